"""Pages: parts in any order, then the whole, then a receipt that needs no envelope."""

import asyncio
import logging
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from regdesk.hub.answers import answer, refuse
from regdesk.hub.caller import admit
from regdesk.hub.endpoints.reading import find_hub, read_message
from regdesk.hub.held_pages import find_held, keep_page
from regdesk.hub.hub import Hub
from regdesk.hub.openapi import describe
from regdesk.hub.page_keys import keep_key
from regdesk.hub.page_store import PageDamagedError
from regdesk.protocol import wire
from regdesk.protocol.problems import ProblemCode

router = APIRouter()
log = logging.getLogger(__name__)

PageName = Annotated[str, Path(pattern=r"^sha256:[0-9a-f]{64}$")]
PartName = Annotated[int, Path(ge=0, lt=wire.PAGE_BYTES // wire.PART_BYTES)]


@router.post(wire.PAGES_QUERY, **describe(wire.PagesAnswer, wire.PagesRequest))
async def ask_pages(request: Request) -> Response:
    """Tell of each page its receipt, or which parts are here: one call resumes everything."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.BODY_BYTES)
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


@router.put(wire.PART, status_code=204, **describe(None, wire.PART_MEDIA))
async def put_part(request: Request, page: PageName, number: PartName) -> Response:
    """Keep one part; the same part again, in any order and through any instance, is welcome."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.PART_BYTES, damaged=ProblemCode.PART_DIGEST)
    if not caller.body:
        refuse(ProblemCode.MALFORMED)
    await asyncio.to_thread(hub.pages.write_part, page, number, caller.body)
    return Response(status_code=204)


@router.post(wire.COMPLETE, **describe(wire.CompleteAnswer, wire.CompleteRequest))
async def complete_page(request: Request, page: PageName) -> Response:
    """Join the parts, check the whole against its name, and give the receipt."""
    hub = find_hub(request)
    caller = await admit(request, hub, limit=wire.BODY_BYTES)
    manifest = read_message(wire.CompleteRequest, caller.body)
    held = (await find_held(hub, [page])).get(page)
    if held is None:
        _check_manifest(manifest)
        size = await _join(hub, page, manifest)
        held = await keep_page(hub, page, size, caller.desk_id)
    if manifest.key is not None and not held.keyed:
        await _keep_key(hub, page, manifest.key)
    return answer(wire.CompleteAnswer(receipt=held.receipt))


async def _keep_key(hub: Hub, page: str, key: str) -> None:
    """Keep the key; custody does not wait for one that fits."""
    if not await keep_key(hub, page, bytes.fromhex(key)):
        log.warning("a page's key does not open it")


def _check_manifest(manifest: wire.CompleteRequest) -> None:
    if len(manifest.parts) != -(-manifest.bytes // wire.PART_BYTES):
        refuse(ProblemCode.MALFORMED)


async def _join(hub: Hub, page: str, manifest: wire.CompleteRequest) -> int:
    """Return the size of the page, whole and on the disk. Errors: ``Refused``."""
    try:
        return await asyncio.to_thread(hub.pages.complete, page, manifest.parts)
    except PageDamagedError as error:
        code = ProblemCode.PARTS_MISSING if error.absent else ProblemCode.PAGE_DIGEST
        refuse(code, missing=error.parts)
