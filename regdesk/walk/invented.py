"""Fills in what a scenario leaves out of its people: invented, and the same in every run."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TypeVar

from regdesk.domain.days import age_on
from regdesk.domain.iin import Sex, check_digit
from regdesk.domain.owner import Capacity
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Category, HandsIn, IdentityKind, PassportState
from regdesk.walk.form import Identity, OwnerForm, PaperForm, PaperSeen, PersonForm, Scenario

SomeIdentity = TypeVar("SomeIdentity", bound=Identity)

_NAMES = {
    Sex.MALE: (
        ("Омаров", "Ерлан", "Болатұлы"),
        ("Қасымов", "Нұрлан", "Әлібекұлы"),
        ("Үмбетов", "Дәурен", "Ғалымұлы"),
        ("Һамитов", "Бауыржан", "Өмірұлы"),
    ),
    Sex.FEMALE: (
        ("Сейдахметова", "Мәдина", "Асқарқызы"),
        ("Жұмабаева", "Айгүл", "Серікқызы"),
        ("Ыбыраева", "Әсел", "Қайратқызы"),
        ("Іңкарова", "Гүлнәр", "Ғанықызы"),
    ),
}
_OWN_DOCUMENT = {
    Category.FOREIGNER: IdentityKind.RESIDENCE_PERMIT,
    Category.STATELESS: IdentityKind.STATELESS_CERTIFICATE,
    Category.REFUGEE: IdentityKind.REFUGEE_CERTIFICATE,
}
_NUMBERED = {
    IdentityKind.ID_CARD: "{:09}",
    IdentityKind.PASSPORT: "N{:08}",
    IdentityKind.REFUGEE_CERTIFICATE: "KZ{:08}",
}
_ENDLESS = (IdentityKind.BIRTH_CERTIFICATE, IdentityKind.RETURN_CERTIFICATE)
_IDENTITY = frozenset(
    {
        PaperCode.OWNER_ID,
        PaperCode.APPLICANT_ID,
        PaperCode.PASSPORT,
        PaperCode.RESIDENCE_PERMIT,
        PaperCode.STATELESS,
        PaperCode.REFUGEE,
    }
)
_AGE_OF_A_MINOR = 10
_GROWN_UP = date(1970, 3, 14)
_YEARS_LEFT = timedelta(days=5 * 365)
_ONE_DAY = timedelta(days=1)


def fill_in(scenario: Scenario) -> Scenario:
    """Return ``scenario`` with every person and owner whole."""
    day = scenario.hand_in.day
    hand_in = scenario.hand_in
    if hand_in.by is not HandsIn.SELF:
        stand_in = _whole(hand_in.person or Identity(), day, 7, IdentityKind.ID_CARD)
        hand_in = replace(hand_in, person=stand_in)
    people = tuple(_person(scenario, one, n) for n, one in enumerate(scenario.person))
    owners = tuple(_owner(scenario, one, n) for n, one in enumerate(scenario.owner))
    papers = tuple(_paper(one, day) for one in scenario.paper)
    return replace(scenario, hand_in=hand_in, person=people, owner=owners, paper=papers)


def _paper(one: PaperForm, day: date) -> PaperForm:
    """Return ``one`` with its last day, where it must be over."""
    if one.state is PaperSeen.EXPIRED and one.valid_until is None:
        return replace(one, valid_until=day - _ONE_DAY)
    return one


def _person(scenario: Scenario, one: PersonForm, at: int) -> PersonForm:
    assert one.born is not None  # checked on reading
    kind = _OWN_DOCUMENT.get(one.category, IdentityKind.ID_CARD)
    if one.category is Category.CITIZEN and age_on(one.born, scenario.hand_in.day) < 16:
        kind = IdentityKind.BIRTH_CERTIFICATE
    if one.category is Category.CITIZEN_FROM_ABROAD:
        held = one.passport is PassportState.VALID
        kind = IdentityKind.PASSPORT if held else IdentityKind.RETURN_CERTIFICATE
    return _hold(scenario, f"r{at + 1}", _whole(one, scenario.hand_in.day, at, kind))


def _owner(scenario: Scenario, one: OwnerForm, at: int) -> OwnerForm:
    if one.registrant:
        return one
    day = scenario.hand_in.day
    kind = IdentityKind.ID_CARD
    if one.capacity is Capacity.MINOR:
        child = day.replace(year=day.year - _AGE_OF_A_MINOR, day=1)
        one, kind = replace(one, born=one.born or child), IdentityKind.BIRTH_CERTIFICATE
    owner = _whole(one, day, at + 10, kind)
    if owner.representative is not None:
        stands_in = _whole(owner.representative, day, at + 20, IdentityKind.ID_CARD)
        owner = replace(owner, representative=stands_in)
    return _hold(scenario, f"o{at + 1}", owner)


def _hold(scenario: Scenario, key: str, one: SomeIdentity) -> SomeIdentity:
    """Let the identity document of ``key`` hold as long as a paper says that is this document."""
    for paper in scenario.paper:
        last = _paper(paper, scenario.hand_in.day).valid_until
        if paper.about == key and paper.code in _IDENTITY and last is not None:
            one = replace(one, valid_until=last)
    return one


def _whole(one: SomeIdentity, day: date, at: int, kind: IdentityKind) -> SomeIdentity:
    """Return ``one`` with all its fields; ``at`` tells people of a scenario apart."""
    born = one.born or _GROWN_UP.replace(year=_GROWN_UP.year + at)
    sex = one.sex or (Sex.FEMALE if at % 2 else Sex.MALE)
    names = _NAMES[sex]
    turn = at // len(names)  # beyond the list the same surnames come with other given names
    surname, _, _ = names[at % len(names)]
    _, given, patronymic = names[(at + turn) % len(names)]
    kind = one.document or kind
    return replace(
        one,
        surname=one.surname or surname,
        given=one.given or given,
        patronymic=patronymic if one.patronymic is None else one.patronymic,
        born=born,
        sex=sex,
        iin=one.iin or make_iin(born, sex, 300 + at),
        document=kind,
        number=one.number or _NUMBERED.get(kind, "{:08}").format(40_000_000 + 1_234_567 * (at + 1)),
        valid_until=one.valid_until or (None if kind in _ENDLESS else day + _YEARS_LEFT),
    )


def make_iin(born: date, sex: Sex, serial: int) -> str:
    """Return a number with right check digit; the first issuable one from ``serial`` on."""
    century = (born.year - 1800) // 100 * 2 + (1 if sex is Sex.MALE else 2)
    firsts = (f"{born:%y%m%d}{century}{tried:04}" for tried in count(serial))
    return next(f"{first}{check}" for first in firsts if (check := check_digit(first)) is not None)
