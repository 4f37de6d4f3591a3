"""The chain of a desk as the hub holds it: how far it is whole, and whether it forks."""

from regdesk.hub.database import Rows

# From the place known to be whole, on to the last one that has a next one behind it.
_ADVANCE = """
with recursive known as (
    select coalesce((select seq from chain_prefix
        where desk_id = %(desk)s and epoch = %(epoch)s), 0) as seq
), walk as (
    select seq from known
    union all
    select link.seq from walk join chain_link link
        on link.desk_id = %(desk)s and link.epoch = %(epoch)s and link.seq = walk.seq + 1
), whole as (select max(seq) as seq from walk)
insert into chain_prefix (desk_id, epoch, seq)
select %(desk)s, %(epoch)s, seq from whole
on conflict (desk_id, epoch) do update set seq = greatest(chain_prefix.seq, excluded.seq)
returning seq
"""
_FORKED = """
select exists (select from fork where desk_id = %(desk)s and epoch = %(epoch)s)
    or exists (select from chain_link
        where desk_id = %(desk)s and epoch = %(epoch)s and seq = %(seq)s
        and envelope_id <> %(hash)b)
"""


async def advance_prefix(connection: Rows, desk_id: str, epoch: int) -> int:
    """Return the last seq up to which the chain has no gap; 0 where its first link is missing."""
    values = {"desk": desk_id, "epoch": epoch}
    row = await (await connection.execute(_ADVANCE, values)).fetchone()
    assert row is not None
    return int(row[0])


async def is_forked(connection: Rows, desk_id: str, epoch: int, seq: int, head: bytes) -> bool:
    """Tell whether two envelopes claim one place, counting the desk's ``head`` (a SHA-256)."""
    values = {"desk": desk_id, "epoch": epoch, "seq": seq, "hash": head}
    row = await (await connection.execute(_FORKED, values)).fetchone()
    return row is not None and bool(row[0])
