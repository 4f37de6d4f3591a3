"""Whatever is put back or copied, in whatever order: the hub has each thing that reached a disk or
a line once, and no two copies go on under one epoch.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regdesk.sync.enrol import enrol
from regdesk.sync.trouble import Unanswered, Unreached
from tests.sync.queueing import Desk
from tests.sync.small_hub import Cut

EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("accept"), st.integers(0, 1)),
        st.tuples(st.just("accept"), st.integers(0, 1)),
        st.tuples(st.just("round"), st.integers(0, 1)),
        st.tuples(st.just("round"), st.integers(0, 1)),
        st.tuples(st.just("restart"), st.integers(0, 1)),
        st.tuples(st.just("backup"), st.integers(0, 1)),
        st.tuples(st.just("restore"), st.integers(0, 1)),
        st.tuples(st.just("twin"), st.booleans()),
        st.tuples(st.just("cut"), st.integers(0, 6)),
    ),
    min_size=6,
    max_size=18,
)


class World:
    """A desk, at most one twin of it, a backup of each, and the hub."""

    def __init__(self, place, desk, hub):
        self.place, self.hub = place, hub
        self.desks, self.backups = [desk], {}
        self.left = None
        hub.faults.append(self._cut)

    def _cut(self, when, path, body):
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise Cut

    def live_through(self, event, told):
        if event == "twin":
            self._make_twin("other" if told else "machine")
        elif event == "cut":
            self.left = told
        elif told < len(self.desks):
            getattr(self, f"_{event}")(self.desks[told])

    def _accept(self, desk):
        desk.queue(10)

    def _round(self, desk):
        with suppress(Unanswered, Unreached):
            desk.sender().round()

    def _restart(self, desk):
        desk.restart()

    def _backup(self, desk):
        desk.stop()
        folder = self.place / f"backup-{desk.base}"
        shutil.rmtree(folder, ignore_errors=True)
        self.backups[desk.base] = shutil.copytree(desk.folder, folder)
        desk.start()

    def _restore(self, desk):
        """Put the backup back; before that everything went, for a disk that dies takes the rest."""
        if desk.base not in self.backups:
            return
        self.left = None
        for _ in range(4):
            desk.sender().round()
        desk.stop()
        shutil.rmtree(desk.folder)
        shutil.copytree(self.backups[desk.base], desk.folder)
        desk.start()

    def _make_twin(self, machine):
        if len(self.desks) > 1:
            return
        (desk,) = self.desks
        desk.stop()
        folder = shutil.copytree(desk.folder, self.place / "twin")
        desk.start()
        self.desks.append(Desk(folder, machine=machine, base=1000))

    def settle(self):
        """Fair weather: everybody comes to the hub often enough, and works on."""
        self.left = None
        for _ in range(4):
            for desk in self.desks:
                desk.restart()
                desk.sender().round()
        for desk in self.desks:
            desk.queue(10)
            desk.sender().round()


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(events=EVENTS)
def test_copies_part_and_each_thing_comes_once(new_folder, make_hub, ca, events):
    with tempfile.TemporaryDirectory() as place:
        hub, code = make_hub()
        desk = Desk(shutil.copytree(new_folder, Path(place) / "desk"))
        world = World(Path(place), desk, hub)
        try:
            desk.trust(enrol(desk.opened, desk.clock, url=hub.url, code=code, ca=ca))
            for event, told in events:
                world.live_through(event, told)
            world.settle()
            check(world)
        finally:
            for one in world.desks:
                one.stop()


def check(world):
    hub, desks = world.hub, world.desks
    made = [name for desk in desks for _, name in desk.cases]
    assert len(made) == len(set(made))
    assert set(hub.envelopes) == set(made)
    assert set(hub.pages) == {page for desk in desks for page in desk.pages}
    for desk in desks:
        with desk.store.read() as unit:
            assert not unit.outbox.count_waiting()
            assert not unit.epochs.list_new()
    epochs = [desk.opened.desk.epoch for desk in desks]
    assert len(epochs) == len(set(epochs))
    assert max(epochs) <= 9
