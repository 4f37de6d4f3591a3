"""T1: the program is killed at any moment, and before each call of an acceptance to the disk."""

import random
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

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
from tests.faults.forks import Tell, fork
from tests.faults.judging import list_broken, list_broken_links
from tests.faults.printer import Slip, read_printed, run_printer
from tests.faults.programme import Outcome, Programme
from tests.faults.shim import Disk, run_preloaded

_KILLS_A_DESK = 100
_LONGEST_S = 0.3
_MOST_CALLS = 1500  # about two cases and the sign-in
_REOPENED_WITHIN_S = 2.0


@dataclass(slots=True)
class _Found:
    """What all desks together came to."""

    kills: int = 0
    of_acceptance: set[int] = field(default_factory=set)
    slips: int = 0
    cases: int = 0
    longest_reopen_s: float = 0.0
    broken: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Kill:
    """How one run of the program ends: before a call counted from the sign-in or from acceptance,
    or at a moment.
    """

    from_sign_in: int = 0
    from_acceptance: int = 0
    after_s: float = 0.0


def run_here(rounds: int, seed: int) -> Outcome:
    """Kill the program ``rounds`` times, in a process that stands under the shim."""
    chance, found, clock, disk = random.Random(seed), _Found(), Clock(), Disk()
    with make_room() as room, run_printer(room) as printer:
        new = set_up(room / "new", clock, printer)
        calls = _count_calls(new.copy(room / "dry"), clock, printer, disk)
        kills = [_choose(turn, calls, chance) for turn in range(rounds)]
        for at in range(0, rounds, _KILLS_A_DESK):
            place = new.copy(room / f"desk-{at}")
            desk = _Desk(place, clock, printer, disk, found)
            for turn, kill in enumerate(kills[at : at + _KILLS_A_DESK], at):
                desk.kill(kill, random.Random(f"{seed} {turn}"))
            desk.end()
            place.remove()
    counts = {
        "kills": found.kills,
        "calls of an acceptance hit": f"{len(found.of_acceptance)} of {calls}",
        "slips": found.slips,
        "lost or doubled": len(found.broken),
        "longest reopening": f"{found.longest_reopen_s:.2f} s of processor",
    }
    if found.longest_reopen_s > _REOPENED_WITHIN_S:
        found.broken.append("reopened too slowly")
    return Outcome(counts, tuple(found.broken))


def _choose(turn: int, calls: int, chance: random.Random) -> _Kill:
    """Every second kill takes the next call of an acceptance; the others come at any call, or at
    any moment.
    """
    if turn % 2:
        return _Kill(from_acceptance=turn // 2 % calls + 1)
    if turn % 4:
        return _Kill(from_sign_in=chance.randint(1, _MOST_CALLS))
    return _Kill(after_s=chance.uniform(0, _LONGEST_S))


def _count_calls(place: Place, clock: Clock, printer: Path, disk: Disk) -> int:
    """Return how many calls change the disk from acceptance to the slip. What is imported on the
    way is there for every fork.
    """
    disk.watch(place.home)
    program = Program(place, clock, printer)
    counter = program.sign_in()
    served = work(counter, random.Random())
    next(served)
    draft = fill(counter, counter.open_case(), 1)
    before = disk.count_calls()
    _accept(counter, draft)
    calls = disk.count_calls() - before
    program.close()
    return calls


def _accept(counter: Any, draft: Any) -> None:
    counter.print_slip(str(counter.accept(draft).case.number), LAYOUT)
    print_all(counter)


@dataclass(slots=True)
class _Desk:
    """One desk that is killed again and again."""

    place: Place
    clock: Clock
    printer: Path
    disk: Disk
    found: _Found
    whole: int = 0

    def kill(self, kill: _Kill, chance: random.Random) -> None:
        child = fork(partial(self._live, kill, chance, read_printed(self.place.paper)))
        told = child.next()
        if kill.after_s:
            time.sleep(kill.after_s)
            child.kill()
        self._note(told, *child.end())
        self.found.kills += 1
        if kill.from_acceptance:
            self.found.of_acceptance.add(kill.from_acceptance)

    def end(self) -> None:
        """Look at everything once more, and let the program end as it should."""
        printed = read_printed(self.place.paper)
        self.found.slips += len(printed)
        self._note(*fork(partial(self._look_whole, printed)).end())

    def _note(self, *told: Any) -> None:
        for one in told:
            if one is None:
                continue
            if "reopened" in one:
                took_s = one["reopened"]
                self.found.longest_reopen_s = max(self.found.longest_reopen_s, took_s)
            else:
                self.whole = one["whole"]
                said = (
                    f"{self.place.home.name}, kill {self.found.kills}: {line}"
                    for line in one["broken"]
                )
                self.found.broken += said

    def _live(self, kill: _Kill, chance: random.Random, printed: list[Slip], tell: Tell) -> None:
        self.disk.watch(self.place.home)
        if kill.from_sign_in:
            self.disk.kill(kill.from_sign_in)
        counter = self._reopen(tell)
        tell({"broken": list_broken(counter, printed, whole=self.whole), "whole": len(printed)})
        if kill.from_acceptance:
            draft = fill(counter, counter.open_case(), chance.randrange(1000))
            self.disk.kill(kill.from_acceptance)
            _accept(counter, draft)
        for _ in work(counter, chance):
            pass

    def _look_whole(self, printed: list[Slip], tell: Tell) -> None:
        counter = self._reopen(tell)
        broken = list_broken(counter, printed) + list_broken_links(counter)
        tell({"broken": broken, "whole": len(printed)})
        counter.line.end()
        counter.store.close()

    def _reopen(self, tell: Tell) -> Any:
        began = time.process_time()
        counter = Program(self.place, self.clock, self.printer).sign_in()
        tell({"reopened": time.process_time() - began})
        return counter


KILLS = Programme(
    "T1",
    "the program is killed at any moment and before every call of an acceptance",
    "no printed slip lost, none doubled, reopened within 2 s",
    short=200,
    long=5000,
    run=partial(run_preloaded, "kills"),
)
