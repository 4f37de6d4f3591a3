"""T2: the power is cut at any moment of some days' work, on disks that lose what they may lose."""

import bisect
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from regdesk.storage import engine
from tests.faults.core import Clock, Place, Program, make_room, set_up, work
from tests.faults.crash_images import Event, Platter, choose_whim, read_trace
from tests.faults.forks import Tell, fork
from tests.faults.judging import list_broken, list_broken_links
from tests.faults.printer import Slip, read_printed, run_printer
from tests.faults.programme import Outcome, Programme
from tests.faults.shim import Call, Disk, run_preloaded

_SESSIONS, _CASES = 3, 3  # of one recorded desk
_IMAGES_A_DESK = 500
_WORKED_ON = 4  # on every n-th image another case is accepted
_CHECK_ITSELF = 20  # one image with synchronous=NORMAL for so many with FULL
_LEAST_OF_ITSELF = 20


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What a desk at ``place`` asked of its disk."""

    place: Place
    events: Sequence[Event]
    printed: Sequence[Slip]


@dataclass(frozen=True, slots=True)
class _Bench:
    """What every image needs."""

    room: Path
    clock: Clock
    printer: Path
    new: Place


def run_here(rounds: int, seed: int) -> Outcome:
    """Draw ``rounds`` images and open them, in a process that stands under the shim."""
    chance = random.Random(seed)
    itself = max(_LEAST_OF_ITSELF, rounds // _CHECK_ITSELF)
    broken: list[str] = []
    events = slips = 0
    with make_room() as room, run_printer(room) as printer:
        clock = Clock()
        new = set_up(room / "new", clock, printer)
        bench = _Bench(room, clock, printer, new)
        for at in range(0, rounds, _IMAGES_A_DESK):
            recorded = _record(bench, new.copy(room / f"desk-{at}"), chance)
            events += len(recorded.events)
            slips += len(recorded.printed)
            images = min(_IMAGES_A_DESK, rounds - at)
            said = _judge_images(bench, recorded, images, chance)
            broken += [f"desk {at}: {line}" for _, lines in said for line in lines]
        careless = _record(bench, new.copy(room / "careless"), chance, synchronous="NORMAL")
        seen = sum(bool(lines) for _, lines in _judge_images(bench, careless, itself, chance))
    if not seen:
        broken.append("synchronous=NORMAL lost nothing: this programme sees nothing")
    counts = {
        "images": rounds,
        "calls recorded": events,
        "slips": slips,
        "lost or unopenable": len(broken),
        "the same with synchronous=NORMAL": f"{seen} of {itself}",
    }
    return Outcome(counts, tuple(broken))


def _record(
    bench: _Bench, place: Place, chance: random.Random, synchronous: str = "FULL"
) -> _Recorded:
    """Let a new desk work at ``place``."""
    trace = bench.room / f"{place.home.name}.trace"
    fork(partial(_work, bench, place, trace, chance.random(), synchronous)).end()
    return _Recorded(place, tuple(read_trace(trace)), read_printed(place.paper))


def _work(
    bench: _Bench, place: Place, trace: Path, seed: float, synchronous: str, _tell: Tell
) -> None:
    engine._SETTINGS = tuple(
        f"synchronous = {synchronous}" if one.startswith("synchronous") else one
        for one in engine._SETTINGS
    )
    disk = Disk()
    disk.watch(place.home, trace)
    for session in range(_SESSIONS):
        program = Program(place, bench.clock, bench.printer, lambda slip: disk.mark(slip.title))
        served = work(program.sign_in(), random.Random(f"{seed} {session}"))
        for _ in range(_CASES):
            next(served)
        program.close()


def _judge_images(
    bench: _Bench, recorded: _Recorded, images: int, chance: random.Random
) -> Iterator[tuple[int, list[str]]]:
    """Cut the power ``images`` times; yield before which call, and what was broken after it."""
    ends = range(1, len(recorded.events) + 1)
    cuts = sorted(chance.choices(ends, k=images))
    marks = [at for at, one in enumerate(recorded.events) if one.call is Call.MARK]
    platter, done = Platter(bench.new.home, recorded.place.home), 0
    for turn, cut in enumerate(cuts):
        for event in recorded.events[done:cut]:
            platter.do(event)
        done = cut
        printed = recorded.printed[: bisect.bisect_left(marks, cut)]
        image = Place(bench.room / "image")
        platter.draw(image.home, choose_whim(chance))
        image.lay_paper(recorded.place.paper, len(printed))
        broken = _open(bench, image, printed, works_on=turn % _WORKED_ON == 0)
        image.remove()
        yield cut, [f"cut before call {cut}: {line}" for line in broken]


def _open(bench: _Bench, image: Place, printed: Sequence[Slip], *, works_on: bool) -> list[str]:
    """Open what the power left, and hold it against the slips; go on working there."""
    program = Program(image, bench.clock, bench.printer)
    try:
        counter = program.sign_in()
        broken = [*list_broken(counter, printed), *list_broken_links(counter)]
        if works_on:
            next(work(counter, random.Random(0)))
            broken += list_broken(counter, read_printed(image.paper), whole=len(printed))
        return broken
    except Exception as error:  # noqa: BLE001  ours or not, the desk is not opened
        return [f"not opened: {error!r}"]
    finally:
        program.close()


POWER_CUTS = Programme(
    "T2",
    "the power is cut, and the disk loses, keeps, tears and reorders what was not synced",
    "no printed slip lost, no image unopenable; with synchronous=NORMAL some must be",
    short=100,
    long=2000,
    run=partial(run_preloaded, "power_cuts"),
)
