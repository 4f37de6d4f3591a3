"""T4: the disk fills up while a clerk works, with something in the queue and a draft begun."""

import ctypes
import os
import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from typing import Protocol

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.hub.tls import make_self_signed
from regdesk.protocol.enrolment import derive_secret, make_code
from regdesk.protocol.messages import read_payload
from regdesk.services.counter import Counter
from regdesk.services.ports import SignedIn
from regdesk.storage.reserve import ACCEPTANCE_BYTES
from regdesk.sync.desk_side import DeskSide
from regdesk.sync.enrol import enrol
from regdesk.sync.hub_line import HubLine
from regdesk.sync.sender import Sender
from tests.faults.core import (
    LAYOUT,
    Clock,
    Place,
    Program,
    fill,
    make_room,
    print_all,
    serve,
    set_up,
)
from tests.faults.judging import list_broken, list_broken_links
from tests.faults.printer import read_printed, run_printer
from tests.faults.programme import Outcome, Programme
from tests.faults.shim import Disk, run_preloaded
from tests.sync.small_hub import SmallHub, make_tls

_DISK_BYTES = 48 << 20
_MOST_LEFT = 1 << 20  # more than no acceptance may use
_NEARLY_NOTHING = 64 << 10
_TRIES = 2  # the first finds the disk full, and what was kept back is given free
_MOST_CASES = 200
_NEW_NAMESPACE = 0x00020000
_ONE_S = 1.0


class SmallDisk(Protocol):
    """A disk on which room can be taken away and given back. ``home`` is where a desk lives."""

    home: Path

    def leave(self, growth: int) -> None: ...
    def heal(self) -> None: ...


@dataclass(slots=True)
class MountedDisk:
    """A small disk in memory, in a mount namespace that ends with this process."""

    home: Path

    def leave(self, growth: int) -> None:
        """Let a file of somebody else's take all room but ``growth``."""
        there = os.statvfs(self.home.parent)
        size = there.f_bavail * there.f_frsize - growth
        with self._filler.open("ab") as file:
            if size > 0:
                os.posix_fallocate(file.fileno(), file.tell(), size)

    def heal(self) -> None:
        self._filler.unlink(missing_ok=True)

    @property
    def _filler(self) -> Path:
        return self.home.with_name("filler")


@dataclass(slots=True)
class CountedDisk:
    """A disk that the shim calls full: where nobody lets us mount one."""

    home: Path
    _disk: Disk = field(default_factory=Disk)

    def leave(self, growth: int) -> None:
        self._disk.watch(self.home)
        self._disk.limit(growth)

    def heal(self) -> None:
        self._disk.heal()


@contextmanager
def make_disk(room: Path) -> Iterator[SmallDisk]:
    """Give a small disk below ``room``, a mounted one where that is allowed."""
    place = room / "disk"
    place.mkdir()
    if not _mount(place):
        yield CountedDisk(place / "desk")
        return
    try:
        yield MountedDisk(place / "desk")
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _mount(place: Path) -> bool:
    """Mount a small disk that nobody but this process and its children sees; tell whether it is."""
    if ctypes.CDLL(None).unshare(_NEW_NAMESPACE):
        return False
    private = ["mount", "--make-rprivate", "/"]
    small = ["mount", "-t", "tmpfs", "-o", f"size={_DISK_BYTES}", "tmpfs", str(place)]
    return not any(subprocess.run(one, capture_output=True).returncode for one in (private, small))


class _Hub(SmallHub):
    """A hub that is sent real cases."""

    def _place(self, payload: bytes) -> int:
        return read_payload(payload).header.seq


@dataclass(slots=True)
class _Found:
    refused: int = 0
    slips: int = 0
    sent: int = 0
    broken: list[str] = field(default_factory=list)


def run_here(rounds: int, seed: int) -> Outcome:
    """Fill the disk ``rounds`` times, in a process that stands under the shim."""
    chance, found, clock = random.Random(seed), _Found(), Clock()
    with (
        make_room() as room,
        run_printer(room) as printer,
        make_disk(room) as disk,
    ):
        new = set_up(room / "new", clock, printer)
        certificate = make_self_signed(room, ("localhost",))
        for turn in range(rounds):
            place = new.copy(disk.home, room / "roll")
            with _run_hub(*certificate) as hub:
                day = _Day(place, disk, hub, found, chance.randrange(_MOST_LEFT))
                for line in day.live(Program(place, clock, printer)):
                    found.broken.append(f"round {turn}, {day.left} bytes left: {line}")
            place.remove()
    counts = {
        "disks filled": rounds,
        "disk": type(disk).__name__,
        "acceptances refused": found.refused,
        "slips": found.slips,
        "cases sent while it was full": found.sent,
        "lost, printed or half there": len(found.broken),
    }
    return Outcome(counts, tuple(found.broken))


@contextmanager
def _run_hub(certificate: Path, key: Path) -> Iterator[tuple[_Hub, str]]:
    """Give a hub and whom it is to be trusted by."""
    hub = _Hub(make_tls(certificate, key))
    try:
        yield hub, certificate.read_text()
    finally:
        hub.stop()


@dataclass(slots=True)
class _Day:
    """One desk, one disk that fills up: ``left`` bytes may be accepted on when it begins to."""

    place: Place
    disk: SmallDisk
    hub: tuple[_Hub, str]
    found: _Found
    left: int

    def live(self, program: Program) -> Iterator[str]:
        """Work until nothing goes any more, and after; yield what was broken."""
        self.disk.leave(_DISK_BYTES)
        counter = program.sign_in()
        counter.store.check_room()
        sender = self._enrol(counter)
        serve(counter, counter.open_case(), 1)
        begun = fill(counter, counter.open_case(), 2)
        try:
            self.disk.leave(ACCEPTANCE_BYTES + self.left)
            yield from self._work_until_full(counter)
            self.disk.leave(self.left % _NEARLY_NOTHING)
            yield from self._keep(counter, begun)
            yield from self._send(counter, sender)
        finally:
            self.disk.heal()
        yield from self._go_on(counter, begun)
        program.close()

    def _work_until_full(self, counter: Counter) -> Iterator[str]:
        for serial in range(3, _MOST_CASES):
            try:
                serve(counter, counter.open_case(), serial)
            except RegDeskError as error:
                self.found.refused += 1
                if error.key != "disk.full":
                    yield f"refused with {error}"
                return
        yield "never full"

    def _keep(self, counter: Counter, begun: Draft) -> Iterator[str]:
        """Type on in a case that was begun before."""
        for _ in range(_TRIES):
            try:
                counter.keep(begun)
                return
            except RegDeskError as error:
                said = error
        yield f"draft not kept: {said}"

    def _send(self, counter: Counter, sender: Sender) -> Iterator[str]:
        """Send all that waits; what stands on the second medium goes then."""
        hub, _ = self.hub
        before = len(hub.envelopes)
        for _ in range(_TRIES):
            try:
                sender.round()
                break
            except RegDeskError as error:
                said = error
        else:
            yield f"not sent: {said}"
        if waiting := counter.count_waiting():
            yield f"{waiting} not sent"
        self.found.sent += len(hub.envelopes) - before
        counter.line.wake()
        until = time.monotonic() + 60 * _ONE_S
        while list(self.place.medium.rglob("*.sealed")):
            if time.monotonic() > until:
                yield "what was sent still takes room on the second medium"
                return
            counter.line.wake()
            time.sleep(_ONE_S / 100)

    def _go_on(self, counter: Counter, begun: Draft) -> Iterator[str]:
        """Accept, now that there is room, what was begun before, and look at everything."""
        try:
            kept = counter.restore(begun.case_id)
            number = str(counter.accept(kept).case.number)
            counter.print_slip(number, LAYOUT)
            print_all(counter)
        except RegDeskError as error:
            yield f"not accepted after it: {error}"
        printed = read_printed(self.place.paper)
        self.found.slips += len(printed)
        yield from list_broken(counter, printed)
        yield from list_broken_links(counter)

    def _enrol(self, counter: Counter) -> Sender:
        """Let the desk and the hub know each other; return what sends, without its thread."""
        hub, ca = self.hub
        code = make_code()
        hub.secrets.append(derive_secret(code))
        opened = SignedIn(
            clerk=counter.clerk,
            identity=counter.identity,
            store=counter.store,
            pages=counter.pages,
            places=counter.places,
            desk_keys=counter.desk_keys,
        )
        trusted = enrol(opened, counter.clock, url=hub.url, code=code, ca=ca)
        with counter.store.write() as unit:
            unit.enrolment.keep(trusted, counter.clock.now())
        side = DeskSide(opened, counter.clock)
        line = HubLine(side.find_hub(), counter.signer, counter.clock)
        return Sender(side, line, self.place.folder, Event())


FULL_DISK = Programme(
    "T4",
    "the disk fills up",
    "refused before acceptance, drafts kept, sending goes on, nothing lost",
    short=50,
    long=500,
    run=partial(run_preloaded, "full_disk"),
    parted=True,
)
