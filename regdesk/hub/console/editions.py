"""Editions of the rules: what is published, and publishing one in two steps."""

from dataclasses import dataclass

from fastapi import Request, Response

from regdesk.hub.console.visit import Visit, open_visit
from regdesk.hub.database import Rows
from regdesk.protocol.feeds import Feed

_LIST = """
select key, version, op from (
    select distinct on (key) key, version, op, xid, id from feed_item
    where feed = %s order by key, version desc
) newest order by xid desc, id desc limit 200
"""


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition as its feed has it."""

    name: str
    version: int
    dropped: bool
    title: str
    title_lang: str
    first: str
    last: str


async def list_editions(request: Request) -> Response:
    """Show what is published, and the form for a new one."""
    visit = await open_visit(request)
    visit.who()
    async with visit.console.transaction() as connection:
        return await _show(visit, connection)


async def _show(
    visit: Visit, connection: Rows, status: int = 200, *, error: str = "", done: str = ""
) -> Response:
    rows = await connection.execute(_LIST, (Feed.EDITIONS,))
    lines = [_line(*row[:3]) async for row in rows]
    return await visit.show(
        "editions.html", connection, status, editions=lines, error=error, done=done
    )


def _line(key: str, version: int, op: str) -> EditionLine:
    return EditionLine(key, version, op == "drop", "", "kk", "", "")
