"""Desks that come with the key of a next epoch, because they are copies of themselves."""

from regdesk.hub.database import Rows, transaction
from regdesk.hub.enrolment import name_key
from regdesk.hub.hub import Hub, KnownKey, load_key
from regdesk.protocol.epochs import EpochAnswer, EpochClaim

_KEEP = """
insert into desk_key (key_id, desk_id, epoch, public) values (%s, %s, %s, %s)
on conflict do nothing
"""
_OWNER = "select public from desk_key where desk_id = %s and epoch = %s"
_KEEP_RIVAL = """
insert into rival_key (desk_id, epoch, public)
select %(desk)s, %(epoch)s, %(public)s
where %(most)s > (select count(*) from rival_key where desk_id = %(desk)s)
on conflict do nothing
"""
# What the desk was held for stays with its old epoch, once; a hold that a person made stays.
_RELEASE = """
update desk set state = 'active' where desk_id = %s and state = 'held' and not held_by_person
"""
_NEXT = "select max(epoch) + 1 from desk_key where desk_id = %s"
_RIVALS = """
select epoch, public from rival_key where desk_id = %s order by added_at, public limit %s
"""


async def begin_epoch(hub: Hub, claim: EpochClaim) -> EpochAnswer:
    """Give the epoch to the key of ``claim``, or keep the key as a rival's where it is taken."""
    public = bytes.fromhex(claim.public)
    place = (claim.desk, claim.epoch)
    async with transaction(hub.pool) as connection:
        kept = await connection.execute(_KEEP, (name_key(*place), *place, public))
        if kept.rowcount:
            await connection.execute(_RELEASE, (claim.desk,))
        row = await (await connection.execute(_OWNER, place)).fetchone()
        granted = row is not None and bytes(row[0]) == public
        if not granted:
            rival = {"desk": claim.desk, "epoch": claim.epoch, "public": public}
            await connection.execute(_KEEP_RIVAL, rival | {"most": hub.settings.rival_keys})
        return EpochAnswer(granted=granted, next_epoch=await _find_next(connection, claim.desk))


async def list_rivals(hub: Hub, desk_id: str) -> list[KnownKey]:
    """Return the keys that this desk's copies brought to an epoch which another one has, as many
    as the settings allow.
    """
    values = (desk_id, hub.settings.rival_keys)
    async with hub.pool.connection() as connection:
        rows = await (await connection.execute(_RIVALS, values)).fetchall()
    return [KnownKey(desk_id, epoch, load_key(public)) for epoch, public in rows]


async def _find_next(connection: Rows, desk_id: str) -> int:
    row = await (await connection.execute(_NEXT, (desk_id,))).fetchone()
    assert row is not None
    return int(row[0])
