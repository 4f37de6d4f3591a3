"""The program at a counter, without its window, and what a hub must hold of what it accepted."""

import itertools
import os
import subprocess
import time
from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.desk import Clerk, ClerkRole, DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.iin import check_digit
from regdesk.domain.paper import PaperCode
from regdesk.protocol.messages import CASE_ACCEPTED_V1
from regdesk.protocol.receipt import Held, verify_receipt
from regdesk.rulebook import load
from regdesk.services.ports import CapturedPage
from regdesk.services.sending import read_queue, send_now
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.restoring_keys import TwoKeys
from regdesk.storage.slots import Strength
from regdesk.sync.desk_line import DeskLine
from regdesk.sync.enrol import enrol
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.people import OMAROV, iin, whole_draft
from tests.services.ports import FileCapture, FilePress, TickingClock
from tests.warm import start

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load(RESOURCES / "rulebook")
WEAK = Strength(memory_kib=8, passes=1, lanes=1)
PASSWORD = "тұлпар-2023-қ"
SECOND = Clerk("417-0099", "Серікова Меруерт", ClerkRole.CLERK)
WAIT_S = 120


class Programme:
    """Desk ``number`` of ``centre`` in ``folder``; ``chance`` draws the pauses of its line."""

    def __init__(self, folder, number=7, chance=lambda least, _most: least, centre=CENTRE):
        self.folder, self.number, self.chance = folder, number, chance
        self.centre = centre
        self.clock, self.capture = TickingClock(), FileCapture()
        self.accepted = []
        self._open()
        chief = replace(CLERK, role=ClerkRole.ADMINISTRATOR)
        self.sign_in.set_up(
            centre, self.number, DeskRole.CORPORATION, chief, PASSWORD, add=[(SECOND, PASSWORD)]
        )
        self.counter = self.sign_in.sign_in(CLERK.code, PASSWORD)

    def start(self):
        self._open()
        self.counter = self.sign_in.sign_in(CLERK.code, PASSWORD)

    def stop(self):
        self.sign_in.line.end()
        self.sign_in.door.close()

    def restore(self, source):
        """Put a backup of the desk back; the program must not be open meanwhile."""
        self._open()
        keys = TwoKeys(SECOND.code, PASSWORD, CLERK.code, PASSWORD)
        self.sign_in.door.restore(source, keys, set_aside=False)
        self.stop()

    def _open(self):
        places = RESOURCES / "places.csv"
        door = DeskFolder(self.folder, clock=self.clock, places=places, strength=WEAK)
        line = DeskLine(self.folder, first_within_s=0, chance=self.chance)
        capture, press = self.capture, FilePress()
        self.sign_in = SignIn(door, self.clock, LAW, press, capture, WORDS, line=line)

    def accept(self, *page_sizes, flat="45"):
        """Accept a case of somebody not met before, with a scan of so many pages; return its
        number.
        """
        person = replace(OMAROV, iin=make_iin(self.number, len(self.accepted)))
        draft = whole_draft(self.counter.open_case(), self.clock.now())
        address = replace(draft.dwelling.address, flat=flat)
        return self.accept_draft(
            replace(
                draft,
                registrants=(replace(draft.registrants[0], person=person),),
                dwelling=replace(draft.dwelling, address=address),
            ),
            *page_sizes,
        )

    def accept_draft(self, draft, *page_sizes):
        """Accept a case in which nothing is left to ask, with a scan of so many pages."""
        counter = self.counter
        self.capture.pages = tuple(CapturedPage(os.urandom(size), 600, 800) for size in page_sizes)
        draft = counter.reach(draft, StepId.APPLICANT)
        self.clock.go(minutes=9)
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
        code = site.make_code(self.number, centre=self.centre.code)
        words = ["--data-dir", self.folder, "--language", "en", "--password-fd", str(reading)]
        told = ["--hub", instance.url, "--code", code, "--ca", site.certificate]
        done = subprocess.run(
            [start.python(), "-m", "regdesk", "enrol", *words, *told],
            pass_fds=[reading],
            capture_output=True,
            text=True,
            check=False,
        )
        os.close(reading)
        return done

    def enrol(self, url, site):
        """Enrol with the hub at ``url``; from the next start on it is sent to."""
        code = site.make_code(self.number, centre=self.centre.code)
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


def make_iin(desk, serial):
    """Return a number that fits ``OMAROV``'s birth date and sex, another one for each serial."""
    issued = filter(fits, (f"8704123{tail:04}" for tail in itertools.count(1000 * desk)))
    return iin(next(itertools.islice(issued, serial, None)))


def fits(first_eleven):
    return check_digit(first_eleven) is not None


def check_held(programme, site):
    """The hub has each case and each page once, byte for byte; the desk holds a receipt for each
    that the hub's key really signed.
    """
    cases = programme.accepted
    held = site.ask(
        "select 'sha256:' || encode(envelope_id, 'hex'), raw, slip from envelope"
        " where desk_id = %s and payload_type = %s",
        programme.counter.desk.desk_id,
        CASE_ACCEPTED_V1,
    )
    assert sorted(slip for _, _, slip in held) == sorted(str(case.number) for case in cases)
    folder = site.pages / "pages"
    files = {f"sha256:{one.name}": one for one in folder.rglob("*") if one.is_file()}
    pages = [page.blob for case in cases for one in case.draft.papers for page in one.pages]
    assert set(files) >= set(pages)
    keys = {one.key_id: Ed25519PublicKey.from_public_bytes(one.public) for one in site.ring.all}
    with programme.counter.store.read() as unit:
        for envelope_id, raw, _slip in held:
            assert unit.outbox.get(envelope_id) == bytes(raw)
            check_receipt(unit, keys, Held.ENVELOPE, envelope_id, len(raw))
        for blob in pages:
            sealed = programme.counter.pages.get_sealed(blob)
            assert files[blob].read_bytes() == sealed
            check_receipt(unit, keys, Held.PAGE, blob, len(sealed))


def check_receipt(unit, keys, kind, item_id, size):
    receipt = unit.receipts.find(item_id)
    verify_receipt(receipt, keys.get, kind=kind, held_id=item_id, size=size)
