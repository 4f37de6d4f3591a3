"""Invented citizens who apply at the SIMULATED portal. None of them lives; their numbers are valid.

Their serial numbers are from the end of the range, which no day's births reach.
"""

import random
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from regdesk.domain.address import Premises
from regdesk.domain.iin import Sex, check_digit
from regdesk.domain.people import Category, IdentityKind, PassportState, RegistrationKind
from regdesk.protocol.feeds import PreApplication
from regdesk.protocol.messages import (
    AddressFacts,
    IdentityFacts,
    Pair,
    PersonFacts,
    PlaceFacts,
    RegistrantFacts,
)

_CLASSIFIER = "NK RK 11-2025"
_SURNAMES = (
    ("Әбенов", "Әбенова"), ("Бөкенов", "Бөкенова"), ("Ғаниев", "Ғаниева"),
    ("Досаев", "Досаева"), ("Ертаев", "Ертаева"), ("Жүнісов", "Жүнісова"),
    ("Қожаев", "Қожаева"), ("Мұқанов", "Мұқанова"), ("Оразов", "Оразова"),
    ("Өтеев", "Өтеева"), ("Тілеуов", "Тілеуова"), ("Шәріпов", "Шәріпова"),
)  # fmt: skip
_MEN = ("Арман", "Бекзат", "Ғалым", "Дәурен", "Елдос", "Жандос", "Қайрат", "Мұрат", "Сұңғат")
_WOMEN = ("Ақбота", "Гүлнұр", "Динара", "Әйгерім", "Зере", "Қарлығаш", "Мөлдір", "Назгүл", "Шынар")
_FATHERS = ("Болат", "Ғабит", "Ержан", "Қанат", "Марат", "Нұржан", "Серік", "Талғат")
_DWELLINGS = (
    ("751710000", "Алматы қ., Медеу ауданы", "г. Алматы, Медеуский район",
     "Қонаев көшесі", "улица Кунаева"),
    ("751110000", "Алматы қ., Алмалы ауданы", "г. Алматы, Алмалинский район",
     "Төле би көшесі", "улица Толе би"),
    ("751310000", "Алматы қ., Әуезов ауданы", "г. Алматы, Ауэзовский район",
     "Сайын көшесі", "улица Саина"),
    ("711210000", "Астана қ., Есіл ауданы", "г. Астана, район Есиль",
     "Тұран даңғылы", "проспект Туран"),
)  # fmt: skip
_GROWN = (date(1958, 1, 1), date(2004, 12, 28))
_SMALL = (date(2012, 1, 1), date(2022, 12, 28))
_SERIALS = (9000, 9999)
_STAY = timedelta(days=180)
_YEARS_LEFT = timedelta(days=6 * 365)


def invent_applications(
    centre: str, count: int, today: date, luck: random.Random
) -> tuple[PreApplication, ...]:
    """Return ``count`` applications to ``centre``: one person, a parent with a child, a lodger with
    somebody else's flat, in turn.
    """
    return tuple(_invent(centre, at % 3, today, luck) for at in range(count))


def _invent(centre: str, turn: int, today: date, luck: random.Random) -> PreApplication:
    surname = luck.choice(_SURNAMES)
    people = [_person(surname, _GROWN, today, luck)]
    if turn == 1:
        people.append(_person(surname, _SMALL, today, luck))
    lodges = turn == 2
    owner = _person(luck.choice(_SURNAMES), _GROWN, today, luck) if lodges else people[0]
    return PreApplication(
        id=str(uuid.UUID(int=luck.getrandbits(128), version=4)),
        centre=centre,
        received_at=datetime.now(UTC),
        registration=RegistrationKind.TEMPORARY if lodges else RegistrationKind.PERMANENT,
        arrived_on=today - timedelta(days=luck.randint(0, 8)),
        stay_until=today + _STAY if lodges else None,
        registrants=_list_registrants(people),
        address=_address(luck),
        premises=Premises.FLAT,
        owners=(owner,),
        simulated=True,
    )


def _list_registrants(people: Sequence[PersonFacts]) -> tuple[RegistrantFacts, ...]:
    return tuple(
        RegistrantFacts(
            key=f"r{at}",
            person=one,
            category=Category.CITIZEN,
            abroad_proof=None,
            passport=PassportState.VALID,
            former_address="",
        )
        for at, one in enumerate(people, 1)
    )


def _person(
    surname: tuple[str, str], born: tuple[date, date], today: date, luck: random.Random
) -> PersonFacts:
    sex = luck.choice(list(Sex))
    man = sex is Sex.MALE
    day = born[0] + timedelta(days=luck.randrange((born[1] - born[0]).days))
    return PersonFacts(
        iin=_iin(day, sex, luck),
        surname=surname[0 if man else 1],
        given=luck.choice(_MEN if man else _WOMEN),
        patronymic=luck.choice(_FATHERS) + ("ұлы" if man else "қызы"),
        born=day,
        sex=sex,
        document=_document(today, luck, grown=born is _GROWN),
    )


def _document(today: date, luck: random.Random, *, grown: bool) -> IdentityFacts:
    kind = IdentityKind.ID_CARD if grown else IdentityKind.BIRTH_CERTIFICATE
    return IdentityFacts(
        kind=kind,
        number=f"{luck.randrange(900_000_000, 1_000_000_000)}",
        valid_until=today + _YEARS_LEFT if grown else None,
        issued_on=None,
        issued_by="",
    )


def _iin(born: date, sex: Sex, luck: random.Random) -> str:
    century = (born.year - 1800) // 100 * 2 + (1 if sex is Sex.MALE else 2)
    while True:
        first = f"{born:%y%m%d}{century}{luck.randint(*_SERIALS)}"
        check = check_digit(first)
        if check is not None:
            return f"{first}{check}"


def _address(luck: random.Random) -> AddressFacts:
    code, kk, ru, street_kk, street_ru = luck.choice(_DWELLINGS)
    return AddressFacts(
        place=PlaceFacts(code=code, version=_CLASSIFIER, line=Pair(kk=kk, ru=ru)),
        street=Pair(kk=street_kk, ru=street_ru),
        house=str(luck.randint(1, 180)),
        block="",
        flat=str(luck.randint(31, 120)),
        rka="",
    )
