"""What the hub has for desks, in an order in which nothing can be missed.

A cursor is a place in the order of finished transactions: a row whose transaction still runs is
not shown, nor any behind it, so no row ever appears before a cursor that was given out.
Source: the sync paper, B10.
"""

import hmac
import struct
from dataclasses import dataclass
from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow
from psycopg.types.json import Jsonb

from regdesk.hub.database import Rows
from regdesk.hub.keys import HubSigner, decode, encode
from regdesk.protocol.feeds import Feed

_MAC = 12

# Two writers of one key come one after the other, so that its versions grow as they commit.
_LOCK = "select pg_advisory_xact_lock(hashtextextended(%(feed)s || chr(10) || %(key)s, 0))"
_PUBLISH = """
insert into feed_item (feed, desk_id, centre, key, version, op, body)
select %(feed)s, %(desk)s::uuid, %(centre)s::text, %(key)s, coalesce((
        select max(version) from feed_item where feed = %(feed)s and key = %(key)s
    ), 0) + 1, %(op)s, %(body)s
returning version
"""
# A citizen's words go as soon as the item is dropped; a desk that had them learns of the drop.
_FORGET = "delete from feed_item where feed = %(feed)s and key = %(key)s and op = 'put'"
# Each scope goes its own way through one index: a quiet desk does not read the others' items.
_SCOPES = (
    "desk_id = %(desk)s and centre is null",
    "desk_id is null and centre = (select centre from desk where desk_id = %(desk)s)",
    "desk_id is null and centre is null",
)
_SCOPE = """
(select * from feed_item where feed = %(feed)s and {scope}
    and (xid, id) > (%(xid)s::text::xid8, %(id)s)
    and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by xid, id limit %(limit)s)
"""
_READ = """
select item.xid::text::bigint, id, key, version, op, body from ({scopes}) item
order by item.xid, item.id limit %(limit)s
""".format(scopes="union all".join(_SCOPE.format(scope=one) for one in _SCOPES))


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A row of a feed and its place, ``at``."""

    at: tuple[int, int]
    key: str
    version: int
    op: str
    body: dict[str, Any]


class Cursors:
    """Writes places as cursors that only the hub can make, each for one feed and one desk."""

    def __init__(self, signer: HubSigner) -> None:
        self._secret = signer.derive(b"cursors v1")

    def write(self, feed: str, desk_id: str, at: tuple[int, int]) -> str:
        """Return the cursor behind the row at ``at``."""
        place = struct.pack(">QQ", *at)
        return encode(place + self._mac(feed, desk_id, place))

    def read(self, feed: str, desk_id: str, cursor: str) -> tuple[int, int]:
        """Return the place of ``cursor``; an empty one is the beginning. Errors: ``ValueError``."""
        if not cursor:
            return 0, 0
        raw = decode(cursor)
        place, mac = raw[:-_MAC], raw[-_MAC:]
        if len(place) != 16 or not hmac.compare_digest(mac, self._mac(feed, desk_id, place)):
            raise ValueError("not a cursor of this feed and desk")
        xid, row = struct.unpack(">QQ", place)
        return xid, row

    def _mac(self, feed: str, desk_id: str, place: bytes) -> bytes:
        told = b"\0".join((feed.encode(), desk_id.encode(), place))
        return hmac.digest(self._secret, told, "sha256")[:_MAC]


def publish(
    connection: Connection[TupleRow],
    feed: Feed,
    key: str,
    body: dict[str, Any] | None,
    *,
    desk_id: str | None = None,
) -> int:
    """Put ``key`` into ``feed``, for one desk or for all, and return its version; None drops it."""
    values = _values(feed, key, body, desk_id=desk_id)
    with connection.transaction():
        connection.execute(_LOCK, values)
        row = connection.execute(_PUBLISH, values).fetchone()
    assert row is not None
    return int(row[0])


async def put_item(
    connection: Rows,
    feed: Feed,
    key: str,
    body: dict[str, Any] | None,
    *,
    desk_id: str | None = None,
    centre: str | None = None,
    why: dict[str, Any] | None = None,
) -> int:
    """Put ``key`` into ``feed`` and return its version; None drops it and forgets what it said.

    ``why`` is the body of what is dropped, where ``protocol.feeds`` names one.
    It is for one desk, for the desks of one centre, or for all; it is there when the caller's
    transaction commits.
    """
    values = _values(feed, key, body, desk_id=desk_id, centre=centre)
    if body is None and why is not None:
        values["body"] = Jsonb(why)
    async with connection.transaction():
        await connection.execute(_LOCK, values)
        row = await (await connection.execute(_PUBLISH, values)).fetchone()
        if body is None:
            await connection.execute(_FORGET, values)
    assert row is not None
    return int(row[0])


def _values(
    feed: Feed,
    key: str,
    body: dict[str, Any] | None,
    *,
    desk_id: str | None,
    centre: str | None = None,
) -> dict[str, Any]:
    return {
        "feed": feed,
        "desk": desk_id,
        "centre": centre,
        "key": key,
        "op": "drop" if body is None else "put",
        "body": Jsonb(body or {}),
    }


async def read_rows(
    connection: Rows, feed: str, desk_id: str, at: tuple[int, int], limit: int
) -> list[FeedRow]:
    """Return at most ``limit`` rows for ``desk_id`` behind ``at``, in their order."""
    values = {"feed": feed, "desk": desk_id, "xid": str(at[0]), "id": at[1], "limit": limit}
    rows = await (await connection.execute(_READ, values)).fetchall()
    return [FeedRow((row[0], row[1]), *row[2:]) for row in rows]
