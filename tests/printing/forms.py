"""Invented facts of the receipt, the consent form and the register, worded as at the counter."""

import csv
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from enum import Enum
from functools import cache
from pathlib import Path

from regdesk.domain.address import Place, PlaceLevel
from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.closed import ClosedCase, CloseReason
from regdesk.domain.consent import ConsentFacts
from regdesk.domain.finding import Outcome
from regdesk.domain.handover import HandoverFacts, HandoverLine, HandoverPart
from regdesk.domain.owner import Capacity, Owner
from regdesk.domain.paper import PaperCode
from regdesk.domain.register import RegisterPart
from regdesk.domain.words import Bilingual
from regdesk.services.consent_words import word_consent
from regdesk.services.day_register import word_proof
from regdesk.services.refusal_words import word_refusal
from regdesk.services.register_words import word_register
from regdesk.services.sheet_rows import office_line
from tests.services.conftest import CENTRE, CLERK, DESK, WORDS
from tests.services.families import FATHER, MOTHER, NOW, TEENAGER, family, judged
from tests.services.people import ZHAKSYBEKOV

_CLASSIFIER = Path(__file__).parents[2] / "resources" / "places.csv"
WITHOUT = ((PaperCode.CONSENT, ""), (PaperCode.BIRTH, "r3"), (PaperCode.APPLICANT_ID, "r2"))


@cache
def find_place(code):
    """Look the place up in the real classifier."""
    return _places().get(code)


@cache
def _places():
    with _CLASSIFIER.open(encoding="utf-8") as file:
        return {row["kato"]: _place(row) for row in csv.DictReader(file)}


def _place(row):
    name = Bilingual(row["name_kk"], row["name_ru"])
    return Place(row["kato"], row["kato_version"], PlaceLevel(row["level"]), name, name)


def close(draft, reason=CloseReason.PAPERS_INCOMPLETE):
    says = judged(draft)
    return ClosedCase(draft, says, says.outcome, reason, NOW, CLERK.code)


def refusal(draft=None, desk=DESK):
    draft = draft or family(FATHER, MOTHER, TEENAGER, without=WITHOUT)
    return word_refusal(WORDS, close(draft), desk=desk, clerk=CLERK)


def consent(draft=None, desk=DESK):
    draft = draft or family(FATHER, TEENAGER)
    return word_consent(WORDS, draft, judged(draft), desk=desk, find_place=find_place)


def with_ward(draft):
    """A second owner too young to act himself, for whom the first one answers."""
    ward = replace(ZHAKSYBEKOV, iin="", surname="Жақсыбекова", given="Сәуле", patronymic="")
    second = Owner("o2", ward, capacity=Capacity.MINOR, representative=ZHAKSYBEKOV)
    return replace(draft, owners=(*draft.owners, second))


def journal_row(number, **more):
    refused = number % 5 == 0
    row = JournalRow(
        case_id=str(number),
        ordinal=number,
        number="" if refused else f"417-007-1-{number:06}-46",
        at=NOW + timedelta(seconds=20 * number),
        name="Құнанбайұлы-Әбдірахманова Ңұрсұлтанғали" if number % 3 else "Омаров Ерлан Болатұлы",
        iin="870412 30•••6",
        registration="temporary" if number % 2 else "permanent",
        category="citizen_from_abroad" if number % 4 else "citizen",
        people=1 + number % 3,
        address=Bilingual("Қонаев көшесі 12, 45-пәтер", "улица Кунаева 12, кв. 45"),
        owner="",
        owner_consent="",
        papers=4,
        pages=2,
        status=CaseStatus.REFUSED if refused else CaseStatus.QUEUED,
        served_s=600 + number,
        outcome=Outcome.PAPERS_MISSING if refused else Outcome.ACCEPTED,
        clerk="417-0012",
    )
    return replace(row, **more)


def register(count=12, desk=DESK, rows=None):
    rows = [journal_row(number) for number in range(1, count + 1)] if rows is None else rows
    return word_register(WORDS, rows, desk=desk, clerk=CLERK, day=NOW.date(), now=NOW)


def closing(count=3, desk=DESK):
    """The register of a numbered closing with all that may stand apart in it."""
    facts = register(count, desk)
    titles = [WORDS.say(f"register.part.{name}") for name in ("unfinished", "unsent", "mismatch")]
    lines = (f"22.11.2023 (40): {', '.join(f'1-{serial:06}' for serial in range(40))}",)
    parts = [RegisterPart(title, facts.rows[:2]) for title in titles[:2]]
    parts.append(RegisterPart(titles[2], lines=lines * 2))
    proof = word_proof(WORDS, "0123456789abcdef" * 4, 12345, "fedcba9876543210" * 4)
    title = WORDS.say("register.closing.title", closing="1-12", day=facts.day)
    return replace(facts, title=title, closing="1-12", parts=tuple(parts), proof=proof)


def handover(count=5):
    """All kinds of what may be left, each with as many lines as the note has room for."""
    named = [HandoverLine("417-007-1-000031-46", WORDS.say("handover.state.waiting"))]
    named += [HandoverLine("031 Омаров Ерлан", WORDS.say("handover.parked.owner_on_the_way"))]
    lines = tuple(named[number % 2] for number in range(count))
    kinds = ("parked", "open", "returned", "unsent", "not_entered", "prints")
    more = WORDS.say("handover.more", n=7)
    parts = [HandoverPart(WORDS.say(f"handover.part.{one}", n=13), lines, more) for one in kinds]
    return HandoverFacts(
        title=WORDS.say("handover.title"),
        label="23.11.2023 18:00",
        window=WORDS.say("slip.window", number=7),
        parts=tuple(parts),
        nothing=WORDS.say("handover.nothing"),
        gives=WORDS.say("handover.gives"),
        takes=WORDS.say("handover.takes"),
        clerk=CLERK.name,
        office=office_line(CENTRE),
    )


def list_texts(value):
    """Every text that the facts hold, but the code's and what is no word of the sheet."""
    if isinstance(value, Bilingual):
        return [value.kk, value.ru]
    if isinstance(value, Enum):
        return []
    if is_dataclass(value):
        named = [field.name for field in fields(value) if field.name != "qr"]
        return [text for name in named for text in list_texts(getattr(value, name))]
    if isinstance(value, tuple):
        return [text for one in value for text in list_texts(one)]
    return [value] if isinstance(value, str) else []


def list_said(facts):
    """Every text that must stand on the sheet: nobody is called a representative for no reason."""
    silent = {"", facts.name}
    if isinstance(facts, HandoverFacts) and facts.parts:
        silent |= {facts.nothing.kk, facts.nothing.ru}
    if isinstance(facts, ConsentFacts) and not any(
        owner.by for form in facts.forms for owner in form.owners
    ):
        silent |= {facts.representative.kk, facts.representative.ru}
    return [text for text in list_texts(facts) if text not in silent]
