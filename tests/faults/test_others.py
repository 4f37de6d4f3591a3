"""The short form of every programme that needs nothing but the desk itself."""

import pytest

from tests.faults.listed import OTHERS

SEED = 20261123


@pytest.mark.parametrize("programme", OTHERS, ids=lambda one: one.name)
def test_it_holds(programme):
    outcome = programme.run(programme.short, SEED)

    assert outcome.holds, outcome.broken
