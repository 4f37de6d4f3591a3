"""T11: the clock of the desk or of the hub jumps: the work goes on and the order stays right.

A day on which no edition of the law is known, or on which a paper has expired, stops an acceptance
by law, and says so; the case is postponed, and taken up and accepted once the clock is right again.
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Event

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from regdesk.domain.draft import Draft, ParkReason
from regdesk.domain.errors import RegDeskError
from regdesk.hub.tls import make_self_signed
from regdesk.services.counter import Counter
from regdesk.services.send_ports import Hub, SendState
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.hub_line import HubLine
from regdesk.sync.sender import Sender
from tests.faults.core import Place, Program, fill, make_room, set_up
from tests.faults.printer import run_printer
from tests.faults.programme import Outcome, Programme
from tests.services.ports import ALMATY
from tests.sync.small_hub import NAME, SmallHub, make_tls

_YEAR = timedelta(days=365.25)
_BY_LAW = ("rulebook.no_edition", "accept.refused", "accept.not_judged", "accept.unfinished")
_WHY_SO_LONG = "the clock was put right"
_CASES = 3
_STRIDE = 17
_ORDER = "SELECT number FROM accepted_case JOIN outbox USING (envelope_id) ORDER BY outbox.seq"
_CASE_IDS = "SELECT case_id FROM accepted_case"


@dataclass(slots=True)
class _Clock:
    """Goes on by a second with each look at it, and jumps when it was looked at often enough."""

    at: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=ALMATY)
    looks_left: int = -1
    by: timedelta = timedelta(0)
    zone: timezone | None = None

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        self.looks_left -= 1
        if self.looks_left == 0:
            self.jump()
        return self.at

    def jump(self) -> None:
        self.at += self.by
        self.at = self.at.astimezone(self.zone or self.at.tzinfo)


@dataclass(frozen=True, slots=True)
class _Jump:
    """What happens to which clock; ``hub`` is how far the hub's is off all the time."""

    by: timedelta = timedelta(0)
    zone: timezone | None = None
    hub: timedelta = timedelta(0)

    @property
    def is_of_days(self) -> bool:
        """Whether it may carry the desk to a day on which the law says something else."""
        return abs(self.by) >= timedelta(days=1)


_JUMPS = {
    "back 10 years": _Jump(-10 * _YEAR),
    "on 10 years": _Jump(10 * _YEAR),
    "back 5 years": _Jump(-5 * _YEAR),
    "on 5 years": _Jump(5 * _YEAR),
    "back a day": _Jump(-timedelta(days=1)),
    "back an hour, as summer time ends": _Jump(-timedelta(hours=1)),
    "on an hour, as summer time begins": _Jump(timedelta(hours=1)),
    "back a second": _Jump(-timedelta(seconds=2)),
    "to another zone": _Jump(zone=timezone(timedelta(hours=6))),
    "to UTC": _Jump(zone=UTC),
    "the hub 10 years on": _Jump(hub=10 * _YEAR),
    "the hub 10 years back": _Jump(hub=-10 * _YEAR),
}
_MOMENTS = ("signing in", "before acceptance", "in acceptance", "after acceptance", "all along")


@dataclass(slots=True)
class _Found:
    """What all cases came to."""

    served: int = 0
    by_law: int = 0
    sent: int = 0
    broken: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Turn:
    """One desk, one jump at one moment."""

    place: Place
    printer: Path
    jump: _Jump
    moment: str
    clock: _Clock
    found: _Found

    def serve(self) -> list[str]:
        """Serve people while the clock jumps; return their numbers in the order of acceptance."""
        program = Program(self.place, self.clock, self.printer)
        self._jump_at("signing in")
        counter = program.sign_in()
        numbers = [self._serve_one(counter, serial) for serial in range(_CASES)]
        program.close()
        return numbers

    def _serve_one(self, counter: Counter, serial: int) -> str:
        draft = counter.open_case()
        try:
            number = self._fill_and_accept(counter, draft, serial)
        except RegDeskError as error:
            if error.key not in _BY_LAW or not self.jump.is_of_days:
                raise
            self.found.by_law += 1
            self.clock.at, self.clock.looks_left = _Clock().at, -1  # set right by hand
            counter.park(counter.restore(draft.case_id), ParkReason.OTHER)
            draft = fill(counter, counter.resume(draft.case_id), serial)
            number = self._accept(counter, draft)
        self.found.served += 1
        self._jump_at("after acceptance", serial)
        return number

    def _fill_and_accept(self, counter: Counter, draft: Draft, serial: int) -> str:
        draft = fill(counter, draft, serial)
        self._jump_at("before acceptance", serial)
        if self.moment == "in acceptance" and serial == 1:
            self._arm()
        return self._accept(counter, draft)

    def _jump_at(self, moment: str, serial: int = 1) -> None:
        if (self.moment == moment and serial == 1) or self.moment == "all along":
            self._arm(looks=0)

    def _arm(self, looks: int = 1) -> None:
        self.clock.by, self.clock.zone = self.jump.by, self.jump.zone
        self.clock.looks_left = looks
        if not looks:
            self.clock.jump()

    def _accept(self, counter: Counter, draft: Draft) -> str:
        return str(counter.accept(draft, _WHY_SO_LONG).case.number)

    def send(self, hub: SmallHub, ca: str, numbers: list[str]) -> None:
        """Send everything, as a new start of the program does; judge what is here and there."""
        hub.away = self.jump.hub
        program = Program(self.place, self.clock, self.printer)
        counter = program.sign_in()
        known = Hub(hub.url, NAME, ca, {hub.key.key_id: hub.key.public})
        with counter.store.write() as unit:
            unit.enrolment.keep(known, self.clock.now())
        public = Ed25519PublicKey.from_public_bytes(counter.signer.public_key)
        hub.desk_keys[counter.signer.key_id] = public
        line = HubLine(known, counter.signer, self.clock)
        Sender(DeskSide(counter, self.clock), line, self.place.folder, Event()).round()
        line.close()
        self._judge(counter, hub, numbers)
        program.close()

    def _judge(self, counter: Counter, hub: SmallHub, numbers: list[str]) -> None:
        with counter.store.read() as unit:
            order = unit.connection.exec_driver_sql(_ORDER).scalars().all()
            ids = unit.connection.exec_driver_sql(_CASE_IDS).scalars().all()
            states = [unit.queue.find(one, self.clock.now()).state for one in ids]
            broken = unit.audit.find_break() or unit.audit.find_altered()
        self.found.sent += states.count(SendState.SENT)
        if [*order] != numbers or len(set(numbers)) != _CASES:
            self.found.broken.append(f"{self.moment}: {order} for {numbers}")
        if set(states) != {SendState.SENT} or len(hub.envelopes) != _CASES:
            self.found.broken.append(f"{self.moment}: {states}")
        if broken is not None or counter.desk.epoch != 1:
            self.found.broken.append(f"{self.moment}: {broken}, epoch {counter.desk.epoch}")


def run(rounds: int, seed: int) -> Outcome:
    """Let ``rounds`` clocks jump, each jump at each moment in its turn."""
    turns = list(itertools.product(_JUMPS, _MOMENTS))
    found = _Found()
    with make_room() as room, run_printer(room) as printer:
        new = set_up(room / "new", _Clock(), printer)
        files = make_self_signed(room, ("localhost",))
        for turn in range(rounds):
            # a number without a factor of both, so that a short run has some of each
            name, moment = turns[(turn * _STRIDE + seed) % len(turns)]
            place = new.copy(room / f"desk-{turn}")
            one = _Turn(place, printer, _JUMPS[name], moment, _Clock(), found)
            with _run_hub(files) as hub:
                one.send(hub, files[0].read_text("ascii"), one.serve())
            place.remove()
    counts = {
        "clocks": rounds,
        "cases served": found.served,
        "of them stopped by law until the clock was right": found.by_law,
        "delivered": found.sent,
        "out of order, lost or blocked": len(found.broken),
    }
    return Outcome(counts, tuple(found.broken))


@contextmanager
def _run_hub(files: tuple[Path, Path]) -> Iterator[SmallHub]:
    hub = SmallHub(make_tls(*files))
    try:
        yield hub
    finally:
        hub.stop()


CLOCKS = Programme(
    "T11",
    "clocks that jump, at the desk and at the hub",
    "every case accepted and delivered, in the order of acceptance",
    short=24,
    long=60,
    run=run,
)
