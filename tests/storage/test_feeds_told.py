"""What the window looks at every other second: right, and cheap enough with a year's cases."""

import json
import time
from functools import partial
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from regdesk.domain.decision import Ruling
from regdesk.services.applications import list_applications
from regdesk.services.decisions import count_returned, find_decision
from regdesk.services.feed_ports import Item
from regdesk.services.feed_takers import TAKERS
from regdesk.services.hub_standing import Told, read_hub_standing
from regdesk.services.notices import list_notices, mark_read
from regdesk.services.send_ports import Proof
from regdesk.storage.tables import CaseRow, OutboxRow
from tests.storage.desks import DAY, NOON, a_case, a_draft, accept
from tests.sync.feed_bodies import a_decision, a_notice, an_application

CASES = 3_000
MOST_S = 0.004


@pytest.fixture
def session(store):
    return SimpleNamespace(store=store)


def tell(session, feed, key, body, version=1):
    item = Item(key, version, body is None, json.dumps(body or {}).encode(), NOON)
    with session.store.write() as unit:
        return unit.feeds.apply(feed, [item], f"{key}{version}", partial(TAKERS[feed], unit))


def uuid(number):
    return f"01930000-0000-7000-8000-{number:012}"


def test_notices_are_unread_until_somebody_read_this_wording(session):
    tell(session, "notices", "n1", a_notice(1))
    tell(session, "notices", "n2", a_notice(2, at="2026-11-23T07:30:00+00:00"))
    assert [(one.key, one.read) for one in list_notices(session)] == [("n2", False), ("n1", False)]

    mark_read(session, "n1")

    assert [(one.key, one.read) for one in list_notices(session)] == [("n2", False), ("n1", True)]
    assert read_hub_standing(session).told.unread_notices == 1
    tell(session, "notices", "n1", a_notice(9), version=2)
    newest = {one.key: one for one in list_notices(session)}
    assert (newest["n1"].title.ru, newest["n1"].read) == ("Уведомление 9", False)
    tell(session, "notices", "n2", None, version=2)
    assert [one.key for one in list_notices(session)] == ["n1"]
    assert read_hub_standing(session).told.unread_notices == 1
    mark_read(session, "unknown")


def test_of_a_hub_in_doubt_only_what_it_says_again_stands(session):
    """Another hub than before never takes back what that one said: people would stay here."""
    tell(session, "notices", "n1", a_notice(1))
    for number in (1, 2, 3):
        tell(session, "portal", uuid(number), an_application(uuid(number)))
    with session.store.write() as unit:
        unit.applications.claim(uuid(3), "a case")
        unit.feeds.doubt()

    assert (list_notices(session), list_applications(session)) == ((), ())
    tell(session, "notices", "n1", a_notice(1))
    for number in (2, 3):
        tell(session, "portal", uuid(number), an_application(uuid(number)))

    assert [(one.key, one.read) for one in list_notices(session)] == [("n1", False)]
    assert [one.id for one in list_applications(session)] == [uuid(2)]


def test_everything_that_waits_for_somebody_is_counted(session):
    assert read_hub_standing(session).told == Told(0, 0, 0, 0, 0)
    cases = [a_case(a_draft(uuid(serial), serial), serial) for serial in (1, 2, 3)]
    with session.store.write() as unit:
        for serial, case in enumerate(cases, 1):
            accept(unit, case, serial)
        sent, paged = cases[0].envelope_id, cases[1].envelope_id
        unit.connection.exec_driver_sql(
            "INSERT INTO outbox_page VALUES (?, 'sha256:page', 0)", (paged,)
        )
        unit.receipts.keep([Proof(one, one, "receipt") for one in (sent, paged)], NOON)
    body = a_decision(uuid(1), sent, "needs_action")
    tell(session, "decisions", uuid(1), body)
    tell(session, "portal", uuid(7), an_application(uuid(7)))
    tell(session, "notices", "n1", a_notice(1))

    assert read_hub_standing(session).told == Told(
        returned=1, unread_notices=1, applications=1, waiting=2, sending=1
    )
    assert count_returned(session) == 1
    assert find_decision(session, uuid(1)).ruling is Ruling.NEEDS_ACTION
    assert find_decision(session, uuid(2)) is None
    assert len(list_applications(session)) == 1


@pytest.fixture
def years_cases(session):
    """3,000 cases: one in ten is returned, one in ten waits."""
    cases, envelopes = [], []
    for serial in range(1, CASES + 1):
        told = {"case_id": uuid(serial), "envelope_id": f"sha256:{serial:064}"}
        day = {"opened_on": DAY.isoformat(), "accepted_on": DAY.isoformat()}
        texts = {"accepted_at": NOON.isoformat(), "iins": "", "payload": b"x" * 4000}
        cases.append(told | day | texts | {"number": f"n{serial}", "ordinal": serial})
        kind = {"kind": "accepted", "queued_at": NOON.isoformat(), "waiting": serial % 10 == 0}
        envelopes.append(told | kind | {"epoch": 1, "seq": serial, "envelope": b"x" * 4000})
    with session.store.write() as unit:
        unit.connection.execute(sa.insert(CaseRow), cases)
        unit.connection.execute(sa.insert(OutboxRow), envelopes)
        items = [
            Item(one["case_id"], 1, False, json.dumps(_decision(number, one)).encode(), NOON)
            for number, one in enumerate(cases)
        ]
        assert not unit.feeds.apply("decisions", items, "c", partial(TAKERS["decisions"], unit))
    return session


def _decision(number, case):
    ruling = "needs_action" if number % 10 == 0 else "confirmed"
    return a_decision(case["case_id"], case["envelope_id"], ruling)


def test_a_look_stays_cheap_with_a_years_cases(years_cases):
    assert read_hub_standing(years_cases).told == Told(CASES // 10, 0, 0, CASES // 10, 0)
    took = []
    for _ in range(30):
        begun = time.thread_time()  # what the look costs, and not what else goes on
        read_hub_standing(years_cases)
        took.append(time.thread_time() - begun)

    assert min(took) < MOST_S, sorted(took)[:5]
