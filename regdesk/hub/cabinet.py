"""What a citizen's personal cabinet at the portal is to be told of the case that took up his
application. It is written down with what it tells of; the portal gets it later.
"""

from datetime import UTC, datetime

from psycopg.types.json import Jsonb

from regdesk.domain.decision import Ruling
from regdesk.hub.database import Rows
from regdesk.hub.decision_words import say_accepted, say_cancelled, say_expired, say_ruling
from regdesk.protocol.feeds import Notice
from regdesk.protocol.messages import Pair

_FIND = """
select a.id::text, coalesce(c.slip, ''), encode(c.envelope_id, 'hex'), c.simulated,
    c.decision ->> 'ruling', c.state = 'cancelled'
from application a join case_state c on c.case_id = a.claimed_case where c.case_id = %s
"""
_KEEP = """
insert into cabinet_notice (application, key, notice) values (%s, %s, %s) on conflict do nothing
"""


async def tell_acceptance(connection: Rows, case_id: str) -> None:
    """Write down that the case was accepted, if an application led to it."""
    for application, slip, *_ in await _find(connection, case_id):
        await _keep(connection, application, "accepted", say_accepted(slip))


async def tell_ruling(connection: Rows, case_id: str) -> None:
    """Write down what was decided last of the case, if an application led to it."""
    for application, slip, envelope, simulated, ruling, gone in await _find(connection, case_id):
        if ruling is not None:
            said = say_ruling(Ruling(ruling), slip, simulated=simulated)
            said = say_cancelled(slip, simulated=simulated) if gone else said
            await _keep(connection, application, f"{ruling}:{envelope}", said)


async def tell_expiry(connection: Rows, application: str, days: int) -> None:
    """Write down that no desk took the application up within ``days``."""
    await _keep(connection, application, "expired", say_expired(days))


async def _find(
    connection: Rows, case_id: str
) -> list[tuple[str, str, str, bool, str | None, bool]]:
    return [
        (row[0], row[1], row[2], row[3], row[4], row[5])
        async for row in await connection.execute(_FIND, (case_id,))
    ]


async def _keep(connection: Rows, application: str, key: str, said: tuple[Pair, Pair]) -> None:
    notice = Notice(title=said[0], text=said[1], at=datetime.now(UTC))
    await connection.execute(_KEEP, (application, key, Jsonb(notice.model_dump(mode="json"))))
