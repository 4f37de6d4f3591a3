"""Three practice desks work a day offline and come back over a bad line while hubs and database are
killed; what the register then says comes back to each.
"""

import itertools
import random
import threading
import time
from dataclasses import replace

import httpx
import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.correction import AskedBy
from regdesk.domain.desk import PRACTICE_CENTRE
from regdesk.hub.console.operators import Role, keep_operator
from regdesk.hub.invented_citizens import invent_applications
from regdesk.hub.simulated_portal import list_cabinets, send_applications
from regdesk.services.applications import list_applications, open_application
from regdesk.services.correct import correct, open_correction
from regdesk.sync import wire_line
from tests.hub.browser import open_chromium, sign_in
from tests.hub.running import open_site
from tests.services.conftest import CENTRE
from tests.services.people import whole_draft
from tests.sync.counters import Programme, check_held
from tests.sync.fault_proxy import FaultProxy

SEED = 20261122
A_DAY = 12  # cases of each desk before there is a line
STORM_S, KILLS, FAULTS = 4, 4, 8  # at least: a slow machine takes longer
ANSWER_S = 120
SIZES = (2_000, 300_000, 600_000)
PASSWORD = "ақ қайың мен көк терек"
NOTHING_LEFT, CONFIRMED = "всё отправлено", "Подтверждено"
UNKNOWN_FLAT = "404"  # which the simulated register sends back


@pytest.fixture
def site():
    with open_site() as site:
        yield site


@pytest.fixture
def start_hub(site):
    """Start an instance behind which register and portal are simulated."""

    def start(port=0):
        told = {"register": "simulated", "portal": "simulated", "work_pause_s": 0.1}
        return site.start(port=port, database_seconds=1, **told)

    return start


@pytest.fixture
def hubs(start_hub):
    """Two instances over one database."""
    running = [start_hub() for _ in range(2)]
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
    practice = replace(CENTRE, code=PRACTICE_CENTRE)
    desks = [
        Programme(
            tmp_path / f"desk-{number}",
            number,
            lambda _least, _most: pauses.uniform(0, 0.2),
            practice,
        )
        for number in (1, 2, 3)
    ]
    yield desks
    for one in desks:
        one.stop()


class Killer(threading.Thread):
    """Kills a hub or the database, starts it again, and again, until told to stop."""

    def __init__(self, site, hubs, start_hub):
        super().__init__()
        self._site, self._hubs, self._start_hub = site, hubs, start_hub
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
                self._hubs[at] = self._start_hub(port)

    def stop(self):
        self._calm.set()
        self.join()


@pytest.mark.timeout(400)
def test_a_day_offline_comes_to_the_hub_once_and_its_answers_come_back(
    desks, site, hubs, start_hub, proxy, monkeypatch
):
    monkeypatch.setattr(wire_line, "_TIMES", httpx.Timeout(1.0))
    chance = random.Random(SEED)
    for desk, serial in itertools.product(desks, range(A_DAY)):
        flat = UNKNOWN_FLAT if serial == A_DAY // 2 else str(serial + 1)
        desk.accept(*chance.sample(SIZES, chance.randrange(3)), flat=flat)
    for desk in desks:
        desk.enrol(proxy.url, site)
        desk.stop()
    proxy.rough = True
    killer = Killer(site, hubs, start_hub)
    killer.start()
    try:
        for desk in desks:
            desk.start()
        until = time.monotonic() + STORM_S
        while time.monotonic() < until or killer.killed < KILLS or proxy.faults < FAULTS:
            chance.choice(desks).accept(chance.choice(SIZES))
            time.sleep(0.5)
    finally:
        killer.stop()
    proxy.rough = False

    for desk in desks:
        desk.wait_until_sent()
        check_held(desk, site)
    accepted = sum(len(desk.accepted) for desk in desks)
    assert site.ask("select count(*) from envelope") == [(accepted,)]
    assert site.ask("select count(*) from fork") == [(0,)]

    serve_citizen(desks[0], site)
    for desk in desks:
        await_answers(desk, returned=1)
        put_right(desk)
    for desk in desks:
        await_answers(desk, returned=0)
    ((_, _, cabinet),) = list_cabinets(site.database, PRACTICE_CENTRE)
    assert len(cabinet) >= 1
    look_in_the_browser(desks, site, hubs[0])


def await_answers(desk, returned):
    """Wait until the register has answered to every case of ``desk``, so many of them sent back."""
    until = time.monotonic() + ANSWER_S
    ending = sorted(
        [CaseStatus.RETURNED] * returned + [CaseStatus.CONFIRMED] * (len(desk.accepted) - returned)
    )
    while (stand := sorted(row.status for row in desk.counter.journal().rows)) != ending:
        assert time.monotonic() < until, stand
        desk.counter.send_now()
        time.sleep(0.2)


def serve_citizen(desk, site):
    """Accept the case of a citizen whose application came by the portal."""
    today = desk.clock.now().date()
    invented = invent_applications(PRACTICE_CENTRE, 1, today, random.Random(SEED))
    send_applications(site.database, invented)
    until = time.monotonic() + ANSWER_S
    while not (waiting := list_applications(desk.counter)):
        assert time.monotonic() < until
        desk.counter.send_now()
        time.sleep(0.2)
    draft = open_application(desk.counter, waiting[0].id)
    typed = draft.registrants
    desk.accept_draft(replace(whole_draft(draft, desk.clock.now()), registrants=typed[:1]))


def look_in_the_browser(desks, site, hub):
    """An operator sees that no desk has anything left, and each desk's last slip with its pages."""
    keep_operator(site.database, "aigul", Role.VIEWER, PASSWORD)
    with open_chromium() as browser:
        page = browser.new_page(
            base_url=f"{hub.url}/console/", ignore_https_errors=True, locale="ru"
        )
        sign_in(page, "aigul", PASSWORD)
        for desk in desks:
            desk.counter.send_now()
            row = page.locator("tbody tr", has_text=f"{PRACTICE_CENTRE}-{desk.number:03}")
            until = time.monotonic() + ANSWER_S
            while NOTHING_LEFT not in row.inner_text():
                assert time.monotonic() < until, row.inner_text()
                time.sleep(0.2)
                page.reload()
            case = desk.accepted[-1]
            page.goto("slips")
            page.fill("#number", str(case.number))
            page.keyboard.press("Enter")
            page.wait_for_selector("#envelopes")
            told = page.locator("main").inner_text()
            assert CONFIRMED in told
            held = [one.blob for paper in case.draft.papers for one in paper.pages]
            for name in (case.envelope_id, *held):
                assert name in told
            page.goto("fleet")


def put_right(desk):
    """Correct the one case that came back."""
    counter = desk.counter
    (row,) = [one for one in counter.journal().rows if one.status is CaseStatus.RETURNED]
    draft = open_correction(counter, row.case_id)
    address = replace(draft.dwelling.address, flat="40")
    draft = replace(draft, dwelling=replace(draft.dwelling, address=address))
    counter.keep(draft)
    correct(counter, draft, counter.findings(draft), AskedBy.REGISTER, "пәтердің нөмірі")
