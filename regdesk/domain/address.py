"""Places of the national classifier (KATO) and the address of a dwelling."""

from dataclasses import dataclass, field
from enum import StrEnum

from regdesk.domain.words import Bilingual

RKA_DIGITS = 16
"""Length of the registration code of an address, in every published sample."""


class PlaceLevel(StrEnum):
    """Levels of the classifier НК РК 11-2025."""

    OBLAST = "oblast"
    DISTRICT = "district"
    SUB_DISTRICT = "sub_district"
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the classifier. Shape: ``code`` 9 digits as text (leading zeros count).

    ``line`` is the place with all that it lies in, shortest unambiguous first:
    «Алматы қ., Медеу ауданы» / «г. Алматы, Медеуский район».
    """

    code: str
    version: str
    level: PlaceLevel
    name: Bilingual
    line: Bilingual


class Premises(StrEnum):
    """Kinds of premises where people may be registered (order 267; order 677 clause 4)."""

    FLAT = "flat"
    HOUSE = "house"
    DACHA = "dacha"
    DORMITORY = "dormitory"
    HOTEL = "hotel"
    REST_HOME = "rest_home"
    SANATORIUM = "sanatorium"
    MEDICAL = "medical"
    BOARDING_HOME = "boarding_home"
    ELDERLY_HOME = "elderly_home"
    OTHER = "other"


@dataclass(frozen=True, slots=True, repr=False)
class Address:
    """Where the dwelling stands. ``rka`` is the 16-digit address code as text, empty when unknown.

    ``street`` carries its kind in both languages: «Қонаев көшесі» / «улица Кунаева».
    """

    place: Place | None = None
    street: Bilingual = field(default_factory=lambda: Bilingual("", ""))
    house: str = ""
    block: str = ""
    flat: str = ""
    rka: str = ""


@dataclass(frozen=True, slots=True)
class Dwelling:
    """The dwelling of a case: its address, its kind, and what stands in place of an owner."""

    address: Address = field(default_factory=Address)
    premises: Premises = Premises.FLAT
    state_housing: bool = False
    petition: bool = False  # the organisation's administration asks for it (dormitory, hotel …)


def is_rka(text: str) -> bool:
    """Tell whether ``text`` has the form of an address code; no check digit is known."""
    return len(text) == RKA_DIGITS and text.isascii() and text.isdigit()
