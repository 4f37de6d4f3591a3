"""The first process of several ends whatever it began, whenever it is asked to."""

import subprocess
import sys

from regdesk.hub.processes import share_out
from regdesk.hub.settings import Settings

# The child is asked to end before it has begun to listen to that.
EARLY = """
import os, signal, time
from regdesk.hub import metrics, processes

processes._die_with = lambda _: os.kill(os.getpid(), signal.SIGTERM)
with metrics.share_metrics():
    raise SystemExit(processes.Watch([None], lambda _: time.sleep(60) or 0).run())
"""


def test_an_end_that_comes_as_a_process_begins_is_not_lost():
    done = subprocess.run(
        [sys.executable, "-c", EARLY], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stderr) == (1, "a process ended\n")


def test_an_instance_judges_no_more_cases_at_once_for_being_several_processes():
    assert [share_out(Settings(work_at_once=4), count).work_at_once for count in (2, 3, 8)] == [
        2, 2, 1,
    ]  # fmt: skip
