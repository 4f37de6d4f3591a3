"""Three desks worked offline and come back over a bad line while hubs and database are killed."""

import itertools
import random
import threading
import time

import httpx
import pytest

from regdesk.sync import wire_line
from tests.hub.running import open_site
from tests.sync.counters import Programme, check_held
from tests.sync.fault_proxy import FaultProxy

SEED = 20261122
STORM_S = 5
SIZES = (0, 2_000, 300_000, 600_000)


@pytest.fixture
def site():
    with open_site() as site:
        yield site


@pytest.fixture
def hubs(site):
    """Two instances over one database."""
    running = [site.start(database_seconds=1) for _ in range(2)]
    yield running
    for one in running:
        one.stop()


@pytest.fixture
def proxy(hubs):
    proxy = FaultProxy([one.port for one in hubs], SEED)
    yield proxy
    proxy.stop()


@pytest.fixture
def desks(tmp_path, site, proxy):
    pauses = random.Random(SEED)
    desks = [
        Programme(tmp_path / f"desk-{number}", number, lambda _least, _most: pauses.uniform(0, 0.2))
        for number in (1, 2, 3)
    ]
    yield desks
    for one in desks:
        one.stop()


class Killer(threading.Thread):
    """Kills a hub or the database, starts it again, and again, until told to stop."""

    def __init__(self, site, hubs):
        super().__init__()
        self._site, self._hubs = site, hubs
        self._random, self._calm = random.Random(SEED), threading.Event()
        self.killed = 0

    def run(self):
        for turn in itertools.count():
            if self._calm.wait(self._random.uniform(0.2, 0.8)):
                return
            self.killed += 1
            if turn % 4 == 2:
                self._site.postgres.kill()
                self._site.postgres.start()
            else:
                at = self._random.randrange(len(self._hubs))
                port = self._hubs[at].port
                self._hubs[at].kill()
                self._hubs[at] = self._site.start(port=port, database_seconds=1)

    def stop(self):
        self._calm.set()
        self.join()


def test_the_hub_holds_every_slip_once_with_all_its_pages(desks, site, hubs, proxy, monkeypatch):
    monkeypatch.setattr(wire_line, "_TIMES", httpx.Timeout(1.0))
    sizes = random.Random(SEED)
    for desk, _ in itertools.product(desks, range(4)):
        desk.accept(*sizes.sample(SIZES[1:], sizes.randrange(3)))
    for desk in desks:
        desk.enrol(proxy.url, site)
        desk.stop()
    proxy.rough = True
    killer = Killer(site, hubs)
    killer.start()
    try:
        for desk in desks:
            desk.start()
        until = time.monotonic() + STORM_S
        while time.monotonic() < until:
            desks[sizes.randrange(3)].accept(sizes.choice(SIZES[1:]))
            time.sleep(0.5)
    finally:
        killer.stop()
    proxy.rough = False

    for desk in desks:
        desk.wait_until_sent()

    for desk in desks:
        check_held(desk, site)
    accepted = sum(len(desk.accepted) for desk in desks)
    assert site.ask("select count(*) from envelope") == [(accepted,)]
    assert site.ask("select count(*) from fork") == [(0,)]
    assert killer.killed >= 3
    assert proxy.faults >= 8
