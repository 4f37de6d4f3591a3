"""The keys of pages: each in a row of its own; emptying it destroys the page for good."""

import asyncio

from regdesk.domain.errors import BadInput
from regdesk.hub.digests import read_digest
from regdesk.hub.hub import Hub
from regdesk.protocol.page import open_page as decrypt

_KEEP = "insert into page_key (page_id, key) values (%b, %b) on conflict do nothing"
_FIND = "select key from page_key where page_id = %b"


async def keep_key(hub: Hub, page: str, key: bytes) -> bool:
    """Keep the key of ``page`` if it opens it; tell whether it does.

    A page that has a key keeps that one; a key that was destroyed is not kept again.
    Errors: ``FileNotFoundError`` where the page is not here.
    """
    opens = await asyncio.to_thread(_opens, hub, page, key)
    if opens:
        async with hub.pool.connection() as connection:
            await connection.execute(_KEEP, (read_digest(page), key))
    return opens


async def open_page(hub: Hub, page: str) -> bytes | None:
    """Return the picture in ``page``, None where the hub has no key of it, or no longer.

    Errors: ``FileNotFoundError`` where the page is not here.
    """
    async with hub.pool.connection() as connection:
        row = await (await connection.execute(_FIND, (read_digest(page),))).fetchone()
    if row is None or row[0] is None:
        return None
    key = bytes(row[0])
    return await asyncio.to_thread(lambda: decrypt(b"".join(hub.pages.read(page)), key))


def _opens(hub: Hub, page: str, key: bytes) -> bool:
    try:
        decrypt(b"".join(hub.pages.read(page)), key)
    except BadInput:
        return False
    return True
