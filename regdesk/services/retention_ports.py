"""Accepted cases of which the desk needs no pages any more, and later not what they say."""

from dataclasses import dataclass
from datetime import date, datetime
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


class Stubs(Protocol):
    """Accepted cases of which nothing is kept that names anybody."""

    def list_due(self, before: datetime, day: date) -> tuple[str, ...]:
        """Return the ids of cases decided, or cancelled, ``before`` that moment, of which the hub
        holds all and this desk has no page: none that is being corrected or still to be entered,
        and none whose temporary registration runs on ``day``.
        """

    def is_due(self, case_id: str, before: datetime, day: date) -> bool:
        """Tell whether the case is one of those."""

    def reduce(self, case_id: str, at: datetime) -> str:
        """Destroy what the case says, in every table, and return its number; there is no way back.

        Its words leave the search index for good when that is merged.
        """

    def reduce_closings(self, upto: date, limit: int) -> int:
        """Destroy the names in registers of days closed until ``upto``; return of how many, at most
        ``limit``.
        """

    def has_traces(self) -> bool:
        """Tell whether words of reduced cases may still lie in the search index."""

    def merge_words(self) -> bool:
        """Merge a part of the search index; tell whether there is more to merge."""

    def forget_traces(self) -> None:
        """Note that the index was merged."""
