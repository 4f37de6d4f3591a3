"""All fault programmes, in the order they run."""

from tests.faults.clocks import CLOCKS
from tests.faults.damage import DAMAGE
from tests.faults.failing_calls import FAILING_CALLS
from tests.faults.full_disk import FULL_DISK
from tests.faults.kills import KILLS
from tests.faults.long_offline import LONG_OFFLINE
from tests.faults.lost_keys import LOST_KEYS
from tests.faults.numbers import NUMBERS
from tests.faults.power_cuts import POWER_CUTS
from tests.faults.programme import Programme
from tests.faults.retention import RETENTION
from tests.faults.stolen_disk import STOLEN_DISK
from tests.faults.tampering import TAMPERING

OTHERS = (
    DAMAGE,
    CLOCKS,
    STOLEN_DISK,
    TAMPERING,
    LOST_KEYS,
    LONG_OFFLINE,
    RETENTION,
    NUMBERS,
)
PROGRAMMES: dict[str, Programme] = {
    one.name: one for one in (KILLS, POWER_CUTS, FAILING_CALLS, FULL_DISK, *OTHERS)
}
