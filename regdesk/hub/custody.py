"""Custody before judgement: what is authentic is stored, whatever it says and whoever sent it.

An envelope that no program of today can read, from a desk that is revoked, or at a place of the
chain that another one took, is stored too; it is marked, and a person looks at it first.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from psycopg.rows import TupleRow

from regdesk.domain.errors import BadInput
from regdesk.hub.database import Rows
from regdesk.hub.digests import name_digest
from regdesk.hub.headings import Heading, read_heading
from regdesk.hub.hub import Hub, KnownKey
from regdesk.hub.receipts import write_receipt
from regdesk.protocol.envelope import name_envelope, open_envelope
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.receipt import Held
from regdesk.protocol.wire import BATCH_BYTES, ItemResult, Result

_TYPE_LENGTH = 200

# One statement is one commit. Names are inserted in order, so that two batches never wait for each
# other in a circle; a name or a place in the chain is taken once, however many instances try.
_TAKE = """
with item as (
    select * from unnest(
        %(id)b::bytea[], %(desk)s::uuid[], %(epoch)s::int[], %(seq)s::bigint[], %(prev)b::bytea[],
        %(type)s::text[], %(case)s::uuid[], %(slip)s::text[], %(reason)s::text[], %(raw)b::bytea[]
    ) as t (envelope_id, desk_id, epoch, seq, prev, payload_type, case_id, slip, reason, raw)
), fresh as (
    insert into envelope_key (envelope_id, month, received_at, hub_key, size)
    select envelope_id, date_trunc('month', now()), now(), %(hub_key)s, length(raw)
    from item order by envelope_id
    on conflict do nothing returning envelope_id, month, received_at, hub_key, size
), linked as (
    insert into chain_link (desk_id, epoch, seq, envelope_id, prev)
    select desk_id, epoch, seq, envelope_id, prev from item join fresh using (envelope_id)
    where seq is not null order by desk_id, epoch, seq
    on conflict do nothing returning envelope_id
), forked as (
    insert into fork (desk_id, epoch, seq, envelope_id, found_at)
    select desk_id, epoch, seq, envelope_id, received_at from item join fresh using (envelope_id)
    where seq is not null and envelope_id not in (select envelope_id from linked)
    returning desk_id, epoch as fork_epoch, envelope_id
), marked as (
    update desk set state = 'held'
    where state = 'active' and desk_id in (
        select forked.desk_id from forked where fork_epoch >= (
            select max(epoch) from desk_key where desk_key.desk_id = forked.desk_id))
), kept as (
    insert into envelope (envelope_id, month, received_at, desk_id, epoch, seq, payload_type,
        case_id, slip, reason, raw)
    select envelope_id, month, received_at, item.desk_id, epoch, seq, payload_type, case_id, slip,
        case when forked.envelope_id is not null then 'fork' when reason <> '' then reason
            when desk.state <> 'active' then 'desk_' || desk.state else '' end, raw
    from item join fresh using (envelope_id) left join forked using (envelope_id)
    left join desk on desk.desk_id = item.desk_id
    returning envelope_id, reason
)
select envelope_id, received_at, hub_key, size, reason, true
from fresh join kept using (envelope_id)
"""
_FIND = """
select envelope_id, k.received_at, hub_key, size, coalesce(reason, ''), false
from envelope_key k left join envelope e using (envelope_id, month)
where k.envelope_id = any(%(id)b::bytea[])
"""


@dataclass(frozen=True, slots=True)
class Item:
    """An authentic envelope. ``digest`` is the SHA-256 of ``raw``; ``reason`` says why a person
    looks first, and is empty where none needs to.
    """

    digest: bytes
    raw: bytes = field(repr=False)
    payload_type: str
    key: KnownKey
    reason: str
    heading: Heading

    @property
    def envelope_id(self) -> str:
        return name_digest(self.digest)


@dataclass(frozen=True, slots=True)
class _Kept:
    digest: bytes
    received_at: datetime
    hub_key: str
    size: int
    reason: str
    new: bool


def decode_items(items: Sequence[str]) -> list[bytes | ItemResult]:
    """Return the bytes of each item, or why it is not taken now or ever."""
    decoded: list[bytes | ItemResult] = []
    room = BATCH_BYTES
    for one in items:
        try:
            raw = base64.b64decode(one, validate=True)
        except (binascii.Error, ValueError):
            decoded.append(_refusal(ProblemCode.ENVELOPE_MALFORMED))
            continue
        if len(raw) > BATCH_BYTES:
            decoded.append(_refusal(ProblemCode.ENVELOPE_TOO_LARGE, raw))
        elif len(raw) > room:
            decoded.append(_refusal(ProblemCode.TOO_LARGE, raw, Result.RETRY))
        else:
            room -= len(raw)
            decoded.append(raw)
    return decoded


async def judge_all(hub: Hub, raws: Sequence[bytes]) -> list[Item | ItemResult]:
    """Return, for each of ``raws``, the authentic envelope in it or the refusal of what is none."""
    judged = [_judge(raw, hub.keys) for raw in raws]
    strangers = {one for one in judged if isinstance(one, str)}
    known = await hub.find_keys(strangers) if strangers else {}
    again = [
        _judge(raw, known) if isinstance(one, str) else one
        for raw, one in zip(raws, judged, strict=True)
    ]
    return [
        _refusal(ProblemCode.ENVELOPE_KEY_UNKNOWN, raw) if isinstance(one, str) else one
        for raw, one in zip(raws, again, strict=True)
    ]


def _judge(raw: bytes, known: Mapping[str, KnownKey]) -> Item | ItemResult | str:
    """Return the envelope, its refusal, or the id of the key that is not among ``known``."""
    try:
        opened = open_envelope(raw, lambda key_id: _public(known, key_id))
    except BadInput as error:
        code = ProblemCode(error.key)
        if code is ProblemCode.ENVELOPE_KEY_UNKNOWN:
            return str(error.params["key_id"])
        return _refusal(code, raw)
    key = known[opened.key_id]
    heading, reason = read_heading(opened, key)
    return Item(
        digest=hashlib.sha256(raw).digest(),
        raw=raw,
        payload_type=name_type(opened.payload_type),
        key=key,
        reason=reason,
        heading=heading,
    )


def name_type(payload_type: str) -> str:
    """Return what a payload calls itself, as it can be stored."""
    return payload_type.replace("\0", "\ufffd")[:_TYPE_LENGTH]


async def take(hub: Hub, items: Sequence[Item]) -> dict[str, ItemResult]:
    """Store what is new of ``items`` and return the result of each by its id.

    Receipts are signed here, after the commit and never before.
    """
    by_digest = {one.digest: one for one in items}
    if not by_digest:
        return {}
    taken = await hub.ask_together(_take_all, _name_items, list(by_digest.values()))
    return {name_digest(one.digest): _tell(hub, one) for one in taken}


async def _take_all(hub: Hub, asked: Sequence[Sequence[Item]]) -> list[list[_Kept]]:
    """Store the envelopes of several requests in one commit; return what is kept of each."""
    items = [one for several in asked for one in several]
    async with hub.pool.connection() as connection:
        values = _columns(items, hub.ring.current.key_id)
        rows = await (await connection.execute(_TAKE, values)).fetchall()
        kept = {row[0]: _Kept(*row) for row in rows}
        old = [one.digest for one in items if one.digest not in kept]
        for row in await _find(connection, old) if old else ():
            kept[row[0]] = _Kept(*row)
    return [[kept[one.digest] for one in several if one.digest in kept] for several in asked]


def _name_items(items: Sequence[Item]) -> list[bytes]:
    return [one.digest for one in items]


def _public(known: Mapping[str, KnownKey], key_id: str) -> Ed25519PublicKey | None:
    key = known.get(key_id)
    return key.public if key else None


def _columns(items: Sequence[Item], hub_key: str) -> dict[str, Any]:
    headings = [one.heading for one in items]
    return {
        "hub_key": hub_key,
        "id": [one.digest for one in items],
        "desk": [one.key.desk_id for one in items],
        "epoch": [one.key.epoch for one in items],
        "seq": [one.seq for one in headings],
        "prev": [one.prev for one in headings],
        "type": [one.payload_type for one in items],
        "case": [one.case_id for one in headings],
        "slip": [one.slip for one in headings],
        "reason": [one.reason for one in items],
        "raw": [one.raw for one in items],
    }


async def _find(connection: Rows, digests: list[bytes]) -> list[TupleRow]:
    return await (await connection.execute(_FIND, {"id": digests})).fetchall()


def _tell(hub: Hub, kept: _Kept) -> ItemResult:
    result = Result.DUPLICATE
    if kept.new:
        result = Result.HELD if kept.reason else Result.STORED
    hub.metrics.envelopes.labels(result.value, kept.reason).inc()
    receipt = write_receipt(
        hub.ring,
        Held.ENVELOPE,
        kept.digest,
        size=kept.size,
        received_at=kept.received_at,
        hub_key=kept.hub_key,
    )
    name = name_digest(kept.digest)
    return ItemResult(id=name, result=result, receipt=receipt, reason=kept.reason)


def _refusal(code: ProblemCode, raw: bytes = b"", result: Result = Result.REFUSED) -> ItemResult:
    name = name_envelope(raw) if raw else ""
    return ItemResult(id=name, result=result, code=code.value)
