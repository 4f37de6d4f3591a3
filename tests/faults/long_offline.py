"""T18: a desk without a line for sixty days, sixty cases a day and their scans; then a thin one."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.hub.tls import make_self_signed
from regdesk.services.counter import Counter
from regdesk.services.send_ports import Hub
from regdesk.services.sending import read_queue
from regdesk.storage.opening import DATABASE
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.hub_line import HubLine
from regdesk.sync.sender import Sender
from tests.faults.core import LAYOUT, Program, fill, make_room, print_all, set_up
from tests.faults.printer import read_printed, run_printer
from tests.faults.programme import Outcome, Programme
from tests.services.ports import ALMATY
from tests.sync.small_hub import NAME, SmallHub, make_tls

_CASES_A_DAY = 60
_MOST_BYTES = 500 * 1000 * 1000
_LINE_BYTES_S = 512_000 // 8
_ROUNDS = 20


@dataclass(slots=True)
class _Clock:
    """Goes on by a second with each look, and by a day where it is told."""

    at: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=ALMATY)

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def go_to_next_day(self) -> None:
        self.at = self.at.replace(hour=9, minute=0) + timedelta(days=1)


@dataclass(slots=True)
class _Seen:
    """What the hub was sent, and the longest that the journal took, in seconds of processor."""

    sent: int = 0
    longest_look_s: float = 0.0

    def hear(self, when: str, path: str, body: bytes) -> None:
        if when == "before":
            self.sent += len(body)

    def look(self, counter: Counter) -> None:
        began = time.process_time()
        counter.journal()
        counter.count_waiting()
        self.longest_look_s = max(self.longest_look_s, time.process_time() - began)


def run(rounds: int, seed: int) -> Outcome:
    """Accept ``rounds`` cases, then send them; what is drawn are the pages alone."""
    clock, seen = _Clock(), _Seen()
    with make_room() as room, run_printer(room) as printer:
        place = set_up(room / "desk", clock, printer)
        program = Program(place, clock, printer)
        counter = program.sign_in()
        for serial in range(rounds):
            if serial and serial % _CASES_A_DAY == 0:
                clock.go_to_next_day()
                seen.look(counter)
            number = str(counter.accept(fill(counter, counter.open_case(), serial)).case.number)
            counter.print_slip(number, LAYOUT)
            print_all(counter)
        waited = counter.count_waiting()
        with _run_hub(room, counter, seen) as (hub, known):
            _send(counter, known, clock, place.folder)
            held = {name: len(raw) for name, raw in hub.envelopes.items()}
            pages = len(hub.pages)
        left = len(read_queue(counter, rounds + 1).rows)
        slips = [one.number for one in read_printed(place.paper)]
        program.close()
        size = (place.folder / DATABASE).stat().st_size
    broken = []
    if left or len(held) != rounds:
        broken.append(f"{left} not sent, {len(held)} of {rounds} at the hub")
    if len(slips) != rounds or len(set(slips)) != rounds:
        broken.append(f"{len(slips)} slips")
    if size > _MOST_BYTES:
        broken.append(f"the database has {size} bytes")
    counts = {
        "cases": rounds,
        "days": -(-rounds // _CASES_A_DAY),
        "waiting before the line came": waited,
        "envelopes and pages delivered": f"{len(held)} and {pages}",
        "left": left,
        "database without pages": f"{size / 1e6:.1f} MB",
        "sent": f"{seen.sent / 1e6:.1f} MB, {seen.sent / _LINE_BYTES_S / 60:.0f} min of 512 kbit/s",
        "longest look at the journal": f"{seen.longest_look_s * 1000:.0f} ms of processor",
    }
    return Outcome(counts, tuple(broken))


def _send(counter: Counter, known: Hub, clock: _Clock, folder: Path) -> None:
    """Go round until nothing is left, as many times as it may take and no more."""
    line = HubLine(known, counter.signer, clock)
    sender = Sender(DeskSide(counter, clock), line, folder, Event())
    for _ in range(_ROUNDS):
        sender.round()
        if not counter.count_waiting():
            break
        sender.hurry()
    line.close()


@contextmanager
def _run_hub(room: Path, counter: Counter, seen: _Seen) -> Iterator[tuple[SmallHub, Hub]]:
    files = make_self_signed(room, ("localhost",))
    hub = SmallHub(make_tls(*files))
    public = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
    hub.desk_keys[counter.signer.key_id] = public
    hub.faults.append(seen.hear)
    known = Hub(hub.url, NAME, files[0].read_text("ascii"), {hub.key.key_id: hub.key.public})
    with counter.store.write() as unit:
        unit.enrolment.keep(known, counter.clock.now())
    try:
        yield hub, known
    finally:
        hub.stop()


LONG_OFFLINE = Programme(
    "T18",
    "sixty days without a line (512 kbit/s is counted, not waited for)",
    "nothing stops, everything goes out after; database without pages < 500 MB",
    short=120,
    long=3_600,
    run=run,
)
