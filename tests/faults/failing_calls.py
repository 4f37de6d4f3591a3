"""T3: each call to the disk fails in turn. One clerk tries again, another pulls the plug."""

import errno
import random
from collections import Counter as Tally
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault, RegDeskError
from regdesk.services.counter import Counter
from tests.faults.core import (
    LAYOUT,
    Clock,
    Place,
    Program,
    fill,
    make_room,
    print_all,
    set_up,
    work,
)
from tests.faults.crash_images import Platter, Whim, read_trace
from tests.faults.forks import Tell, fork
from tests.faults.judging import list_broken, list_broken_links
from tests.faults.printer import Slip, read_printed, run_printer
from tests.faults.programme import Outcome, Programme
from tests.faults.shim import Call, Disk, run_preloaded

T = TypeVar("T")

_TRIES = 2
_CASES = 2
_KINDS = (
    Call.WRITE,
    Call.SYNC,
    Call.TRUNCATE,
    Call.RENAME,
    Call.CREATE,
    Call.UNLINK,
    Call.MKDIR,
)
# What a clerk may be told when a disk fails; each says what to do.
_TOLD = frozenset({"disk.full", "disk.failed", "disk.read_only", "folder.not_writable"})


@dataclass(frozen=True, slots=True)
class _Failure:
    """The ``at``-th call of this kind fails with ``error``; who is ``impatient`` kills the program
    as soon as it says so.
    """

    call: Call
    at: int
    error: int
    cut_short: bool = False
    impatient: bool = False

    def __str__(self) -> str:
        short = " after half of it" if self.cut_short else ""
        then = ", killed" if self.impatient else ""
        return f"{self.call.name} {self.at} {errno.errorcode[self.error]}{short}{then}"


class _Killed(Exception):
    """The clerk has pulled the plug."""


@dataclass(frozen=True, slots=True)
class _Bench:
    """What every failure needs; ``new`` is copied for each."""

    room: Path
    clock: Clock
    printer: Path
    new: Place
    disk: Disk = field(default_factory=Disk)

    def mark(self, slip: Slip) -> None:
        """Tell the trace that a slip came to paper."""
        self.disk.mark(slip.title)


def run_here(rounds: int, seed: int) -> Outcome:
    """Fail up to ``rounds`` calls of each kind in each way, in a process under the shim."""
    broken: list[str] = []
    told: Tally[str] = Tally()
    failed, slips = 0, 0
    with make_room() as room, run_printer(room) as printer:
        clock = Clock()
        bench = _Bench(room, clock, printer, set_up(room / "new", clock, printer))
        for failure in _list_failures(_count_calls(bench), rounds, random.Random(seed)):
            found = _suffer(bench, failure)
            failed += found["failed"]
            slips += found["slips"]
            told.update(found["told"])
            broken += [f"{failure}: {line}" for line in found["broken"]]
    if not told:
        broken.append("nobody was told of any failure: this programme sees nothing")
    counts = {
        "calls failed": failed,
        "slips": slips,
        "lost, doubled, unopenable or stuck": len(broken),
        **{f"told {key}": times for key, times in sorted(told.items())},
    }
    return Outcome(counts, tuple(broken))


def _list_failures(calls: dict[Call, int], most: int, chance: random.Random) -> Iterator[_Failure]:
    """Yield failures of each kind of call, spread evenly over those that a whole day makes."""
    for kind in _KINDS:
        turns = range(1, calls[kind] + 1)
        chosen = turns if len(turns) <= most else sorted(chance.sample(turns, most))
        for at in chosen:
            yield _Failure(kind, at, errno.EIO)
            yield _Failure(kind, at, errno.EIO, impatient=True)
            yield _Failure(kind, at, errno.ENOSPC)
            if kind is Call.WRITE:
                yield _Failure(kind, at, errno.ENOSPC, cut_short=True)


def _count_calls(bench: _Bench) -> dict[Call, int]:
    """Return how many calls of each kind a day without failures makes."""
    place, trace = bench.new.copy(bench.room / "dry"), bench.room / "trace"
    fork(partial(_work, bench, place, trace, None)).end()
    calls = Tally(event.call for event in read_trace(trace))
    return {kind: calls[kind] for kind in _KINDS}


def _suffer(bench: _Bench, failure: _Failure) -> dict[str, Any]:
    """Let a desk work through one failure; return what the clerk was told, and what was broken in
    the end: as it stands, and as it would after a cut of power that takes all it may.
    """
    place, trace = bench.new.copy(bench.room / "desk"), bench.room / "trace"
    trace.unlink(missing_ok=True)
    (found,) = fork(partial(_work, bench, place, trace, failure)).end()
    if len(read_printed(place.paper)) < _CASES:
        fork(partial(_work_on, bench, place, trace)).end()
    printed = read_printed(place.paper)
    found["slips"] = len(printed)
    found["broken"] += _open(bench, place, printed)
    for slips in (1, len(printed)):
        image = _draw_image(bench, place, trace, slips)
        found["broken"] += [f"power cut: {line}" for line in _open(bench, image, printed[:slips])]
        image.remove()
    place.remove()
    return found


def _draw_image(bench: _Bench, place: Place, trace: Path, slips: int) -> Place:
    """Draw what is sure to be on the disk as soon as so many slips are printed."""
    platter, marks = Platter(bench.new.home, place.home), 0
    for event in read_trace(trace):
        platter.do(event)
        marks += event.call is Call.MARK
        if marks == slips:
            break
    image = Place(bench.room / "image")
    platter.draw(image.home, Whim(random.Random(0), share=0, ordered=False, torn=False))
    image.lay_paper(place.paper, slips)
    return image


def _open(bench: _Bench, place: Place, printed: Sequence[Slip]) -> list[str]:
    program = Program(place, bench.clock, bench.printer)
    try:
        counter = program.sign_in()
        return [*list_broken(counter, printed), *list_broken_links(counter)]
    except Exception as error:  # noqa: BLE001  ours or not, the desk is not opened
        return [f"not opened: {error!r}"]
    finally:
        program.close()


def _work(bench: _Bench, place: Place, trace: Path, failure: _Failure | None, tell: Tell) -> None:
    bench.disk.watch(place.home, trace)
    if failure is not None:
        bench.disk.fail(failure.call, failure.at, failure.error, cut_short=failure.cut_short)
    clerk = _Clerk(bench, place, failure is not None and failure.impatient)
    try:
        for serial in range(_CASES):
            clerk.serve(serial)
        clerk.go()
    except _Killed:
        pass
    except RegDeskError as error:
        clerk.broken.append(f"stuck: {error}")
    failed = bench.disk.count_failed() if failure is not None else 0
    tell({"told": clerk.told, "broken": clerk.broken, "failed": failed})


def _work_on(bench: _Bench, place: Place, trace: Path, _tell: Tell) -> None:
    """Do the rest of the day, and end in the middle of nothing."""
    bench.disk.watch(place.home, trace)
    served = work(
        Program(place, bench.clock, bench.printer, bench.mark).sign_in(), random.Random(0)
    )
    while len(read_printed(place.paper)) < _CASES:
        next(served)


@dataclass(slots=True)
class _Clerk:
    """Tries again what failed, and where that does not help starts the program anew; one who is
    ``impatient`` does not try.
    """

    bench: _Bench
    place: Place
    impatient: bool
    told: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    _program: Program | None = None
    _counter: Counter | None = None

    def serve(self, serial: int) -> None:
        """Serve one person. Errors: what the program says once even a new start does not help."""
        draft = self._try(lambda counter: counter.open_case())
        accepted = self._try(lambda counter: self._accept(counter, draft, serial))
        number = str(accepted.case.number)
        self._try(lambda counter: counter.print_slip(number, LAYOUT))
        self._try(print_all)

    def go(self) -> None:
        """Close the program."""
        if self._program is not None:
            self._program.close()
            self._program = self._counter = None

    def _accept(self, counter: Counter, draft: Draft, serial: int) -> Any:
        with counter.store.read() as unit:
            draft = unit.drafts.find(draft.case_id) or draft
            accepted = not unit.drafts.holds(draft.case_id)
        return counter.accept(draft if accepted else fill(counter, draft, serial))

    def _try(self, act: Callable[[Counter], T]) -> T:
        for _ in range(_TRIES):
            try:
                return act(self._sign_in())
            except RegDeskError as error:
                self._note(error)
                if self.impatient:
                    raise _Killed from error
        self.go()
        return act(self._sign_in())

    def _sign_in(self) -> Counter:
        if self._program is None:
            bench = self.bench
            self._program = Program(self.place, bench.clock, bench.printer, bench.mark)
        if self._counter is None:
            self._counter = self._program.sign_in()
        return self._counter

    def _note(self, error: RegDeskError) -> None:
        self.told.append(error.key)
        if not isinstance(error, Fault) or error.key not in _TOLD:
            self.broken.append(f"told {error!r}")


FAILING_CALLS = Programme(
    "T3",
    "each call to the disk fails: EIO, ENOSPC, half a write",
    "told in plain words, nothing printed that is not durable, no corruption, work goes on",
    short=4,
    long=200,
    run=partial(run_preloaded, "failing_calls"),
)
