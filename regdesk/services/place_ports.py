"""What the intents need of places: the classifier, the streets, the addresses of earlier cases."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from regdesk.domain.address import Address, Place
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class RecentAddress:
    """An address of an earlier case: what that case was called (030) and when it was accepted."""

    address: Address
    label: str
    at: datetime


class Streets(Protocol):
    """Streets known at this desk, and the addresses of earlier cases."""

    def remember(self, address: Address, case_id: str) -> None:
        """Keep ``address`` for search and list; ``case_id`` is a case of this transaction."""

    def list_recent(self, limit: int) -> tuple[RecentAddress, ...]:
        """Return the addresses of the latest cases, newest first, each address once."""


class Places(Protocol):
    """The classifier of places and the streets of this desk, searched on a read connection."""

    def search_places(self, line: str, limit: int = 6) -> tuple[Place, ...]:
        """Match words in any order, both languages, all spellings folded (ә/а, қ/к, і/и, ё/е …)."""

    def search_streets(self, line: str, limit: int = 6) -> tuple[tuple[Place, Bilingual, str], ...]:
        """Return (place, street, rka or "") by the words of ``line`` that are no house or flat."""

    def find_house(self, rka: str) -> tuple[Place, Bilingual, str] | None:
        """Return place, street and house ("12", "12/1") of an address code, None if unknown."""

    def find_place(self, code: str) -> Place | None: ...
