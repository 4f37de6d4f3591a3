"""What a fault programme is, and what a run of one brings home."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Count = int | float | str | Mapping[str, int]
"""What is told of one thing; by kinds, its sum comes first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run counted, in the order it is told, and a line of every promise it saw broken."""

    counts: Mapping[str, Count]
    broken: tuple[str, ...] = field(default=())

    @property
    def holds(self) -> bool:
        return not self.broken

    def told(self) -> str:
        return ", ".join(f"{what} {_tell(count)}" for what, count in self.counts.items())


@dataclass(frozen=True, slots=True)
class Programme:
    """One row of the paper's part (d).

    ``run(rounds, seed)`` does ``rounds`` of whatever it counts by; the same two numbers do the same
    again, but for when a signal happens to arrive. A promise that breaks is told in
    ``Outcome.broken``, with what replays it; an error is a fault of the programme itself.
    ``short`` rounds are for the test suite, ``long`` ones for the evidence. Many rounds of one that
    is ``parted`` are so many short runs, see ``parts``: its counts can be added up.
    """

    name: str
    title: str
    goal: str
    short: int
    long: int
    run: Callable[[int, int], Outcome]
    parted: bool = False


def _tell(count: Count) -> str:
    if not isinstance(count, Mapping):
        return str(count)
    kinds = ", ".join(f"{kind} {times}" for kind, times in sorted(count.items()))
    return f"{sum(count.values())} ({kinds})"
