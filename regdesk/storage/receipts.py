"""What the hub has proved to hold. Whether a case is sent follows from these rows alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.services.send_ports import EnvelopeKind, GonePage, Proof, Unsent
from regdesk.storage.decisions import tell_statuses
from regdesk.storage.desk_tables import DeskKeyRow
from regdesk.storage.proofs import PAGES_LEFT, is_aside, is_gone, is_held
from regdesk.storage.tables import OutboxPageRow, OutboxRow, ReceiptRow, SendingRow

_ENVELOPES = (
    sa.select(OutboxRow.envelope_id)
    .where(OutboxRow.waiting.is_(True))
    .where(~is_held(OutboxRow.envelope_id), ~is_aside(OutboxRow.envelope_id))
    .order_by(OutboxRow.epoch, OutboxRow.seq)
    .limit(sa.bindparam("limit"))
)
_PAGES = (
    sa.select(OutboxPageRow.blob, OutboxPageRow.envelope_id)
    .join(OutboxRow, OutboxRow.envelope_id == OutboxPageRow.envelope_id)
    .where(OutboxRow.waiting.is_(True), is_held(OutboxPageRow.envelope_id))
    .where(~is_held(OutboxPageRow.blob), ~is_aside(OutboxPageRow.blob))
    .where(~is_gone(OutboxPageRow.blob))
    .order_by(OutboxRow.epoch, OutboxRow.seq, OutboxPageRow.place)
    .limit(sa.bindparam("limit"))
)
_GONE = (  # a correction has the pages of its case, too
    sa.select(OutboxPageRow.blob, OutboxRow.case_id)
    .distinct()
    .join(OutboxRow, OutboxRow.envelope_id == OutboxPageRow.envelope_id)
    .where(OutboxRow.waiting.is_(True), is_held(OutboxPageRow.envelope_id))
    .where(is_gone(OutboxPageRow.blob))
    .order_by(OutboxRow.case_id, OutboxPageRow.blob)
    .limit(sa.bindparam("limit"))
)
_KEPT_AT = sa.select(ReceiptRow.kept_at).join(
    OutboxRow, OutboxRow.envelope_id == ReceiptRow.item_id
)
_FIND = sa.select(ReceiptRow.receipt).where(ReceiptRow.item_id == sa.bindparam("item_id"))
_ADD = sa.insert(ReceiptRow).prefix_with("OR IGNORE")  # the same thing has one receipt for ever


@dataclass(frozen=True, slots=True)
class ReceiptTable:
    """Implements ``services.send_ports.Receipts``."""

    connection: sa.Connection

    def list_envelopes(self, limit: int) -> tuple[Unsent, ...]:
        found = self.connection.scalars(_ENVELOPES, {"limit": limit})
        return tuple(Unsent(envelope_id, envelope_id) for envelope_id in found)

    def list_pages(self, limit: int) -> tuple[Unsent, ...]:
        found = self.connection.execute(_PAGES, {"limit": limit})
        return tuple(Unsent(row.blob, row.envelope_id) for row in found)

    def list_gone(self, limit: int) -> tuple[GonePage, ...]:
        found = self.connection.execute(_GONE, {"limit": limit})
        return tuple(GonePage(row.blob, row.case_id) for row in found)

    def let_be(self, gone: Sequence[GonePage]) -> tuple[str, ...]:
        for one in gone:
            self._write_sending(
                one.item_id, trouble="", aside=False, review="page.gone", lost=False
            )
        return self._close({one.item_id for one in gone})

    def keep(self, proofs: Sequence[Proof], at: datetime) -> tuple[str, ...]:
        for one in proofs:
            row = {"item_id": one.item_id, "receipt": one.receipt, "kept_at": at.isoformat()}
            self.connection.execute(_ADD, row)
            self._write_sending(one.item_id, trouble="", aside=False, review=one.review, lost=False)
        return self._close({one.item_id for one in proofs})

    def find(self, item_id: str) -> str | None:
        """Return the receipt for an envelope or a page, verbatim, or None."""
        return self.connection.scalar(_FIND, {"item_id": item_id})

    def note(self, item_id: str, trouble: str, *, aside: bool = False) -> None:
        self._write_sending(item_id, trouble=trouble, aside=aside, review="")

    def doubt(self, epoch: int, prefix: int) -> int:
        after = sa.and_(OutboxRow.epoch == epoch, OutboxRow.seq > prefix)
        since = self.connection.scalar(_KEPT_AT.where(after, OutboxRow.seq == prefix + 1))
        if since is None:
            return 0
        lost = self._list_doubtful(sa.or_(after, self._stands_outside(epoch, prefix)), since)
        for item_id in lost:
            self._write_sending(item_id, trouble="hub.lost", aside=False, review="", lost=True)
        pages = sa.select(OutboxPageRow.envelope_id).where(OutboxPageRow.blob.in_(lost))
        named = sa.or_(OutboxRow.envelope_id.in_(lost), OutboxRow.envelope_id.in_(pages))
        # of a case that is a stub there is nothing left to send again
        mine = sa.and_(named, OutboxRow.envelope != b"")
        cases = self.connection.scalars(sa.select(OutboxRow.case_id).where(mine)).all()
        self.connection.execute(sa.update(OutboxRow).where(mine).values(waiting=True))
        tell_statuses(self.connection, cases)
        return len(lost)

    def take_up(self) -> None:
        again = sa.update(SendingRow).where(SendingRow.aside.is_(True))
        self.connection.execute(again.values(aside=False))

    def _write_sending(
        self, item_id: str, *, trouble: str, aside: bool, review: str, lost: bool | None = None
    ) -> None:
        """Write how an item fares; whether it is ``lost`` stays as it was where it is not told."""
        new = {"trouble": trouble, "aside": aside, "review": review}
        new |= {} if lost is None else {"lost": lost}
        row = {"item_id": item_id, "lost": False} | new
        add = insert(SendingRow).values(row)
        self.connection.execute(add.on_conflict_do_update(index_elements=["item_id"], set_=new))

    def _stands_outside(self, epoch: int, prefix: int) -> sa.ColumnElement[bool]:
        """What a restoring put back, beside the chain of ``epoch`` or in an earlier one, and the
        hub took after the ``prefix`` that it still has: no chain tells of these.
        """
        last = _KEPT_AT.where(OutboxRow.epoch == epoch, OutboxRow.seq == prefix)
        begun = sa.select(DeskKeyRow.begun_at).where(DeskKeyRow.epoch == epoch)
        upto = self.connection.scalar(last if prefix else begun) or ""
        taken = sa.select(ReceiptRow.item_id).where(ReceiptRow.kept_at >= upto)
        outside = sa.or_(OutboxRow.epoch != epoch, OutboxRow.seq < 0)
        return sa.and_(outside, OutboxRow.envelope_id.in_(taken))

    def _list_doubtful(self, which: sa.ColumnElement[bool], since: str) -> list[str]:
        """Return the receipted envelopes ``which`` are asked for, their pages, and pages that were
        receipted ``since`` then.
        """
        envelopes = sa.select(OutboxRow.envelope_id).where(which)
        pages = sa.select(OutboxPageRow.blob).where(OutboxPageRow.envelope_id.in_(envelopes))
        late = sa.select(OutboxPageRow.blob).join(
            ReceiptRow, ReceiptRow.item_id == OutboxPageRow.blob
        )
        either = sa.or_(
            ReceiptRow.item_id.in_(envelopes),
            ReceiptRow.item_id.in_(pages),
            ReceiptRow.item_id.in_(late.where(ReceiptRow.kept_at >= since)),
        )
        return list(self.connection.scalars(sa.select(ReceiptRow.item_id).where(either)))

    def _close(self, item_ids: set[str]) -> tuple[str, ...]:
        """Take envelopes of these, or with these pages, out of the queue of which the hub holds
        everything.
        """
        if not item_ids:
            return ()
        having = sa.select(OutboxPageRow.envelope_id).where(OutboxPageRow.blob.in_(item_ids))
        mine = sa.or_(OutboxRow.envelope_id.in_(item_ids), OutboxRow.envelope_id.in_(having))
        whole = (
            sa.select(OutboxRow.envelope_id, OutboxRow.case_id, OutboxRow.kind)
            .where(mine, OutboxRow.waiting.is_(True))
            .where(is_held(OutboxRow.envelope_id), PAGES_LEFT == 0)
        )
        found = self.connection.execute(whole).all()
        if found:
            ids = [row.envelope_id for row in found]
            gone = sa.update(OutboxRow).where(OutboxRow.envelope_id.in_(ids))
            self.connection.execute(gone.values(waiting=False))
        told = dict.fromkeys(row.case_id for row in found if row.kind != EnvelopeKind.CLAIM)
        tell_statuses(self.connection, tuple(told))
        return tuple(told)
