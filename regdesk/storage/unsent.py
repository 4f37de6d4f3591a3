"""Envelopes that wait, with the rows they were written with, read out and put back."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.slip import SlipFacts
from regdesk.services.audit_ports import Act
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.unsent_ports import Seat, UnsentItem
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.audit import AuditTrail
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
    OutboxRow.epoch == sa.bindparam("epoch"),
    OutboxRow.seq == sa.bindparam("seq"),
    OutboxRow.waiting.is_(False),
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

    def is_sent(self, seat: Seat) -> bool:
        epoch, seq = seat
        return self.connection.scalar(_SENT, {"epoch": epoch, "seq": seq}) is not None

    def put_back(self, item: UnsentItem) -> bool:
        if self.connection.scalar(_HAS, {"envelope_id": item.envelope_id}) is not None:
            return False
        self._put_pages(item)
        self._put_envelope(item)
        cases = CaseTable(self.connection)
        case = cases.find(item.case_id)
        if case is None and item.case:
            case = from_json(Case, item.case)
            self._put_case(case, item.slip)
        if case is not None:
            self._put_later(str(case.number), item)
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
        """Write the case, which the backup has not, also one whose own envelope was sent since;
        the day goes on behind its ordinal.
        """
        number, draft = str(case.number), case.draft
        CaseTable(self.connection).add(case)
        SheetTable(self.connection).add_slip(number, from_json(SlipFacts, slip))
        DraftTable(self.connection).go_on_behind(draft.opened_on, draft.ordinal)
        self._tell(
            Act.CASE_ACCEPTED,
            at=case.accepted_at,
            clerk=case.clerk_code,
            case_id=draft.case_id,
            facts={"number": number, "envelope": case.envelope_id},
        )

    def _put_later(self, number: str, item: UnsentItem) -> None:
        if item.correction:
            correction = from_json(Correction, item.correction)
            CorrectionTable(self.connection).add(correction)
            self._tell(
                Act.CASE_CORRECTED,
                at=correction.corrected_at,
                clerk=correction.clerk_code,
                case_id=item.case_id,
                facts={"number": number, "envelope": item.envelope_id, "nth": correction.nth},
            )
        if item.cancellation:
            cancellation = from_json(Cancellation, item.cancellation)
            CancellationTable(self.connection).add(cancellation)
            self._drop_correction(item.case_id)
            self._tell(
                Act.CASE_CANCELLED,
                at=cancellation.cancelled_at,
                clerk=cancellation.clerk_code,
                case_id=item.case_id,
                facts={"number": number, "envelope": item.envelope_id},
            )

    def _drop_correction(self, case_id: str) -> None:
        """Throw away the correction that was open when the backup was made: it went with the
        cancellation; its pages go with the sweep of what nobody holds.
        """
        drafts = DraftTable(self.connection)
        draft = drafts.find_correction(case_id)
        if draft is not None:
            drafts.discard(draft.case_id)

    def _tell(
        self, act: Act, *, at: datetime, clerk: str, case_id: str, facts: dict[str, str | int]
    ) -> None:
        """Let the trail tell again what was done, when and by whom: its own rows of that are lost.

        Without them a closing would not list the case, and the trail would seem to hide it.
        """
        told = {**facts, "put_back": 1}
        AuditTrail(self.connection).append(act, at=at, clerk=clerk, case_id=case_id, facts=told)
