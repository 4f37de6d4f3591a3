"""Between the portal and the desks: applications in, notices for citizens out."""

from asyncio import gather, timeout

from psycopg.types.json import Jsonb

from regdesk.hub.claims import bind, lock_application
from regdesk.hub.database import Rows, transaction
from regdesk.hub.feeds import put_item
from regdesk.hub.hub import Hub
from regdesk.hub.portal import Arrivals, Portal
from regdesk.protocol.feeds import Feed, Notice, PreApplication

_AFTER = "select after from portal_cursor"
_MOVE = "update portal_cursor set after = %s where after = %s"
_KEEP = """
insert into application (id, centre, body, simulated) values (%s, %s, %s, %s)
on conflict do nothing returning 1
"""
_DUE = """
update cabinet_notice set attempts = attempts + 1, not_before = now()
    + make_interval(secs => least(300, %(lease_s)s * power(2, least(attempts, 10))))
where (application, key) in (
    select application, key from cabinet_notice where told_at is null and not_before <= now()
    order by not_before limit %(limit)s for update skip locked
)
returning application::text, key, notice
"""
_TOLD = "update cabinet_notice set told_at = now() where application = %s and key = %s"

_LEASE_S = 10
_AT_ONCE = 20


async def fetch_applications(hub: Hub, portal: Portal, patience_s: float) -> int:
    """Bring what is new at the portal to the desks of its centre; return how many came."""
    async with hub.pool.connection() as connection:
        row = await (await connection.execute(_AFTER)).fetchone()
    assert row is not None
    async with timeout(patience_s):
        arrivals = await portal.list_new(row[0])
    if arrivals.after == row[0] and not arrivals.applications:
        return 0
    async with transaction(hub.pool) as connection:
        await _keep_all(connection, arrivals, row[0], simulated=portal.simulated)
    return len(arrivals.applications)


async def _keep_all(connection: Rows, arrivals: Arrivals, after: str, *, simulated: bool) -> None:
    """Keep what came; another instance that fetched the same finds it kept already."""
    for one in arrivals.applications:
        application = one.model_copy(update={"simulated": simulated})
        await _keep(connection, application)
    await connection.execute(_MOVE, (arrivals.after, after))


async def _keep(connection: Rows, application: PreApplication) -> None:
    await lock_application(connection, application.id)
    body = application.model_dump(mode="json")
    values = (application.id, application.centre, Jsonb(body), application.simulated)
    if not await (await connection.execute(_KEEP, values)).fetchone():
        return
    await put_item(connection, Feed.PORTAL, application.id, body, centre=application.centre)
    await bind(connection, application.id)


async def tell_citizens(hub: Hub, portal: Portal, patience_s: float) -> int:
    """Tell the portal what its citizens are to know; return how many notices it has now.

    What it does not take comes up again later, each time after a longer pause.
    """
    async with hub.pool.connection() as connection:
        asked = await connection.execute(_DUE, {"lease_s": _LEASE_S, "limit": _AT_ONCE})
        due = await asked.fetchall()
    told = await gather(*(_tell(hub, portal, patience_s, *one) for one in due))
    failed = [one for one in told if one is not None]
    if failed:
        raise failed[0]
    return len(due)


async def _tell(
    hub: Hub, portal: Portal, patience_s: float, application: str, key: str, notice: object
) -> Exception | None:
    """Tell one notice; return what kept it from being told."""
    try:
        async with timeout(patience_s):
            said = Notice.model_validate(notice, strict=False)
            await portal.tell_cabinet(application, key, said)
        async with hub.pool.connection() as connection:
            await connection.execute(_TOLD, (application, key))
    except Exception as error:  # noqa: BLE001  the others are told all the same
        return error
    return None
