"""Many rounds as so many short runs, spread over processes: how many of these makes no difference.

The first part has the seed that was told, each other the one after: by its own seed, without the
others, it is done again.
"""

from collections import Counter as Tally
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import count

from tests.faults.forks import Child, Tell, fork
from tests.faults.programme import Count, Outcome, Programme

Part = tuple[int, int]
"""Rounds and seed."""


def run(
    programme: Programme, rounds: int, seed: int, jobs: int, say: Callable[[str], None]
) -> Outcome:
    """Do ``rounds`` of ``programme`` in at most ``jobs`` processes; ``say`` is told of each part.

    Errors: ``RuntimeError`` with what broke a programme by itself, once the others have ended.
    """
    if not programme.parted or rounds <= programme.short:
        return programme.run(rounds, seed)
    parts = list_parts(rounds, programme.short, seed)
    shares = [parts[job::jobs] for job in range(jobs)]
    children = [fork(partial(_work, programme, share, say)) for share in shares if share]
    return join([outcome for outcomes in _end_all(children) for outcome in outcomes])


def list_parts(rounds: int, most: int, seed: int) -> list[Part]:
    """Return parts of ``most`` rounds each, and what is left of them."""
    sizes = (min(most, rounds - at) for at in range(0, rounds, most))
    return list(zip(sizes, count(seed), strict=False))


def join(outcomes: Sequence[Outcome]) -> Outcome:
    """Return what all of ``outcomes``, which count the same things, come to."""
    names = dict.fromkeys(what for one in outcomes for what in one.counts)
    counts = {what: _add([one.counts[what] for one in outcomes]) for what in names}
    return Outcome(counts, tuple(line for one in outcomes for line in one.broken))


def _work(
    programme: Programme, parts: Sequence[Part], say: Callable[[str], None], tell: Tell
) -> None:
    """Do one part after the other, all in this process: only the first has to load the program."""
    for rounds, seed in parts:
        try:
            outcome = programme.run(rounds, seed)
        except Exception as error:
            error.add_note(f"seed {seed}, {rounds} rounds")
            raise
        broken = [f"seed {seed}, {rounds} rounds: {line}" for line in outcome.broken]
        say("\n   ! ".join([f"   seed {seed}: {outcome.told()}", *broken]))
        tell({"counts": dict(outcome.counts), "broken": broken})


def _end_all(children: Sequence[Child]) -> list[list[Outcome]]:
    """Wait for all ``children``, also where one broke: none is left behind."""
    ended, broken = [], []
    for child in children:
        try:
            ended.append([Outcome(one["counts"], tuple(one["broken"])) for one in child.end()])
        except RuntimeError as error:
            broken.append(error)
    if broken:
        raise broken[0]
    return ended


def _add(counts: Sequence[Count]) -> Count:
    first = counts[0]
    if isinstance(first, Mapping):
        return sum((Tally(one) for one in counts), Tally[str]())
    if isinstance(first, str):
        return " and ".join(sorted(set(counts)))
    return sum(counts)
