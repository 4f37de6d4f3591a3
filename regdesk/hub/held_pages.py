"""Pages in custody: their rows, and the receipts that are written of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from psycopg.rows import TupleRow

from regdesk.hub.database import Rows
from regdesk.hub.digests import name_digest, read_digest
from regdesk.hub.hub import Hub
from regdesk.hub.receipts import write_receipt
from regdesk.protocol.receipt import Held

_FIND = """
select page_id, bytes, received_at, hub_key, page_key.page_id is not null
from page left join page_key using (page_id) where page_id = any(%b::bytea[])
"""
_KEEP = """
insert into page (page_id, bytes, received_at, hub_key, desk_id)
select page_id, bytes, now(), %(hub_key)s, desk_id
from unnest(%(page)b::bytea[], %(bytes)s::bigint[], %(desk)s::uuid[]) as t (page_id, bytes, desk_id)
order by page_id on conflict do nothing returning page_id, bytes, received_at, hub_key, false
"""


@dataclass(frozen=True, slots=True)
class HeldPage:
    """A page in custody. ``keyed``: the hub has its key, or destroyed it and wants it no more."""

    receipt: str
    keyed: bool


@dataclass(frozen=True, slots=True)
class _Whole:
    """A page that is on the disk; ``digest`` is its name, ``size`` is in bytes."""

    digest: bytes
    size: int
    desk_id: str


async def find_held(hub: Hub, pages: Sequence[str]) -> dict[str, HeldPage]:
    """Return what is held of ``pages``."""
    digests = [read_digest(one) for one in pages]
    rows = await hub.ask_together(_find_all, _name_digests, digests)
    return {name_digest(row[0]): _write(hub, row) for row in rows}


async def keep_page(hub: Hub, page: str, size: int, desk_id: str) -> HeldPage:
    """Take a page of ``size`` bytes into custody that is on the disk, durably."""
    whole = _Whole(read_digest(page), size, desk_id)
    return _write(hub, await hub.ask_together(_keep_all, _name_whole, whole))


async def _find_all(hub: Hub, asked: Sequence[list[bytes]]) -> list[list[TupleRow]]:
    async with hub.pool.connection() as connection:
        rows = await _find(connection, [one for several in asked for one in several])
    return [[rows[one] for one in several if one in rows] for several in asked]


async def _keep_all(hub: Hub, wholes: Sequence[_Whole]) -> list[TupleRow]:
    """Keep the rows of several pages in one commit; return what is kept of each."""
    values = {
        "hub_key": hub.ring.current.key_id,
        "page": [one.digest for one in wholes],
        "bytes": [one.size for one in wholes],
        "desk": [one.desk_id for one in wholes],
    }
    async with hub.pool.connection() as connection:
        new = await (await connection.execute(_KEEP, values)).fetchall()
        rows = {row[0]: row for row in new}
        old = [one.digest for one in wholes if one.digest not in rows]
        rows |= await _find(connection, old) if old else {}
    hub.metrics.pages.inc(len(new))
    hub.metrics.page_bytes.inc(sum(row[1] for row in new))
    return [rows[one.digest] for one in wholes]


async def _find(connection: Rows, digests: list[bytes]) -> dict[bytes, TupleRow]:
    rows = await (await connection.execute(_FIND, (digests,))).fetchall()
    return {row[0]: row for row in rows}


def _name_digests(digests: list[bytes]) -> list[bytes]:
    return digests


def _name_whole(whole: _Whole) -> tuple[bytes]:
    return (whole.digest,)


def _write(hub: Hub, row: TupleRow) -> HeldPage:
    """Write the receipt that a page of this row always has."""
    digest, size, received_at, hub_key, keyed = row
    receipt = write_receipt(
        hub.ring, Held.PAGE, digest, size=size, received_at=received_at, hub_key=hub_key
    )
    return HeldPage(receipt, keyed)
