"""A long run is so many short ones: however many processes share them, it comes to the same."""

import random

import pytest

from tests.faults import parts
from tests.faults.programme import Outcome, Programme

SEED = 41


def throw(rounds, seed):
    """Throw a die; a one is a promise broken."""
    chance = random.Random(seed)
    thrown = [chance.randint(1, 6) for _ in range(rounds)]
    kinds = {side: thrown.count(int(side)) for side in "123456" if int(side) in thrown}
    counts = {"thrown": rounds, "sides": kinds, "die": "wooden"}
    return Outcome(counts, tuple(f"turn {at}" for at, side in enumerate(thrown) if side == 1))


DIE = Programme("T99", "a die", "no ones", 10, 1000, throw, parted=True)


def run(programme, rounds, jobs):
    said = []
    return parts.run(programme, rounds, SEED, jobs, said.append)


def test_as_many_processes_as_there_are_come_to_the_same():
    alone, shared = run(DIE, 95, 1), run(DIE, 95, 3)

    assert alone.counts == shared.counts
    assert sorted(alone.broken) == sorted(shared.broken)
    assert alone.counts["thrown"] == sum(alone.counts["sides"].values()) == 95
    assert len(alone.broken) == alone.counts["sides"]["1"]


def test_each_part_is_done_again_by_its_own_seed():
    (first, *_, last) = parts.list_parts(95, 10, SEED)
    assert (first, last) == ((10, SEED), (5, SEED + 9))

    broken = [
        f"seed {seed}, {rounds} rounds: {line}"
        for rounds, seed in parts.list_parts(95, 10, SEED)
        for line in throw(rounds, seed).broken
    ]
    assert sorted(run(DIE, 95, 2).broken) == sorted(broken)


def test_a_short_run_is_one_part_and_what_is_in_one_piece_stays_so():
    assert run(DIE, 10, 2) == throw(10, SEED)

    whole = Programme("T98", "a die", "no ones", 10, 1000, throw)
    assert run(whole, 95, 2) == throw(95, SEED)


def test_a_programme_that_breaks_by_itself_is_no_outcome():
    def drop(rounds, seed):
        raise ValueError("the die is under the table")

    broken = Programme("T97", "a die", "no ones", 10, 1000, drop, parted=True)
    with pytest.raises(RuntimeError, match=r"under the table\nseed 41, 10 rounds"):
        run(broken, 30, 2)


def test_kinds_are_told_behind_their_sum():
    assert Outcome({"named": {"b": 2, "a": 1}, "left": 0}).told() == "named 3 (a 1, b 2), left 0"
