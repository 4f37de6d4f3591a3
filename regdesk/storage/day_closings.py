"""The numbered closings of this desk."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.day_closing import BookMarks, DayClosing
from regdesk.storage.day_tables import DayClosingRow
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import CounterRow

BEGUN = "day_closing.begun"
"""The counter that holds the last row of the trail before this desk closed any day."""

_ADD = sa.insert(DayClosingRow)
_LATEST = sa.select(DayClosingRow.payload).order_by(
    DayClosingRow.epoch.desc(), DayClosingRow.number.desc()
)
_FIND = sa.select(DayClosingRow.payload).where(
    DayClosingRow.epoch == sa.bindparam("epoch"), DayClosingRow.number == sa.bindparam("number")
)
_LAST_NUMBER = sa.select(sa.func.max(DayClosingRow.number)).where(
    DayClosingRow.epoch == sa.bindparam("epoch")
)
_BEGUN = sa.select(CounterRow.value).where(CounterRow.name == BEGUN)


@dataclass(frozen=True, slots=True)
class DayClosingTable:
    """Implements ``services.day_ports.DayClosings``."""

    connection: sa.Connection

    def find_last(self) -> DayClosing | None:
        latest = self.list_latest(1)
        return latest[0] if latest else None

    def find(self, epoch: int, number: int) -> DayClosing | None:
        payload = self.connection.scalar(_FIND, {"epoch": epoch, "number": number})
        return None if payload is None else from_json(DayClosing, payload)

    def list_latest(self, limit: int) -> tuple[DayClosing, ...]:
        payloads = self.connection.scalars(_LATEST.limit(limit))
        return tuple(from_json(DayClosing, payload) for payload in payloads)

    def get_marks(self) -> BookMarks:
        last = self.find_last()
        if last is not None:
            return last.upto
        return BookMarks(audit_seq=self.connection.scalar(_BEGUN) or 0)

    def next_number(self, epoch: int) -> int:
        return (self.connection.scalar(_LAST_NUMBER, {"epoch": epoch}) or 0) + 1

    def add(self, closing: DayClosing) -> None:
        row = {
            "epoch": closing.epoch,
            "number": closing.number,
            "day": closing.day.isoformat(),
            "payload": to_json(closing),
        }
        self.connection.execute(_ADD, row)
