"""Pages that no desk can give any more: noted, so that nobody waits for them."""

from collections.abc import Sequence

from regdesk.hub.digests import read_digest
from regdesk.hub.hub import Hub

_NOTE = """
insert into page_gone (page_id, desk_id, told_at)
select page_id, %(desk)s, now() from unnest(%(pages)b::bytea[]) as t (page_id)
where not exists (select from page where page.page_id = t.page_id)
order by page_id on conflict do nothing
"""


async def note_gone(hub: Hub, pages: Sequence[str], desk_id: str) -> int:
    """Note what ``desk_id`` says it destroyed; return how many were news. What is here stays."""
    digests = list({read_digest(one) for one in pages})
    async with hub.pool.connection() as connection:
        noted = await connection.execute(_NOTE, {"desk": desk_id, "pages": digests})
    hub.metrics.pages_gone.inc(noted.rowcount)
    return noted.rowcount
