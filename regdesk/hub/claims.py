"""Desks claim applications of the portal: the first claim stored has it, a second is flagged."""

from collections.abc import Sequence

from regdesk.hub.cabinet import tell_acceptance, tell_ruling
from regdesk.hub.case_file import list_claims
from regdesk.hub.database import Rows
from regdesk.hub.feeds import put_item
from regdesk.hub.waking import wake
from regdesk.protocol.feeds import Feed

_LOCK = "select pg_advisory_xact_lock(hashtextextended('application ' || %s, 0))"
_KEEP = """
insert into application_claim (application, case_id, envelope_id) values (%s, %s, %s)
on conflict do nothing
"""
_FIRST = """
select case_id::text from application_claim where application = %s order by number limit 1
"""
_BIND = """
update application set state = 'claimed', claimed_case = %s where id = %s and state = 'new'
returning centre
"""
_FLAG = """
insert into possible_duplicate (case_id, other_case_id, why) values (%s, %s, 'application')
on conflict do nothing
"""


async def bind_claims(connection: Rows, envelopes: Sequence[bytes]) -> None:
    """Bind the applications claimed by those of ``envelopes`` that are claims, in their order.

    An application that a desk has at its counter leaves the feed of its centre.
    """
    for envelope_id, payload in await list_claims(connection, envelopes):
        application, case_id = payload.body.application, payload.header.case
        await lock_application(connection, application)
        await connection.execute(_KEEP, (application, case_id, envelope_id))
        first = await bind_first(connection, application)
        if first is not None and first != case_id:
            await connection.execute(_FLAG, (case_id, first))
            await wake(connection, case_id)


async def lock_application(connection: Rows, application: str) -> None:
    """Let claims of one application and its arrival come one after the other."""
    await connection.execute(_LOCK, (application,))


async def bind_first(connection: Rows, application: str) -> str | None:
    """Bind the application to the case that claimed it first and return that; None: nobody did."""
    row = await (await connection.execute(_FIRST, (application,))).fetchone()
    if row is None:
        return None
    bound = await (await connection.execute(_BIND, (row[0], application))).fetchone()
    if bound is not None:
        await put_item(connection, Feed.PORTAL, application, None, centre=bound[0])
        await tell_acceptance(connection, row[0])
        await tell_ruling(connection, row[0])
    return str(row[0])
