"""Possible duplicates: two cases side by side, and what a person says of them; never merged."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Request, Response

from regdesk.hub.console.audit import Act
from regdesk.hub.console.cursors import NO_ID, PAGE_ROWS, cut_page, read_cursor
from regdesk.hub.console.envelopes import find_case, name_state, open_payload
from regdesk.hub.console.render import go_to
from regdesk.hub.console.visit import Turned, Visit, open_visit
from regdesk.hub.console.words import Language
from regdesk.hub.database import Rows
from regdesk.hub.duplicates import Settled, Settlement, settle
from regdesk.protocol.later_messages import CASE_CANCELLED_V1
from regdesk.protocol.messages import AddressFacts, CaseAccepted, PersonFacts

_PAIR = """
select d.case_id::text, d.other_case_id::text, d.why, d.found_at, d.settled_at, d.settled_by,
    d.settled_as, a.slip, b.slip
from possible_duplicate d left join case_state a on a.case_id = d.case_id
left join case_state b on b.case_id = d.other_case_id
"""
_LIST = (
    _PAIR
    + """
where d.settled_at is null and (%(at)s::timestamptz is null
    or (d.found_at, d.case_id, d.other_case_id)
        > (%(at)s::timestamptz, %(case)s::uuid, %(other)s::uuid))
order by d.found_at, d.case_id, d.other_case_id limit %(limit)s
"""
)
_FIND = _PAIR + "where d.case_id = %s and d.other_case_id = %s"
# The envelope that tells of the case as it stands now; before the case was looked at, the newest
# one of it. A cancellation tells nothing of whom it is about.
_CASE = """
select e.payload_type, e.raw, d.centre, d.number, e.slip, c.state
from case_envelope f join envelope e using (envelope_id, month)
left join desk d on d.desk_id = e.desk_id left join case_state c on c.case_id = f.case_id
where f.case_id = %s and e.payload_type <> %s
order by e.envelope_id = c.envelope_id desc nulls last, e.received_at desc limit 1
"""
_DONE = {
    "separate": "alike.done_separate",
    "return": "alike.done_return",
    "moved_on": "alike.done_moved_on",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """``case_id`` waits because of ``other_case_id``."""

    case_id: str
    other_case_id: str
    why: str
    found_at: datetime
    settled_at: datetime | None
    settled_by: str | None
    settled_as: str | None
    slip: str | None
    other_slip: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two cases; ``accepted`` is None where what came cannot be read."""

    slip: str
    desk: str
    state: str
    accepted: CaseAccepted | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of both cases; ``key`` names its words, and a person's number goes with it."""

    key: str
    n: int
    left: Any
    right: Any

    @property
    def same(self) -> bool:
        return self.left == self.right and bool(self.left)


async def list_pairs(request: Request) -> Response:
    """Show the pairs that nobody settled."""
    visit = await open_visit(request)
    visit.who()
    place = read_cursor(visit.query.get("after", ""), (datetime, UUID, UUID))
    at, case, other = place or (None, NO_ID, NO_ID)
    values = {"at": at, "case": case, "other": other, "limit": PAGE_ROWS + 1}
    async with visit.console.transaction() as connection:
        rows = await (await connection.execute(_LIST, values)).fetchall()
        pairs, onward = cut_page(
            [Pair(*row) for row in rows],
            "/duplicates",
            lambda one: (one.found_at, one.case_id, one.other_case_id),
        )
        return await visit.show(
            "duplicates.html",
            connection,
            pairs=pairs,
            next=onward,
            begun=bool(place),
            done=_DONE.get(visit.query.get("done", ""), ""),
        )


async def show_pair(request: Request) -> Response:
    """Show both cases; what is shown of people is written down first."""
    visit = await open_visit(request)
    visit.who()
    async with visit.console.transaction() as connection:
        return await _show(visit, connection)


async def settle_pair(request: Request) -> Response:
    """Say that the cases are separate, or return the waiting one to its desk."""
    visit = await open_visit(request)
    who = visit.needs_operator()
    fields = await visit.read_form()
    act, note = str(fields.get("act", "")), str(fields.get("note", "")).strip()
    if act not in ("separate", "return"):
        raise Turned(400, "form_broken")
    how: Settled = "separate" if act == "separate" else "return"
    case, other = _names(request)
    async with visit.console.transaction() as connection:
        if not note:
            return await _show(visit, connection, 422, visit.words("held.note_needed"))
        settled = await settle(connection, case, other, who.name, how)
        if settled is Settlement.NOT_OPEN:
            return await _show(visit, connection, 409, visit.words("alike.already"))
        done = "moved_on" if settled is Settlement.MOVED_ON else act
        await visit.note(connection, Act.SETTLE, f"{case} {other}", f"{done}: {note}")
    return go_to(f"/duplicates?done={done}")


async def _show(visit: Visit, connection: Rows, status: int = 200, error: str = "") -> Response:
    case, other = _names(visit.request)
    row = await (await connection.execute(_FIND, (case, other))).fetchone()
    if row is None:
        raise Turned(404, "not_found")
    await visit.note(connection, Act.COMPARE, f"{case} {other}")
    sides = [await _find_side(connection, one) for one in (case, other)]
    facts = list_facts(sides[0], sides[1], visit.words.language)
    return await visit.show(
        "duplicate.html", connection, status, pair=Pair(*row), facts=facts, error=error
    )


def list_facts(left: Side, right: Side, language: Language) -> list[Fact]:
    """Return what the two cases say of the same things, in the words of ``language``."""
    facts = [
        Fact("slip", 0, left.slip, right.slip),
        Fact("desk", 0, left.desk, right.desk),
        Fact("state", 0, left.state, right.state),
    ]
    one, two = left.accepted, right.accepted
    facts += [
        Fact("accepted", 0, one and one.accepted_at, two and two.accepted_at),
        Fact("registration", 0, one and one.registration.value, two and two.registration.value),
        Fact("place", 0, one and _say_place(one, language), two and _say_place(two, language)),
    ]
    for number, (a, b) in enumerate(_match_people(one, two), start=1):
        facts += [
            Fact("name", number, _say_name(a), _say_name(b)),
            Fact("iin", number, a.iin if a else "", b.iin if b else ""),
            Fact("born", number, _say_born(a), _say_born(b)),
        ]
    return facts


def _match_people(
    one: CaseAccepted | None, two: CaseAccepted | None
) -> list[tuple[PersonFacts | None, PersonFacts | None]]:
    """Return who is in both cases in pairs first, then who is in one of them."""
    left = [person.person for person in one.registrants] if one else []
    right = [person.person for person in two.registrants] if two else []
    pairs: list[tuple[PersonFacts | None, PersonFacts | None]] = []
    for person in list(left):
        found = next((other for other in right if _is_one(person, other)), None)
        if found is not None:
            pairs.append((person, found))
            left.remove(person)
            right.remove(found)
    pairs += [(person, None) for person in left]
    return pairs + [(None, person) for person in right]


def _is_one(person: PersonFacts, other: PersonFacts) -> bool:
    if person.iin or other.iin:
        return person.iin == other.iin
    return _say_name(person).casefold() == _say_name(other).casefold() and (
        person.born == other.born
    )


def _say_name(person: PersonFacts | None) -> str:
    return " ".join((person.surname, person.given, person.patronymic)).strip() if person else ""


def _say_born(person: PersonFacts | None) -> str:
    return person.born.strftime("%d.%m.%Y") if person and person.born else ""


def _say_place(case: CaseAccepted, language: Language) -> str:
    return say_address(case.dwelling.address, language)


def say_address(address: AddressFacts, language: Language) -> str:
    """Return an address on one line; it is written in Kazakh and in Russian alone."""
    russian = language is Language.RU
    line, street = (
        (address.place.line.ru, address.street.ru)
        if russian
        else (address.place.line.kk, address.street.kk)
    )
    parts = [line, street, address.house, address.block, address.flat]
    return ", ".join(one for one in parts if one)


async def _find_side(connection: Rows, case_id: str) -> Side:
    row = await (await connection.execute(_CASE, (case_id, CASE_CANCELLED_V1))).fetchone()
    if row is None:
        return Side("", "", name_state(None), None)
    kind, raw, centre, number, slip, state = row
    desk = f"{centre}-{number:03}" if centre else ""
    return Side(slip or "", desk, name_state(state), find_case(kind, open_payload(raw)))


def _names(request: Request) -> tuple[str, str]:
    try:
        case, other = (str(UUID(request.path_params[one])) for one in ("case", "other"))
    except ValueError as error:
        raise Turned(404, "not_found") from error
    return case, other
