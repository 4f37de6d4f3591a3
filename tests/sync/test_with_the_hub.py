"""The real desk and the real hub: what a counter accepted comes to PostgreSQL, once and whole."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.desk import ClerkRole, DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.paper import PaperCode
from regdesk.rulebook import load
from regdesk.services.ports import Act, CapturedPage
from regdesk.services.send_ports import SendState
from regdesk.services.sending import find_state, list_queue, send_now
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from regdesk.sync.desk_line import DeskLine
from tests.hub.running import open_site
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)
PASSWORD = "тұлпар-2023-қ"
WAIT_S = 30


@pytest.fixture(scope="module")
def site():
    with open_site() as site:
        yield site


@pytest.fixture
def instances(site):
    """Starts hubs, and stops those that still run."""
    running = []

    def start(**settings):
        running.append(site.start(**settings))
        return running[-1]

    yield start
    for one in running:
        one.stop()


class Programme:
    """The program at one desk, without its window."""

    def __init__(self, folder):
        self.folder, self.clock, self.capture = folder, TickingClock(), FileCapture()
        self.number = 0
        self.accepted = []
        self._open()
        chief = replace(CLERK, role=ClerkRole.ADMINISTRATOR)
        self.sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, chief, PASSWORD)
        self.counter = self.sign_in.sign_in(CLERK.code, PASSWORD)

    def start(self):
        self._open()
        self.counter = self.sign_in.sign_in(CLERK.code, PASSWORD)

    def stop(self):
        self.sign_in.line.end()
        self.sign_in.door.close()

    def _open(self):
        places = RESOURCES / "places.csv"
        door = DeskFolder(self.folder, clock=self.clock, places=places, strength=WEAK)
        line = DeskLine(self.folder, first_within_s=0, chance=lambda least, _most: least)
        capture, press = self.capture, FilePress()
        self.sign_in = SignIn(door, self.clock, LAW, press, capture, WORDS, line=line)

    def accept(self, *page_sizes):
        """Accept a case with a scan of so many pages; return its number."""
        counter, self.number = self.counter, self.number + 1
        self.capture.pages = tuple(CapturedPage(os.urandom(size), 600, 800) for size in page_sizes)
        draft = counter.reach(counter.open_case(), StepId.APPLICANT)
        self.clock.go(minutes=9)
        draft = whole_draft(draft, self.clock.now())
        if page_sizes:
            draft = counter.add_pages(draft, PaperCode.APPLICANT_ID, "r1", Path("card.png"))
        owner = replace(draft.papers[0], code=PaperCode.OWNER_ID, about="o1", pages=())
        draft = replace(draft, papers=(*draft.papers, owner))
        counter.keep(draft)
        self.accepted.append(counter.accept(draft).case)
        return str(self.accepted[-1].number)

    def enrol(self, instance, site):
        """Run the command; the program must not be open meanwhile."""
        reading, writing = os.pipe()
        os.write(writing, f"{CLERK.code}\n{PASSWORD}\n".encode())
        os.close(writing)
        code = site.make_code(7, centre=CENTRE.code)
        words = ["--data-dir", self.folder, "--language", "en", "--password-fd", str(reading)]
        told = ["--hub", instance.url, "--code", code, "--ca", site.certificate]
        done = subprocess.run(
            [sys.executable, "-m", "regdesk", "enrol", *words, *told],
            pass_fds=[reading],
            capture_output=True,
            text=True,
            check=False,
        )
        os.close(reading)
        return done

    def wait_until_sent(self):
        until = time.monotonic() + WAIT_S
        while list_queue(self.counter):
            assert time.monotonic() < until, list_queue(self.counter)
            time.sleep(0.02)


@pytest.fixture
def programme(tmp_path):
    programme = Programme(tmp_path / "desk")
    yield programme
    programme.stop()


def check_held(programme, site):
    """The hub has each case and each page once, byte for byte; the desk has their receipts."""
    held = site.ask("select 'sha256:' || encode(envelope_id, 'hex'), raw from envelope")
    assert len(held) == len(programme.accepted)
    folder = site.pages / "pages"
    files = {f"sha256:{one.name}": one for one in folder.rglob("*") if one.is_file()}
    pages = [
        page.blob for case in programme.accepted for one in case.draft.papers for page in one.pages
    ]
    assert set(files) == set(pages)
    with programme.counter.store.read() as unit:
        for envelope_id, raw in held:
            assert unit.outbox.get(envelope_id) == bytes(raw)
        for item in (*pages, *(case.envelope_id for case in programme.accepted)):
            assert unit.receipts.find(item)
    for blob, file in files.items():
        assert file.read_bytes() == programme.counter.pages.get_sealed(blob)
    assert {row.status for row in programme.counter.journal().rows} == {CaseStatus.SENT}


def test_a_desk_works_offline_enrols_and_everything_comes_once(programme, site, instances):
    instance = instances()
    programme.accept(300_000, 2_000)
    programme.accept()
    assert [row.state for row in list_queue(programme.counter)] == [SendState.WAITING] * 2
    programme.stop()

    done = programme.enrol(instance, site)

    assert (done.returncode, done.stderr) == (0, "")
    programme.start()
    programme.accept(700_000)
    programme.wait_until_sent()
    check_held(programme, site)

    instance.kill()
    offline = instances(port=instance.port)
    offline.stop()
    programme.accept(10)
    time.sleep(0.2)
    assert find_state(programme.counter, programme.accepted[-1].draft.case_id).pages_left == 1
    instances(port=instance.port)
    send_now(programme.counter)

    programme.wait_until_sent()
    check_held(programme, site)
    with programme.counter.store.read() as unit:
        rows = unit.connection.exec_driver_sql(
            "SELECT act, count(*) FROM audit WHERE act IN (?, ?) GROUP BY act",
            (Act.CASE_SENT.value, Act.DESK_ENROLLED.value),
        )
        assert dict(tuple(row) for row in rows) == {
            Act.CASE_SENT.value: 4,
            Act.DESK_ENROLLED.value: 1,
        }


def test_a_wrong_code_is_told_in_words(programme, site, instances):
    instance = instances()
    programme.stop()
    site.make_code = lambda *_args, **_more: "0000-0000-0000-0000-0000"

    done = programme.enrol(instance, site)

    del site.make_code
    assert done.returncode == 1
    assert "The hub does not know this code" in done.stderr
