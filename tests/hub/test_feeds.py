"""Feeds: every item reaches its desk once and in order, however transactions overlap."""

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.hub.feeds import publish
from regdesk.protocol import wire
from regdesk.protocol.feeds import FEED_PAGE_V1, Feed, FeedAnswer, FeedPage
from regdesk.protocol.signed import open_message


@pytest.fixture
def read(desk, site):
    keys = {one.key_id: Ed25519PublicKey.from_public_bytes(one.public) for one in site.ring.all}

    def read(after="", limit=500, feed="decisions"):
        query = f"limit={limit}" + (f"&after={after}" if after else "")
        answer = desk.send("GET", wire.FEED.format(feed=feed), query=query)
        assert answer.status_code == 200, answer.text
        sealed = FeedAnswer.model_validate_json(answer.content).page
        page, _ = open_message(sealed, FEED_PAGE_V1, FeedPage, keys.get)
        assert (page.desk, page.after) == (desk.desk_id, after)
        return page

    return read


def put(connection, desk, key):
    return publish(connection, Feed.DECISIONS, key, {"case": key}, desk_id=desk.desk_id)


def test_a_desk_reads_its_own_items_page_by_page(desk, newcomer, site, read):
    with psycopg.connect(site.database) as connection:
        for number in range(5):
            put(connection, desk, f"case-{number}")
            put(connection, newcomer(), f"other-{number}")

    first = read(limit=3)
    second = read(first.next, limit=3)
    third = read(second.next)

    assert [one.key for one in first.items] == ["case-0", "case-1", "case-2"]
    assert [one.key for one in second.items] == ["case-3", "case-4"]
    assert (first.more, second.more, third.items, third.next) == (True, False, (), second.next)


def test_a_slow_transaction_is_never_read_past(desk, site, read):
    with (
        psycopg.connect(site.database) as slow,
        psycopg.connect(site.database) as quick,
        slow.transaction(),
    ):
        put(slow, desk, "slow")
        put(quick, desk, "quick")
        early = read()

    late = read(early.next)

    assert early.items == ()
    assert [one.key for one in late.items] == ["slow", "quick"]


def test_what_is_for_all_reaches_each(desk, site, read):
    with psycopg.connect(site.database) as connection:
        versions = [
            publish(connection, Feed.NOTICES, "n", {"title": "…"}),
            publish(connection, Feed.NOTICES, "n", None),
        ]

    items = [one for one in read(feed="notices").items if one.key == "n"]
    assert [(one.version, one.op, one.body) for one in items] == [
        (versions[0], "put", {"title": "…"}),
        (versions[1], "drop", {}),
    ]
    assert versions == [1, 2]


def test_a_cursor_is_for_one_desk_and_one_feed(desk, site, read):
    with psycopg.connect(site.database) as connection:
        put(connection, desk, "one")
    cursor = read().next

    for feed, after in (("notices", cursor), ("decisions", cursor[:-1]), ("decisions", "AAAA")):
        answer = desk.send("GET", wire.FEED.format(feed=feed), query=f"after={after}")
        assert (answer.status_code, answer.json()["code"]) == (410, "feed.cursor")


@pytest.mark.parametrize("query", ["limit=0", "limit=501", "limit=x", "after=" + "A" * 200])
def test_a_query_that_cannot_be_is_malformed(desk, query):
    answer = desk.send("GET", wire.FEED.format(feed="notices"), query=query)

    assert (answer.status_code, answer.json()["code"]) == (400, "request.malformed")


def test_a_revoked_desk_reads_no_feed(desk, site):
    site.ask("update desk set state = 'revoked' where desk_id = %s", desk.desk_id)

    answer = desk.send("GET", wire.FEED.format(feed="decisions"))

    assert (answer.status_code, answer.json()["code"]) == (403, "desk.revoked")
