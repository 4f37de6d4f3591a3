"""A SIMULATED portal for practice and tests: its citizens are invented, its cabinets a column."""

from dataclasses import dataclass, field
from typing import Any

from psycopg.types.json import Jsonb
from psycopg_pool import AsyncConnectionPool

from regdesk.hub.database import Rows, connect
from regdesk.hub.portal import Arrivals
from regdesk.protocol.feeds import Notice, PreApplication

_BATCH = 50
_LIST = "select number, body from simulated_inbox where number > %s order by number limit %s"
_TELL = """
update application set cabinet = cabinet || %(notice)s
where id = %(application)s and not cabinet @> %(key)s
"""
_SEND = "insert into simulated_inbox (body) values (%s)"
# Those that the hub has not fetched yet wait too.
_WAITING = """
select (select count(*) from application where centre = %(centre)s and state = 'new')
    + (select count(*) from simulated_inbox where body ->> 'centre' = %(centre)s
        and not exists (select from application where id = (body ->> 'id')::uuid))
"""
_CABINETS = """
select a.id::text, a.state, a.cabinet from application a
where a.centre = %s and a.simulated order by a.arrived_at, a.id
"""


@dataclass(slots=True)
class SimulatedPortal:
    """Implements ``portal.Portal``."""

    pool: AsyncConnectionPool[Rows]
    name: str = field(default="оқу порталы / учебный портал", init=False)
    simulated: bool = field(default=True, init=False)

    async def list_new(self, after: str) -> Arrivals:
        async with self.pool.connection() as connection:
            asked = await connection.execute(_LIST, (int(after or 0), _BATCH))
            rows = await asked.fetchall()
        found = tuple(PreApplication.model_validate(row[1], strict=False) for row in rows)
        return Arrivals(found, str(rows[-1][0]) if rows else after)

    async def tell_cabinet(self, application: str, key: str, notice: Notice) -> None:
        told = [{"key": key, **notice.model_dump(mode="json")}]
        values = {"notice": Jsonb(told), "application": application, "key": Jsonb([{"key": key}])}
        async with self.pool.connection() as connection:
            await connection.execute(_TELL, values)


def send_applications(url: str, applications: tuple[PreApplication, ...]) -> None:
    """Let invented citizens send ``applications`` to the simulated portal of the hub at ``url``."""
    with connect(url) as connection:
        for one in applications:
            connection.execute(_SEND, (Jsonb(one.model_dump(mode="json")),))


def count_waiting(url: str, centre: str) -> int:
    """Return how many applications for ``centre`` no desk has at its counter yet."""
    with connect(url) as connection:
        row = connection.execute(_WAITING, {"centre": centre}).fetchone()
    assert row is not None
    return int(row[0])


def list_cabinets(url: str, centre: str) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """Return each simulated application of ``centre``: id, state, and its cabinet's notices."""
    with connect(url) as connection:
        return [(row[0], row[1], row[2]) for row in connection.execute(_CABINETS, (centre,))]
