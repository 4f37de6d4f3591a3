"""Invented people, and what the machine-readable zones of their documents say."""

import random
from datetime import date, timedelta

from regdesk.domain.days import format_day
from regdesk.domain.iin import Sex
from regdesk.domain.latin_names import transliterate
from regdesk.domain.mrz import check_digit
from regdesk.domain.people import IdentityDocument, IdentityKind, Person
from regdesk.walk.invented import make_iin

_NAMES = {
    Sex.MALE: (
        ("Омаров", "Қасымов", "Үмбетов", "Нұрмағамбетов", "Щербаков", "Бөкенов", "Тілеуов"),
        ("Ерлан", "Нұрлан", "Дәурен", "Бауыржан", "Дмитрий", "Қайрат", "Әлихан", "Ыбырай"),
    ),
    Sex.FEMALE: (
        ("Сейдахметова", "Жұмабаева", "Ыбыраева", "Іңкарова", "Цой", "Ғабитова", "Яковлева"),
        ("Мәдина", "Айгүл", "Әсел", "Гүлнәр", "Юлия", "Хадиша", "Өрік", "Жанна"),
    ),
}


def invent_person(rng: random.Random, kind: IdentityKind = IdentityKind.ID_CARD) -> Person:
    """Return somebody grown up with a document of ``kind``: a card or a passport issued here."""
    sex = rng.choice(list(Sex))
    surnames, given = _NAMES[sex]
    born = date(1940, 1, 1) + timedelta(days=rng.randrange(24_000))
    ends = date(2026, 12, 1) + timedelta(days=rng.randrange(3_500))
    serial = rng.randrange(10_000_000, 100_000_000)
    number = f"N{serial}" if kind is IdentityKind.PASSPORT else f"0{serial}"
    return Person(
        iin=make_iin(born, sex, rng.randrange(9_000)),
        surname=rng.choice(surnames),
        given=rng.choice(given),
        born=format_day(born),
        sex=sex,
        document=IdentityDocument(kind, number, format_day(ends)),
    )


def write_td1(person: Person) -> tuple[str, str, str]:
    """Return the three lines of the card of ``person``, as Kazakhstan writes them."""
    number = person.document.number
    top = f"IDKAZ{number}{check_digit(number)}{person.iin}<<<"
    days, end = _days(person)
    whole = check_digit(top[5:30] + days[:7] + end + "<" * 11)
    middle = f"{days}{end}KAZ{'<' * 11}{whole}"
    return top, middle, _names(person).ljust(30, "<")[:30]


def write_td3(person: Person) -> tuple[str, str]:
    """Return the two lines of the passport of ``person``."""
    number = person.document.number
    number += check_digit(number)
    days, end = _days(person)
    own = f"{person.iin}<<"
    own += check_digit(own)
    whole = check_digit(number + days[:7] + end + own)
    names = f"P<KAZ{_names(person)}".ljust(44, "<")[:44]
    return names, f"{number}KAZ{days}{end}{own}{whole}"


def write_mrz(person: Person) -> tuple[str, ...]:
    """Return the lines of the zone of the document that ``person`` has."""
    is_passport = person.document.kind is IdentityKind.PASSPORT
    return write_td3(person) if is_passport else write_td1(person)


def _days(person: Person) -> tuple[str, str]:
    """Return birth, its digit and the sex; and the last day with its digit."""
    assert person.born_on is not None
    assert person.document.valid_until_day is not None
    born = f"{person.born_on:%y%m%d}"
    ends = f"{person.document.valid_until_day:%y%m%d}"
    sex = {Sex.MALE: "M", Sex.FEMALE: "F"}.get(person.sex, "<")
    return f"{born}{check_digit(born)}{sex}", f"{ends}{check_digit(ends)}"


def _names(person: Person) -> str:
    surname, given = transliterate(person.surname), transliterate(person.given)
    return f"{surname}<<{given}".replace(" ", "<")
