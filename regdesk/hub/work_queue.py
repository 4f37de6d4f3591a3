"""Which cases something is to be done about: filled by following custody, shared by instances.

A case stands here once, however many of its envelopes came. It is taken for a while and not for
good: what a killed instance held comes up again when that while is over.
"""

from dataclasses import dataclass
from datetime import datetime

from regdesk.hub.claims import bind_claims
from regdesk.hub.database import Rows
from regdesk.hub.waking import WAKE

_BATCH = 200

# Two instances never follow at once: the second finds the cursor locked and lets it be.
_CURSOR = """
select xid::text, hub_seq, month::text from work_cursor for update skip locked
"""
# A month of leeway, because a transaction begins before it gets its number; a clock that was ahead
# and is right again must not hide what comes now. The order names its table: by a bare name it
# would be that of the text selected, in which 99 comes after 100.
_NEXT = """
select xid::text, hub_seq, month::text, envelope_id, case_id::text, payload_type, reason
from envelope
where (xid, hub_seq) > (%(xid)s::xid8, %(hub_seq)s)
    and month >= least(%(month)s::date, date_trunc('month', now())::date) - interval '1 month'
    and xid < pg_snapshot_xmin(pg_current_snapshot())
order by envelope.xid, envelope.hub_seq limit %(limit)s
"""
_FILE = """
insert into case_envelope (case_id, envelope_id, month)
select * from unnest(%s::uuid[], %s::bytea[], %s::date[]) on conflict do nothing
"""
_MOVE = "update work_cursor set xid = %s::xid8, hub_seq = %s, month = %s::date"
_TAKE = """
update work_item set taken = true, attempts = attempts + 1,
    stuck_since = case when attempts + 1 >= %(tries)s then coalesce(stuck_since, now()) end,
    not_before = now() + make_interval(secs => %(lease_s)s)
where case_id in (
    select case_id from work_item where not_before <= now()
    order by not_before limit %(limit)s for update skip locked
)
returning case_id::text, version, attempts
"""
_FINISH = "delete from work_item where case_id = %s and version = %s"
_GO_ON = """
update work_item set taken = false, attempts = 0, last_error = '', stuck_since = null,
    not_before = now()
where case_id = %s
"""
_TRY_NOW = """
update work_item set not_before = case when taken then not_before else now() end
where case_id = %s and stuck_since is not null
"""
_POSTPONE = """
update work_item set taken = false, last_error = %(error)s, not_before = case
    when version = %(version)s then coalesce(
        %(until)s::timestamptz, now() + make_interval(secs => %(seconds)s)) else now() end
where case_id = %(case)s
"""


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A case that was taken. ``version`` grows with each news of it; ``attempts`` counts from 1."""

    case_id: str
    version: int
    attempts: int


async def follow_custody(connection: Rows) -> int:
    """File the next envelopes with their cases and wake these; return how many there were.

    The caller's transaction moves the cursor with it.
    """
    cursor = await (await connection.execute(_CURSOR)).fetchone()
    if cursor is None:
        return 0
    values = dict(zip(("xid", "hub_seq", "month"), cursor, strict=True)) | {"limit": _BATCH}
    rows = await (await connection.execute(_NEXT, values)).fetchall()
    if not rows:
        return 0
    of_cases = [row for row in rows if row[4] is not None]
    await connection.execute(
        _FILE, ([row[4] for row in of_cases], [row[3] for row in of_cases],
                [row[2] for row in of_cases]),
    )  # fmt: skip
    free = [row for row in of_cases if not row[6]]
    await bind_claims(connection, [row[3] for row in free])
    await connection.execute(WAKE, (sorted({row[4] for row in free}),))
    await connection.execute(_MOVE, rows[-1][:3])
    return len(rows)


async def take_items(connection: Rows, limit: int, lease_s: float, *, tries: int) -> list[WorkItem]:
    """Take at most ``limit`` cases that are due, for ``lease_s`` seconds. One that is taken for
    ``tries`` times or more stands before a person until it is done.
    """
    values = {"limit": limit, "lease_s": lease_s, "tries": tries}
    rows = await connection.execute(_TAKE, values)
    return [WorkItem(*row) async for row in rows]


async def finish(connection: Rows, item: WorkItem) -> None:
    """Take ``item`` off; where there was news of it meanwhile, it is due again at once."""
    if not (await connection.execute(_FINISH, (item.case_id, item.version))).rowcount:
        await connection.execute(_GO_ON, (item.case_id,))


async def postpone(
    connection: Rows,
    item: WorkItem,
    *,
    seconds: float = 0,
    until: datetime | None = None,
    error: str = "",
) -> None:
    """Let ``item`` come up again in ``seconds`` or at ``until``, or at once if there was news.

    ``error`` is the name of an error's type and never its words.
    """
    await connection.execute(
        _POSTPONE,
        {
            "case": item.case_id,
            "version": item.version,
            "until": until,
            "seconds": seconds,
            "error": error,
        },
    )


async def try_now(connection: Rows, case_id: str) -> bool:
    """Let a case that stands before a person be tried at once; False: it does not stand there."""
    return bool((await connection.execute(_TRY_NOW, (case_id,))).rowcount)
