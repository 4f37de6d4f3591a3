"""With a page comes its key, so that the hub can open it; once it is destroyed nobody can."""

import asyncio
import hashlib
import os

import psycopg
import pytest

from regdesk.hub.hub import build_hub
from regdesk.hub.page_keys import open_page
from regdesk.hub.settings import Settings
from regdesk.protocol import wire
from regdesk.protocol.page import KEY_BYTES, name_page, seal_page
from tests.hub.desks import cut
from tests.hub.test_pages import ask, put

IMAGE = os.urandom(300_000)


@pytest.fixture
def read(site):
    """Opens a page as the hub does behind custody."""

    def read(page):
        settings = Settings(
            database=site.database, pages=str(site.pages), hub_key=str(site.hub_key)
        )

        async def open_one():
            hub = build_hub(settings)
            await hub.pool.open()
            try:
                return await open_page(hub, page)
            finally:
                await hub.pool.close()

        return asyncio.run(open_one())

    return read


@pytest.fixture
def sealed():
    key = os.urandom(KEY_BYTES)
    return seal_page(IMAGE, key), key


def complete(desk, sealed, key):
    page = name_page(sealed)
    parts = cut(sealed)
    for number, part in enumerate(parts):
        put(desk, page, number, part)
    manifest = wire.CompleteRequest(
        bytes=len(sealed),
        parts=tuple(hashlib.sha256(one).hexdigest() for one in parts),
        key=None if key is None else key.hex(),
    )
    return desk.post(wire.COMPLETE.format(page=page), manifest)


def test_the_hub_opens_a_page_by_the_key_that_came_with_it(desk, sealed, read):
    assert complete(desk, *sealed).status_code == 200

    page = name_page(sealed[0])
    assert read(page) == IMAGE
    assert ask(desk, page)[0].keyed


def test_a_page_gets_its_key_later_by_completing_again(desk, sealed, read):
    content, key = sealed
    page = name_page(content)
    receipt = complete(desk, content, None).json()["receipt"]
    assert not ask(desk, page)[0].keyed
    assert read(page) is None

    assert complete(desk, content, key).json()["receipt"] == receipt

    assert ask(desk, page)[0].keyed
    assert read(page) == IMAGE


def test_a_key_that_does_not_fit_is_not_kept_and_custody_stands(desk, sealed, read):
    content, key = sealed
    answer = complete(desk, content, os.urandom(KEY_BYTES))

    assert answer.status_code == 200
    assert not ask(desk, name_page(content))[0].keyed
    complete(desk, content, key)
    complete(desk, content, os.urandom(KEY_BYTES))
    assert read(name_page(content)) == IMAGE


def test_a_page_whose_key_was_destroyed_is_closed_for_good(desk, sealed, site, read):
    content, key = sealed
    complete(desk, content, key)
    page = name_page(content)

    site.ask("update page_key set key = null where page_id = %s", bytes.fromhex(page[7:]))

    assert read(page) is None
    assert ask(desk, page)[0].keyed  # so that no desk sends it again
    assert complete(desk, content, key).status_code == 200
    assert read(page) is None


def test_the_key_of_a_page_whose_file_was_removed_is_not_wanted(desk, sealed, site):
    content, key = sealed
    page = name_page(content)
    receipt = complete(desk, content, None).json()["receipt"]
    digest = page.removeprefix("sha256:")
    (site.pages / "pages" / digest[:2] / digest).unlink()
    manifest = wire.CompleteRequest(bytes=len(content), parts=("0" * 64,) * 2, key=key.hex())

    answer = desk.post(wire.COMPLETE.format(page=page), manifest)

    assert answer.json() == {"receipt": receipt}


def test_the_row_of_a_key_is_not_deleted(desk, sealed, site):
    complete(desk, *sealed)
    page = bytes.fromhex(name_page(sealed[0])[7:])

    with pytest.raises(psycopg.errors.RaiseException, match=r"set page_key\.key to null"):
        site.ask("delete from page_key where page_id = %s", page)


def test_no_key_is_logged(desk, sealed, instance):
    content, key = sealed
    complete(desk, content, os.urandom(KEY_BYTES))
    complete(desk, content, key)
    ask(desk, name_page(content))

    assert key.hex() not in "".join(instance.lines)
    assert key.hex() not in repr(wire.CompleteRequest(bytes=1, parts=("0" * 64,), key=key.hex()))
