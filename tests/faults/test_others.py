"""A few rounds of every programme that needs nothing but the desk itself."""

import pytest

from tests.faults.listed import OTHERS

SEED = 20261123
ROUNDS = {
    "T5": 36,
    "T11": 10,
    "T14": 6,
    "T15": 100,
    "T16": 13,
    "T18": 24,
    "T19": 24,
    "T20": 100_000,
}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("programme", OTHERS, ids=lambda one: one.name)
def test_it_holds(programme):
    outcome = programme.run(ROUNDS[programme.name], SEED)

    assert outcome.holds, outcome.broken
