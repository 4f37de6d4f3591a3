"""What the hub has for a desk comes there once, in its newest version, and only with proof."""

import logging
from datetime import UTC, datetime, timedelta

import pytest

from regdesk.domain.decision import Ruling
from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.words import Bilingual
from regdesk.protocol import wire
from regdesk.protocol.feeds import Feed
from regdesk.protocol.hub_keys import ListedKey
from regdesk.protocol.problems import ProblemCode
from regdesk.services.feed_takers import TAKERS
from regdesk.services.ports import Act
from regdesk.services.send_ports import SendState
from regdesk.sync.feeds import FEEDS_S
from regdesk.sync.trouble import Unreached
from tests.sync.feed_bodies import a_decision, a_notice, an_application
from tests.sync.queueing import case_name
from tests.sync.small_hub import FEEDS, Cut, HubKey, Refused

STRANGER = "01930000-0000-7000-8000-0000000000ff"


def path_of(feed):
    return FEEDS + feed.value


def list_asked(hub, feed=None):
    """Return the queries of the pages that were asked for."""
    begin = FEEDS if feed is None else path_of(feed)
    return [path for path, _ in hub.bodies if path.startswith(begin)]


def list_notices(desk):
    with desk.store.read() as unit:
        return sorted((one.key, one.title.ru) for one in unit.notices.list())


def find_decision(desk, case_id):
    with desk.store.read() as unit:
        return unit.decisions.find(case_id)


def get_cursor(desk, feed):
    with desk.store.read() as unit:
        return unit.feeds.get_cursor(feed)


def warnings(caplog):
    told = [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]
    caplog.clear()
    return told


def publish_notices(hub, *numbers, **more):
    for number in numbers:
        hub.publish(Feed.NOTICES, f"n{number}", a_notice(number), **more)


def test_what_the_hub_has_comes_and_the_cursor_is_told_in_the_next_hello(desk, hub):
    case_id = desk.queue()
    body = a_decision(case_id, desk.name_of(case_id), "needs_action")
    hub.publish(Feed.DECISIONS, case_id, body, desk=desk.opened.desk.desk_id)
    publish_notices(hub, 1)

    desk.sender().round()

    decision = find_decision(desk, case_id)
    assert (decision.ruling, decision.step, decision.field) == (
        Ruling.NEEDS_ACTION,
        StepId.ADDRESS,
        "house",
    )
    assert (decision.reason, decision.simulated) == (Bilingual("Себебі", "Причина"), True)
    assert decision.decided_at.isoformat() == "2026-11-23T12:30:00+05:00"
    assert desk.list_acts(Act.CASE_DECIDED) == [case_id]
    assert list_notices(desk) == [("n1", "Уведомление 1")]
    desk.restart()
    desk.sender().round()
    told = [body for path, body in hub.bodies if path == wire.HELLO][-1]
    cursors = wire.HelloRequest.model_validate_json(told).cursors
    assert cursors == {"decisions": "c1", "notices": "c1"}
    assert list_asked(hub, Feed.DECISIONS)[-1].endswith("?limit=100&after=c1")


def test_what_stands_is_told_with_a_correction_that_came_too_late(desk, hub):
    told = [
        ("needs_action", {"stands": "confirmed"}, Ruling.CONFIRMED),
        ("needs_action", {"stands": "rejected"}, Ruling.REJECTED),
        ("needs_action", {"stands": "needs_action"}, None),
        ("needs_action", {"stands": None}, None),
        ("needs_action", {}, None),
        ("confirmed", {"stands": "rejected"}, None),
    ]
    cases = [desk.queue() for _ in told]
    for case_id, (ruling, more, _) in zip(cases, told, strict=True):
        body = a_decision(case_id, desk.name_of(case_id), ruling, **more)
        hub.publish(Feed.DECISIONS, case_id, body, desk=desk.opened.desk.desk_id)

    desk.sender().round()

    assert [find_decision(desk, one).stands for one in cases] == [one[2] for one in told]


def test_decisions_of_other_desks_are_not_ours(desk, hub):
    mine, other = case_name(1), case_name(2)
    hub.publish(Feed.DECISIONS, other, a_decision(other), desk=STRANGER)
    hub.publish(Feed.DECISIONS, mine, a_decision(mine), desk=desk.opened.desk.desk_id)

    desk.sender().round()

    assert desk.list_acts(Act.CASE_DECIDED) == [mine]


def test_a_feed_that_nobody_takes_is_not_read(desk, hub, monkeypatch):
    takers = {Feed.NOTICES: None}
    monkeypatch.setattr("regdesk.sync.feeds.TAKERS", takers)

    desk.sender().round()

    assert {path.partition("?")[0] for path in list_asked(hub)} == {path_of(Feed.NOTICES)}


def test_envelopes_go_before_the_feeds_and_pages_after(desk, hub):
    desk.queue(10)
    publish_notices(hub, *range(250))

    desk.sender().round()

    order = [path for path, _ in hub.bodies if path not in (wire.TIME, wire.ENROL)]
    assert order[:2] == [wire.HELLO, wire.ENVELOPES]
    at = [n for n, path in enumerate(order) if path.startswith(FEEDS)]
    assert at == list(range(2, 2 + len(at)))
    assert len(list_asked(hub, Feed.NOTICES)) == 3
    assert order[2 + len(at)] == wire.PAGES_QUERY
    assert len(list_notices(desk)) == 250


def test_the_feeds_are_left_alone_for_a_minute_and_read_at_once_when_asked(desk, hub):
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    pause = sender.round()
    before = len(list_asked(hub))
    assert FEEDS_S <= pause <= 2 * FEEDS_S

    now[0] += FEEDS_S - 1
    sender.round()
    assert len(list_asked(hub)) == before
    sender.hurry()
    sender.round()
    assert len(list_asked(hub)) == 2 * before
    now[0] += 2 * FEEDS_S
    sender.round()
    assert len(list_asked(hub)) == 3 * before


@pytest.mark.parametrize(
    "swap",
    [
        lambda page: page.model_copy(update={"desk": STRANGER}),
        lambda page: page.model_copy(update={"feed": Feed.DECISIONS}),
        lambda page: page.model_copy(update={"after": "c7"}),
        lambda page: page.model_copy(update={"after": page.next}),
        lambda page: page.model_copy(update={"next": page.after, "more": True}),
    ],
    ids=["desk", "feed", "after", "a later place", "no end"],
)
def test_a_page_that_answers_something_else_is_not_believed(desk, hub, swap, caplog):
    publish_notices(hub, 1)
    hub.publish(Feed.PORTAL, STRANGER, an_application(STRANGER))
    hub.page_changes.append(lambda page: swap(page) if page.feed is Feed.NOTICES else page)

    desk.sender().round()

    assert list_notices(desk) == []
    assert get_cursor(desk, Feed.NOTICES) == ""
    assert any("notices: hub.unproven/other" in one for one in warnings(caplog))
    with desk.store.read() as unit:
        assert unit.applications.count_open() == 1, "the other feeds go on"
    hub.page_changes.clear()
    desk.sender().round()
    assert list_notices(desk) == [("n1", "Уведомление 1")]


def test_a_page_under_a_strange_key_is_not_believed(desk, hub, caplog):
    publish_notices(hub, 1)
    hub.feed_key = HubKey()

    desk.sender().round()

    assert list_notices(desk) == []
    assert any("hub.unproven/envelope.signature" in one for one in warnings(caplog))


def test_a_page_under_a_replaced_key_is_not_believed(desk, hub, caplog):
    old, new = hub.key, HubKey("hub:small:2")
    until = datetime.now(UTC) - timedelta(days=1)
    hub.key, hub.mark, hub.signing = new, "changed", [old, new]
    hub.listed = [
        ListedKey(id=old.key_id, public=old.public.hex(), until=until),
        ListedKey(id=new.key_id, public=new.public.hex()),
    ]
    publish_notices(hub, 1)
    hub.feed_key = old  # somebody found it

    desk.sender().round()

    assert list_notices(desk) == []
    assert any("hub.unproven/replaced" in one for one in warnings(caplog))
    hub.feed_key = None
    desk.sender().round()
    assert list_notices(desk) == [("n1", "Уведомление 1")]


def test_a_page_of_the_past_changes_nothing(desk, hub):
    """Somebody in between answers with what the hub once said to the same question."""
    hub.publish(Feed.NOTICES, "n1", a_notice(1))
    kept = []
    hub.page_changes.append(lambda page: kept.append(page) or page)
    desk.sender().round()
    old = next(page for page in kept if page.feed is Feed.NOTICES)
    hub.page_changes.clear()
    hub.publish(Feed.NOTICES, "n1", a_notice(2))
    desk.sender().round()
    assert list_notices(desk) == [("n1", "Уведомление 2")]

    with desk.store.write() as unit:
        unit.feeds.begin_anew("notices")
    hub.page_changes.append(lambda page: old if page.feed is Feed.NOTICES else page)
    desk.sender().round()

    assert list_notices(desk) == [("n1", "Уведомление 2")]


def test_a_version_that_goes_back_or_comes_again_changes_nothing(desk, hub):
    for version, number in ((5, 5), (4, 4), (5, 9), (6, 6), (1, 1)):
        hub.publish(Feed.NOTICES, "n", a_notice(number), version=version)

    desk.sender().round()

    assert list_notices(desk) == [("n", "Уведомление 6")]


def test_a_cursor_that_leads_nowhere_begins_that_feed_anew(desk, hub, caplog):
    publish_notices(hub, 1, 2)
    desk.sender().round()
    hub.cursors = "d"
    publish_notices(hub, 3)

    desk.sender().round()

    assert [key for key, _ in list_notices(desk)] == ["n1", "n2", "n3"]
    assert get_cursor(desk, Feed.NOTICES) == "d3"
    assert warnings(caplog) == [
        "feed notices: the hub does not know our cursor, from its beginning"
    ]


def test_instances_that_know_only_their_own_cursors_are_not_asked_for_ever(desk, hub, caplog):
    """While a hub's key is changed each request may meet an instance with another key."""
    publish_notices(hub, *range(250))
    case_id = desk.queue(10)

    def turn(when, path, body):
        if when == "after" and path.startswith(path_of(Feed.NOTICES)):
            hub.cursors = "d" if hub.cursors == "c" else "c"

    hub.faults.append(turn)
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    sender.round()

    assert len(list_asked(hub, Feed.NOTICES)) < 10
    assert desk.state(case_id).state is SendState.SENT
    hub.faults.clear()
    for _ in range(3):
        now[0] += 20
        sender.round()
    assert len(list_notices(desk)) == 250


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_desk_that_is_restarted_between_two_pages_goes_on_where_it_stood(desk, hub, when):
    publish_notices(hub, *range(250))
    cut = [True]

    def fail(at, path, body):
        if cut and at == when and path.startswith(path_of(Feed.NOTICES)) and "after=c100" in path:
            raise Cut

    hub.faults.append(fail)
    desk.sender().round()
    assert (len(list_notices(desk)), get_cursor(desk, Feed.NOTICES)) == (100, "c100")
    cut.clear()
    desk.restart()

    desk.sender().round()

    assert len(list_notices(desk)) == 250
    begun = [path for path in list_asked(hub, Feed.NOTICES) if "after" not in path]
    assert len(begun) == 1


def test_a_write_that_fails_keeps_page_and_cursor_together(desk, hub, monkeypatch):
    publish_notices(hub, 1)

    def fail(self, *told):
        raise Fault("disk.full")

    with monkeypatch.context() as patch:
        patch.setattr("regdesk.storage.feeds.FeedTable._stand_behind", fail)
        with pytest.raises(Fault, match=r"disk\.full"):
            desk.sender().round()
    assert (list_notices(desk), get_cursor(desk, Feed.NOTICES)) == ([], "")

    desk.sender().round()
    assert list_notices(desk) == [("n1", "Уведомление 1")]


UNREADABLE = [
    {},
    {"case": 1},
    a_decision(case_name(2)),
    a_decision(case_name(1), ruling="perhaps"),
    a_decision(case_name(1), decided_at="2026-11-23T12:30:00"),
    a_decision(case_name(1), reason={"kk": "бір тілде"}),
]


@pytest.mark.parametrize("body", UNREADABLE, ids=str)
def test_an_item_that_cannot_be_read_stands_aside_and_stops_nothing(desk, hub, body, caplog):
    poor, good = case_name(1), case_name(3)
    hub.publish(Feed.DECISIONS, poor, body)
    hub.publish(Feed.DECISIONS, good, a_decision(good))

    desk.sender().round()

    assert desk.list_acts(Act.CASE_DECIDED) == [good]
    assert get_cursor(desk, Feed.DECISIONS) == "c2"
    (told,) = warnings(caplog)
    assert told.startswith("feed decisions: version 1 of an item set aside: ")
    assert poor not in told
    hub.publish(Feed.DECISIONS, poor, a_decision(poor))
    desk.sender().round()
    assert desk.list_acts(Act.CASE_DECIDED) == [good, poor]


def test_a_later_program_reads_again_what_this_one_could_not(desk, hub, monkeypatch):
    hub.publish(Feed.NOTICES, "n1", a_notice(1, title="of a later hub"))
    publish_notices(hub, 2)
    desk.sender().round()
    assert [key for key, _ in list_notices(desk)] == ["n2"]
    desk.restart()
    desk.sender().round()
    assert list_asked(hub, Feed.NOTICES)[-1].endswith("after=c2")

    monkeypatch.setattr("regdesk.storage.feeds.__version__", "99.0")
    (_, item), *_ = hub.feeds[Feed.NOTICES]
    item.body["title"] = {"kk": "бір", "ru": "один"}
    desk.restart()
    desk.sender().round()

    assert list_notices(desk) == [("n1", "один"), ("n2", "Уведомление 2")]
    desk.sender().round()
    assert list_asked(hub, Feed.NOTICES)[-1].endswith("after=c2")


def test_a_version_that_no_database_holds_stands_aside(desk, hub):
    hub.publish(Feed.NOTICES, "n1", a_notice(1), version=2**63)
    publish_notices(hub, 2)

    desk.sender().round()

    assert [key for key, _ in list_notices(desk)] == ["n2"]


def test_a_mistake_in_one_taker_stops_only_its_feed(desk, hub, monkeypatch, caplog):
    def stumble(unit, item):
        raise AttributeError("surname")

    takers = {**TAKERS, Feed.DECISIONS: stumble}
    monkeypatch.setattr("regdesk.sync.feeds.TAKERS", takers)
    hub.publish(Feed.DECISIONS, case_name(9), a_decision(case_name(9)))
    publish_notices(hub, 1)
    case_id = desk.queue(10)

    desk.sender().round()

    assert list_notices(desk) == [("n1", "Уведомление 1")]
    assert desk.state(case_id).state is SendState.SENT
    assert get_cursor(desk, Feed.DECISIONS) == ""
    assert warnings(caplog)


@pytest.mark.parametrize("fault", [Cut, ProblemCode.BUSY, ProblemCode.FAILED, "portal"])
def test_a_feed_that_fails_stops_no_other_lane_and_is_tried_again(desk, hub, fault):
    case_id = desk.queue(10)
    publish_notices(hub, 1)
    hub.publish(Feed.PORTAL, STRANGER, an_application(STRANGER))
    failing = [True]

    def fail(when, path, body):
        if failing and when == "before" and path.startswith(path_of(Feed.NOTICES)):
            if fault == "portal":
                return b"<html>Sign in</html>"
            raise Refused(fault) if isinstance(fault, ProblemCode) else fault
        return None

    hub.faults.append(fail)
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    pause = sender.round()

    assert pause <= 2, "its own back-off, not the minute of the others"
    assert desk.state(case_id).state is SendState.SENT
    with desk.store.read() as unit:
        assert unit.applications.count_open() == 1
        assert unit.enrolment.get_contact().trouble == ""
    failing.clear()
    asked = len(list_asked(hub, Feed.PORTAL))
    now[0] += 2
    sender.round()
    assert list_notices(desk) == [("n1", "Уведомление 1")]
    assert len(list_asked(hub, Feed.PORTAL)) == asked


def test_a_page_that_is_too_large_for_the_way_comes_in_smaller_ones(desk, hub):
    publish_notices(hub, *range(90))

    def choke(when, path, body):
        if (
            path.startswith(path_of(Feed.NOTICES))
            and int(path.split("limit=")[1].split("&")[0]) > 30
        ):
            raise Cut

    hub.faults.append(choke)
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    for _ in range(12):
        sender.round()
        now[0] += 20

    assert len(list_notices(desk)) == 90


def test_an_answer_without_end_is_not_read_to_its_end(desk, hub, monkeypatch):
    monkeypatch.setattr("regdesk.sync.wire_line._ANSWER_BYTES", 20_000)
    publish_notices(hub, *range(100))
    now = [1000.0]
    sender = desk.sender(now=lambda: now[0])
    sender.round()
    assert list_notices(desk) == []
    for _ in range(8):
        now[0] += 30
        sender.round()
    assert len(list_notices(desk)) == 100


def test_where_nothing_comes_through_any_more_the_rest_is_left(desk, hub):
    case_id = desk.queue(5)
    publish_notices(hub, 1)

    def vanish(when, path, body):
        if path.startswith(FEEDS):
            hub.stop()
            raise Cut

    hub.faults.append(vanish)

    with pytest.raises(Unreached):
        desk.sender().round()
    assert len(list_asked(hub)) == 1
    assert desk.state(case_id).pages_left == 1


def test_ten_thousand_items_come_in_pages(desk, hub):
    for number in range(10_000):
        hub.publish(Feed.NOTICES, f"n{number}", a_notice(number), version=1)

    desk.sender().round()

    with desk.store.read() as unit:
        assert unit.feeds.count_news("notices") == len(unit.notices.list()) == 10_000
    assert len(list_asked(hub, Feed.NOTICES)) == 100


@pytest.mark.parametrize("whose", ["ours", "another desk's", "nobody's"])
def test_an_application_thrown_away_here_stays_unless_another_desk_or_the_portal_took_it(
    desk, hub, whose
):
    hub.publish(Feed.PORTAL, STRANGER, an_application(STRANGER))
    desk.sender().round()
    with desk.store.write() as unit:
        unit.applications.claim(STRANGER, case_name(1))
    claimers = {"ours": desk.opened.desk.desk_id, "another desk's": case_name(2)}
    why = {"claimed_by": claimers[whose]} if whose in claimers else None
    hub.publish(Feed.PORTAL, STRANGER, None, why=why)
    desk.sender().round()
    with desk.store.write() as unit:
        unit.applications.release(STRANGER, case_name(1))

    desk.restart()
    desk.sender().round()

    with desk.store.read() as unit:
        open_ones = [one.id for one in unit.applications.list_open()]
    assert open_ones == ([STRANGER] if whose == "ours" else [])
