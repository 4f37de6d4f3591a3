"""What the hub has proved to hold. Whether a case is sent follows from these rows alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.services.send_ports import Proof, QueueCount, QueueRow, SendState, Unsent
from regdesk.storage.tables import (
    CaseRow,
    OutboxPageRow,
    OutboxRow,
    ReceiptRow,
    SendingRow,
)

_Item = sa.orm.InstrumentedAttribute[str]


_Fate = sa.orm.aliased(SendingRow)  # the row of whatever item is asked after


def _is_held(item: _Item) -> Any:
    lost = sa.exists().where(_Fate.item_id == item, _Fate.lost.is_(True))
    return sa.and_(_has_receipt(item), ~lost)


def _has_receipt(item: _Item) -> Any:
    return sa.exists().where(ReceiptRow.item_id == item)


def _is_aside(item: _Item) -> Any:
    return sa.exists().where(_Fate.item_id == item, _Fate.aside.is_(True))


# by the case first: that is indexed
_IS_OF_CASE = sa.and_(
    CaseRow.case_id == OutboxRow.case_id, CaseRow.envelope_id == OutboxRow.envelope_id
)
_PAGES_LEFT = (
    sa.select(sa.func.count())
    .where(OutboxPageRow.envelope_id == OutboxRow.envelope_id, ~_is_held(OutboxPageRow.blob))
    .correlate(OutboxRow)
    .scalar_subquery()
)
_WORST_PAGE = (
    sa.select(SendingRow.trouble)
    .join(OutboxPageRow, OutboxPageRow.blob == SendingRow.item_id)
    .where(OutboxPageRow.envelope_id == OutboxRow.envelope_id, SendingRow.trouble != "")
    .order_by(SendingRow.aside.desc())
    .limit(1)
    .correlate(OutboxRow)
    .scalar_subquery()
)
_PAGE_ASIDE = (
    sa.exists()
    .where(OutboxPageRow.envelope_id == OutboxRow.envelope_id)
    .where(SendingRow.item_id == OutboxPageRow.blob, SendingRow.aside.is_(True))
    .correlate(OutboxRow)
)
_ROWS = (
    sa.select(
        OutboxRow.case_id,
        OutboxRow.waiting,
        CaseRow.number,
        CaseRow.ordinal,
        CaseRow.accepted_at,
        _is_held(OutboxRow.envelope_id).label("held"),
        sa.func.coalesce(SendingRow.trouble, "").label("trouble"),
        sa.func.coalesce(SendingRow.review, "").label("review"),
        sa.or_(sa.func.coalesce(SendingRow.aside, sa.false()), _PAGE_ASIDE).label("aside"),
        _PAGES_LEFT.label("pages_left"),
        sa.func.coalesce(_WORST_PAGE, "").label("page_trouble"),
    )
    .join(CaseRow, _IS_OF_CASE)
    .join(SendingRow, SendingRow.item_id == OutboxRow.envelope_id, isouter=True)
    .order_by(OutboxRow.epoch, OutboxRow.seq)
)
_QUEUE = _ROWS.where(sa.or_(OutboxRow.waiting.is_(True), SendingRow.review != ""))
_ONE = _ROWS.where(OutboxRow.case_id == sa.bindparam("case_id"))
_ENVELOPES = (
    sa.select(OutboxRow.envelope_id)
    .where(OutboxRow.waiting.is_(True))
    .where(~_is_held(OutboxRow.envelope_id), ~_is_aside(OutboxRow.envelope_id))
    .order_by(OutboxRow.epoch, OutboxRow.seq)
    .limit(sa.bindparam("limit"))
)
_PAGES = (
    sa.select(OutboxPageRow.blob, OutboxPageRow.envelope_id)
    .join(OutboxRow, OutboxRow.envelope_id == OutboxPageRow.envelope_id)
    .where(OutboxRow.waiting.is_(True), _is_held(OutboxPageRow.envelope_id))
    .where(~_is_held(OutboxPageRow.blob), ~_is_aside(OutboxPageRow.blob))
    .order_by(OutboxRow.epoch, OutboxRow.seq, OutboxPageRow.place)
    .limit(sa.bindparam("limit"))
)
_OLDEST = (
    sa.select(sa.func.min(CaseRow.accepted_at))
    .select_from(sa.join(OutboxRow, CaseRow, _IS_OF_CASE))
    .where(OutboxRow.waiting.is_(True))
)
_COUNT_ENVELOPES = (
    sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(sa.func.length(OutboxRow.envelope)), 0))
    .where(OutboxRow.waiting.is_(True))
    .where(~_is_held(OutboxRow.envelope_id))
)
_COUNT_PAGES = (
    sa.select(sa.func.count())
    .select_from(OutboxPageRow)
    .join(OutboxRow, OutboxRow.envelope_id == OutboxPageRow.envelope_id)
    .where(OutboxRow.waiting.is_(True), ~_is_held(OutboxPageRow.blob))
)
_ASIDE = sa.select(SendingRow.item_id).where(SendingRow.aside.is_(True))
_COUNT_ASIDE = (
    sa.select(sa.func.count(sa.distinct(OutboxRow.case_id)))
    .where(OutboxRow.waiting.is_(True))
    .where(
        sa.or_(
            OutboxRow.envelope_id.in_(_ASIDE),
            OutboxRow.envelope_id.in_(
                sa.select(OutboxPageRow.envelope_id).where(OutboxPageRow.blob.in_(_ASIDE))
            ),
        )
    )
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

    def keep(self, proofs: Sequence[Proof], at: datetime) -> tuple[str, ...]:
        for one in proofs:
            row = {"item_id": one.item_id, "receipt": one.receipt, "kept_at": at.isoformat()}
            self.connection.execute(_ADD, row)
            self._write_sending(one.item_id, trouble="", aside=False, review=one.review, lost=False)
        return self._close({one.envelope_id for one in proofs})

    def find(self, item_id: str) -> str | None:
        """Return the receipt for an envelope or a page, verbatim, or None."""
        return self.connection.scalar(_FIND, {"item_id": item_id})

    def note(self, item_id: str, trouble: str, *, aside: bool = False) -> None:
        self._write_sending(item_id, trouble=trouble, aside=aside, review="")

    def doubt(self, epoch: int, prefix: int) -> int:
        after = sa.and_(OutboxRow.epoch == epoch, OutboxRow.seq > prefix)
        kept = sa.select(ReceiptRow.kept_at).join(
            OutboxRow, OutboxRow.envelope_id == ReceiptRow.item_id
        )
        since = self.connection.scalar(kept.where(after, OutboxRow.seq == prefix + 1))
        if since is None:
            return 0
        lost = self._list_doubtful(after, since)
        for item_id in lost:
            self._write_sending(item_id, trouble="hub.lost", aside=False, review="", lost=True)
        pages = sa.select(OutboxPageRow.envelope_id).where(OutboxPageRow.blob.in_(lost))
        mine = sa.or_(OutboxRow.envelope_id.in_(lost), OutboxRow.envelope_id.in_(pages))
        self.connection.execute(sa.update(OutboxRow).where(mine).values(waiting=True))
        return len(lost)

    def take_up(self) -> None:
        again = sa.update(SendingRow).where(SendingRow.aside.is_(True))
        self.connection.execute(again.values(aside=False))

    def count(self) -> QueueCount:
        envelopes, size = self.connection.execute(_COUNT_ENVELOPES).one()
        pages = self.connection.scalar(_COUNT_PAGES) or 0
        oldest = self.connection.scalar(_OLDEST)
        since = None if oldest is None else datetime.fromisoformat(oldest)
        return QueueCount(envelopes, pages, size, since)

    def count_aside(self) -> int:
        return self.connection.scalar(_COUNT_ASIDE) or 0

    def list_queue(self, now: datetime) -> tuple[QueueRow, ...]:
        return tuple(_queue_row(row, now) for row in self.connection.execute(_QUEUE))

    def find_row(self, case_id: str, now: datetime) -> QueueRow | None:
        row = self.connection.execute(_ONE, {"case_id": case_id}).first()
        return None if row is None else _queue_row(row, now)

    def _write_sending(
        self, item_id: str, *, trouble: str, aside: bool, review: str, lost: bool | None = None
    ) -> None:
        """Write how an item fares; whether it is ``lost`` stays as it was where it is not told."""
        new = {"trouble": trouble, "aside": aside, "review": review}
        new |= {} if lost is None else {"lost": lost}
        row = {"item_id": item_id, "lost": False} | new
        add = insert(SendingRow).values(row)
        self.connection.execute(add.on_conflict_do_update(index_elements=["item_id"], set_=new))

    def _list_doubtful(self, after: sa.ColumnElement[bool], since: str) -> list[str]:
        """Return receipted envelopes of the chain ``after`` its whole part, their pages, and pages
        that were receipted from then on.
        """
        envelopes = sa.select(OutboxRow.envelope_id).where(after)
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

    def _close(self, envelope_ids: set[str]) -> tuple[str, ...]:
        """Take envelopes out of the queue of which the hub holds everything."""
        if not envelope_ids:
            return ()
        whole = (
            sa.select(OutboxRow.envelope_id, OutboxRow.case_id)
            .where(OutboxRow.envelope_id.in_(envelope_ids), OutboxRow.waiting.is_(True))
            .where(_is_held(OutboxRow.envelope_id), _PAGES_LEFT == 0)
        )
        found = self.connection.execute(whole).all()
        if found:
            ids = [row.envelope_id for row in found]
            gone = sa.update(OutboxRow).where(OutboxRow.envelope_id.in_(ids))
            self.connection.execute(gone.values(waiting=False))
        return tuple(row.case_id for row in found)


def _queue_row(row: Any, now: datetime) -> QueueRow:
    return QueueRow(
        case_id=row.case_id,
        number=row.number,
        label=f"{row.ordinal:03}",
        state=_find_state(row),
        age=now - datetime.fromisoformat(row.accepted_at),
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
