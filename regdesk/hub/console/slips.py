"""What the hub holds of one slip: the look-up, and the line in the trail that it leaves."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fastapi import Request, Response

from regdesk.domain.decision import Ruling
from regdesk.domain.errors import BadInput
from regdesk.hub.console.audit import Act
from regdesk.hub.console.envelopes import (
    TONES,
    list_blobs,
    name_desk,
    name_kind,
    name_reason,
    name_state,
    open_payload,
    read_moment,
)
from regdesk.hub.console.slip_numbers import read_number
from regdesk.hub.console.visit import open_visit
from regdesk.hub.console.words import Language, Words
from regdesk.hub.database import Rows
from regdesk.hub.digests import name_digest
from regdesk.hub.hub import Hub
from regdesk.hub.receipts import write_receipt
from regdesk.protocol.feeds import Feed
from regdesk.protocol.receipt import Held

_MOST = 200
_ENVELOPES = """
select e.envelope_id, e.received_at, e.payload_type, d.centre, d.number, e.epoch, e.seq, k.size,
    k.hub_key, e.reason, r.released_at is not null, e.case_id::text, e.raw
from envelope e join envelope_key k using (envelope_id, month)
left join desk d on d.desk_id = e.desk_id
left join released r on r.envelope_id = e.envelope_id
where e.slip = %s order by e.received_at, e.hub_seq limit %s
"""
_STATES = """
select case_id::text, state, simulated from case_state where case_id = any(%s::uuid[])
"""
PAGES = """
select asked.page_id, coalesce(bytes, 0), received_at,
    (select min(told_at) from page_gone where page_gone.page_id = asked.page_id)
from unnest(%b::bytea[]) as asked (page_id) left join page using (page_id)
"""
_DECISIONS = """
select op, body from feed_item where feed = %s and key = any(%s) order by xid, id limit %s
"""
_ALIKE = """
select d.case_id::text, d.other_case_id::text, d.why, d.settled_as,
    a.case_id = any(%(cases)s::uuid[]) as is_newer, a.slip, b.slip
from possible_duplicate d left join case_state a on a.case_id = d.case_id
left join case_state b on b.case_id = d.other_case_id
where d.case_id = any(%(cases)s::uuid[]) or d.other_case_id = any(%(cases)s::uuid[])
order by d.found_at limit %(most)s
"""


@dataclass(frozen=True, slots=True)
class EnvelopeLine:
    """An envelope in custody; ``size`` in bytes, ``digest`` in hex, ``reason`` a key of words."""

    digest: str
    received_at: datetime
    kind: str
    desk: str
    epoch: int
    seq: int | None
    size: int
    hub_key: str
    receipt: str
    reason: str
    reason_raw: str
    released: bool
    case_id: str | None


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case and how it stands."""

    case_id: str
    state: str
    tone: str
    simulated: bool
    desk: str


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page that the envelopes speak of; sizes in bytes, ``kept`` with its encryption.

    ``gone_at``: the desk told then that it destroyed the page at the end of its term.
    """

    name: str
    told: int
    kept: int
    received_at: datetime | None
    gone_at: datetime | None


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision as it went to the desk."""

    at: datetime | None
    ruling: str
    tone: str
    reason: str
    reason_lang: str
    envelope: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """A pair that one of the cases is in, and the other case's slip."""

    case_id: str
    of_case_id: str
    why: str
    settled_as: str | None
    other_case_id: str
    other_slip: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """All that a slip's page shows."""

    envelopes: tuple[EnvelopeLine, ...]
    cases: tuple[CaseLine, ...]
    pages: tuple[PageLine, ...]
    decisions: tuple[DecisionLine, ...]
    alike: tuple[AlikeLine, ...]


async def show_slip(request: Request) -> Response:
    """Look a slip up by its number; what is found is shown once the look-up is written down."""
    visit = await open_visit(request)
    visit.who()
    typed = visit.query.get("number", "").strip()
    values: dict[str, Any] = {"typed": typed, "number": "", "error": "", "found": None}
    values["unknown"] = False
    async with visit.console.transaction() as connection:
        if typed:
            try:
                values["number"] = str(read_number(typed))
            except BadInput as error:
                values["error"] = _tell_wrong(error, visit.words)
        if values["number"]:
            await visit.note(connection, Act.LOOK_UP, values["number"])
            values["found"] = await find_slip(
                connection, visit.console.hub, values["number"], visit.words
            )
            values["unknown"] = values["found"] is None
        return await visit.show("slips.html", connection, **values)


async def find_slip(connection: Rows, hub: Hub, number: str, words: Words) -> Found | None:
    """Return what is held of the slip, None where nothing is."""
    rows = await (await connection.execute(_ENVELOPES, (number, _MOST))).fetchall()
    if not rows:
        return None
    envelopes = tuple(_line(row, hub) for row in rows)
    cancelling = {f"sha256:{one.digest}" for one in envelopes if one.kind == "cancelled"}
    desks = {one.case_id: one.desk for one in reversed(envelopes) if one.case_id}
    return Found(
        envelopes=envelopes,
        cases=await _list_cases(connection, desks),
        pages=await _list_pages(connection, [row[-1] for row in rows]),
        decisions=await _list_decisions(connection, list(desks), words.language, cancelling),
        alike=await _list_alike(connection, list(desks)),
    )


def _tell_wrong(error: BadInput, words: Words) -> str:
    if error.key == "number.shape":
        return words("slip.shape", digits=error.params.get("digits", 0))
    return words("slip.check")


def _line(row: tuple[Any, ...], hub: Hub) -> EnvelopeLine:
    digest, received_at, kind, centre, number, epoch, seq, size, hub_key, reason, *more = row
    released, case_id, _ = more
    receipt = write_receipt(
        hub.ring, Held.ENVELOPE, digest, size=size, received_at=received_at, hub_key=hub_key
    )
    return EnvelopeLine(
        digest=digest.hex(),
        received_at=received_at,
        kind=name_kind(kind),
        desk=name_desk(centre, number),
        epoch=epoch,
        seq=seq,
        size=size,
        hub_key=hub_key,
        receipt=receipt,
        reason=name_reason(reason),
        reason_raw=reason,
        released=released,
        case_id=case_id,
    )


async def _list_cases(connection: Rows, desks: dict[str, str]) -> tuple[CaseLine, ...]:
    rows = await (await connection.execute(_STATES, (list(desks),))).fetchall()
    known = {row[0]: (row[1], row[2]) for row in rows}
    lines = []
    for case_id, desk in desks.items():
        state, simulated = known.get(case_id, (None, False))
        tone = TONES.get(state or "", "plain")
        lines.append(CaseLine(case_id, name_state(state), tone, simulated, desk))
    return tuple(lines)


async def _list_pages(connection: Rows, raws: list[bytes]) -> tuple[PageLine, ...]:
    told: dict[bytes, int] = {}
    for raw in raws:
        told |= list_blobs(open_payload(raw))
    rows = await (await connection.execute(PAGES, (list(told),))).fetchall()
    here = {row[0]: row[1:] for row in rows}
    return tuple(PageLine(name_digest(one), size, *here[one]) for one, size in told.items())


async def _list_decisions(
    connection: Rows, cases: list[str], language: Language, cancelling: Set[str]
) -> tuple[DecisionLine, ...]:
    rows = await connection.execute(_DECISIONS, (Feed.DECISIONS, cases, _MOST))
    return tuple([_decision(op, body, language, cancelling) async for op, body in rows])


def _decision(
    op: str, body: dict[str, Any], language: Language, cancelling: Set[str]
) -> DecisionLine:
    said = "dropped" if op == "drop" else str(body.get("ruling", ""))
    if said == Ruling.CONFIRMED and body.get("envelope") in cancelling:
        said = "cancelled"
    ruling = name_state(said)
    reason = body.get("reason") or {}
    spoken = "ru" if language is Language.RU else "kk"
    return DecisionLine(
        at=read_moment(body.get("decided_at")),
        ruling=ruling,
        tone=TONES.get(ruling, "plain"),
        reason=str(reason.get(spoken, "")) if isinstance(reason, dict) else "",
        reason_lang=spoken,
        envelope=str(body.get("envelope", "")),
        simulated=body.get("simulated") is True,
    )


async def _list_alike(connection: Rows, cases: list[str]) -> tuple[AlikeLine, ...]:
    rows = await connection.execute(_ALIKE, {"cases": cases, "most": _MOST})
    lines = []
    async for case_id, other, why, settled_as, is_newer, slip, other_slip in rows:
        shown = (other, other_slip) if is_newer else (case_id, slip)
        lines.append(AlikeLine(case_id, other, why, settled_as, *shown))
    return tuple(lines)
