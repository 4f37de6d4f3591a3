"""The real desk reads the real hub's feeds: what is for it, in its newest version, once."""

import itertools
import time

import psycopg
import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import StepId
from regdesk.hub.feeds import publish
from regdesk.protocol.feeds import Feed
from regdesk.services.applications import list_applications, open_application
from regdesk.services.decisions import find_decision
from regdesk.services.hub_standing import read_hub_standing
from regdesk.services.notices import list_notices
from regdesk.services.ports import Act
from regdesk.services.sending import send_now
from tests.hub.running import open_site
from tests.sync.counters import Programme
from tests.sync.feed_bodies import a_decision, a_notice, an_application

NUMBERS = itertools.count(1)
ID = "01930000-0000-7000-8000-00000000000a"
WAIT_S = 60


@pytest.fixture(scope="module")
def site():
    with open_site() as site:
        yield site


@pytest.fixture
def instance(site):
    instance = site.start(register="")
    yield instance
    instance.stop()


@pytest.fixture
def make_desk(site, instance, tmp_path):
    """Makes desks that the hub knows and that are open."""
    desks = []

    def make():
        number = next(NUMBERS)
        desks.append(Programme(tmp_path / f"desk-{number}", number))
        desks[-1].enrol(instance.url, site)
        desks[-1].stop()
        desks[-1].start()
        return desks[-1]

    yield make
    for one in desks:
        one.stop()


@pytest.fixture
def say(site):
    """Says a thing in a feed, past the worker."""
    with psycopg.connect(site.database, autocommit=True) as connection:
        yield lambda feed, key, body, desk=None: publish(
            connection,
            feed,
            key,
            body,
            desk_id=None if desk is None else desk.counter.desk.desk_id,
        )


def wait_until(desk, holds):
    """Ask again and again, as an impatient clerk does."""
    until = time.monotonic() + WAIT_S
    while not holds():
        assert time.monotonic() < until, read_hub_standing(desk.counter).told
        send_now(desk.counter)
        time.sleep(0.1)


def list_acts(desk, act):
    with desk.counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT case_id FROM audit WHERE act = ?", (act.value,)
        )
        return [row[0] for row in rows]


def test_decisions_notices_and_applications_come_to_whom_they_are_for(make_desk, say, site):
    desk, other = make_desk(), make_desk()
    desk.accept(3_000)
    desk.wait_until_sent()
    case = desk.accepted[0]
    case_id = case.draft.case_id
    body = a_decision(case_id, case.envelope_id, "needs_action")

    say(Feed.DECISIONS, case_id, body, desk)
    say(Feed.DECISIONS, ID, a_decision(ID), other)
    say(Feed.NOTICES, "n1", a_notice(1))
    say(Feed.PORTAL, ID, an_application(ID))
    for one in (desk, other):
        wait_until(one, lambda one=one: read_hub_standing(one.counter).told.applications)
        wait_until(one, lambda one=one: list_acts(one, Act.CASE_DECIDED))

    assert list_acts(desk, Act.CASE_DECIDED) == [case_id]
    assert list_acts(other, Act.CASE_DECIDED) == [ID]
    assert [row.status for row in desk.counter.journal().rows] == [CaseStatus.RETURNED]
    decision = find_decision(desk.counter, case_id)
    assert (decision.step, decision.field) == (StepId.ADDRESS, "house")
    assert [one.key for one in list_notices(other.counter)] == ["n1"]
    say(Feed.DECISIONS, case_id, body | {"ruling": "confirmed", "step": ""}, desk)
    wait_until(desk, lambda: find_decision(desk.counter, case_id).ruling is Ruling.CONFIRMED)
    assert [row.status for row in desk.counter.journal().rows] == [CaseStatus.CONFIRMED]

    draft = open_application(desk.counter, ID)
    wait_until(desk, lambda: not desk.counter.count_waiting())
    held = site.ask("select case_id::text from envelope where case_id = %s", draft.case_id)
    assert held == [(draft.case_id,)]
    say(Feed.PORTAL, ID, None)
    wait_until(other, lambda: not list_applications(other.counter))


def test_a_hub_that_lost_its_key_of_cursors_is_read_from_the_beginning(make_desk, say):
    desk = make_desk()
    say(Feed.NOTICES, "n2", a_notice(2))
    wait_until(desk, lambda: "n2" in {one.key for one in list_notices(desk.counter)})
    with desk.counter.store.write() as unit:
        unit.connection.exec_driver_sql("UPDATE feed_cursor SET cursor = 'AAAA'")
    say(Feed.NOTICES, "n3", a_notice(3))

    wait_until(desk, lambda: "n3" in {one.key for one in list_notices(desk.counter)})

    with desk.counter.store.read() as unit:
        assert unit.feeds.get_cursor("notices") not in ("", "AAAA")
