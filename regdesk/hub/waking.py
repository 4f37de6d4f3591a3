"""News of a case: whoever works at cases next looks at it anew, and one at a time."""

from regdesk.hub.database import Rows

# A case that is being worked at is left to who has it; he sees that there was news.
WAKE = """
insert into work_item (case_id) select * from unnest(%s::uuid[])
on conflict (case_id) do update set version = work_item.version + 1, attempts = 0,
    stuck_since = null,
    not_before = case when work_item.taken then work_item.not_before else now() end
"""


_LOCK = "select pg_advisory_xact_lock(hashtextextended('case ' || %s, 0))"


async def lock_case(connection: Rows, case_id: str) -> None:
    """Let nobody else change how the case stands until the caller's transaction ends."""
    await connection.execute(_LOCK, (case_id,))


async def wake(connection: Rows, case_id: str) -> None:
    """Let the case be looked at anew, by any instance."""
    await connection.execute(WAKE, ([case_id],))
