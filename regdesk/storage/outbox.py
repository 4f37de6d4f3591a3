"""Envelopes that wait for the hub, a chain without gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from regdesk.domain.errors import Bug, Fault
from regdesk.protocol.envelope import name_envelope
from regdesk.services.send_ports import ChainHead, EnvelopeKind
from regdesk.storage.desk_tables import DeskKeyRow, EnrolmentRow
from regdesk.storage.tables import OutboxPageRow, OutboxRow

_OFFSET = sa.select(EnrolmentRow.hub_offset_ms)
RUNNING_EPOCH = sa.select(sa.func.max(DeskKeyRow.epoch)).scalar_subquery()
"""The epoch of the newest key: the desk signs and numbers in it."""

_LAST = (
    sa.select(OutboxRow.seq, OutboxRow.envelope_id)
    .where(OutboxRow.epoch == RUNNING_EPOCH)
    .order_by(OutboxRow.seq.desc())
    .limit(1)
)
_COLUMNS = ("envelope_id", "seq", "case_id", "envelope", "kind", "queued_at")
_SEQ = sa.bindparam("seq", type_=sa.Integer)
_EARLIER = sa.select(sa.func.coalesce(sa.func.max(OutboxRow.seq), 0)).where(
    OutboxRow.epoch == RUNNING_EPOCH
)
_ADD_NEXT = sa.insert(OutboxRow).from_select(
    ["epoch", "waiting", *_COLUMNS],
    sa.select(
        RUNNING_EPOCH,
        sa.true(),
        *(_SEQ if name == "seq" else sa.bindparam(name) for name in _COLUMNS),
    ).where(_EARLIER.scalar_subquery() + 1 == _SEQ),
)
_QUEUED = "queued"
_ADD_PAGE = sa.insert(OutboxPageRow)
_FIND_ID = sa.select(OutboxRow.envelope_id).where(
    OutboxRow.epoch == sa.bindparam("epoch"), OutboxRow.seq == sa.bindparam("seq")
)
_GET = sa.select(OutboxRow.envelope).where(OutboxRow.envelope_id == sa.bindparam("envelope_id"))


def forget_queued(connection: sa.Connection) -> None:
    """Forget what a transaction that was rolled back had queued."""
    connection.info.pop(_QUEUED, None)


def find_queued(connection: sa.Connection) -> tuple[int, int] | None:
    """Return epoch and place of the last envelope that the open transaction has queued, if any."""
    seq = connection.info.get(_QUEUED)
    return None if seq is None else (connection.scalar(sa.select(RUNNING_EPOCH)) or 0, seq)


@dataclass(frozen=True, slots=True)
class OutboxTable:
    """Implements ``services.send_ports.Outbox`` for the running epoch: that of the newest key."""

    connection: sa.Connection

    def head(self) -> ChainHead:
        last = self.connection.execute(_LAST).first()
        offset_ms = self.connection.scalar(_OFFSET)
        if last is None:
            return ChainHead(1, "", offset_ms)
        return ChainHead(last.seq + 1, last.envelope_id, offset_ms)

    def add(
        self,
        *,
        envelope_id: str,
        seq: int,
        case_id: str,
        envelope: bytes,
        at: datetime,
        kind: EnvelopeKind = EnvelopeKind.ACCEPTED,
        pages: Sequence[str] = (),
    ) -> None:
        """Queue the envelope, whose bytes are kept verbatim, and the pages of its case.

        Errors: ``Bug`` where ``envelope_id`` is not the SHA-256 of the bytes or ``seq`` not next.
        """
        if envelope_id != name_envelope(envelope):
            raise Bug("outbox.envelope_id")
        row = {
            "envelope_id": envelope_id,
            "seq": seq,
            "case_id": case_id,
            "envelope": envelope,
            "kind": kind.value,
            "queued_at": at.isoformat(),
        }
        if self.connection.execute(_ADD_NEXT, row).rowcount != 1:
            raise Bug("outbox.sequence", seq=seq)
        self.connection.info[_QUEUED] = seq
        if pages:
            named = [
                {"envelope_id": envelope_id, "blob": blob, "place": place}
                for place, blob in enumerate(dict.fromkeys(pages))
            ]
            self.connection.execute(_ADD_PAGE, named)

    def get(self, envelope_id: str) -> bytes:
        """Return the envelope's bytes; ``Fault`` ``envelope.vanished`` when there is none."""
        envelope = self.connection.scalar(_GET, {"envelope_id": envelope_id})
        if envelope is None:
            raise Fault("envelope.vanished", envelope=envelope_id)
        return envelope

    def find_id(self, epoch: int, seq: int) -> str:
        """Return the id of the envelope at this place of the chain; empty where there is none."""
        return self.connection.scalar(_FIND_ID, {"epoch": epoch, "seq": seq}) or ""

    def count_waiting(self) -> int:
        waiting = sa.select(sa.func.count()).where(OutboxRow.waiting.is_(True))
        return self.connection.scalar(waiting) or 0
