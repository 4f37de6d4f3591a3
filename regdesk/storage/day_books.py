"""What trail, cases, outbox and print queue say of the desk's days, side by side."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from regdesk.domain.day_closing import BookMarks, DayEntry, Ending
from regdesk.domain.finding import Outcome
from regdesk.domain.print_task import PrintStage, SheetKind
from regdesk.services.audit_ports import Act
from regdesk.services.day_ports import ENDINGS, SentEnding, WrittenEnding
from regdesk.services.send_ports import EnvelopeKind
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.counters import SERIAL
from regdesk.storage.outbox import RUNNING_EPOCH
from regdesk.storage.rival_tables import RivalRow
from regdesk.storage.tables import (
    AuditRow,
    CaseRow,
    ClosedRow,
    CorrectionRow,
    CounterRow,
    OutboxRow,
    PrintTaskRow,
)

_DAY = 10  # letters of an ISO day
_ACTS = [act.value for act in ENDINGS]
_KINDS = {EnvelopeKind(ending.value): ending for ending in Ending if ending is not Ending.CLOSED}
_DAY_OF_ACT = sa.func.substr(AuditRow.at, 1, _DAY)
_AFTER = AuditRow.seq > sa.bindparam("after")
_LAST_OF_DAY = sa.select(sa.func.max(AuditRow.seq)).where(
    _AFTER, sa.bindparam("day") >= _DAY_OF_ACT
)
_LAST_ENVELOPE = sa.select(sa.func.max(OutboxRow.seq)).where(OutboxRow.epoch == RUNNING_EPOCH)
_LAST_SHEET = sa.select(sa.func.max(PrintTaskRow.seq))
_HASH = sa.select(AuditRow.hash).where(AuditRow.seq == sa.bindparam("seq"))
_NEWEST = sa.select(AuditRow.at).order_by(AuditRow.seq.desc()).limit(200)
_SERIAL = sa.select(CounterRow.value).where(CounterRow.name == SERIAL)
_MOST_PAGES = 16_384  # 64 MiB: more would take longer than anybody waits
_DAYS = sa.select(_DAY_OF_ACT).where(_AFTER, AuditRow.act.in_(_ACTS)).distinct()
_ENTRIES = (
    sa.select(AuditRow.seq, AuditRow.act, AuditRow.case_id)
    .where(_AFTER, AuditRow.seq <= sa.bindparam("upto"), AuditRow.act.in_(_ACTS))
    .order_by(AuditRow.seq)
)
_COUNT = sa.select(sa.func.count()).where(
    AuditRow.case_id == sa.bindparam("case_id"), AuditRow.act == sa.bindparam("act")
)
_PUT_BACK = sa.select(AuditRow.case_id).where(
    AuditRow.case_id.in_(sa.bindparam("case_ids", expanding=True)),
    AuditRow.act == Act.CASE_ACCEPTED.value,
    sa.func.json_extract(sa.cast(AuditRow.body, sa.Text), "$.facts.put_back") == 1,
)
_ACT_OF = {ending: act for act, ending in ENDINGS.items()}
_ENVELOPES = sa.select(OutboxRow.kind, OutboxRow.case_id, OutboxRow.envelope_id).where(
    OutboxRow.kind.in_([kind.value for kind in _KINDS]),
    # told by the restoring that put it back: it stands in no closing, and in no case
    OutboxRow.envelope_id.not_in(sa.select(RivalRow.envelope_id)),
)
_IS_CASE = sa.select(CaseRow.case_id)
_STRAY_SLIPS = sa.select(PrintTaskRow.case_id, PrintTaskRow.label).where(
    PrintTaskRow.seq > sa.bindparam("after"),
    PrintTaskRow.kind == SheetKind.SLIP.value,
    PrintTaskRow.case_id != "",  # a slip printed to try the printer
    PrintTaskRow.case_id.not_in(_IS_CASE),
)


def _ending(kind: Ending) -> Any:
    return sa.literal(kind.value).label("ending")


_ACCEPTED = sa.select(
    _ending(Ending.ACCEPTED),
    CaseRow.case_id,
    CaseRow.number,
    CaseRow.envelope_id,
    sa.literal("").label("outcome"),
)
_CORRECTED = sa.select(
    _ending(Ending.CORRECTED),
    CorrectionRow.case_id,
    CaseRow.number,
    CorrectionRow.envelope_id,
    sa.literal("").label("outcome"),
).join(CaseRow, CaseRow.case_id == CorrectionRow.case_id)
_CANCELLED = sa.select(
    _ending(Ending.CANCELLED),
    CancellationRow.case_id,
    CaseRow.number,
    CancellationRow.envelope_id,
    sa.literal("").label("outcome"),
).join(CaseRow, CaseRow.case_id == CancellationRow.case_id)
_CLOSED = sa.select(
    _ending(Ending.CLOSED),
    ClosedRow.case_id,
    sa.func.printf("%03d", ClosedRow.ordinal).label("number"),
    sa.literal("").label("envelope_id"),
    ClosedRow.outcome,
)


@dataclass(frozen=True, slots=True)
class DayBooksView:
    """Implements ``services.day_ports.DayBooks``."""

    connection: sa.Connection

    def find_marks(self, after: int, day: date) -> BookMarks:
        asked = {"after": after, "day": day.isoformat()}
        return BookMarks(
            audit_seq=self.connection.scalar(_LAST_OF_DAY, asked) or after,
            outbox_seq=self.connection.scalar(_LAST_ENVELOPE) or 0,
            print_seq=self.connection.scalar(_LAST_SHEET) or 0,
        )

    def find_hash(self, seq: int) -> str:
        kept = self.connection.scalar(_HASH, {"seq": seq})
        return "" if kept is None else kept.hex()

    def find_latest(self) -> datetime | None:
        moments = self.connection.scalars(_NEWEST)
        return max((datetime.fromisoformat(one) for one in moments), default=None)

    def find_serial(self) -> int:
        return self.connection.scalar(_SERIAL) or 0

    def holds(self) -> bool:
        pages = self.connection.scalar(sa.text("PRAGMA page_count")) or 0
        if pages > _MOST_PAGES:
            return True  # whatever is read of it is checked page by page anyway
        return bool(self.connection.scalar(sa.text("PRAGMA quick_check(1)")) == "ok")

    def list_days(self, after: int) -> tuple[date, ...]:
        days = self.connection.scalars(_DAYS, {"after": after})
        return tuple(sorted(date.fromisoformat(day) for day in days))

    def list_entries(self, after: int, upto: int) -> tuple[DayEntry, ...]:
        rows = self.connection.execute(_ENTRIES, {"after": after, "upto": upto})
        return tuple(DayEntry(row.seq, ENDINGS[Act(row.act)], row.case_id) for row in rows)

    def count_entries(self, case_id: str, ending: Ending) -> int:
        asked = {"case_id": case_id, "act": _ACT_OF[ending].value}
        return self.connection.scalar(_COUNT, asked) or 0

    def list_written(self, case_ids: Collection[str]) -> tuple[WrittenEnding, ...]:
        return self._list_written(
            CaseRow.case_id.in_(case_ids),
            CorrectionRow.case_id.in_(case_ids),
            CancellationRow.case_id.in_(case_ids),
            ClosedRow.case_id.in_(case_ids),
        )

    def list_written_on(self, days: Collection[date]) -> tuple[WrittenEnding, ...]:
        isos = [day.isoformat() for day in days]
        return self._list_written(
            CaseRow.accepted_on.in_(isos),
            sa.func.substr(CorrectionRow.corrected_at, 1, _DAY).in_(isos),
            CancellationRow.cancelled_on.in_(isos),
            ClosedRow.closed_on.in_(isos),
        )

    def _list_written(self, *which: Any) -> tuple[WrittenEnding, ...]:
        tables = (_ACCEPTED, _CORRECTED, _CANCELLED, _CLOSED)
        found = sa.union_all(*(table.where(one) for table, one in zip(tables, which, strict=True)))
        return tuple(
            WrittenEnding(
                Ending(row.ending),
                row.case_id,
                row.number,
                row.envelope_id,
                row.outcome == Outcome.PAPERS_MISSING.value,
            )
            for row in self.connection.execute(found)
        )

    def list_sent(self, case_ids: Collection[str]) -> tuple[SentEnding, ...]:
        return self._list_sent(_ENVELOPES.where(OutboxRow.case_id.in_(case_ids)))

    def list_stray_envelopes(self, after: int) -> tuple[SentEnding, ...]:
        return self._list_sent(
            _ENVELOPES.where(
                OutboxRow.epoch == RUNNING_EPOCH,
                OutboxRow.seq > after,
                OutboxRow.case_id.not_in(_IS_CASE),
            )
        )

    def _list_sent(self, found: Any) -> tuple[SentEnding, ...]:
        rows = self.connection.execute(found)
        return tuple(
            SentEnding(_KINDS[EnvelopeKind(row.kind)], row.case_id, row.envelope_id) for row in rows
        )

    def list_on_paper(self, case_ids: Collection[str]) -> frozenset[tuple[str, SheetKind]]:
        printed = sa.select(PrintTaskRow.case_id, PrintTaskRow.kind).where(
            PrintTaskRow.case_id.in_(case_ids), PrintTaskRow.stage == PrintStage.PRINTED.value
        )
        rows = self.connection.execute(printed.distinct())
        return frozenset((row.case_id, SheetKind(row.kind)) for row in rows)

    def list_put_back(self, case_ids: Collection[str]) -> frozenset[str]:
        found = self.connection.scalars(_PUT_BACK, {"case_ids": list(case_ids)})
        return frozenset(found)

    def list_stray_slips(self, after: int) -> tuple[tuple[str, str], ...]:
        rows = self.connection.execute(_STRAY_SLIPS, {"after": after})
        return tuple((row.case_id, row.label) for row in rows)
