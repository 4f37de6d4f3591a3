"""Feeds: signed pages of what is new for the asking desk."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from regdesk.hub.answers import answer, refuse
from regdesk.hub.caller import Caller, admit
from regdesk.hub.endpoints.reading import find_hub
from regdesk.hub.feeds import Cursors, FeedRow, read_rows
from regdesk.hub.openapi import describe
from regdesk.protocol import wire
from regdesk.protocol.feeds import FEED_PAGE_V1, Feed, FeedAnswer, FeedItem, FeedPage
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.signed import seal_message

router = APIRouter()

After = Annotated[str, Query(max_length=100)]
Limit = Annotated[int, Query(ge=1, le=wire.FEED_ITEMS)]


@router.get(wire.FEED, **describe(FeedAnswer))
async def read_feed(
    request: Request, feed: Feed, after: After = "", limit: Limit = wire.FEED_ITEMS
) -> Response:
    """Return the items behind the cursor ``after``, signed for this desk alone."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=0)
    if caller.state is wire.DeskState.REVOKED:
        refuse(ProblemCode.DESK_REVOKED)
    cursors = Cursors(hub.ring.current)
    try:
        at = cursors.read(feed, caller.desk_id, after)
    except ValueError:
        refuse(ProblemCode.CURSOR)
    async with hub.pool.connection() as connection:
        rows = await read_rows(connection, feed, caller.desk_id, at, limit + 1)
    page = _write_page(cursors, feed, caller, after, rows[:limit], more=len(rows) > limit)
    return answer(FeedAnswer(page=seal_message(FEED_PAGE_V1, page, hub.ring.current)))


def _write_page(
    cursors: Cursors, feed: Feed, caller: Caller, after: str, rows: list[FeedRow], *, more: bool
) -> FeedPage:
    items = tuple(
        FeedItem.model_validate(
            {"key": one.key, "version": one.version, "op": one.op, "body": one.body}
        )
        for one in rows
    )
    end = cursors.write(feed, caller.desk_id, rows[-1].at) if rows else after
    return FeedPage(feed=feed, desk=caller.desk_id, after=after, items=items, next=end, more=more)
