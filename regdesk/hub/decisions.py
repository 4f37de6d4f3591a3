"""A decision: written into the case and put into its desk's feed in one transaction."""

from dataclasses import dataclass

from psycopg.types.json import Jsonb

from regdesk.domain.decision import Ruling
from regdesk.hub.cabinet import tell_ruling
from regdesk.hub.database import Rows
from regdesk.hub.digests import name_digest
from regdesk.hub.feeds import put_item
from regdesk.protocol.feeds import Decision, Feed
from regdesk.protocol.messages import Pair

_FIND = """
select desk_id::text, envelope_id, simulated, now() from case_state
where case_id = %s for update
"""
_DECIDE = """
update case_state set decision = %(decision)s, decided_at = %(at)s, updated_at = now(),
    closed_as = coalesce(closed_as, case
        when state = 'cancelling' and %(closed)s::text = 'confirmed' then 'cancelled'
        else %(closed)s::text end),
    state = case when state = 'cancelling' and %(ruling)s::text = 'confirmed' then 'cancelled'
        else %(ruling)s::text end
where case_id = %(case)s
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a case. ``step`` and ``field`` name where to put right what needs action, as
    the wizard names them; both may be empty. ``stands``: it is too late, this was decided before.
    """

    ruling: Ruling
    reason: Pair | None = None
    step: str = ""
    field: str = ""
    stands: Ruling | None = None


async def decide(connection: Rows, case_id: str, answer: Answer, *, final: bool = False) -> None:
    """Let ``answer`` be the decision about the envelope that stands for the case now.

    ``final``: the register said it, so that a confirmed or rejected case is closed, and one that it
    keeps though its desk cancels it. The citizen is told what the register says of his case. The
    caller's transaction commits it.
    """
    row = await (await connection.execute(_FIND, (case_id,))).fetchone()
    assert row is not None
    desk_id, envelope_id, simulated, at = row
    decision = Decision(
        case=case_id,
        envelope=name_digest(bytes(envelope_id)),
        ruling=answer.ruling,
        decided_at=at,
        reason=answer.reason,
        step=answer.step,
        field=answer.field,
        simulated=simulated,
        stands=answer.stands,
    )
    body = decision.model_dump(mode="json")
    said = answer.stands or answer.ruling
    closed = said if final and said is not Ruling.NEEDS_ACTION else None
    values = {"ruling": answer.ruling, "decision": Jsonb(body), "at": at, "closed": closed}
    await connection.execute(_DECIDE, values | {"case": case_id})
    await put_item(connection, Feed.DECISIONS, case_id, body, desk_id=desk_id)
    if final and answer.stands is None:
        await tell_ruling(connection, case_id)
