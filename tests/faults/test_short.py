"""As much of the programmes at the disk as every change has to pass; ``make faults`` runs all."""

import pytest

from tests.faults.failing_calls import FAILING_CALLS
from tests.faults.full_disk import FULL_DISK
from tests.faults.kills import KILLS
from tests.faults.power_cuts import POWER_CUTS

SEED = 20261123
ROUNDS = [(KILLS, 60), (POWER_CUTS, 40), (FAILING_CALLS, 1), (FULL_DISK, 2)]


@pytest.mark.timeout(900)  # a busy machine takes its time over a hundred desks
@pytest.mark.parametrize(("programme", "rounds"), ROUNDS, ids=[one.name for one, _ in ROUNDS])
def test_it_holds(programme, rounds):
    outcome = programme.run(rounds, SEED)

    assert outcome.holds, outcome.broken
