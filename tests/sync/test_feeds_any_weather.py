"""Whatever is cut, in whatever order: in the end the desk has the newest of each thing, once."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.domain.decision import Ruling
from regdesk.protocol.feeds import Feed
from regdesk.services.ports import Act
from regdesk.sync.enrol import enrol
from regdesk.sync.trouble import Unanswered, Unreached
from tests.sync.feed_bodies import a_decision, a_notice, an_application
from tests.sync.queueing import Desk, case_name
from tests.sync.test_any_weather import FAULTS, Weather

KEYS = st.integers(1, 4)
RULINGS = st.sampled_from([*Ruling, None])
EVENTS = st.one_of(
    st.tuples(st.just(Feed.DECISIONS), st.tuples(KEYS, RULINGS)),
    st.tuples(st.just(Feed.NOTICES), st.tuples(KEYS, st.one_of(st.none(), st.integers(0, 59)))),
    st.tuples(st.just(Feed.PORTAL), st.tuples(KEYS, st.one_of(st.none(), st.integers(0, 59)))),
    st.tuples(st.sampled_from(["round", "round", "restart", "other cursors"]), st.none()),
    st.tuples(
        st.sampled_from(FAULTS), st.tuples(st.sampled_from(["before", "after"]), st.integers(0, 8))
    ),
)


class Told:
    """What the hub said last of each thing, and how often it said anything of a case."""

    def __init__(self, hub, desk):
        self.hub, self.desk_id = hub, desk.opened.desk.desk_id
        self.cases = [(desk.queue(), desk.cases[-1][1]) for _ in range(4)]
        self.newest = {Feed.DECISIONS: {}, Feed.NOTICES: {}, Feed.PORTAL: {}}
        self.bodies, self.decisions = {}, 0

    def say(self, feed, key, what):
        name, body = f"n{key}", None
        if feed is Feed.DECISIONS:
            name, envelope = self.cases[key - 1]
            body = None if what is None else a_decision(name, envelope, what.value)
            self.decisions += body != self.bodies.get(name)
            self.bodies[name] = body
        elif feed is Feed.PORTAL:
            name = case_name(100 + key)
            body = None if what is None else an_application(name, arrived_on=_day(what))
        elif what is not None:
            body = a_notice(what)
        self.hub.publish(feed, name, body, desk=self.desk_id)
        self.newest[feed][name] = what


def _day(number):
    return f"2026-10-{number % 30 + 1:02}"


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(events=st.lists(EVENTS, min_size=6, max_size=24))
def test_the_desk_ends_with_exactly_the_newest_of_each(new_folder, make_hub, ca, events):
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        patch.setattr("regdesk.sync.feeds._ITEMS", 2)  # so that there is a line between pages
        hub, code = make_hub()
        desk = Desk(shutil.copytree(new_folder, Path(place) / "desk"))
        try:
            desk.trust(enrol(desk.opened, desk.clock, url=hub.url, code=code, ca=ca))
            told, weather = Told(hub, desk), Weather(hub)
            hub.faults.append(weather)
            for event, more in events:
                _live_through(event, more, desk, told, weather)
            for _ in range(40):
                _go_round(desk)
                if not weather.coming:
                    break
            _go_round(desk)
            _check(desk, told)
        finally:
            desk.stop()


def _live_through(event, more, desk, told, weather):
    if isinstance(event, Feed):
        told.say(event, *more)
    elif event == "round":
        _go_round(desk)
    elif event == "restart":
        desk.restart()
    elif event == "other cursors":
        told.hub.cursors += "x"
    else:
        weather.expect(event, *more)


def _go_round(desk):
    with suppress(Unanswered, Unreached):
        desk.sender().round()


def _check(desk, told):
    with desk.store.read() as unit:
        assert unit.audit.find_break() is None
        rulings = {case: unit.decisions.find(case) for case, _ in told.cases}
        notices = {one.key: one.title.ru for one in unit.notices.list()}
        open_ones = {one.id: one.arrived_on for one in unit.applications.list_open()}
    said = told.newest[Feed.DECISIONS]
    assert {case: one and one.ruling for case, one in rulings.items()} == {
        case: said.get(case) for case, _ in told.cases
    }
    stand = {feed: _standing(told.newest[feed]) for feed in told.newest}
    assert notices == {key: f"Уведомление {what}" for key, what in stand[Feed.NOTICES].items()}
    assert open_ones == {
        key: f"{what % 30 + 1:02}.10.2026" for key, what in stand[Feed.PORTAL].items()
    }
    acts = desk.list_acts(Act.CASE_DECIDED)
    assert len(acts) == told.decisions, "each answer was heard once"


def _standing(newest):
    return {key: what for key, what in newest.items() if what is not None}
