"""Whatever happens on the line, in whatever order: in the end the hub has each thing once."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.protocol.problems import ProblemCode
from regdesk.sync.enrol import enrol
from regdesk.sync.trouble import Unanswered, Unreached
from tests.sync.queueing import Desk
from tests.sync.small_hub import Cut, Refused
from tests.sync.test_sending import check_whole, rounds

FAULTS = ("cut", "busy", "failed", "digest", "portal", "old nonce")
PAGE_SIZES = st.lists(st.sampled_from([1, 40_000, 262_116, 262_117, 600_000]), max_size=2)
EVENTS = st.one_of(
    st.tuples(st.just("accept"), PAGE_SIZES),
    st.tuples(st.just("round"), st.just(0)),
    st.tuples(st.just("restart"), st.just(0)),
    st.tuples(
        st.sampled_from(FAULTS), st.tuples(st.sampled_from(["before", "after"]), st.integers(0, 6))
    ),
)


class Weather:
    """Does its faults each at its turn, counting the requests from when it was told."""

    def __init__(self, hub):
        self._hub, self.coming = hub, []

    def expect(self, fault, when, turn):
        self.coming.append([fault, when, turn])

    def __call__(self, when, path, body):
        for one in [one for one in self.coming if one[1] == when]:
            one[2] -= 1
            if one[2] < 0:
                self.coming.remove(one)
                return self._strike(one[0])
        return None

    def _strike(self, fault):
        if fault == "cut":
            raise Cut
        if fault == "portal":
            return b"<html>Sign in</html>"
        if fault == "old nonce":
            self._hub.nonce += "x"
            return None
        codes = {
            "busy": ProblemCode.BUSY,
            "failed": ProblemCode.FAILED,
            "digest": ProblemCode.PART_DIGEST,
        }
        raise Refused(codes[fault])


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(events=st.lists(EVENTS, min_size=4, max_size=14))
def test_nothing_is_lost_doubled_or_believed_too_early(new_folder, make_hub, ca, events):
    with tempfile.TemporaryDirectory() as place:
        hub, code = make_hub()
        desk = Desk(shutil.copytree(new_folder, Path(place) / "desk"))
        try:
            desk.trust(enrol(desk.opened, desk.clock, url=hub.url, code=code, ca=ca))
            weather = Weather(hub)
            hub.faults.append(weather)
            for event, told in events:
                _live_through(event, told, desk, weather)
                _check_proofs(desk, hub)
            rounds(desk, hub, most=40)
            assert not desk.cases or desk.all_sent()
            check_whole(desk, hub)
        finally:
            desk.stop()


def _live_through(event, told, desk, weather):
    if event == "accept":
        desk.queue(*told)
    elif event == "restart":
        desk.restart()
    elif event == "round":
        with suppress(Unanswered, Unreached):
            desk.sender().round()
    else:
        weather.expect(event, *told)


def _check_proofs(desk, hub):
    """A case is sent only if the hub holds all of it, and what it holds is what was accepted."""
    for case_id, name in desk.cases:
        if desk.state(case_id).state == "sent":
            assert name in hub.envelopes
    assert set(hub.envelopes) <= {name for _, name in desk.cases}
    assert set(hub.pages) <= set(desk.pages)
