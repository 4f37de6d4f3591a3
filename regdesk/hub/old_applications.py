"""What a citizen typed is kept only as long as a desk may need it from here.

It goes with the acceptance (see ``claims``), for then it stands in the case; what grew old goes
whatever became of it. What the citizen was told stays.
"""

from regdesk.hub.cabinet import tell_expiry
from regdesk.hub.claims import lock_application
from regdesk.hub.database import transaction
from regdesk.hub.feeds import put_item
from regdesk.hub.hub import Hub
from regdesk.protocol.feeds import DroppedApplication, Feed

_AT_ONCE = 20
_LIST = """
select id::text from application
where body is not null and arrived_at < now() - make_interval(days => %s)
order by arrived_at limit %s
"""
_FIND = "select centre, state from application where id = %s and body is not null"
_FORGET = """
update application set body = null, state = case when state = 'new' then 'expired' else state end
where id = %s
"""


async def forget_old_applications(hub: Hub) -> int:
    """Forget what was typed ``application_days`` ago or earlier; return how many there were.

    What no desk claimed leaves the feed of its centre, and its citizen is told.
    """
    days = hub.settings.application_days
    async with hub.pool.connection() as connection:
        rows = await (await connection.execute(_LIST, (days, _AT_ONCE))).fetchall()
    for row in rows:
        await _forget(hub, row[0], days)
    return len(rows)


async def _forget(hub: Hub, application: str, days: int) -> None:
    async with transaction(hub.pool) as connection:
        await lock_application(connection, application)
        found = await (await connection.execute(_FIND, (application,))).fetchone()
        if found is None:
            return
        await connection.execute(_FORGET, (application,))
        if found[1] == "new":
            why = DroppedApplication().model_dump()
            await put_item(connection, Feed.PORTAL, application, None, centre=found[0], why=why)
            await tell_expiry(connection, application, days)
