"""Finds cases among all of this desk by their words."""

from collections import Counter as Tally
from collections.abc import Sequence, Set
from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.services.search_ports import MOST_COUNTED, FoundCases
from regdesk.storage.case_index import CASE_WORDS
from regdesk.storage.journal import JournalView
from regdesk.storage.search_tables import DraftWordsRow
from regdesk.storage.tables import CaseRow

_IIN_DIGITS = 12
_LAST = 1 << 62

# CROSS JOIN keeps the order: the index walks, newest first, and stops at the last row asked for.
_MATCHES = (
    f"FROM {CASE_WORDS} w CROSS JOIN journal_state s ON s.id = w.rowid {{}} "
    f"WHERE {CASE_WORDS} MATCH :words AND w.rowid < :before {{}} ORDER BY w.rowid DESC LIMIT :most"
)
_ENTRY = "CROSS JOIN journal_entry e ON e.id = w.rowid"
_OF_LEFT = "FROM to_enter t CROSS JOIN journal_entry e ON e.case_id = t.case_id"
# what nobody has entered yet is of late: nothing older is looked at
_IS_LEFT = (
    f"AND w.rowid >= coalesce((SELECT min(e.id) {_OF_LEFT}), :before) "  # noqa: S608
    "AND e.case_id IN (SELECT case_id FROM to_enter)"
)
_ALL_PAGE = sa.text("SELECT e.id, e.case_id " + _MATCHES.format(_ENTRY, ""))
_LEFT_PAGE = sa.text("SELECT e.id, e.case_id " + _MATCHES.format(_ENTRY, _IS_LEFT))
_PAGE = sa.text(
    "SELECT e.id, e.case_id " + _MATCHES.format(_ENTRY, "AND s.status IN :statuses")
).bindparams(sa.bindparam("statuses", expanding=True))
_FIRST = sa.text(
    "SELECT e.id, e.case_id, s.status, "  # noqa: S608
    "EXISTS (SELECT 1 FROM to_enter t WHERE t.case_id = e.case_id) AS is_left "
    + _MATCHES.format(_ENTRY, "")
)
_LEFT = sa.text(f"SELECT e.case_id {_OF_LEFT} ORDER BY e.id DESC LIMIT :most")
_COUNT_LEFT = sa.text("SELECT count(*) FROM to_enter")
_DRAFTS = sa.select(DraftWordsRow.case_id, DraftWordsRow.status, DraftWordsRow.words)
_NUMBERED = sa.select(CaseRow.case_id).where(CaseRow.number == sa.bindparam("number"))


@dataclass(frozen=True, slots=True)
class CaseSearchView:
    """Implements ``services.search_ports.CaseSearch``."""

    connection: sa.Connection

    def find(
        self,
        words: Sequence[str],
        statuses: Set[CaseStatus],
        page: int | None,
        limit: int,
        *,
        left: bool = False,
    ) -> FoundCases:
        if not words:
            return FoundCases()
        if page is not None:
            ended = self._list_ended(words, statuses, page, limit + 1, left=left)
            return FoundCases(
                self._list_rows([], _ids(ended[:limit])), next_page=_end(ended, limit)
            )
        newest = self._list_newest(words)
        ended = [one[:2] for one in newest if (one[3] if left else one[2] in statuses)]
        is_counted = len(newest) <= MOST_COUNTED
        if not is_counted and len(ended) <= limit:
            ended = self._list_ended(words, statuses, None, limit + 1, left=left)
        drafts = self._list_drafts(words)
        wanted = [case_id for case_id, status in drafts if status in statuses and not left]
        rows = self._list_rows(wanted, _ids(ended[:limit]))
        counts = Tally([*(one[2] for one in newest), *(status for _case_id, status in drafts)])
        to_enter = sum(one[3] for one in newest)
        return FoundCases(rows, counts, to_enter, is_counted, _end(ended, limit))

    def list_left(self, limit: int) -> tuple[JournalRow, ...]:
        return self._list_rows([], list(self.connection.scalars(_LEFT, {"most": limit})))

    def count_left(self) -> int:
        return self.connection.scalar(_COUNT_LEFT) or 0

    def find_number(self, number: str) -> JournalRow | None:
        case_id = self.connection.scalar(_NUMBERED, {"number": number})
        rows = self._list_rows([], [case_id]) if case_id is not None else ()
        return rows[0] if rows else None

    def _list_ended(
        self,
        words: Sequence[str],
        statuses: Set[CaseStatus],
        page: int | None,
        most: int,
        *,
        left: bool,
    ) -> list[tuple[int, str]]:
        asked = {"words": _question(words), "before": page or _LAST, "most": most}
        if left:
            found = self.connection.execute(_LEFT_PAGE, asked)
        elif statuses >= set(CaseStatus):
            found = self.connection.execute(_ALL_PAGE, asked)
        else:
            chosen = {"statuses": [one.value for one in statuses]}
            found = self.connection.execute(_PAGE, asked | chosen)
        return [(row[0], row[1]) for row in found]

    def _list_newest(self, words: Sequence[str]) -> list[tuple[int, str, CaseStatus, bool]]:
        """Return as many as are counted, with where they stand and whether they are left: asking
        for these costs no more than asking for the first page.
        """
        asked = {"words": _question(words), "before": _LAST, "most": MOST_COUNTED + 1}
        found = self.connection.execute(_FIRST, asked)
        return [(row[0], row[1], CaseStatus(row[2]), bool(row[3])) for row in found]

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


def _ids(ended: Sequence[tuple[int, str]]) -> list[str]:
    return [case_id for _id, case_id in ended]


def _end(ended: Sequence[tuple[int, str]], limit: int) -> int | None:
    """Return where the next page begins, None where ``ended`` is no longer than ``limit``."""
    return ended[limit - 1][0] if len(ended) > limit else None


def _question(words: Sequence[str]) -> str:
    """Return what the index is asked: every word begins one of the case."""
    return " AND ".join(f'"{word}" *' for word in words)
