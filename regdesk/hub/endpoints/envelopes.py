"""Envelopes: a batch in, one result for each, in the order they came."""

import logging

from fastapi import APIRouter, Request, Response

from regdesk.hub.answers import BUSY_S, answer, is_busy
from regdesk.hub.caller import admit
from regdesk.hub.custody import Item, decode_items, judge_all, take
from regdesk.hub.endpoints.reading import find_hub, read_message
from regdesk.hub.hub import Hub
from regdesk.hub.openapi import describe
from regdesk.hub.rivals import judge_rivals
from regdesk.protocol import wire
from regdesk.protocol.problems import ProblemCode

router = APIRouter()
log = logging.getLogger(__name__)


@router.post(wire.ENVELOPES, **describe(wire.EnvelopesAnswer, wire.EnvelopesRequest))
async def take_envelopes(request: Request) -> Response:
    """Take envelopes into custody; what is wrong with one never stops another.

    The same request again finds them here: it takes nothing twice.
    """
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.BODY_BYTES, again=True)
    items = read_message(wire.EnvelopesRequest, caller.body).items
    decoded = decode_items(items)
    raws = [one for one in decoded if isinstance(one, bytes)]
    told = iter(await judge_rivals(hub, caller.desk_id, raws, await judge_all(hub, raws)))
    judged = [next(told) if isinstance(one, bytes) else one for one in decoded]
    taken = await _take(hub, [one for one in judged if isinstance(one, Item)])
    results = tuple(taken[one.envelope_id] if isinstance(one, Item) else one for one in judged)
    _tell(request, results)
    return answer(wire.EnvelopesAnswer(results=results))


async def _take(hub: Hub, items: list[Item]) -> dict[str, wire.ItemResult]:
    """Store the items; where the database fails, nothing is known of any: all come again."""
    try:
        return await take(hub, items)
    except Exception as error:
        if not is_busy(error):
            raise
        log.warning("database away", extra={"error": type(error).__qualname__})
        hub.check_connections()
        return {
            one.envelope_id: wire.ItemResult(
                id=one.envelope_id,
                result=wire.Result.RETRY,
                code=ProblemCode.BUSY.value,
                retry_after_s=BUSY_S,
            )
            for one in items
        }


def _tell(request: Request, results: tuple[wire.ItemResult, ...]) -> None:
    counts: dict[str, int] = {}
    for one in results:
        name = f"{one.result}:{one.reason or one.code}".rstrip(":")
        counts[name] = counts.get(name, 0) + 1
    request.scope["regdesk"]["results"] = counts
