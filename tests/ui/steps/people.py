"""Invented people and drafts for the pages."""

from dataclasses import replace
from datetime import date

from regdesk.domain.address import Address, Dwelling, Place, PlaceLevel
from regdesk.domain.draft import Draft
from regdesk.domain.iin import Sex, check_digit
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.people import (
    Category,
    IdentityDocument,
    IdentityKind,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.words import Bilingual


def iin(first_eleven):
    return f"{first_eleven}{check_digit(first_eleven)}"


OMAROV_IIN = iin("87041230126")
OWNER_IIN = iin("71092330045")
WIFE_IIN = iin("75021840033")
EMPTY = Draft("case-1", 31, date(2023, 11, 23), (Registrant("r1"),))
CARD = IdentityDocument(IdentityKind.ID_CARD, "041758822", "18.06.2032")
OMAROV = Person(OMAROV_IIN, "Омаров", "Ерлан", "Болатұлы", "12.04.1987", Sex.MALE, CARD)
ZHAKSYBEKOV = Person(
    OWNER_IIN,
    "Жақсыбеков",
    "Қанат",
    "Өмірұлы",
    "23.09.1971",
    Sex.MALE,
    replace(CARD, number="041712882"),
)
ZHAKSYBEKOVA = Person(
    WIFE_IIN,
    "Жақсыбекова",
    "Сәуле",
    "Ғаниқызы",
    "18.02.1975",
    Sex.FEMALE,
    replace(CARD, number="041799101"),
)
MEDEU = Place(
    "751910000",
    "НК РК 11-2025",
    PlaceLevel.DISTRICT,
    Bilingual("Медеу ауданы", "Медеуский район"),
    Bilingual("Алматы қ., Медеу ауданы", "г. Алматы, Медеуский район"),
)
FLAT = Address(
    MEDEU, Bilingual("Қонаев көшесі", "улица Кунаева"), "12", "", "45", "0201300098341272"
)
CITIZEN = replace(
    EMPTY,
    registrants=(Registrant("r1", category=Category.CITIZEN),),
    registration=RegistrationKind.PERMANENT,
)
NAMED = replace(CITIZEN, registrants=(replace(CITIZEN.registrants[0], person=OMAROV),))
HOUSED = replace(NAMED, dwelling=Dwelling(FLAT))
HOST = Owner(
    "o1",
    ZHAKSYBEKOV,
    share="1/2",
    presence=Presence.PRESENT,
    identity_checked=True,
    consent=Consent.PERMANENT,
    consented_on="23.11.2023",
)
HOSTED = replace(HOUSED, owners=(replace(HOST, share=""),))
