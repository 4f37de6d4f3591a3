"""What a hub, or who stands in its place, can say to a desk.

What only the hub's key could have said is fuzzed too: sealed here by a key that the desk trusts, it
gets behind the signature, where a later hub may say what this program never heard of.
"""

import base64
import json
from contextlib import suppress
from functools import partial

from regdesk.protocol import feeds
from regdesk.protocol.envelope import open_envelope, seal_envelope
from regdesk.protocol.feeds import CLASSIFIER_V1, EDITION_V1, FEED_PAGE_V1, Feed, FeedItem, FeedPage
from regdesk.protocol.published import (
    open_classifier,
    open_edition,
    seal_classifier,
    seal_edition,
)
from regdesk.protocol.receipt import (
    CUSTODY_V1,
    CustodyReceipt,
    Held,
    make_receipt,
    verify_receipt,
)
from regdesk.protocol.signed import open_message
from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import TAKERS
from tests.fuzz.desk import get_desk
from tests.fuzz.target import Target, read
from tests.protocol.keys import DESK, HUB, HUB_KEY_ID, find_key
from tests.storage.desks import NOON
from tests.storage.test_classifier_import import GOOD, HEADER
from tests.sync.feed_bodies import a_decision, a_notice, an_application
from tests.sync.queueing import case_name

_HELD = "sha256:" + "5" * 64
_SIZE = 5


class _Undo(Exception):
    """What was taken is not kept: the next input meets the same desk."""


def take_envelope(sent: bytes) -> None:
    """An envelope: refused, or verified and in its only form."""
    opened = read(lambda: open_envelope(sent, find_key), "envelope.")
    if opened is not None:
        signer = HUB if opened.key_id == HUB_KEY_ID else DESK
        assert seal_envelope(opened.payload_type, opened.payload, signer) == sent
    inner = seal_envelope("a/b", sent, DESK)
    assert open_envelope(inner, find_key).payload == sent


def take_receipt(sent: bytes) -> None:
    """A receipt, as it came and as the hub might have signed it: of this very thing, or none."""
    for sealed in (sent.decode("latin-1"), _seal(CUSTODY_V1, sent)):
        check = partial(verify_receipt, sealed, find_key, kind=Held.PAGE, held_id=_HELD, size=_SIZE)
        told = read(check, "hub.unproven")
        if told is not None:
            assert (told.kind, told.id, told.bytes) == (Held.PAGE, _HELD, _SIZE)
            assert told.received_at.tzinfo is not None


def take_feed(sent: bytes) -> None:
    """A page of any feed: each item is kept so that it can be read again, or set aside."""
    page = read(
        lambda: open_message(_seal(FEED_PAGE_V1, sent), FEED_PAGE_V1, FeedPage, find_key)[0],
        "hub.unproven",
    )
    if page is None or page.feed not in TAKERS:
        return
    desk, take = get_desk(), TAKERS[page.feed]
    items = [
        Item(one.key, one.version, one.op == "drop", json.dumps(one.body).encode(), NOON)
        for one in page.items
    ]
    with suppress(_Undo), desk.store.write() as unit:
        aside = unit.feeds.apply(page.feed, items, page.next, lambda one: take(unit, one))
        assert len(aside) <= len(items)
        _read_again(unit, desk)
        raise _Undo


def take_published(sent: bytes) -> None:
    """Rules or a list of places, sealed: refused, or not more than was agreed."""
    for sealed in (sent.decode("latin-1"), _seal(EDITION_V1, sent)):
        content = read(partial(open_edition, sealed, find_key), "hub.unproven", "edition.")
        assert content is None or len(content) <= feeds.EDITION_BYTES
    for sealed in (sent.decode("latin-1"), _seal(CLASSIFIER_V1, sent)):
        content = read(partial(open_classifier, sealed, find_key), "hub.unproven", "classifier.")
        assert content is None or len(content) <= feeds.CLASSIFIER_BYTES


def _read_again(unit, desk) -> None:
    """What a screen will ask for after the feed was taken."""
    for one in unit.notices.list():
        assert one.at.tzinfo is not None
    for one in unit.applications.list_open():
        assert unit.applications.find(one.id) == one
    unit.decisions.find(case_name(1))
    unit.queue.find(case_name(1), desk.clock.now())
    for one in unit.editions.list_arrivals():
        read(partial(open_edition, one.sealed, find_key), "hub.unproven", "edition.")


def _seal(payload_type: str, payload: bytes) -> str:
    return base64.b64encode(seal_envelope(payload_type, payload, HUB)).decode()


def _envelope_seeds() -> tuple[bytes, ...]:
    return (
        seal_envelope("application/x+json", b"{}", DESK),
        seal_envelope("қ", b"\x00\xff", HUB),
    )


def _receipt_seeds() -> tuple[bytes, ...]:
    told = CustodyReceipt(kind=Held.PAGE, id=_HELD, bytes=_SIZE, received_at=NOON, key=HUB.key_id)
    return (told.model_dump_json().encode(), make_receipt(told, HUB).encode())


def _feed_seeds() -> tuple[bytes, ...]:
    edition = seal_edition(b"form = 'edition'", HUB).model_dump()
    places = seal_classifier("\n".join((HEADER, *GOOD)).encode(), "v2", HUB).model_dump()
    bodies = {
        Feed.DECISIONS: (case_name(1), a_decision(case_name(1))),
        Feed.NOTICES: ("1", a_notice()),
        Feed.PORTAL: (case_name(7), an_application(case_name(7))),
        Feed.EDITIONS: ("V1", edition),
        Feed.CLASSIFIERS: ("kato", places),
    }
    return tuple(_page(feed, *one) for feed, one in bodies.items())


def _page(feed: Feed, key: str, body: dict[str, object]) -> bytes:
    items = (
        FeedItem(key=key, version=2, op="put", body=body),
        FeedItem(key="gone", version=1, op="drop", body={}),
    )
    page = FeedPage(feed=feed, desk=case_name(0), after="", items=items, next="cursor", more=False)
    return page.model_dump_json().encode()


def _published_seeds() -> tuple[bytes, ...]:
    places = seal_classifier("\n".join((HEADER, *GOOD)).encode(), "v2", HUB).sealed
    packed = open_envelope(base64.b64decode(places), find_key).payload
    return (places.encode(), packed, seal_edition(b"form = 'edition'", HUB).sealed.encode())


TARGETS = {
    "envelope": Target(take_envelope, _envelope_seeds),
    "receipt": Target(take_receipt, _receipt_seeds),
    "feed": Target(take_feed, _feed_seeds),
    "published": Target(take_published, _published_seeds),
}
