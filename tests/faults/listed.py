"""All fault programmes, in the order they run."""

from tests.faults.failing_calls import FAILING_CALLS
from tests.faults.kills import KILLS
from tests.faults.power_cuts import POWER_CUTS
from tests.faults.programme import Programme

PROGRAMMES: dict[str, Programme] = {one.name: one for one in (KILLS, POWER_CUTS, FAILING_CALLS)}
