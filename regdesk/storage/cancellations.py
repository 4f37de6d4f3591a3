"""Cancellations of accepted cases."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import CaseStatus
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.case_index import set_status
from regdesk.storage.decisions import counting_stands
from regdesk.storage.entered import ask_no_more
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import OutboxRow

_ADD = sa.insert(CancellationRow)
_MADE = sa.select(CancellationRow.payload).where(CancellationRow.case_id == sa.bindparam("case_id"))
_COUNTING = _MADE.where(sa.func.coalesce(counting_stands(CancellationRow.case_id), "") == "")
_WRITTEN = (
    sa.select(CancellationRow.payload, OutboxRow.envelope)
    .join(OutboxRow, OutboxRow.envelope_id == CancellationRow.envelope_id)
    .where(CancellationRow.envelope_id == sa.bindparam("envelope_id"))
)


@dataclass(frozen=True, slots=True)
class CancellationTable:
    """Implements ``services.after_ports.Cancellations``."""

    connection: sa.Connection

    def add(self, cancellation: Cancellation) -> None:
        row = {
            "case_id": cancellation.case_id,
            "envelope_id": cancellation.envelope_id,
            "cancelled_on": cancellation.cancelled_at.date().isoformat(),
            "payload": to_json(cancellation),
        }
        self.connection.execute(_ADD, row)
        set_status(self.connection, cancellation.case_id, CaseStatus.CANCELLED)
        ask_no_more(self.connection, cancellation.case_id)

    def find(self, case_id: str) -> Cancellation | None:
        """Return the cancellation that counts: none of a case where it came too late."""
        return self._find(_COUNTING, case_id)

    def find_made(self, case_id: str) -> Cancellation | None:
        """Return the cancellation that was made here, also one that came too late."""
        return self._find(_MADE, case_id)

    def holds(self, cancellation: Cancellation, envelope: bytes) -> bool:
        asked = {"envelope_id": cancellation.envelope_id}
        written = self.connection.execute(_WRITTEN, asked).first()
        return written is not None and tuple(written) == (to_json(cancellation), envelope)

    def _find(self, query: sa.Select[bytes], case_id: str) -> Cancellation | None:
        payload = self.connection.scalar(query, {"case_id": case_id})
        return from_json(Cancellation, payload) if payload is not None else None
