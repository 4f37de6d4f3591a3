"""A family of six in a flat of four owners, whole, with all its papers on the counter."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw

from regdesk.domain.address import Address, Dwelling
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.paper import Paper
from regdesk.domain.people import (
    Category,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.words import Bilingual
from regdesk.services.counter import Counter
from regdesk.walk.invented import make_iin

PAGES = 20
_A4_200_DPI = (1654, 2339)
# Grandparents, parents, children of fifteen and of nine.
_BORN = (date(1987, 4, 12), date(1989, 2, 3), date(1955, 6, 7), date(1957, 8, 9),
         date(2011, 6, 5), date(2017, 3, 1))  # fmt: skip
_OWNERS_BORN = (date(1960, 1, 2), date(1962, 3, 4), date(1964, 5, 6), date(1966, 7, 8))


def make_family(counter: Counter) -> Draft:
    """Return the case at the step of papers, kept, every original seen."""
    draft = replace(
        counter.open_case(),
        registration=RegistrationKind.PERMANENT,
        registrants=tuple(
            Registrant(f"r{at}", _person(born, at), Category.CITIZEN)
            for at, born in enumerate(_BORN, 1)
        ),
    )
    draft = counter.reach(draft, StepId.APPLICANT)
    place = counter.places.find_place("751710000")
    street = Bilingual("Қонаев көшесі", "улица Кунаева")
    draft = replace(
        draft,
        dwelling=Dwelling(Address(place, street, house="12", flat="45")),
        owners=tuple(_owner(born, at) for at, born in enumerate(_OWNERS_BORN, 1)),
    )
    seen_at = counter.clock.now()
    papers = tuple(
        Paper(one.code, one.about, original_seen=True, seen_at=seen_at)
        for one in counter.findings(draft).papers
    )
    return counter.reach(replace(draft, papers=papers), StepId.DOCUMENTS)


def add_twenty_pages(counter: Counter, draft: Draft, folder: Path) -> Draft:
    """Give the papers of ``draft`` twenty scanned pages, in turn, read by the worker."""
    for at in range(PAGES):
        paper = draft.papers[at % len(draft.papers)]
        file = write_scan(folder / f"page-{at}.png", at)
        draft = counter.add_pages(draft, paper.code, paper.about, file)
    return draft


def write_scan(file: Path, number: int) -> Path:
    """Write a page of A4 at 200 dpi, in colour, with something on it."""
    page = Image.new("RGB", _A4_200_DPI, "white")
    draw = ImageDraw.Draw(page)
    for line in range(60):
        draw.text((120, 100 + line * 36), f"{number}.{line} " * 40, "black")
    page.save(file)
    return file


def _person(born: date, at: int) -> Person:
    sex = Sex.MALE if at % 2 else Sex.FEMALE
    kind = IdentityKind.ID_CARD if born.year < 2010 else IdentityKind.BIRTH_CERTIFICATE
    return Person(
        iin=make_iin(born, sex, 100 * at),
        surname="Омаров",
        given="Ерлан",
        patronymic="Болатұлы",
        born=f"{born:%d.%m.%Y}",
        sex=sex,
        document=IdentityDocument(kind, f"04123650{at}", "01.01.2035"),
    )


def _owner(born: date, at: int) -> Owner:
    return Owner(
        f"o{at}",
        _person(born, at),
        share="1/4",
        presence=Presence.PRESENT,
        identity_checked=True,
        consent=Consent.PERMANENT,
        consented_on="",
    )
