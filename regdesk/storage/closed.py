"""Cases that ended without acceptance."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.closed import ClosedCase
from regdesk.storage.case_index import add_ended
from regdesk.storage.drafts import DraftTable, join_iins
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.page_keys import hold_pages
from regdesk.storage.registrant_rows import put_registrants
from regdesk.storage.tables import ClosedRow

_ADD = sa.insert(ClosedRow)
_FIND = sa.select(ClosedRow.payload).where(ClosedRow.case_id == sa.bindparam("case_id"))


@dataclass(frozen=True, slots=True)
class ClosedTable:
    """Implements ``services.ports.ClosedCases``."""

    connection: sa.Connection

    def add(self, closed: ClosedCase) -> None:
        """Store ``closed``; its draft is gone and its pages are its own from now on."""
        draft = closed.draft
        row = {
            "case_id": draft.case_id,
            "ordinal": draft.ordinal,
            "opened_on": draft.opened_on.isoformat(),
            "closed_on": closed.closed_at.date().isoformat(),
            "closed_at": closed.closed_at.isoformat(),
            "outcome": closed.outcome.value,
            "iins": join_iins(draft),
            "payload": to_json(closed),
        }
        self.connection.execute(_ADD, row)
        hold_pages(self.connection, draft)
        add_ended(self.connection, draft, closed.status)
        DraftTable(self.connection).discard(draft.case_id)
        put_registrants(self.connection, draft)

    def find(self, case_id: str) -> ClosedCase | None:
        payload = self.connection.scalar(_FIND, {"case_id": case_id})
        return from_json(ClosedCase, payload) if payload is not None else None
