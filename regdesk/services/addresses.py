"""One search line for an address, and the addresses of earlier cases."""

from collections.abc import Iterator
from dataclasses import dataclass

from regdesk.domain.address import Address, Place, is_rka
from regdesk.domain.words import Bilingual
from regdesk.services.address_lines import title_line
from regdesk.services.address_words import TypedAddress, read_line
from regdesk.services.ports import Places, RecentAddress, Store

_SHOWN = 6
_RECENT = 2


@dataclass(frozen=True, slots=True, repr=False)
class AddressHit:
    """One found address; ``marks`` are the words of ``title`` that were typed, to highlight."""

    address: Address
    title: Bilingual
    place_line: Bilingual
    marks: tuple[str, ...]


def search_address(places: Places, line: str) -> tuple[AddressHit, ...]:
    """Return the addresses that ``line`` may mean, the best first, six at most.

    Where no street of this desk is meant, its words name a place: the street is then typed by hand.
    A line that is an address code (RKA) means the house that has it.
    """
    if is_rka(line.strip()):
        return tuple(_list_coded(places, line.strip()))
    typed = read_line(line)
    if not typed.words:
        return ()
    words = " ".join(typed.words)
    house, block, _ = typed.fit()
    # the flat is left out: its number must not find the code of a house
    asked = f"{words} {house}/{block}" if block else f"{words} {house}"
    streets = places.search_streets(asked, limit=_SHOWN)
    if streets:
        return tuple(_hit(typed, place, street, rka) for place, street, rka in streets)
    found = places.search_places(words, limit=_SHOWN)
    return tuple(_place_hit(typed, place) for place in found)


def _list_coded(places: Places, rka: str) -> Iterator[AddressHit]:
    found = places.find_house(rka)
    if found is not None:
        place, street, number = found
        house, _, block = number.partition("/")
        address = Address(place, street, house, block, "", rka)
        yield AddressHit(address, title_line(address), place.line, ())


def list_recent(store: Store) -> tuple[RecentAddress, ...]:
    """Return the addresses of the two latest cases."""
    with store.read() as unit:
        return unit.streets.list_recent(_RECENT)


def _hit(typed: TypedAddress, place: Place, street: Bilingual, rka: str) -> AddressHit:
    house, block, flat = typed.fit(street)
    # the code was looked up for the house as read without the street's name
    sure = (house, block) == typed.fit()[:2]
    address = Address(place, street, house, block, flat, rka if sure else "")
    return AddressHit(address, title_line(address), place.line, _marks(typed, address))


def _place_hit(typed: TypedAddress, place: Place) -> AddressHit:
    house, block, flat = typed.fit()
    address = Address(place, house=house, block=block, flat=flat)
    return AddressHit(address, place.name, place.line, _marks(typed, address))


def _marks(typed: TypedAddress, address: Address) -> tuple[str, ...]:
    parts = (address.house, address.block, address.flat)
    return (*typed.words, *(one for one in parts if one))
