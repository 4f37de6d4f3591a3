"""A person lets a held envelope be believed."""

from enum import StrEnum

from regdesk.hub.case_file import can_read
from regdesk.hub.claims import bind_claims
from regdesk.hub.database import Rows
from regdesk.hub.waking import wake

_HELD = """
select e.case_id::text from envelope_key k join envelope e using (envelope_id, month)
where k.envelope_id = %s and e.reason <> ''
    and not exists (select from released r where r.envelope_id = k.envelope_id)
"""
_RELEASE = """
insert into released (envelope_id, released_by) values (%s, %s) on conflict do nothing
"""


class Release(StrEnum):
    """What became of a person's wish to release a held envelope."""

    DONE = "done"
    NOT_HELD = "not_held"
    UNREADABLE = "unreadable"


async def release_held(connection: Rows, envelope_id: bytes, who: str) -> Release:
    """Let the held envelope be believed from now on; ``who`` is the login of the person.

    ``UNREADABLE``: this version of the hub can do nothing with it, so that it stays held. The
    caller's transaction commits it.
    """
    async with connection.transaction():
        held = await (await connection.execute(_HELD, (envelope_id,))).fetchone()
        if held is None:
            return Release.NOT_HELD
        if held[0] is None or not await can_read(connection, envelope_id):
            return Release.UNREADABLE
        released = await connection.execute(_RELEASE, (envelope_id, who))
        if not released.rowcount:
            return Release.NOT_HELD
        await bind_claims(connection, [envelope_id])
        await wake(connection, held[0])
    return Release.DONE
