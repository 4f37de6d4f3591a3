"""What a fault programme is, and what a run of one brings home."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run counted, in the order it is told, and a line of every promise it saw broken."""

    counts: Mapping[str, int | float | str]
    broken: tuple[str, ...] = field(default=())

    @property
    def holds(self) -> bool:
        return not self.broken

    def told(self) -> str:
        return ", ".join(f"{what} {count}" for what, count in self.counts.items())


@dataclass(frozen=True, slots=True)
class Programme:
    """One row of the paper's part (d).

    ``run(rounds, seed)`` does ``rounds`` of whatever it counts by; the same two numbers do the same
    again, but for when a signal happens to arrive. A promise that breaks is told in
    ``Outcome.broken``, with what replays it; an error is a fault of the programme itself.
    ``short`` rounds are for the test suite, ``long`` ones for the evidence.
    """

    name: str
    title: str
    goal: str
    short: int
    long: int
    run: Callable[[int, int], Outcome]
