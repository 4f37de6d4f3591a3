"""What a measurement is, how it is judged, and how it is shown."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Measure:
    """One line of the bench. ``basis`` says whether ``value`` or ``ratio`` is held to ``goal``;
    ``sense`` is ``max`` where less is better.
    """

    name: str
    value: float
    unit: str
    floor: float
    goal: float
    basis: str
    sense: str = "max"

    @property
    def ratio(self) -> float:
        return self.value / self.floor

    @property
    def holds(self) -> bool:
        reached = self.ratio if self.basis == "ratio" else self.value
        return reached <= self.goal if self.sense == "max" else reached >= self.goal

    def as_row(self) -> dict[str, object]:
        return {**asdict(self), "ratio": round(self.ratio, 3), "holds": self.holds}


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value that ``share`` (0-1) of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(act: Callable[[], object]) -> Callable[[], float]:
    """Return what does ``act`` and returns the seconds that it took."""

    def do() -> float:
        began = perf_counter()
        act()
        return perf_counter() - began

    return do


def in_ms(
    name: str,
    ours: Iterable[float],
    floor: Iterable[float],
    goal: float,
    *,
    share: float = 0.95,
    basis: str = "value",
) -> Measure:
    """Return the measure of what took so many seconds: what ``share`` of them do not exceed."""
    value, least = (percentile(one, share) * 1000 for one in (ours, floor))
    return Measure(name, value, "ms", least, goal, basis)


def in_turn(
    shipped: Callable[[], T], floor: Callable[[], T], rounds: int, each: int = 1
) -> tuple[list[T], list[T]]:
    """Run both in turn, ``each`` times a round, and return both lists of what they took."""
    ours: list[T] = []
    plain: list[T] = []
    for _ in range(rounds):
        ours += [shipped() for _ in range(each)]
        plain += [floor() for _ in range(each)]
    return ours, plain


def show(measures: list[Measure]) -> str:
    """Return the table."""
    lines = [f"{'':16}{'value':>10} {'':4}{'floor':>10} {'ratio':>7}  goal"]
    for one in measures:
        goal = f"{'≤' if one.sense == 'max' else '≥'} {one.goal:g}"
        goal += "×" if one.basis == "ratio" else f" {one.unit}"
        lines.append(
            f"{one.name:16}{one.value:10.2f} {one.unit:4}{one.floor:10.2f} {one.ratio:7.2f}  "
            f"{goal:10} {'holds' if one.holds else 'MISSED'}"
        )
    return "\n".join(lines)


def write(measures: list[Measure], path: Path) -> None:
    """Write every row as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([one.as_row() for one in measures], indent=2) + "\n")
