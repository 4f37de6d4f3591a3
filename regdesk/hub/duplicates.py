"""Cases that may be about the same person: flagged for a person, never merged by anything here."""

import hmac
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from regdesk.domain.decision import Ruling
from regdesk.hub.database import Rows
from regdesk.hub.decision_words import say_duplicate
from regdesk.hub.decisions import Answer, decide
from regdesk.hub.waking import lock_case, wake
from regdesk.protocol.messages import CaseAccepted, PersonFacts

Settled = Literal["separate", "return"]


class Settlement(StrEnum):
    """What became of a person's word on a pair. ``MOVED_ON``: the case waits no more, so that
    there was nothing to return; the pair is closed all the same.
    """

    DONE = "done"
    NOT_OPEN = "not_open"
    MOVED_ON = "moved_on"


_MOST = 5  # others of one person; a clerk needs no more to see what goes on
_KEEP_PEOPLE = """
with gone as (delete from case_person where case_id = %(case)s and person_key <> all(%(mine)s))
insert into case_person (person_key, case_id, entered_at)
select k, case_id, entered_at from case_state, unnest(%(mine)s::bytea[]) k where case_id = %(case)s
on conflict do nothing
"""
# In a fixed order, so that two cases of the same family do not wait for each other in a circle.
_LOCK_PEOPLE = """
select pg_advisory_xact_lock(hashtextextended(encode(k, 'hex'), 1)) from unnest(%s::bytea[]) k
"""
# A pair that is known the other way round already waits at its other end, or was settled there.
_FIND = """
select distinct other.case_id::text from unnest(%(keys)s::bytea[]) k cross join lateral (
    select p.case_id from case_person p join case_state c using (case_id)
    where p.person_key = k and p.case_id <> %(case)s
        and c.state not in ('rejected', 'cancelling', 'cancelled')
        and p.entered_at > now() - make_interval(days => %(days)s)
    order by p.entered_at desc limit %(most)s
) other
where not exists (
    select from possible_duplicate d
    where d.case_id = other.case_id and d.other_case_id = %(case)s
)
"""
# A returned case that comes back corrected and is about the same person still is flagged anew.
_FLAG = """
insert into possible_duplicate (case_id, other_case_id, why)
select %(case)s, o, 'person' from unnest(%(others)s::uuid[]) o
on conflict (case_id, other_case_id) do update
    set settled_at = null, settled_by = null, settled_as = null, found_at = now()
    where possible_duplicate.settled_as in ('return', 'corrected', 'moved_on')
"""
_UNFLAG = """
update possible_duplicate set settled_at = now(), settled_by = '', settled_as = 'corrected'
where case_id = %(case)s and settled_at is null and why = 'person'
    and other_case_id <> all(%(others)s::uuid[])
"""
_OPEN = "select exists (select from possible_duplicate where case_id = %s and settled_at is null)"
_SETTLE = """
update possible_duplicate set settled_at = now(), settled_by = %s, settled_as = %s
where case_id = %s and other_case_id = %s and settled_at is null
"""
_LEAVE = """
update possible_duplicate set settled_at = now(), settled_by = '', settled_as = 'moved_on'
where case_id = %s and settled_at is null
"""
_SLIP = "select coalesce((select slip from case_state where case_id = %s), '')"
# A case that the register is being asked about can still be had back: its answer comes too late.
_WAITS = """
select state in ('duplicate', 'waiting') from case_state where case_id = %s for update
"""


def list_people(case: CaseAccepted, secrets: Sequence[bytes]) -> list[list[bytes]]:
    """Return the keyed hashes of the registrants, once for each of ``secrets``."""
    people = [one.person for one in case.registrants]
    return [
        sorted({key for one in people if (key := _hash(one, secret)) is not None})
        for secret in secrets
    ]


def _hash(person: PersonFacts, secret: bytes) -> bytes | None:
    """Return the hash of the person's number, else of name and day of birth."""
    if person.iin:
        told = f"iin {person.iin}"
    elif person.born is not None:
        names = " ".join(f"{person.surname} {person.given} {person.patronymic}".split())
        told = f"{unicodedata.normalize('NFC', names).casefold()} {person.born.isoformat()}"
    else:
        return None
    return hmac.digest(secret, told.encode(), "sha256")


async def flag_duplicates(
    connection: Rows, case_id: str, people: Sequence[Sequence[bytes]], days: int
) -> bool:
    """Keep whom the case is about, flag other cases of ``days`` about them; tell whether a person
    has to look before the case goes on. ``people`` are hashes by the secret of today, then by
    those by which older cases are known.
    """
    mine, every = people[0], sorted({key for keys in people for key in keys})
    await connection.execute(_LOCK_PEOPLE, (every,))
    await connection.execute(_KEEP_PEOPLE, {"case": case_id, "mine": list(mine)})
    values = {"keys": every, "case": case_id, "days": days, "most": _MOST}
    others = [row[0] async for row in await connection.execute(_FIND, values)]
    pairs = {"case": case_id, "others": others}
    await connection.execute(_FLAG, pairs)
    await connection.execute(_UNFLAG, pairs)
    row = await (await connection.execute(_OPEN, (case_id,))).fetchone()
    return row is not None and bool(row[0])


async def leave_duplicates(connection: Rows, case_id: str) -> None:
    """Settle the pairs for which ``case_id`` waited: cancelled now, it repeats nothing any more."""
    await connection.execute(_LEAVE, (case_id,))


async def settle(connection: Rows, case_id: str, other: str, who: str, how: Settled) -> Settlement:
    """Settle whether ``case_id`` repeats ``other``: ``separate`` lets it go on to the register once
    nothing else stops it, ``return`` sends it back to its desk, as long as it waits.

    ``who`` is the login of the person; the caller's transaction commits it.
    """
    async with connection.transaction():
        await lock_case(connection, case_id)
        waits = await (await connection.execute(_WAITS, (case_id,))).fetchone()
        moved_on = how == "return" and not (waits and waits[0])
        told = Settlement.MOVED_ON if moved_on else how
        if not (await connection.execute(_SETTLE, (who, told, case_id, other))).rowcount:
            return Settlement.NOT_OPEN
        if moved_on:
            return Settlement.MOVED_ON
        if how == "separate":
            await wake(connection, case_id)
        else:
            row = await (await connection.execute(_SLIP, (other,))).fetchone()
            assert row is not None
            reason = say_duplicate(row[0])
            await decide(connection, case_id, Answer(Ruling.NEEDS_ACTION, reason))
    return Settlement.DONE
