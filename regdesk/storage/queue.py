"""The queue as people see it: what is not simply sent, and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from regdesk.services.send_ports import EnvelopeKind, QueueCount, QueueRow, SendState
from regdesk.storage.proofs import PAGES_LEFT, is_held
from regdesk.storage.rival_tables import RivalRow
from regdesk.storage.tables import CaseRow, DraftRow, OutboxPageRow, OutboxRow, SendingRow

_ASIDE = sa.select(SendingRow.item_id).where(SendingRow.aside.is_(True))
_OF_PAGES_ASIDE = sa.select(OutboxPageRow.envelope_id).where(OutboxPageRow.blob.in_(_ASIDE))
_ENVELOPES_ASIDE = sa.union(_ASIDE, _OF_PAGES_ASIDE)
_REVIEWED = sa.select(SendingRow.item_id).where(SendingRow.review != "")
_LOOKED_AFTER = OutboxRow.envelope_id.in_(sa.union(_ASIDE, _OF_PAGES_ASIDE, _REVIEWED))
_IN_QUEUE = sa.or_(OutboxRow.waiting.is_(True), OutboxRow.envelope_id.in_(_REVIEWED))

_WORST_PAGE = (
    sa.select(SendingRow.trouble)
    .join(OutboxPageRow, OutboxPageRow.blob == SendingRow.item_id)
    .where(OutboxPageRow.envelope_id == OutboxRow.envelope_id, SendingRow.trouble != "")
    .order_by(SendingRow.aside.desc())
    .limit(1)
    .correlate(OutboxRow)
    .scalar_subquery()
)
_ROWS = (
    sa.select(
        OutboxRow.case_id,
        OutboxRow.kind,
        OutboxRow.queued_at,
        sa.func.coalesce(RivalRow.number, CaseRow.number, "").label("number"),
        sa.func.coalesce(CaseRow.ordinal, DraftRow.ordinal).label("ordinal"),
        is_held(OutboxRow.envelope_id).label("held"),
        sa.func.coalesce(SendingRow.trouble, "").label("trouble"),
        sa.func.coalesce(SendingRow.review, "").label("review"),
        OutboxRow.envelope_id.in_(_ENVELOPES_ASIDE).label("aside"),
        PAGES_LEFT.label("pages_left"),
        sa.func.coalesce(_WORST_PAGE, "").label("page_trouble"),
    )
    .join(CaseRow, CaseRow.case_id == OutboxRow.case_id, isouter=True)
    .join(DraftRow, DraftRow.case_id == OutboxRow.case_id, isouter=True)
    .join(SendingRow, SendingRow.item_id == OutboxRow.envelope_id, isouter=True)
    .join(RivalRow, RivalRow.envelope_id == OutboxRow.envelope_id, isouter=True)
)
_ORDER = (_LOOKED_AFTER.desc(), OutboxRow.epoch, OutboxRow.seq)
_FIRST = (  # picked by bare names before anything is looked up for them
    sa.select(OutboxRow.envelope_id).where(_IN_QUEUE).order_by(*_ORDER).limit(sa.bindparam("limit"))
)
_QUEUE = _ROWS.where(OutboxRow.envelope_id.in_(_FIRST)).order_by(*_ORDER)
_ONE = (
    _ROWS.where(OutboxRow.case_id == sa.bindparam("case_id"))
    .order_by(OutboxRow.epoch.desc(), OutboxRow.seq.desc())
    .limit(1)
)
_COUNT_ROWS = sa.select(sa.func.count()).select_from(OutboxRow).where(_IN_QUEUE)
_OLDEST = sa.select(sa.func.min(OutboxRow.queued_at)).where(OutboxRow.waiting.is_(True))
_COUNT_ENVELOPES = (
    sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(sa.func.length(OutboxRow.envelope)), 0))
    .where(OutboxRow.waiting.is_(True))
    .where(~is_held(OutboxRow.envelope_id))
)
_COUNT_SENDING = (
    sa.select(sa.func.count())
    .where(OutboxRow.waiting.is_(True))
    .where(is_held(OutboxRow.envelope_id))
)
_COUNT_PAGES = (
    sa.select(sa.func.count())
    .select_from(OutboxPageRow)
    .join(OutboxRow, OutboxRow.envelope_id == OutboxPageRow.envelope_id)
    .where(OutboxRow.waiting.is_(True), ~is_held(OutboxPageRow.blob))
)
_COUNT_ASIDE = (
    sa.select(sa.func.count())
    .select_from(OutboxRow)
    .where(OutboxRow.envelope_id.in_(_ENVELOPES_ASIDE), OutboxRow.waiting.is_(True))
)


@dataclass(frozen=True, slots=True)
class QueueView:
    """Implements ``services.send_ports.Queue``."""

    connection: sa.Connection

    def list_rows(self, now: datetime, limit: int) -> tuple[QueueRow, ...]:
        rows = self.connection.execute(_QUEUE, {"limit": limit})
        return tuple(_queue_row(row, now) for row in rows)

    def count_rows(self) -> int:
        return self.connection.scalar(_COUNT_ROWS) or 0

    def count(self) -> QueueCount:
        envelopes, size = self.connection.execute(_COUNT_ENVELOPES).one()
        pages = self.connection.scalar(_COUNT_PAGES) or 0
        oldest = self.connection.scalar(_OLDEST)
        since = None if oldest is None else datetime.fromisoformat(oldest)
        return QueueCount(envelopes, pages, size, since)

    def count_sending(self) -> int:
        return self.connection.scalar(_COUNT_SENDING) or 0

    def count_aside(self) -> int:
        return self.connection.scalar(_COUNT_ASIDE) or 0

    def find(self, case_id: str, now: datetime) -> QueueRow | None:
        row = self.connection.execute(_ONE, {"case_id": case_id}).first()
        return None if row is None else _queue_row(row, now)


def _queue_row(row: Any, now: datetime) -> QueueRow:
    return QueueRow(
        case_id=row.case_id,
        kind=EnvelopeKind(row.kind),
        number=row.number,
        label="" if row.ordinal is None else f"{row.ordinal:03}",
        state=_find_state(row),
        age=now - datetime.fromisoformat(row.queued_at),
        trouble=row.review or row.trouble or row.page_trouble,
        pages_left=row.pages_left,
    )


def _find_state(row: Any) -> SendState:
    if row.aside:
        return SendState.ASIDE
    if not row.held:
        return SendState.WAITING
    if row.pages_left:
        return SendState.SENDING
    return SendState.HELD if row.review else SendState.SENT
