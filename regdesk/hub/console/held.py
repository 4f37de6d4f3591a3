"""What a person looks at first: the list, and one item to release or to keep with a note."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fastapi import Request, Response

from regdesk.hub.console.audit import Act
from regdesk.hub.console.cursors import PAGE_ROWS, cut_page, read_cursor
from regdesk.hub.console.envelopes import name_desk, name_kind, name_reason
from regdesk.hub.console.render import go_to
from regdesk.hub.console.slip_numbers import is_number
from regdesk.hub.console.visit import Turned, Visit, open_visit, read_digest
from regdesk.hub.database import Rows
from regdesk.hub.reasons import REASONS
from regdesk.hub.releasing import Release, release_held

_COLUMNS = """
select e.envelope_id, e.received_at, e.hub_seq, e.reason, e.payload_type, d.centre, d.number,
    e.slip, e.epoch, e.seq, length(e.raw), r.released_at, r.released_by
"""
_LIST = (
    _COLUMNS
    + """
from envelope e left join desk d using (desk_id)
left join released r on r.envelope_id = e.envelope_id
where e.reason <> '' and r.envelope_id is null and (%(why)s = '' or e.reason = %(why)s)
    and (%(at)s::timestamptz is null
        or (e.received_at, e.hub_seq) > (%(at)s::timestamptz, %(seq)s))
order by e.received_at, e.hub_seq limit %(limit)s
"""
)
_FIND = (
    _COLUMNS
    + """
from envelope_key k join envelope e using (envelope_id, month) left join desk d using (desk_id)
left join released r on r.envelope_id = e.envelope_id
where k.envelope_id = %b and e.reason <> ''
"""
)
_NOTES = """
select at, operator, act, note from console_audit
where subject = %s and act in ('release', 'keep') order by id desc limit 50
"""
_DONE = {"release": "held.done_release", "keep": "held.done_keep"}


@dataclass(frozen=True, slots=True)
class HeldItem:
    """A held envelope; ``size`` in bytes, ``reason`` a key of words, ``linked`` tells that its
    slip's number is one that can be looked up.
    """

    digest: str
    received_at: datetime
    hub_seq: int
    reason: str
    reason_raw: str
    kind: str
    payload_type: str
    desk: str
    slip: str | None
    linked: bool
    epoch: int
    seq: int | None
    size: int
    released_at: datetime | None
    released_by: str | None


@dataclass(frozen=True, slots=True)
class HeldNote:
    """What an operator decided before."""

    at: datetime
    operator: str
    act: str
    note: str


async def list_held(request: Request) -> Response:
    """Show what nobody released yet."""
    visit = await open_visit(request)
    visit.who()
    why = visit.query.get("why", "")
    why = why if why in REASONS else ""
    place = read_cursor(visit.query.get("after", ""), (datetime, int))
    at, seq = place or (None, 0)
    values = {"why": why, "at": at, "seq": seq, "limit": PAGE_ROWS + 1}
    async with visit.console.transaction() as connection:
        rows = await (await connection.execute(_LIST, values)).fetchall()
        items, onward = cut_page(
            [_read(row) for row in rows],
            "/held",
            lambda one: (one.received_at, one.hub_seq),
            why=why,
        )
        return await visit.show(
            "held.html",
            connection,
            items=items,
            reasons=REASONS,
            why=why,
            next=onward,
            begun=bool(place),
            done=_DONE.get(visit.query.get("done", ""), ""),
        )


async def show_held(request: Request) -> Response:
    """Show one item."""
    visit = await open_visit(request)
    visit.who()
    async with visit.console.transaction() as connection:
        return await _show(visit, connection)


async def act_on_held(request: Request) -> Response:
    """Release the item or keep it; either way the note is kept."""
    visit = await open_visit(request)
    visit.needs_operator()
    fields = await visit.read_form()
    act, note = str(fields.get("act", "")), str(fields.get("note", "")).strip()
    digest = read_digest(request)
    if act not in ("release", "keep"):
        raise Turned(400, "form_broken")
    async with visit.console.transaction() as connection:
        if not note:
            return await _show(visit, connection, 422, visit.words("held.note_needed"))
        if act == "release":
            done = await release_held(connection, digest, visit.who().name)
            if done is not Release.DONE:
                key = "held.already" if done is Release.NOT_HELD else "held.cannot"
                return await _show(visit, connection, 409, visit.words(key))
        else:
            await _get(connection, digest)
        await visit.note(connection, Act(act), digest.hex(), note)
    return go_to(f"/held?done={act}")


async def _show(visit: Visit, connection: Rows, status: int = 200, error: str = "") -> Response:
    digest = read_digest(visit.request)
    item = await _get(connection, digest)
    rows = await connection.execute(_NOTES, (digest.hex(),))
    notes = [HeldNote(*row) async for row in rows]
    return await visit.show(
        "held_item.html", connection, status, item=item, notes=notes, error=error
    )


async def _get(connection: Rows, digest: bytes) -> HeldItem:
    row = await (await connection.execute(_FIND, (digest,))).fetchone()
    if row is None:
        raise Turned(404, "not_found")
    return _read(row)


def _read(row: tuple[Any, ...]) -> HeldItem:
    digest, received_at, hub_seq, reason, kind, centre, number, slip, *more = row
    epoch, seq, size, released_at, released_by = more
    return HeldItem(
        digest=digest.hex(),
        received_at=received_at,
        hub_seq=hub_seq,
        reason=name_reason(reason),
        reason_raw=reason,
        kind=name_kind(kind),
        payload_type=kind,
        desk=name_desk(centre, number),
        slip=slip,
        linked=is_number(slip),
        epoch=epoch,
        seq=seq,
        size=size,
        released_at=released_at,
        released_by=released_by,
    )
