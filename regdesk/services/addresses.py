"""One search line for an address, and the addresses of earlier cases."""

from dataclasses import dataclass

from regdesk.domain.address import Address
from regdesk.domain.words import Bilingual
from regdesk.services.ports import Places, RecentAddress, Store


@dataclass(frozen=True, slots=True, repr=False)
class AddressHit:
    """One found address; ``marks`` are the words of ``title`` that were typed, to highlight."""

    address: Address
    title: Bilingual
    place_line: Bilingual
    marks: tuple[str, ...]


def search_address(places: Places, line: str) -> tuple[AddressHit, ...]:
    """Return the addresses that ``line`` may mean, the best first."""
    return ()


def list_recent(store: Store) -> tuple[RecentAddress, ...]:
    """Return the addresses of the two latest cases."""
    with store.read() as unit:
        return unit.streets.list_recent(2)
