"""Envelopes that wait, with the rows they were written with, read out and put back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.unsent_ports import PutBack, Seat, UnsentItem
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.putting_back import PuttingBack
from regdesk.storage.rivals import find_rival
from regdesk.storage.tables import (
    CaseRow,
    CorrectionRow,
    OutboxPageRow,
    OutboxRow,
    PageKeyRow,
    SlipRow,
)

_SEATS = (
    sa.select(OutboxRow.epoch, OutboxRow.seq, OutboxRow.envelope_id)
    .where(OutboxRow.waiting.is_(True))
    .order_by(OutboxRow.epoch, OutboxRow.seq)
)
_PAGES = (
    sa.select(OutboxPageRow.blob)
    .join(OutboxRow, OutboxRow.envelope_id == OutboxPageRow.envelope_id)
    .where(OutboxRow.waiting.is_(True))
)
_ITEM = (
    sa.select(
        OutboxRow.envelope_id,
        OutboxRow.case_id,
        OutboxRow.kind,
        OutboxRow.queued_at,
        OutboxRow.envelope,
        sa.func.coalesce(CaseRow.payload, b"").label("case"),
        sa.func.coalesce(SlipRow.facts, b"").label("slip"),
        sa.func.coalesce(CorrectionRow.payload, b"").label("correction"),
        sa.func.coalesce(CancellationRow.payload, b"").label("cancellation"),
    )
    .join(CaseRow, CaseRow.case_id == OutboxRow.case_id, isouter=True)
    .join(SlipRow, SlipRow.number == CaseRow.number, isouter=True)
    .join(CorrectionRow, CorrectionRow.envelope_id == OutboxRow.envelope_id, isouter=True)
    .join(CancellationRow, CancellationRow.envelope_id == OutboxRow.envelope_id, isouter=True)
    .where(OutboxRow.waiting.is_(True))
    .where(OutboxRow.epoch == sa.bindparam("epoch"), OutboxRow.seq == sa.bindparam("seq"))
)
_KEYS = (
    sa.select(PageKeyRow.blob, PageKeyRow.key)
    .join(OutboxPageRow, OutboxPageRow.blob == PageKeyRow.blob)
    .where(OutboxPageRow.envelope_id == sa.bindparam("envelope_id"))
    .order_by(OutboxPageRow.place)
)
_SENT = sa.select(OutboxRow.seq).where(
    OutboxRow.envelope_id == sa.bindparam("envelope_id"), OutboxRow.waiting.is_(False)
)


@dataclass(frozen=True, slots=True)
class UnsentTable:
    """Implements ``services.unsent_ports.UnsentItems``."""

    connection: sa.Connection

    def list_seats(self) -> Mapping[Seat, str]:
        found = self.connection.execute(_SEATS)
        return {(row.epoch, row.seq): row.envelope_id for row in found}

    def list_pages(self) -> frozenset[str]:
        return frozenset(self.connection.scalars(_PAGES))

    def find(self, seat: Seat) -> UnsentItem | None:
        epoch, seq = seat
        row = self.connection.execute(_ITEM, {"epoch": epoch, "seq": seq}).first()
        if row is None:
            return None
        if (rival := find_rival(self.connection, row.envelope_id)) is not None:
            return replace(rival, seat=seat)
        keys = self.connection.execute(_KEYS, {"envelope_id": row.envelope_id})
        return UnsentItem(
            seat,
            row.envelope_id,
            row.case_id,
            EnvelopeKind(row.kind),
            datetime.fromisoformat(row.queued_at),
            row.envelope,
            case=row.case,
            slip=row.slip,
            correction=row.correction,
            cancellation=row.cancellation,
            page_keys={page.blob: page.key for page in keys},
        )

    def is_sent(self, envelope_id: str) -> bool:
        return self.connection.scalar(_SENT, {"envelope_id": envelope_id}) is not None

    def put_back(self, item: UnsentItem) -> PutBack:
        return PuttingBack(self.connection, item).run()
