"""Pages: parts in any order, then the whole, then a receipt that needs no envelope.

Each request does the same however often it comes, so none is refused for having come before.
"""

import asyncio
import contextlib
import logging
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from regdesk.hub.answers import answer, refuse
from regdesk.hub.caller import admit
from regdesk.hub.endpoints.reading import find_hub, read_message
from regdesk.hub.gone_pages import note_gone
from regdesk.hub.held_pages import HeldPage, find_held, keep_page
from regdesk.hub.hub import Hub
from regdesk.hub.openapi import describe
from regdesk.hub.page_keys import keep_key
from regdesk.hub.page_store import PageDamagedError
from regdesk.protocol import wire
from regdesk.protocol.page import split_completion
from regdesk.protocol.problems import ProblemCode

router = APIRouter()
log = logging.getLogger(__name__)

PageName = Annotated[str, Path(pattern=r"^sha256:[0-9a-f]{64}$")]
PartName = Annotated[int, Path(ge=0, lt=wire.PAGE_BYTES // wire.PART_BYTES)]


@router.post(wire.PAGES_QUERY, **describe(wire.PagesAnswer, wire.PagesRequest))
async def ask_pages(request: Request) -> Response:
    """Tell of each page its receipt, or which parts are here: one call resumes everything."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.BODY_BYTES, again=True)
    pages = read_message(wire.PagesRequest, caller.body).pages
    held = await find_held(hub, pages)
    begun = [page for page in pages if page not in held]
    parts = await asyncio.to_thread(lambda: {one: hub.pages.list_parts(one) for one in begun})
    states = tuple(
        wire.PageState(id=page, receipt=held[page].receipt, keyed=held[page].keyed)
        if page in held
        else wire.PageState(id=page, have=tuple(sorted(parts[page])))
        for page in pages
    )
    return answer(wire.PagesAnswer(pages=states))


@router.post(wire.PAGES_GONE, **describe(wire.GoneAnswer, wire.GoneRequest))
async def note_pages_gone(request: Request) -> Response:
    """Note which pages the desk can give no more; receipts given for them stay true."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.BODY_BYTES, again=True)
    pages = read_message(wire.GoneRequest, caller.body).pages
    return answer(wire.GoneAnswer(noted=await note_gone(hub, pages, caller.desk_id)))


@router.put(wire.PART, status_code=204, **describe(None, wire.PART_MEDIA))
async def put_part(request: Request, page: PageName, number: PartName) -> Response:
    """Keep one part; the same part again, in any order and through any instance, is welcome."""
    hub = find_hub(request)
    damaged = ProblemCode.PART_DIGEST
    caller = await admit(request, hub, limit=wire.PART_BYTES, again=True, damaged=damaged)
    if not caller.body:
        refuse(ProblemCode.MALFORMED)
    await hub.quickly.run(hub.pages.write_part, page, number, caller.body)
    return Response(status_code=204)


@router.post(wire.COMPLETE, **describe(wire.CompleteAnswer, wire.CompleteRequest, wire.PART_MEDIA))
async def complete_page(request: Request, page: PageName) -> Response:
    """Join the parts, check the whole against its name, and give the receipt.

    The manifest stands alone as JSON or, on one line, before the bytes of the last part: then that
    part needs no request of its own.
    """
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.COMPLETE_BYTES, again=True)
    alone = request.headers.get("content-type", "").startswith(wire.JSON)
    told, last = (caller.body, b"") if alone else split_completion(caller.body)
    manifest = read_message(wire.CompleteRequest, told)
    _check_manifest(manifest, last)
    held = await _take(hub, page, manifest, last, caller.desk_id)
    if manifest.key is not None and not held.keyed:
        await _keep_key(hub, page, manifest.key)
    return answer(wire.CompleteAnswer(receipt=held.receipt))


async def _keep_key(hub: Hub, page: str, key: str) -> None:
    """Keep the key; custody does not wait for one that fits."""
    with contextlib.suppress(FileNotFoundError):  # a page that was removed in its time needs none
        if not await keep_key(hub, page, bytes.fromhex(key)):
            log.warning("a page's key does not open it")


def _check_manifest(manifest: wire.CompleteRequest, last: bytes) -> None:
    if len(manifest.parts) != -(-manifest.bytes // wire.PART_BYTES):
        refuse(ProblemCode.MALFORMED)
    if len(last) > wire.PART_BYTES:
        refuse(ProblemCode.TOO_LARGE)


async def _take(
    hub: Hub, page: str, manifest: wire.CompleteRequest, last: bytes, desk_id: str
) -> HeldPage:
    """Take the page into custody, once it is whole and on the disk. Errors: ``Refused``."""
    try:
        size = await asyncio.to_thread(hub.pages.complete, page, manifest.parts, last)
    except PageDamagedError as error:
        if held := (await find_held(hub, [page])).get(page):  # its file was removed in its time
            return held
        code = ProblemCode.PARTS_MISSING if error.absent else ProblemCode.PAGE_DIGEST
        refuse(code, missing=error.parts)
    return await keep_page(hub, page, size, desk_id)
