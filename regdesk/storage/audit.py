"""The hash-chained trail of acts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from regdesk.domain.trail import Break, BrokenLink, TrailHead, TrailLine, TrailQuery
from regdesk.services.ports import Act
from regdesk.services.trail_chain import BEGIN, canonical_json, chain, find_break
from regdesk.storage.tables import AuditRow, CaseRow, ClerkRow
from regdesk.storage.trail_pages import list_page

_LAST = sa.select(AuditRow.seq, AuditRow.hash).order_by(AuditRow.seq.desc()).limit(1)
_APPEND = sa.insert(AuditRow)
_TOLD = sa.exists().where(
    AuditRow.case_id == CaseRow.case_id, AuditRow.act == Act.CASE_ACCEPTED.value
)
_UNTOLD = sa.select(CaseRow.number, CaseRow.accepted_on).where(~_TOLD).order_by(CaseRow.accepted_at)
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """Implements ``services.ports.Audit``.

    A row's hash is SHA-256 over the hash before it and its own bytes: no row can be changed, taken
    out or put in between without breaking every hash after it.
    """

    connection: sa.Connection

    def append(
        self, act: Act, *, at: datetime, clerk: str, case_id: str = "", facts: Mapping[str, Any]
    ) -> None:
        last = self.connection.execute(_LAST).first()
        seq, before = (last.seq + 1, last.hash) if last else (1, BEGIN.hash)
        named = {"clerk": clerk, "act": act.value, "case_id": case_id}
        row = {"seq": seq, "at": at.isoformat(), **named}
        body = canonical_json({**row, "facts": dict(facts)})
        self.connection.execute(_APPEND, {**row, "body": body, "hash": chain(before, body)})

    def count(self) -> int:
        return self.connection.scalar(sa.select(sa.func.count()).select_from(AuditRow)) or 0

    def get_head(self) -> TrailHead:
        last = self.connection.execute(_LAST).first()
        return TrailHead(last.seq, last.hash) if last else BEGIN

    def holds(self, head: TrailHead) -> bool:
        """Tell whether that very row is in the trail."""
        kept = sa.select(AuditRow.hash).where(AuditRow.seq == head.number)
        return self.connection.scalar(kept) == head.hash

    def find_break(self, noted: Iterable[TrailHead] = ()) -> BrokenLink | None:
        """Return the first link that does not hold; rows are read a few at a time."""
        every = sa.select(*AuditRow.__table__.c).order_by(AuditRow.seq)
        rows = self.connection.execute(every.execution_options(yield_per=_AT_ONCE))
        return find_break(rows, noted)

    def check_further(self, after: TrailHead, most: int) -> tuple[TrailHead, BrokenLink | None]:
        seq = AuditRow.seq
        rows = sa.select(*AuditRow.__table__.c).where(seq > after.number).order_by(seq)
        some = self.connection.execute(rows.limit(most)).all()
        if find_break(some, after=after) is None:
            return (TrailHead(some[-1].seq, some[-1].hash) if some else after), None
        rest = self.connection.execute(rows.execution_options(yield_per=_AT_ONCE))
        return after, find_break(rest, after=after)

    def list_page(
        self, query: TrailQuery, before: int | None = None, limit: int = 100
    ) -> tuple[TrailLine, ...]:
        return list_page(self.connection, query, before, limit)

    def find_case(self, number: str) -> str | None:
        found = sa.select(CaseRow.case_id).where(CaseRow.number == number)
        return self.connection.scalar(found)

    def list_clerks(self) -> Mapping[str, str]:
        known = sa.select(ClerkRow.code, ClerkRow.name).order_by(ClerkRow.code)
        return {row.code: row.name for row in self.connection.execute(known)}

    def find_altered(self) -> BrokenLink | None:
        from regdesk.storage.case_seals import find_altered

        return find_altered(self.connection)

    def find_untold(self) -> BrokenLink | None:
        untold = self.connection.execute(_UNTOLD.limit(1)).first()
        if untold is None:
            return None
        day = date.fromisoformat(untold.accepted_on)
        return BrokenLink(self.count() + 1, day, Break.UNTOLD, untold.number)
