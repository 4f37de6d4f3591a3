"""Run the fault programmes: ``python -m tests.faults [--long] [--only T1,T2] [--seed N]``.

Each prints what it counted and its seed, and its row goes into ``docs/evidence.md``. A run is
repeated by its seed, on however many cores: a long one of what can be parted is so many short ones,
by the seeds that follow. ``--rounds`` runs more or fewer than either form, and is kept nowhere.
"""

import argparse
import os
import random
import sys
import time

from tests.faults import evidence, parts
from tests.faults.listed import PROGRAMMES
from tests.faults.programme import Programme

_SEEDS = 1_000_000
_SHOWN = 10


def main(asked: list[str]) -> int:
    """Run what is asked, or everything; the exit code tells how many programmes broke."""
    given = _parse(asked)
    evidence.find_commit()  # before others move on while it runs
    seed = random.randrange(_SEEDS) if given.seed is None else given.seed
    return sum(not _run(PROGRAMMES[name], given, seed) for name in given.only or PROGRAMMES)


def _parse(asked: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.faults", description=__doc__.splitlines()[0])
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--short", dest="form", action="store_const", const=evidence.SHORT)
    form.add_argument("--long", dest="form", action="store_const", const=evidence.LONG)
    names = ",".join(PROGRAMMES)
    parser.add_argument("--only", type=lambda said: said.split(","), default=[], metavar=names)
    parser.add_argument("--seed", type=int, help="of the run to repeat; else a new one")
    parser.add_argument("--rounds", type=int, help="instead of those of the form")
    parser.add_argument("--jobs", type=_count_jobs, default=os.cpu_count(), help="one a core")
    parser.set_defaults(form=evidence.SHORT)
    given = parser.parse_args(asked)
    if unknown := set(given.only) - set(PROGRAMMES):
        parser.error(f"no such programme: {', '.join(sorted(unknown))}")
    return given


def _count_jobs(said: str) -> int:
    return max(1, int(said))


def _run(programme: Programme, given: argparse.Namespace, seed: int) -> bool:
    usual = programme.long if given.form == evidence.LONG else programme.short
    rounds = given.rounds or usual
    _say(f"== {programme.name} {programme.title}: {rounds} rounds, seed {seed}")
    began = time.monotonic()
    outcome = parts.run(programme, rounds, seed, given.jobs, _say)
    took_s = time.monotonic() - began
    _say(f"   {outcome.told()}; {took_s:.0f} s")
    _say(f"   {'holds' if outcome.holds else 'BROKEN'}: {programme.goal}")
    for line in outcome.broken[:_SHOWN]:
        _say(f"   ! {line}")
    if not given.rounds:
        how = {"form": given.form, "rounds": rounds, "seed": seed, "took_s": took_s}
        evidence.keep([evidence.make_row(programme, outcome, **how)])
    return outcome.holds


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
