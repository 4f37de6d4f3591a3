"""How much waits for a person, for the head of every page."""

from regdesk.hub.database import Rows

MOST = 100
"""Counted so far and no further: a page says 99+."""

_COUNT = """
select (select count(*) from (
        select 1 from envelope e where reason <> ''
            and not exists (select from released r where r.envelope_id = e.envelope_id)
        limit %(most)s) held),
    (select count(*) from (
        select 1 from possible_duplicate where settled_at is null limit %(most)s) alike),
    (select count(*) from (
        select 1 from work_item where stuck_since is not null limit %(most)s) stuck)
"""


async def count_waiting(connection: Rows) -> dict[str, int]:
    """Return the number of held items, of possible duplicates that nobody settled, and of cases
    that fail again and again.
    """
    row = await (await connection.execute(_COUNT, {"most": MOST})).fetchone()
    assert row is not None
    return {"held": row[0], "duplicates": row[1], "stuck": row[2]}
