"""Accepted cases whose pages the desk needs no more."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from regdesk.domain.paper import Page


@dataclass(frozen=True, slots=True)
class SpentCase:
    """An accepted case that needs its pages no more."""

    case_id: str
    pages: tuple[Page, ...]


class Retention(Protocol):
    """Accepted cases by what may go of them."""

    def list_spent(self, before: datetime, limit: int) -> tuple[SpentCase, ...]:
        """Return cases decided, or cancelled, ``before`` that moment of which the hub holds all."""

    def find_spent(self, case_id: str, before: datetime) -> SpentCase | None:
        """Return the case, where it is one of those."""

    def let_go(self, pages: tuple[Page, ...]) -> None:
        """Condemn pages that an ended case held until now."""
