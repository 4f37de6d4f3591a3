"""Notices to all desks: what is published, a new one, and taking one back."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from fastapi import Request, Response

from regdesk.hub.console.audit import Act
from regdesk.hub.console.envelopes import read_moment
from regdesk.hub.console.render import go_to
from regdesk.hub.console.visit import Turned, Visit, open_visit
from regdesk.hub.database import Rows
from regdesk.hub.feeds import put_item
from regdesk.protocol.feeds import Feed, Notice
from regdesk.protocol.messages import Pair

_FIELDS = ("title_kk", "title_ru", "text_kk", "text_ru")
_TITLE, _TEXT = 120, 2000
_LIST = """
select key, body from (
    select distinct on (key) key, op, body, xid, id from feed_item
    where feed = %s order by key, version desc
) newest where op = 'put' order by xid desc, id desc limit 200
"""
_DONE = {"publish": "notice.done_publish", "drop": "notice.done_drop"}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """A notice as desks have it."""

    key: str
    at: datetime | None
    title_kk: str
    title_ru: str
    text_kk: str
    text_ru: str


async def list_notices(request: Request) -> Response:
    """Show what is published, and the form for a new one."""
    visit = await open_visit(request)
    visit.who()
    async with visit.console.transaction() as connection:
        done = _DONE.get(visit.query.get("done", ""), "")
        return await _show(visit, connection, done=done)


async def publish_notice(request: Request) -> Response:
    """Publish a notice in both languages."""
    visit = await open_visit(request)
    visit.needs_operator()
    fields = await visit.read_form()
    typed = {name: str(fields.get(name, "")).replace("\r\n", "\n").strip() for name in _FIELDS}
    async with visit.console.transaction() as connection:
        if not all(typed.values()):
            error = visit.words("notice.needed")
            return await _show(visit, connection, 422, typed=typed, error=error)
        notice = Notice(
            title=Pair(kk=typed["title_kk"][:_TITLE], ru=typed["title_ru"][:_TITLE]),
            text=Pair(kk=typed["text_kk"][:_TEXT], ru=typed["text_ru"][:_TEXT]),
            at=datetime.now(UTC),
        )
        key = str(uuid4())
        await put_item(connection, Feed.NOTICES, key, notice.model_dump(mode="json"))
        await visit.note(connection, Act.PUBLISH_NOTICE, key)
    return go_to("/notices?done=publish")


async def drop_notice(request: Request) -> Response:
    """Take a notice back from all desks."""
    visit = await open_visit(request)
    visit.needs_operator()
    fields = await visit.read_form()
    key = str(fields.get("key", ""))
    async with visit.console.transaction() as connection:
        if key not in [one.key for one in await _list(connection)]:
            raise Turned(404, "not_found")
        await put_item(connection, Feed.NOTICES, key, None)
        await visit.note(connection, Act.DROP_NOTICE, key)
    return go_to("/notices?done=drop")


async def _show(
    visit: Visit,
    connection: Rows,
    status: int = 200,
    *,
    typed: dict[str, str] | None = None,
    error: str = "",
    done: str = "",
) -> Response:
    return await visit.show(
        "notices.html",
        connection,
        status,
        notices=await _list(connection),
        typed=typed or dict.fromkeys(_FIELDS, ""),
        error=error,
        done=done,
    )


async def _list(connection: Rows) -> list[NoticeLine]:
    rows = await connection.execute(_LIST, (Feed.NOTICES,))
    return [read_notice(key, body) async for key, body in rows]


def read_notice(key: str, body: dict[str, Any]) -> NoticeLine:
    """Return a notice however it was published; what it lacks is empty."""
    title, text = (body.get(one) if isinstance(body, dict) else None for one in ("title", "text"))
    pairs = [one if isinstance(one, dict) else {} for one in (title, text)]
    words = [str(pair.get(code, "")) for pair in pairs for code in ("kk", "ru")]
    at = read_moment(body.get("at")) if isinstance(body, dict) else None
    return NoticeLine(key, at, words[0], words[1], words[2], words[3])
