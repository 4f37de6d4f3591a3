"""The parts an address has on the consent form, found by the levels of the classifier."""

from collections.abc import Callable
from dataclasses import dataclass

from regdesk.domain.address import Address, Place, PlaceLevel
from regdesk.domain.consent import FormPart
from regdesk.domain.words import Bilingual, same
from regdesk.services.place_tree import parent_code
from regdesk.services.words import Words

_NOTHING = same("")
_CITY = "город "  # as the classifier begins the Russian name of one


@dataclass(frozen=True, slots=True)
class _Place:
    """A place by the form's own levels; what a place has not is None."""

    oblast: Bilingual | None = None
    district: Bilingual | None = None
    settlement: Bilingual | None = None
    locality: Bilingual | None = None


def list_parts(
    words: Words, address: Address, find_place: Callable[[str], Place | None]
) -> tuple[FormPart, ...]:
    """Return the form's parts in its order, each empty while nobody has chosen the address.

    A part that the place or the house has not is a dash: nobody writes into it afterwards.
    """
    none = words.say("consent.none")
    values: dict[str, Bilingual | None] = dict.fromkeys(
        ("country", "oblast", "district", "settlement", "locality", "street"), _NOTHING
    )
    values |= {"house": _NOTHING, "block": _NOTHING, "flat": _NOTHING}
    if address.place is not None:
        found = _divide(address.place, find_place)
        values |= {
            "country": words.say("consent.country"),
            "oblast": found.oblast,
            "district": found.district,
            "settlement": found.settlement,
            "locality": found.locality,
        }
        values |= _inside(address)
    return tuple(
        FormPart(words.say(f"consent.part.{name}"), none if value is None else value)
        for name, value in values.items()
    )


def _inside(address: Address) -> dict[str, Bilingual | None]:
    street, house = address.street, address.house.strip()
    block, flat = address.block.strip(), address.flat.strip()
    return {
        "street": None if street == _NOTHING and house else street.filled,
        "house": same(house),
        "block": same(block) if block or not house else None,
        "flat": same(flat) if flat or not house else None,
    }


def _divide(place: Place, find_place: Callable[[str], Place | None]) -> _Place:
    region = _find(place, 2, find_place)
    if region is not None and _is_city(region):  # a city of republican significance, the capital
        inner = place.name if place.code != region.code else None
        return _Place(settlement=region.name, locality=inner)
    district, okrug = (_find(place, digits, find_place) for digits in (4, 6))
    found = _Place(oblast=_name(region), district=_name(district))
    if place.level is PlaceLevel.SETTLEMENT:
        locality = okrug.name if okrug and okrug.code != place.code else None
        return _Place(found.oblast, found.district, place.name, locality)
    if place.level is PlaceLevel.SUB_DISTRICT:
        if _is_city(place):
            return _Place(found.oblast, found.district, place.name)
        return _Place(found.oblast, found.district, _NOTHING, place.name)
    return _Place(found.oblast, found.district, _NOTHING, _NOTHING)


def _find(place: Place, digits: int, find_place: Callable[[str], Place | None]) -> Place | None:
    """Return the unit whose first ``digits`` the place shares; itself where that is its code."""
    code = parent_code(place.code, digits)
    return place if code == place.code else find_place(code)


def _name(place: Place | None) -> Bilingual:
    return place.name if place else _NOTHING


def _is_city(place: Place) -> bool:
    return place.name.ru.lower().startswith(_CITY)
