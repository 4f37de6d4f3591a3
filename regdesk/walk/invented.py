"""Fills in what a scenario leaves out of its people: invented, and the same in every run."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TypeVar

from regdesk.domain.days import age_on
from regdesk.domain.iin import Sex, check_digit
from regdesk.domain.people import Category, IdentityKind, PassportState
from regdesk.walk.form import Identity, OwnerForm, PaperSeen, PersonForm, Scenario

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
_ENDLESS = (IdentityKind.BIRTH_CERTIFICATE,)
_GROWN_UP = date(1970, 3, 14)
_YEARS_LEFT = timedelta(days=5 * 365)


def fill_in(scenario: Scenario) -> Scenario:
    """Return ``scenario`` with every person and owner whole."""
    day = scenario.hand_in.day
    hand_in = scenario.hand_in
    if hand_in.person is not None:
        hand_in = replace(hand_in, person=_whole(hand_in.person, day, 7, IdentityKind.ID_CARD))
    people = tuple(_person(scenario, one, n) for n, one in enumerate(scenario.person))
    owners = tuple(_owner(scenario, one, n) for n, one in enumerate(scenario.owner))
    return replace(scenario, hand_in=hand_in, person=people, owner=owners)


def _person(scenario: Scenario, one: PersonForm, at: int) -> PersonForm:
    assert one.born is not None  # checked on reading
    kind = _OWN_DOCUMENT.get(one.category, IdentityKind.ID_CARD)
    if one.category is Category.CITIZEN and age_on(one.born, scenario.hand_in.day) < 16:
        kind = IdentityKind.BIRTH_CERTIFICATE
    if one.category is Category.CITIZEN_FROM_ABROAD:
        held = one.passport is PassportState.VALID
        kind = IdentityKind.PASSPORT if held else IdentityKind.RETURN_CERTIFICATE
    return _expire(scenario, f"r{at + 1}", _whole(one, scenario.hand_in.day, at, kind))


def _owner(scenario: Scenario, one: OwnerForm, at: int) -> OwnerForm:
    if one.registrant:
        return one
    day = scenario.hand_in.day
    owner = _whole(one, day, at + 10, IdentityKind.ID_CARD)
    if owner.representative is not None:
        stands_in = _whole(owner.representative, day, at + 20, IdentityKind.ID_CARD)
        owner = replace(owner, representative=stands_in)
    return _expire(scenario, f"o{at + 1}", owner)


def _expire(scenario: Scenario, key: str, one: SomeIdentity) -> SomeIdentity:
    """Let the identity document be expired where a paper of ``key`` says so."""
    if not any(paper.about == key and paper.state is PaperSeen.EXPIRED for paper in scenario.paper):
        return one
    return replace(one, valid_until=scenario.hand_in.day - timedelta(days=1))


def _whole(one: SomeIdentity, day: date, at: int, kind: IdentityKind) -> SomeIdentity:
    """Return ``one`` with all its fields; ``at`` tells people of a scenario apart."""
    born = one.born or _GROWN_UP.replace(year=_GROWN_UP.year + at)
    sex = one.sex or (Sex.FEMALE if at % 2 else Sex.MALE)
    names = _NAMES[sex]
    surname, given, patronymic = names[at % len(names)]
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
