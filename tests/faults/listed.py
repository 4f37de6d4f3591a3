"""All fault programmes, in the order they run."""

from tests.faults.damage import DAMAGE
from tests.faults.failing_calls import FAILING_CALLS
from tests.faults.full_disk import FULL_DISK
from tests.faults.kills import KILLS
from tests.faults.lost_keys import LOST_KEYS
from tests.faults.numbers import NUMBERS
from tests.faults.power_cuts import POWER_CUTS
from tests.faults.programme import Programme
from tests.faults.retention import RETENTION
from tests.faults.tampering import TAMPERING

OTHERS = (DAMAGE, TAMPERING, LOST_KEYS, RETENTION, NUMBERS)
PROGRAMMES: dict[str, Programme] = {
    one.name: one for one in (KILLS, POWER_CUTS, FAILING_CALLS, FULL_DISK, *OTHERS)
}
