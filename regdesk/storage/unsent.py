"""Envelopes that wait, with the rows they were written with, read out and put back."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.slip import SlipFacts
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.unsent_ports import Seat, UnsentItem
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.cancellations import CancellationTable
from regdesk.storage.cases import CaseTable
from regdesk.storage.corrections import CorrectionTable
from regdesk.storage.drafts import DraftTable
from regdesk.storage.forms import from_json
from regdesk.storage.sheets import SheetTable
from regdesk.storage.tables import (
    CaseRow,
    CorrectionRow,
    OutboxPageRow,
    OutboxRow,
    PageKeyRow,
    SlipRow,
)

_SEATS = (
    sa.select(OutboxRow.epoch, OutboxRow.seq)
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
    .join(CaseRow, CaseRow.envelope_id == OutboxRow.envelope_id, isouter=True)
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
_HAS = sa.select(OutboxRow.seq).where(OutboxRow.envelope_id == sa.bindparam("envelope_id"))


@dataclass(frozen=True, slots=True)
class UnsentTable:
    """Implements ``services.unsent_ports.UnsentItems``."""

    connection: sa.Connection

    def list_seats(self) -> tuple[Seat, ...]:
        return tuple((row.epoch, row.seq) for row in self.connection.execute(_SEATS))

    def list_pages(self) -> frozenset[str]:
        return frozenset(self.connection.scalars(_PAGES))

    def find(self, seat: Seat) -> UnsentItem | None:
        epoch, seq = seat
        row = self.connection.execute(_ITEM, {"epoch": epoch, "seq": seq}).first()
        if row is None:
            return None
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

    def put_back(self, item: UnsentItem) -> bool:
        if self.connection.scalar(_HAS, {"envelope_id": item.envelope_id}) is not None:
            return False
        self._put_pages(item)
        self._put_envelope(item)
        if item.case:
            self._put_case(from_json(Case, item.case), item.slip)
        if item.correction:
            CorrectionTable(self.connection).add(from_json(Correction, item.correction))
        if item.cancellation:
            CancellationTable(self.connection).add(from_json(Cancellation, item.cancellation))
        return True

    def _put_envelope(self, item: UnsentItem) -> None:
        epoch, seq = item.seat
        row = {
            "epoch": epoch,
            "seq": seq,
            "envelope_id": item.envelope_id,
            "case_id": item.case_id,
            "envelope": item.envelope,
            "waiting": True,
            "kind": item.kind.value,
            "queued_at": item.queued_at.isoformat(),
        }
        self.connection.execute(sa.insert(OutboxRow), row)

    def _put_pages(self, item: UnsentItem) -> None:
        for place, (blob, key) in enumerate(item.page_keys.items()):
            page = {"envelope_id": item.envelope_id, "blob": blob, "place": place}
            self.connection.execute(sa.insert(OutboxPageRow), page)
            known = insert(PageKeyRow).values(blob=blob, key=key, kept=True)
            self.connection.execute(known.on_conflict_do_nothing())

    def _put_case(self, case: Case, slip: bytes) -> None:
        """Write the case; the day goes on behind its ordinal."""
        CaseTable(self.connection).add(case)
        SheetTable(self.connection).add_slip(str(case.number), from_json(SlipFacts, slip))
        DraftTable(self.connection).go_on_behind(case.draft.opened_on, case.draft.ordinal)
