"""What finding cases needs of the database."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from regdesk.domain.case import CaseStatus, JournalRow

MOST_COUNTED = 100
"""Ended cases that are counted: of a few letters there are too many to count while one types."""


@dataclass(frozen=True, slots=True)
class FoundCases:
    """One page of what was found, newest first; all the unfinished cases stand on the first page.

    ``counts`` are of everything found, whatever its state, ``left`` of what of it is not entered in
    the register, on the first page only; where ``is_counted`` is False there are more than were
    counted. ``next_page`` is where the next page begins, None after the last.
    """

    rows: tuple[JournalRow, ...] = ()
    counts: Mapping[CaseStatus, int] | None = None
    left: int = 0
    is_counted: bool = True
    next_page: int | None = None


class CaseSearch(Protocol):
    """All cases of this desk, unfinished, accepted and closed, by the words in them."""

    def find(
        self,
        words: Sequence[str],
        statuses: Set[CaseStatus],
        page: int | None,
        limit: int,
        *,
        left: bool = False,
    ) -> FoundCases:
        """Return at most ``limit`` ended cases, and on the first page every unfinished one, that
        are in one of ``statuses`` and hold a word for each beginning in ``words``, keys of
        ``domain.search_words``. ``left``: instead, those that are not entered in the register.
        """

    def list_left(self, limit: int) -> tuple[JournalRow, ...]:
        """Return the newest ``limit`` accepted cases that are not entered in the register."""

    def count_left(self) -> int:
        """Return how many accepted cases are not entered in the register."""

    def find_number(self, number: str) -> JournalRow | None:
        """Return the case with this number of a slip."""
