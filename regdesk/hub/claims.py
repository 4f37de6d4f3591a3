"""Desks claim applications of the portal: the desk whose claim was stored first has it.

That desk may throw its case away and open the application once more, which is a further claim. The
application is bound to the case of that desk which was accepted, before that to the one it claimed
for last. A second accepted case of the desk, and every case of another desk, may repeat it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from regdesk.hub.cabinet import tell_acceptance, tell_ruling
from regdesk.hub.case_file import list_claims
from regdesk.hub.database import Rows
from regdesk.hub.feeds import put_item
from regdesk.hub.waking import wake
from regdesk.protocol.feeds import DroppedApplication, Feed

_LOCK = "select pg_advisory_xact_lock(hashtextextended('application ' || %s, 0))"
_KEEP = """
insert into application_claim (application, case_id, envelope_id) values (%s, %s, %s)
on conflict do nothing
"""
_OF_CASE = "select application::text from application_claim where case_id = %s order by 1"
_LIST = """
select c.case_id::text, e.desk_id::text, s.envelope_id is not null
from application_claim c join envelope_key k using (envelope_id)
join envelope e using (envelope_id, month) left join case_state s on s.case_id = c.case_id
where c.application = %s order by c.number
"""
_FIND = "select centre, state, claimed_case::text from application where id = %s"
# What was typed stands in the case now.
_FORGET = "update application set body = null where id = %s and body is not null"
_BIND = "update application set state = 'claimed', claimed_case = %s where id = %s"
# What a person wanted back before it was accepted is flagged anew when it is.
_FLAG = """
insert into possible_duplicate (case_id, other_case_id, why)
values (%(case)s, %(bound)s, 'application')
on conflict (case_id, other_case_id) do update
    set settled_at = null, settled_by = null, settled_as = null, found_at = now()
    where possible_duplicate.settled_as = 'moved_on' and exists (select from case_state
        where case_id = %(case)s and envelope_id is not null and closed_as is null)
"""
# What a person said of a case that was thrown away holds for the one in its place.
_MOVE_FLAGS = """
with former as (
    delete from possible_duplicate where why = 'application' and case_id = any(%(others)s::uuid[])
        and other_case_id = any(%(mine)s::uuid[]) and other_case_id <> %(bound)s returning *
)
insert into possible_duplicate
    (case_id, other_case_id, why, found_at, settled_at, settled_by, settled_as)
select case_id, %(bound)s, why, found_at, settled_at, settled_by, settled_as from former
on conflict do nothing
"""


@dataclass(frozen=True, slots=True)
class _Claim:
    case_id: str
    desk_id: str
    accepted: bool


async def bind_claims(connection: Rows, envelopes: Sequence[bytes]) -> None:
    """Bind the applications claimed by those of ``envelopes`` that are claims, in their order.

    An application that a desk has at its counter leaves the feed of its centre.
    """
    for envelope_id, payload in await list_claims(connection, envelopes):
        application = payload.body.application
        await lock_application(connection, application)
        await connection.execute(_KEEP, (application, payload.header.case, envelope_id))
        await bind(connection, application)


async def bind_accepted(connection: Rows, case_id: str) -> None:
    """Bind what ``case_id``, which was accepted, was opened from; its citizen learns of it."""
    rows = await connection.execute(_OF_CASE, (case_id,))
    applications = [row[0] async for row in rows]
    for application in applications:
        await lock_application(connection, application)
        await bind(connection, application)
    if applications:
        await tell_acceptance(connection, case_id)


async def lock_application(connection: Rows, application: str) -> None:
    """Let claims of one application and its arrival come one after the other."""
    await connection.execute(_LOCK, (application,))


async def bind(connection: Rows, application: str) -> None:
    """Bind the locked application by the claims that are here, and flag what may repeat it."""
    rows = await connection.execute(_LIST, (application,))
    claims = [_Claim(*row) async for row in rows]
    if not claims:
        return
    found = await (await connection.execute(_FIND, (application,))).fetchone()
    bound = _choose(claims, found[2] if found else None)
    await _flag(connection, claims, bound)
    if found and bound.accepted:
        await connection.execute(_FORGET, (application,))
    if found is None or found[2] == bound.case_id:
        return
    await connection.execute(_BIND, (bound.case_id, application))
    if found[1] == "new":
        why = DroppedApplication(claimed_by=bound.desk_id).model_dump()
        await put_item(connection, Feed.PORTAL, application, None, centre=found[0], why=why)
    await tell_acceptance(connection, bound.case_id)
    await tell_ruling(connection, bound.case_id)


def _choose(claims: Sequence[_Claim], known: str | None) -> _Claim:
    """Return the claim that has the application; ``known`` is the case that has it so far."""
    mine = [one for one in claims if one.desk_id == claims[0].desk_id]
    accepted = [one for one in mine if one.accepted]
    so_far = [one for one in accepted if one.case_id == known]
    return (so_far or accepted or mine[-1:])[0]


async def _flag(connection: Rows, claims: Sequence[_Claim], bound: _Claim) -> None:
    mine = [one.case_id for one in claims if one.desk_id == bound.desk_id]
    others = [one.case_id for one in claims if one.case_id not in mine]
    pairs = {"mine": mine, "others": others, "bound": bound.case_id}
    await connection.execute(_MOVE_FLAGS, pairs)
    for one in claims:
        repeats = one.desk_id != bound.desk_id or (one.accepted and one != bound)
        pair = {"case": one.case_id, "bound": bound.case_id}
        if repeats and (await connection.execute(_FLAG, pair)).rowcount:
            await wake(connection, one.case_id)
