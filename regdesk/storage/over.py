"""Cases that are over: the register has spoken for good, or the desk has cancelled them.

First their pages go (``retention``), later their words (``due_stubs``).
"""

import sqlalchemy as sa

from regdesk.domain.case import CaseStatus
from regdesk.storage.search_tables import EntryRow, StateRow
from regdesk.storage.tables import OutboxRow, ReceiptRow

_OVER = (CaseStatus.CONFIRMED, CaseStatus.REJECTED, CaseStatus.CANCELLED)

OVER = (
    sa.select(EntryRow.case_id)
    .join(StateRow, StateRow.id == EntryRow.id)
    .where(StateRow.status.in_([one.value for one in _OVER]))
)
"""The ids of these cases."""

LAST_HEARD = (
    sa.select(sa.func.max(ReceiptRow.kept_at))
    .join(OutboxRow, OutboxRow.envelope_id == ReceiptRow.item_id)
    .where(OutboxRow.case_id == EntryRow.case_id)
    .scalar_subquery()
)
"""When the hub last proved that it holds an envelope of the case."""
