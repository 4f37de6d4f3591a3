"""Cases that fail again and again: why, since when, and a button that has one tried at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Request, Response

from regdesk.hub.console.audit import Act
from regdesk.hub.console.cursors import NO_ID, PAGE_ROWS, cut_page, read_cursor
from regdesk.hub.console.envelopes import name_desk
from regdesk.hub.console.render import go_to
from regdesk.hub.console.slip_numbers import is_number
from regdesk.hub.console.visit import Turned, Visit, open_visit
from regdesk.hub.database import Rows
from regdesk.hub.work_queue import try_now

# A case that fails before anything is known of it is told by the first envelope that came of it.
_LIST = """
select w.case_id::text, w.stuck_since, w.attempts, w.last_error, d.centre, d.number, e.slip
from (
    select * from work_item
    where stuck_since is not null and (%(at)s::timestamptz is null
        or (stuck_since, case_id) > (%(at)s::timestamptz, %(case)s::uuid))
    order by stuck_since, case_id limit %(limit)s
) w left join lateral (
    select desk_id, slip from case_envelope join envelope using (envelope_id, month)
    where case_envelope.case_id = w.case_id order by slip is null, hub_seq limit 1
) e on true left join desk d using (desk_id)
order by w.stuck_since, w.case_id
"""
_AWAY = frozenset(
    ("RegisterAway", "TimeoutError", "OSError", "ConnectionError", "ConnectionRefusedError",
     "ConnectionResetError")
)  # fmt: skip
_DONE = {"again": "stuck.done_again"}


@dataclass(frozen=True, slots=True)
class StuckCase:
    """A case that failed ``attempts`` times; ``reason`` is a key of words, ``error`` the name of
    the last error's type. ``linked`` tells that its slip's number is one that can be looked up.
    """

    case_id: str
    since: datetime
    attempts: int
    error: str
    reason: str
    desk: str
    slip: str | None
    linked: bool


async def list_stuck(request: Request) -> Response:
    """Show the cases that fail again and again."""
    visit = await open_visit(request)
    visit.who()
    async with visit.console.transaction() as connection:
        return await _show(visit, connection)


async def try_again(request: Request) -> Response:
    """Have one of them tried at once."""
    visit = await open_visit(request)
    visit.needs_operator()
    fields = await visit.read_form()
    try:
        case_id = str(UUID(str(fields.get("case", ""))))
    except ValueError as error:
        raise Turned(400, "form_broken") from error
    async with visit.console.transaction() as connection:
        if not await try_now(connection, case_id):
            return await _show(visit, connection, 409, visit.words("stuck.gone"))
        await visit.note(connection, Act.TRY_AGAIN, case_id)
    return go_to("/stuck?done=again")


async def _show(visit: Visit, connection: Rows, status: int = 200, error: str = "") -> Response:
    place = read_cursor(visit.query.get("after", ""), (datetime, UUID))
    at, case = place or (None, NO_ID)
    values = {"at": at, "case": case, "limit": PAGE_ROWS + 1}
    rows = await (await connection.execute(_LIST, values)).fetchall()
    cases, onward = cut_page(
        [_read(row) for row in rows], "/stuck", lambda one: (one.since, one.case_id)
    )
    return await visit.show(
        "stuck.html",
        connection,
        status,
        cases=cases,
        next=onward,
        begun=bool(place),
        done=_DONE.get(visit.query.get("done", ""), ""),
        error=error,
    )


def _read(row: tuple[Any, ...]) -> StuckCase:
    case_id, since, attempts, error, centre, number, slip = row
    return StuckCase(
        case_id=case_id,
        since=since,
        attempts=attempts,
        error=error,
        reason="ended" if not error else "away" if error in _AWAY else "failed",
        desk=name_desk(centre, number),
        slip=slip,
        linked=is_number(slip),
    )
