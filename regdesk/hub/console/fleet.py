"""All desks on one list, the worst first."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Request, Response

from regdesk.hub.console.cursors import NO_ID, PAGE_ROWS, cut_page, read_cursor
from regdesk.hub.console.visit import open_visit
from regdesk.hub.console.words import Words

SILENT_DAYS = 3
OLD_HOURS = 24
CLOCK_S = 300
DISK_BYTES = 1_000_000_000
_MOST = 10**15

# What is wrong with a desk, each with its weight: forks before all, a revoked desk never again.
# A desk may tell any number; none is read beyond what a page can show.
_WORST = """
with told as (
    select d.desk_id, d.centre, d.number, d.state, r.heard_at, r.clock_offset_ms,
        coalesce(r.told ->> 'app', '') as app,
        least(coalesce((r.told ->> 'disk_free')::numeric, 0), %(most)s) as disk_free,
        least(coalesce((r.told ->> 'head')::numeric, 0), %(most)s) as head,
        coalesce(p.seq, 0) as prefix,
        least(coalesce((r.told -> 'queue' ->> 'envelopes')::numeric, 0), %(most)s) as envelopes,
        least(coalesce((r.told -> 'queue' ->> 'pages')::numeric, 0), %(most)s) as pages,
        least(coalesce((r.told -> 'queue' ->> 'oldest_s')::numeric, 0), %(most)s) as oldest_s,
        exists (select from fork f where f.desk_id = d.desk_id) as forked
    from desk d left join desk_report r using (desk_id)
    left join chain_prefix p
        on p.desk_id = d.desk_id and p.epoch = (r.told ->> 'epoch')::integer
), judged as (
    select *, state <> 'revoked' and forked as is_forked,
        state = 'held' as is_held,
        state <> 'revoked' and (heard_at is null
            or heard_at < now() - make_interval(days => %(silent)s)) as is_silent,
        state <> 'revoked' and head > prefix + envelopes as has_gap,
        state <> 'revoked' and oldest_s > %(old)s and envelopes + pages > 0 as is_old,
        state <> 'revoked' and abs(clock_offset_ms) > %(clock)s * 1000 as is_clock_off,
        state <> 'revoked' and heard_at is not null and disk_free < %(disk)s as is_disk_low
    from told
), ranked as (
    select *, is_forked::integer * 64 + is_held::integer * 32 + is_silent::integer * 16
        + has_gap::integer * 8 + is_old::integer * 4
        + coalesce(is_clock_off, false)::integer * 2 + is_disk_low::integer
        - (state = 'revoked')::integer as worst
    from judged
)
"""
_LIST = (
    _WORST
    + """
select worst, centre, number, desk_id::text, state, heard_at, clock_offset_ms, app, disk_free,
    head, prefix, envelopes, pages, oldest_s
from ranked
where (%(centre)s = '' or centre = %(centre)s) and (not %(attention)s or worst > 0)
    and (%(after_worst)s::bigint is null or (-worst, centre, number, ranked.desk_id)
        > (-%(after_worst)s::bigint, %(after_centre)s, %(after_number)s, %(after_desk)s::uuid))
order by worst desc, centre, number, ranked.desk_id limit %(limit)s
"""
)
_SUM = (
    _WORST
    + """
select count(*) filter (where state <> 'revoked'), count(*) filter (where worst > 0),
    coalesce(sum(envelopes) filter (where state <> 'revoked'), 0)
from ranked
"""
)
_LIMITS = {"silent": SILENT_DAYS, "old": OLD_HOURS * 3600, "clock": CLOCK_S}
_LIMITS |= {"disk": DISK_BYTES, "most": _MOST}
_CONCERNS = (
    (64, "danger", "forked"),
    (32, "danger", "held"),
    (16, "warn", "silent"),
    (8, "warn", "gap"),
    (4, "warn", "old"),
    (2, "warn", "clock_off"),
    (1, "warn", "disk_low"),
)


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A desk as its row shows it; counts are as the desk told them when it was heard last.

    ``oldest_s`` is in seconds, ``disk_free`` in bytes; ``pills`` are tones and keys of words.
    """

    name: str
    heard_at: datetime | None
    app: str
    envelopes: int
    pages: int
    oldest_s: float
    clock: str
    prefix: int
    head: int
    disk_free: int
    pills: tuple[tuple[str, str], ...]


async def show_fleet(request: Request) -> Response:
    """Show the desks, by centre and by need if asked."""
    visit = await open_visit(request)
    visit.who()
    query = visit.query
    centre = query.get("centre", "").strip()
    centre = centre if re.fullmatch(r"[0-9]{3}", centre, re.ASCII) else ""
    attention = query.get("attention", "") == "1"
    place = read_cursor(query.get("after", ""), (int, str, int, UUID))
    values: dict[str, Any] = _LIMITS | {"centre": centre, "attention": attention}
    values |= _after(place) | {"limit": PAGE_ROWS + 1}
    async with visit.console.transaction() as connection:
        rows = await (await connection.execute(_LIST, values)).fetchall()
        row = await (await connection.execute(_SUM, _LIMITS)).fetchone()
        assert row is not None
        sums = dict(zip(("desks", "attention", "unsent"), map(int, row), strict=True))
        filters = {"centre": centre, "attention": "1" if attention else ""}
        shown, onward = cut_page(rows, "/fleet", lambda row: row[:4], **filters)
        return await visit.show(
            "fleet.html",
            connection,
            desks=[_line(one, visit.words) for one in shown],
            sums=sums,
            centre=centre,
            attention=attention,
            next=onward,
            begun=bool(place),
        )


def _after(place: list[Any]) -> dict[str, Any]:
    worst, centre, number, desk = place or (None, "", 0, NO_ID)
    return {
        "after_worst": worst,
        "after_centre": centre,
        "after_number": number,
        "after_desk": desk,
    }


def _line(row: tuple[Any, ...], words: Words) -> DeskLine:
    worst, centre, number, _, state, heard_at, offset_ms, app, *counts = row
    disk_free, head, prefix, envelopes, pages, oldest_s = counts
    return DeskLine(
        name=f"{centre}-{number:03}",
        heard_at=heard_at,
        app=app,
        envelopes=int(envelopes),
        pages=int(pages),
        oldest_s=float(oldest_s),
        clock=_tell_clock(offset_ms or 0, words),
        prefix=int(prefix),
        head=int(head),
        disk_free=int(disk_free),
        pills=_list_pills(worst, state),
    )


def _list_pills(worst: int, state: str) -> tuple[tuple[str, str], ...]:
    if state == "revoked":
        return (("plain", "revoked"),)
    found = tuple((tone, key) for weight, tone, key in _CONCERNS if worst > 0 and worst & weight)
    return found or (("ok", "fine"),)


def _tell_clock(offset_ms: int, words: Words) -> str:
    if abs(offset_ms) < 2000:
        return words("fleet.exact")
    key = "fleet.ahead" if offset_ms > 0 else "fleet.behind"
    return words(key, span=words.span(offset_ms / 1000))
