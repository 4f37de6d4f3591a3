"""One case on its way to the register and back, in two transactions with the register between.

Whatever dies in the middle, the case comes up again, and what was decided of an envelope already is
not decided again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from regdesk.domain.decision import Ruling
from regdesk.hub.case_file import Filed, Room, Standing, find_standing, sort_out
from regdesk.hub.claims import bind_accepted
from regdesk.hub.database import Rows
from regdesk.hub.decision_words import TOO_LATE, TOO_LATE_TO_CANCEL
from regdesk.hub.decisions import Answer, decide
from regdesk.hub.digests import name_digest
from regdesk.hub.duplicates import flag_duplicates, leave_duplicates, list_people
from regdesk.hub.register import RegisterCase
from regdesk.hub.waking import lock_case
from regdesk.hub.work_queue import WorkItem, finish, postpone

_ASKED = ("waiting", "cancelling")
WAITING_FOR_LINK = timedelta(days=5)

_FIND = """
select state, envelope_id, closed_as, desk_id::text, decision ->> 'envelope',
    decision ->> 'ruling'
from case_state where case_id = %s
"""
_ENTER = """
insert into case_state (case_id, desk_id, centre, slip, state, envelope_id, simulated)
values (%(case)s, %(desk)s, %(centre)s, %(slip)s, %(state)s, %(envelope)s, %(simulated)s)
on conflict (case_id) do update set state = excluded.state, updated_at = now(),
    desk_id = case when case_state.envelope_id is null then excluded.desk_id
        else case_state.desk_id end,
    centre = case when case_state.envelope_id is null then excluded.centre
        else case_state.centre end,
    slip = coalesce(excluded.slip, case_state.slip), simulated = excluded.simulated,
    envelope_id = coalesce(excluded.envelope_id, case_state.envelope_id)
"""
_IS_LATE = "select now() > %s"


@dataclass(frozen=True, slots=True)
class Bench:
    """How cases are judged here. ``secrets`` hash people: one for those of today, then those by
    which older cases are known. ``room`` is for the envelopes of one case.
    ``register`` tells whether there is one, ``simulated`` that it is none of the state's.
    """

    secrets: Sequence[bytes]
    duplicate_days: int
    room: Room
    register: bool
    simulated: bool


async def enter(connection: Rows, item: WorkItem, bench: Bench) -> RegisterCase | None:
    """Bring the case up to what is here of it; return what the register is to judge, if anything.

    The caller's transaction commits it.
    """
    await lock_case(connection, item.case_id)
    known = await (await connection.execute(_FIND, (item.case_id,))).fetchone()
    owner = known[3] if known and known[1] is not None else None
    filed = await sort_out(connection, item.case_id, owner, bench.room)
    standing = find_standing(filed)
    if standing is None:
        await finish(connection, item)
        return None
    if standing.stands is None:
        await _wait_for_link(connection, item, bench, filed[0], standing)
        return None
    mine = standing.stands
    if known and known[4] == name_digest(mine.envelope_id):
        taken = mine.cancels and known[5] == Ruling.CONFIRMED
        # it may have waited for a link
        await _stand(connection, item, bench, mine, "cancelled" if taken else known[5])
        await finish(connection, item)
        return None
    await _stand(connection, item, bench, mine, "cancelling" if mine.cancels else "waiting")
    if known and known[2]:
        await decide(connection, item.case_id, _answer_late(mine, known[2]))
        await finish(connection, item)
        return None
    return await _go_to_register(connection, item, bench, mine)


async def record(
    connection: Rows, item: WorkItem, judged: RegisterCase, answer: Answer
) -> Ruling | None:
    """Let the register's ``answer`` be the decision; None where the case moved on meanwhile.

    The caller's transaction commits it.
    """
    await lock_case(connection, item.case_id)
    known = await (await connection.execute(_FIND, (item.case_id,))).fetchone()
    assert known is not None
    told = None
    if known[0] in _ASKED and known[1].hex() == judged.envelope_id:
        said = _keep_case(answer) if judged.cancelled else answer
        await decide(connection, item.case_id, said, final=True)
        told = said.ruling
    await finish(connection, item)
    return told


def _answer_late(mine: Filed, closed_as: str) -> Answer:
    """Return what is said of what comes after the register spoke for good."""
    if closed_as == "cancelled":  # by another copy of the desk
        return Answer(Ruling.CONFIRMED)
    stands = Ruling(closed_as)
    why = TOO_LATE_TO_CANCEL if mine.cancels else TOO_LATE
    return Answer(Ruling.NEEDS_ACTION, why[stands], stands=stands)


def _keep_case(answer: Answer) -> Answer:
    """Return ``answer`` to a cancellation; where the register keeps the case, that stands."""
    if answer.ruling is Ruling.CONFIRMED:
        return answer
    return Answer(Ruling.NEEDS_ACTION, answer.reason, stands=Ruling.CONFIRMED)


async def _wait_for_link(
    connection: Rows, item: WorkItem, bench: Bench, first: Filed, standing: Standing
) -> None:
    """Wait for what the case builds on; after five days a person looks for it."""
    until = standing.since + WAITING_FOR_LINK
    row = await (await connection.execute(_IS_LATE, (until,))).fetchone()
    assert row is not None
    await _stand(connection, item, bench, first, "overdue" if row[0] else "incomplete")
    if row[0]:
        await finish(connection, item)
    else:
        await postpone(connection, item, until=until)


async def _go_to_register(
    connection: Rows, item: WorkItem, bench: Bench, mine: Filed
) -> RegisterCase | None:
    assert mine.accepted is not None
    if mine.cancels:
        stopped = False
        await leave_duplicates(connection, item.case_id)
    else:
        people = list_people(mine.accepted, bench.secrets)
        stopped = await flag_duplicates(connection, item.case_id, people, bench.duplicate_days)
    if stopped:
        await _stand(connection, item, bench, mine, "duplicate")
    if stopped or not bench.register:
        await finish(connection, item)
        return None
    return RegisterCase(
        case_id=item.case_id,
        envelope_id=mine.envelope_id.hex(),
        slip=mine.slip,
        corrected=bool(mine.supersedes),
        accepted=mine.accepted,
        cancelled=mine.cancels,
    )


async def _stand(connection: Rows, item: WorkItem, bench: Bench, one: Filed, state: str) -> None:
    """Write down how the case stands; the citizen who applied learns of the acceptance."""
    known = state not in ("incomplete", "overdue")
    values = {
        "case": item.case_id,
        "desk": one.stored.desk_id,
        "centre": one.stored.centre,
        "slip": one.slip,
        "state": state,
        "envelope": one.envelope_id if known else None,
        "simulated": bench.simulated,
    }
    await connection.execute(_ENTER, values)
    if known:
        await bind_accepted(connection, item.case_id)
