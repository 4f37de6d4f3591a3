"""Finds cases among all of this desk by their words."""

from collections import Counter as Tally
from collections.abc import Sequence, Set
from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.services.search_ports import FoundCases
from regdesk.storage.case_index import CASE_WORDS
from regdesk.storage.journal import JournalView
from regdesk.storage.search_tables import DraftWordsRow
from regdesk.storage.tables import CaseRow

# Of a mere letter there are too many to count while it is typed.
_COUNTED = 500
_IIN_DIGITS = 12
_LAST = 1 << 62

# CROSS JOIN keeps the order: the index walks, newest first, and stops at the last row asked for.
_MATCHES = (
    f"FROM {CASE_WORDS} w CROSS JOIN journal_state s ON s.id = w.rowid {{}} "
    f"WHERE {CASE_WORDS} MATCH :words AND w.rowid < :before {{}} ORDER BY w.rowid DESC LIMIT :most"
)
_PAGE = sa.text(
    "SELECT e.id, e.case_id "
    + _MATCHES.format("CROSS JOIN journal_entry e ON e.id = w.rowid", "AND s.status IN :statuses")
).bindparams(sa.bindparam("statuses", expanding=True))
_ALL_PAGE = sa.text(
    "SELECT e.id, e.case_id " + _MATCHES.format("CROSS JOIN journal_entry e ON e.id = w.rowid", "")
)
_COUNTS = sa.text(
    "SELECT status, count(*) FROM (SELECT s.status "  # noqa: S608
    + _MATCHES.format("", "")
    + ") GROUP BY status"
)
_DRAFTS = sa.select(DraftWordsRow.case_id, DraftWordsRow.status, DraftWordsRow.words)
_NUMBERED = sa.select(CaseRow.case_id).where(CaseRow.number == sa.bindparam("number"))


@dataclass(frozen=True, slots=True)
class CaseSearchView:
    """Implements ``services.search_ports.CaseSearch``."""

    connection: sa.Connection

    def find(
        self, words: Sequence[str], statuses: Set[CaseStatus], page: int | None, limit: int
    ) -> FoundCases:
        if not words:
            return FoundCases()
        ended = self._list_ended(words, statuses, page, limit + 1)
        next_page = ended[limit - 1][0] if len(ended) > limit else None
        ids = [case_id for _id, case_id in ended[:limit]]
        if page is not None:
            return FoundCases(self._list_rows([], ids), next_page=next_page)
        drafts = self._list_drafts(words)
        wanted = [case_id for case_id, status in drafts if status in statuses]
        counts = self._count_ended(words)
        is_counted = counts.total() <= _COUNTED
        counts.update(status for _case_id, status in drafts)
        rows = self._list_rows(wanted, ids)
        return FoundCases(rows, counts, is_counted, next_page)

    def find_number(self, number: str) -> JournalRow | None:
        case_id = self.connection.scalar(_NUMBERED, {"number": number})
        rows = self._list_rows([], [case_id]) if case_id is not None else ()
        return rows[0] if rows else None

    def _list_ended(
        self, words: Sequence[str], statuses: Set[CaseStatus], page: int | None, most: int
    ) -> list[tuple[int, str]]:
        asked = {"words": _question(words), "before": page or _LAST, "most": most}
        if statuses >= set(CaseStatus):
            found = self.connection.execute(_ALL_PAGE, asked)
        else:
            chosen = {"statuses": [one.value for one in statuses]}
            found = self.connection.execute(_PAGE, asked | chosen)
        return [(row[0], row[1]) for row in found]

    def _count_ended(self, words: Sequence[str]) -> Tally[CaseStatus]:
        asked = {"words": _question(words), "before": _LAST, "most": _COUNTED + 1}
        found = self.connection.execute(_COUNTS, asked)
        return Tally({CaseStatus(row[0]): row[1] for row in found})

    def _list_drafts(self, words: Sequence[str]) -> list[tuple[str, CaseStatus]]:
        begun = [f" {word}" if len(word) < _IIN_DIGITS else f" {word} " for word in words]
        return [
            (case_id, CaseStatus(status))
            for case_id, status, held in self.connection.execute(_DRAFTS)
            if all(word in f" {held} " for word in begun)
        ]

    def _list_rows(self, drafts: Sequence[str], ended: Sequence[str]) -> tuple[JournalRow, ...]:
        rows = JournalView(self.connection).list_cases(drafts, ended)
        return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def _question(words: Sequence[str]) -> str:
    """Return what the index is asked: every word begins one of the case."""
    return " AND ".join(f'"{word}" *' for word in words)
