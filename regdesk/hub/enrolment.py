"""Codes for desks, and desks that come with them."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from psycopg import errors

from regdesk.hub.answers import refuse
from regdesk.hub.database import Rows, connect, transaction
from regdesk.hub.hub import Hub
from regdesk.protocol.enrolment import derive_secret, is_proof, make_code, prove_desk
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.wire import DeskClaim, DeskState

CODE_HOURS = 24

_OPEN_CODES = """
select secret, replaces, used_by::text from enrolment_code
where centre = %s and number = %s and expires_at > now() for update
"""
_REVOKE_OTHERS = """
update desk set state = 'revoked'
where centre = %s and number = %s and desk_id <> %s and state <> 'revoked'
"""
# A desk that comes with a new key begins anew: what it was held for stays with its old epoch.
_KEEP_DESK = """
insert into desk (desk_id, centre, number) values (%(desk)s, %(centre)s, %(number)s)
on conflict (desk_id) do update set state = 'active', held_by_person = false, enrolled_at = now()
where (desk.centre, desk.number) = (excluded.centre, excluded.number)
returning 1
"""
_KEEP_KEY = """
insert into desk_key (key_id, desk_id, epoch, public) values (%s, %s, %s, %s)
on conflict (key_id) do update set public = desk_key.public
where desk_key.public = excluded.public returning 1
"""
_USE = (
    "update enrolment_code set used_by = %s, used_at = coalesce(used_at, now()) where secret = %s"
)


@dataclass(frozen=True, slots=True)
class _Code:
    secret: bytes
    replaces: bool
    used_by: str | None


def issue_code(url: str, centre: str, number: int, *, replaces: bool) -> str:
    """Return a new code for desk ``number`` of ``centre``, good once and for a day.

    ``replaces``: the desk that stands at this window now is revoked when the new one comes.
    """
    code = make_code()
    with connect(url) as connection:
        connection.execute(
            "insert into enrolment_code (secret, centre, number, replaces, expires_at)"
            " values (%s, %s, %s, %s, now() + make_interval(hours => %s))",
            (derive_secret(code), centre, number, replaces, CODE_HOURS),
        )
    return code


async def enrol_desk(hub: Hub, claim: DeskClaim, claimed: bytes, proof: str) -> bytes:
    """Take the desk of ``claim`` in and return the code's secret. ``claimed`` is its exact JSON.

    The same desk may come again with the code it used, because an answer can be lost.
    Errors: ``Refused`` ``CODE_WRONG`` or ``ENROLLED_ELSEWHERE``.
    """
    async with transaction(hub.pool) as connection:
        code = await _find_code(connection, claim, claimed, proof)
        try:
            await _keep(connection, claim, replaces=code.replaces)
        except errors.UniqueViolation:
            refuse(ProblemCode.ENROLLED_ELSEWHERE)
        await connection.execute(_USE, (claim.desk, code.secret))
        return code.secret


def set_state(url: str, centre: str, number: int, state: DeskState) -> bool:
    """Put the desk that stands at this window into ``state``; False where there is none."""
    with connect(url) as connection:
        cursor = connection.execute(
            "update desk set state = %s, held_by_person = %s"
            " where centre = %s and number = %s and state <> 'revoked'",
            (state, state is DeskState.HELD, centre, number),
        )
        return cursor.rowcount == 1


async def get_state(connection: Rows, desk_id: str) -> DeskState:
    """Return what the desk may do now."""
    query = "select state from desk where desk_id = %s"
    row = await (await connection.execute(query, (desk_id,))).fetchone()
    assert row is not None
    return DeskState(row[0])


def name_key(desk_id: str, epoch: int) -> str:
    """Return the id of a desk's key."""
    return f"desk:{desk_id}:{epoch}"


async def _find_code(connection: Rows, claim: DeskClaim, claimed: bytes, proof: str) -> _Code:
    rows = await connection.execute(_OPEN_CODES, (claim.centre, claim.number))
    codes = [_Code(*row) for row in await rows.fetchall()]
    right = _pick(codes, claimed, proof)
    if right is None or right.used_by not in (None, claim.desk):
        refuse(ProblemCode.CODE_WRONG)
    if right.used_by is not None and not await _knows(connection, claim):
        refuse(ProblemCode.CODE_WRONG)
    return right


def _pick(codes: Sequence[_Code], claimed: bytes, proof: str) -> _Code | None:
    found = [one for one in codes if is_proof(proof, prove_desk(one.secret, claimed))]
    return found[0] if found else None


async def _knows(connection: Rows, claim: DeskClaim) -> bool:
    """Tell whether every key of ``claim`` is enrolled: then it only asks for its answer again."""
    rows = await connection.execute(
        "select epoch, public from desk_key where desk_id = %s", (claim.desk,)
    )
    known = {epoch: public async for epoch, public in rows}
    return all(
        hmac.compare_digest(known.get(one.epoch, b""), bytes.fromhex(one.public))
        for one in claim.keys
    )


async def _keep(connection: Rows, claim: DeskClaim, *, replaces: bool) -> None:
    if replaces:
        await connection.execute(_REVOKE_OTHERS, (claim.centre, claim.number, claim.desk))
    place = {"desk": claim.desk, "centre": claim.centre, "number": claim.number}
    if not await (await connection.execute(_KEEP_DESK, place)).fetchone():
        refuse(ProblemCode.ENROLLED_ELSEWHERE)
    for one in claim.keys:
        values = (name_key(claim.desk, one.epoch), claim.desk, one.epoch, bytes.fromhex(one.public))
        if not await (await connection.execute(_KEEP_KEY, values)).fetchone():
            refuse(ProblemCode.ENROLLED_ELSEWHERE)
