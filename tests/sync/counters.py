"""The program at a counter, without its window, and what a hub must hold of what it accepted."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from regdesk.domain.case import CaseStatus
from regdesk.domain.desk import ClerkRole, DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.paper import PaperCode
from regdesk.rulebook import load
from regdesk.services.ports import CapturedPage
from regdesk.services.sending import read_queue, send_now
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from regdesk.sync.desk_line import DeskLine
from regdesk.sync.enrol import enrol
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)
PASSWORD = "тұлпар-2023-қ"
WAIT_S = 60


class Programme:
    """Desk ``number`` in ``folder``; ``chance`` draws the pauses of its line."""

    def __init__(self, folder, number=7, chance=lambda least, _most: least):
        self.folder, self.number, self.chance = folder, number, chance
        self.clock, self.capture = TickingClock(), FileCapture()
        self.accepted = []
        self._open()
        chief = replace(CLERK, role=ClerkRole.ADMINISTRATOR)
        self.sign_in.set_up(CENTRE, self.number, DeskRole.CORPORATION, chief, PASSWORD)
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
        line = DeskLine(self.folder, first_within_s=0, chance=self.chance)
        capture, press = self.capture, FilePress()
        self.sign_in = SignIn(door, self.clock, LAW, press, capture, WORDS, line=line)

    def accept(self, *page_sizes):
        """Accept a case with a scan of so many pages; return its number."""
        counter = self.counter
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

    def enrol_by_command(self, instance, site):
        """Run the command; the program must not be open meanwhile."""
        reading, writing = os.pipe()
        os.write(writing, f"{CLERK.code}\n{PASSWORD}\n".encode())
        os.close(writing)
        code = site.make_code(self.number, centre=CENTRE.code)
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

    def enrol(self, url, site):
        """Enrol with the hub at ``url``; from the next start on it is sent to."""
        code = site.make_code(self.number, centre=CENTRE.code)
        ca = site.certificate.read_text()
        hub = enrol(self.counter, self.clock, url=url, code=code, ca=ca)
        with self.counter.store.write() as unit:
            unit.enrolment.keep(hub, self.clock.now())

    def wait_until_sent(self):
        """Ask again and again, as an impatient clerk does."""
        until = time.monotonic() + WAIT_S
        while queue := read_queue(self.counter, 99).rows:
            assert time.monotonic() < until, queue
            send_now(self.counter)
            time.sleep(0.2)


def check_held(programme, site):
    """The hub has each case and each page once, byte for byte; the desk has their receipts."""
    desk_id = programme.counter.desk.desk_id
    held = site.ask(
        "select 'sha256:' || encode(envelope_id, 'hex'), raw, slip from envelope"
        " where desk_id = %s",
        desk_id,
    )
    slips = sorted(str(case.number) for case in programme.accepted)
    assert sorted(slip for _, _, slip in held) == slips
    folder = site.pages / "pages"
    files = {f"sha256:{one.name}": one for one in folder.rglob("*") if one.is_file()}
    pages = [
        page.blob for case in programme.accepted for one in case.draft.papers for page in one.pages
    ]
    assert set(files) >= set(pages)
    with programme.counter.store.read() as unit:
        for envelope_id, raw, _slip in held:
            assert unit.outbox.get(envelope_id) == bytes(raw)
        for item in (*pages, *(case.envelope_id for case in programme.accepted)):
            assert unit.receipts.find(item)
    for blob in pages:
        assert files[blob].read_bytes() == programme.counter.pages.get_sealed(blob)
    assert {row.status for row in programme.counter.journal().rows} == {CaseStatus.SENT}
