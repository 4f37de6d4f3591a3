"""Reduces accepted cases to stubs: every row that names somebody is emptied or goes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.day_closing import DayClosing
from regdesk.domain.decision import Decision
from regdesk.domain.print_task import PrintStage
from regdesk.domain.stub import (
    stub_cancellation,
    stub_case,
    stub_closing,
    stub_correction,
    stub_decision,
)
from regdesk.storage.after_tables import CancellationRow, EnteredRow, ToEnterRow
from regdesk.storage.case_index import CASE_WORDS, replace_words
from regdesk.storage.day_tables import DayClosingRow
from regdesk.storage.due_stubs import is_due, list_due
from regdesk.storage.feed_tables import DecisionRow
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.registrant_tables import RegistrantRow, ReminderMarkRow
from regdesk.storage.stub_tables import StubRow
from regdesk.storage.tables import (
    CaseRow,
    CorrectionRow,
    KnownPersonRow,
    OutboxRow,
    PrintTaskRow,
    RecentAddressRow,
    SlipRow,
)

T = TypeVar("T")

_GOING = (KnownPersonRow, RegistrantRow, ReminderMarkRow, RecentAddressRow, ToEnterRow)
_MERGED_PAGES = 250  # of the index in one transaction: nobody at the counter waits for it
_MERGE = f"INSERT INTO {CASE_WORDS} ({CASE_WORDS}, rank) VALUES ('merge', -{_MERGED_PAGES})"  # noqa: S608
_TRACES = sa.exists().where(StubRow.traces.is_(True)).select()
_WHOLE = sa.func.json_extract(sa.cast(DayClosingRow.payload, sa.Text), "$.reduced").is_not(True)
_NAMING = sa.select(DayClosingRow).where(DayClosingRow.day <= sa.bindparam("upto"), _WHOLE)


@dataclass(frozen=True, slots=True)
class StubTable:
    """Implements ``services.retention_ports.Stubs``."""

    connection: sa.Connection

    def list_due(self, before: datetime, day: date) -> tuple[str, ...]:
        return list_due(self.connection, before, day)

    def is_due(self, case_id: str, before: datetime, day: date) -> bool:
        return is_due(self.connection, case_id, before, day)

    def reduce(self, case_id: str, at: datetime) -> str:
        row = {"case_id": case_id, "at": at.isoformat(), "traces": True}
        self.connection.execute(sa.insert(StubRow), row)
        number = self._reduce_case(case_id, at)
        self._reduce_answers(case_id)
        for table in _GOING:
            self._change(sa.delete(table), table.case_id == case_id)
        self._change(sa.delete(SlipRow), SlipRow.number == number)
        self._change(sa.update(OutboxRow).values(envelope=b""), OutboxRow.case_id == case_id)
        self._stop_prints(case_id, at)
        return number

    def reduce_closings(self, upto: date, limit: int) -> int:
        asked = {"upto": upto.isoformat()}
        named = self.connection.execute(_NAMING.limit(limit), asked).all()
        for row in named:
            fresh = to_json(stub_closing(from_json(DayClosing, row.payload)))
            mine = (DayClosingRow.epoch == row.epoch, DayClosingRow.number == row.number)
            self._change(sa.update(DayClosingRow).values(payload=fresh), *mine)
        return len(named)

    def has_traces(self) -> bool:
        return bool(self.connection.scalar(_TRACES))

    def merge_words(self) -> bool:
        before = self._count_changes()
        self.connection.exec_driver_sql(_MERGE)
        return self._count_changes() - before >= 2  # the statement itself is one

    def forget_traces(self) -> None:
        self._change(sa.update(StubRow).values(traces=False), StubRow.traces.is_(True))

    def _reduce_case(self, case_id: str, at: datetime) -> str:
        found = sa.select(CaseRow.number, CaseRow.payload).where(CaseRow.case_id == case_id)
        row = self.connection.execute(found).one()
        stub = stub_case(from_json(Case, row.payload), at)
        fresh = {"payload": to_json(stub), "iins": ""}
        self._change(sa.update(CaseRow).values(fresh), CaseRow.case_id == case_id)
        replace_words(self.connection, stub.draft, row.number)
        return str(row.number)

    def _reduce_answers(self, case_id: str) -> None:
        self._rewrite(CorrectionRow, case_id, Correction, stub_correction, iins="")
        self._rewrite(CancellationRow, case_id, Cancellation, stub_cancellation)
        self._rewrite(DecisionRow, case_id, Decision, stub_decision)
        marks = sa.update(EnteredRow).values(number="")
        self._change(marks, EnteredRow.case_id == case_id, EnteredRow.number != "")

    def _rewrite(
        self, table: Any, case_id: str, kind: type[T], reduce: Callable[[T], T], **also: str
    ) -> None:
        """Write every row of the case in ``table`` again, reduced; one without words stays."""
        payloads = sa.select(table.payload).where(table.case_id == case_id, table.payload != b"")
        for payload in self.connection.scalars(payloads).all():
            fresh = {"payload": to_json(reduce(from_json(kind, payload))), **also}
            mine = (table.case_id == case_id, table.payload == payload)
            self._change(sa.update(table).values(fresh), *mine)

    def _stop_prints(self, case_id: str, at: datetime) -> None:
        """A sheet that hangs in the queue since then is printed no more."""
        ended = {"stage": PrintStage.DROPPED.value, "ended_at": at.isoformat(), "facts": None}
        still = (PrintTaskRow.case_id == case_id, PrintTaskRow.facts.is_not(None))
        self._change(sa.update(PrintTaskRow).values(ended), *still)

    def _change(self, change: Any, *which: Any) -> None:
        self.connection.execute(change.where(*which))

    def _count_changes(self) -> int:
        return int(self.connection.scalar(sa.text("SELECT total_changes()")) or 0)
