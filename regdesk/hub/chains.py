"""The chain of a desk as the hub holds it: how far it is whole, and whether it forks."""

from regdesk.hub.database import Rows
from regdesk.hub.digests import name_digest

# From the place known to be whole, on to the last link that follows the one before it.
_ADVANCE = """
with recursive known as (
    select coalesce((select seq from chain_prefix
        where desk_id = %(desk)s and epoch = %(epoch)s), 0) as seq
), walk as (
    select known.seq, coalesce(link.envelope_id, ''::bytea) as envelope_id
    from known left join chain_link link
        on link.desk_id = %(desk)s and link.epoch = %(epoch)s and link.seq = known.seq
    union all
    select link.seq, link.envelope_id from walk join chain_link link
        on link.desk_id = %(desk)s and link.epoch = %(epoch)s and link.seq = walk.seq + 1
        and link.prev = walk.envelope_id
)
insert into chain_prefix (desk_id, epoch, seq)
select %(desk)s, %(epoch)s, max(seq) from walk
on conflict (desk_id, epoch) do update set seq = greatest(chain_prefix.seq, excluded.seq)
returning seq
"""
# A link right behind the prefix that did not take it further follows another envelope.
_MARK_BROKEN = """
with broken as (
    select envelope_id, seq from chain_link
    where desk_id = %(desk)s and epoch = %(epoch)s and seq = %(prefix)s + 1
), marked as (
    update desk set state = 'held'
    where state = 'active' and desk_id = %(desk)s and exists (select from broken)
        and %(epoch)s = (select max(epoch) from desk_key where desk_id = %(desk)s)
)
insert into fork (desk_id, epoch, seq, envelope_id, found_at)
select %(desk)s, %(epoch)s, seq, envelope_id, now() from broken on conflict do nothing
"""
_LINK = """
select envelope_id from chain_link
where desk_id = %(desk)s and epoch = %(epoch)s and seq = %(seq)s
"""
_FORKED = """
select exists (select from fork where desk_id = %(desk)s and epoch = %(epoch)s)
    or exists (select from chain_link
        where desk_id = %(desk)s and epoch = %(epoch)s and seq = %(seq)s
        and envelope_id <> %(hash)b)
"""


async def advance_prefix(connection: Rows, desk_id: str, epoch: int) -> int:
    """Return the last seq up to which the chain has no gap; 0 where its first link is missing.

    Where the next link is here but follows another envelope, the desk is held for a person.
    """
    values = {"desk": desk_id, "epoch": epoch}
    row = await (await connection.execute(_ADVANCE, values)).fetchone()
    assert row is not None
    await connection.execute(_MARK_BROKEN, values | {"prefix": row[0]})
    return int(row[0])


async def find_checkpoint(connection: Rows, desk_id: str, epoch: int, seq: int) -> str:
    """Return the id of the envelope at ``seq`` of the chain; empty where none is there."""
    values = {"desk": desk_id, "epoch": epoch, "seq": seq}
    row = await (await connection.execute(_LINK, values)).fetchone()
    return "" if row is None else name_digest(bytes(row[0]))


async def is_forked(connection: Rows, desk_id: str, epoch: int, seq: int, head: bytes) -> bool:
    """Tell whether two envelopes claim one place, counting the desk's ``head`` (a SHA-256)."""
    values = {"desk": desk_id, "epoch": epoch, "seq": seq, "hash": head}
    row = await (await connection.execute(_FORKED, values)).fetchone()
    return row is not None and bool(row[0])
