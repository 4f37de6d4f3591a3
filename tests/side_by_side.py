"""How workers share the tests: a file is one piece of work, and so is a folder with its own hub.

A hub asks its database again and again for as long as it runs: it has to run in one worker only,
and to end with the last test of its folder.
"""

from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

ROOT = Path(__file__).parents[1]
TOGETHER = ("tests/hub/console", "tests/hub/work", "tests/hub")

# What takes longest, longest first: begun last, it would be the only one to run for a while. Else
# files go by their number of tests, so those of a few long ones have to stand here above all.
LONG = (
    "tests/ui/states/test_states_of_cases.py",
    "tests/hub/console",
    "tests/ui/states/test_states.py",
    "tests/hub/work",
    "tests/journeys/test_practice.py",
    "tests/ui/states/test_states_of_papers.py",
    "tests/hub",
    "tests/rulebook/test_matrix.py",
    "tests/sync/test_with_the_hub.py",
    "tests/sync/test_three_desks.py",
    "tests/printing/test_desk_queue.py",
    "tests/printing/test_slip.py",
    "tests/journeys/test_day.py",
    "tests/journeys/test_other_ends.py",
    "tests/journeys/test_key_budget.py",
    "tests/sync/test_feeds_any_weather.py",
    "tests/sync/test_copies.py",
    "tests/sync/test_any_copies.py",
    "tests/ui/screens/test_preview.py",
    "tests/app/test_start.py",
    "tests/journeys/test_heard.py",
    "tests/journeys/test_scanned_walk.py",
    "tests/sync/test_feeds_with_the_hub.py",
    "tests/journeys/test_no_names.py",
    "tests/storage/test_rough_weather.py",
    "tests/ui/widgets/test_wedge_under_x11.py",
)


class Room(pytest.Package):
    """A folder of tests, with which the fixtures of scope ``package`` of its conftest end.

    pytest knows such folders only by an ``__init__.py``, which ours have no other use for.
    """

    def setup(self):
        """Import nothing."""


class Sharing(LoadFileScheduling):
    """Gives a worker a file at a time, or a folder that stays together."""

    def _split_scope(self, nodeid):
        return place_of(nodeid)

    def _assign_work_unit(self, node):
        long = next((one for one in LONG if one in self.workqueue), None)
        if long is not None:
            self.workqueue.move_to_end(long, last=False)
        super()._assign_work_unit(node)


def place_of(nodeid):
    """Return the file of a test, or the folder it stays together with."""
    file = nodeid.split("::", 1)[0]
    return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)
