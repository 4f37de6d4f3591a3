"""The first process of several ends whatever it began, whenever it is asked to."""

import subprocess
import sys

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
        [sys.executable, "-c", EARLY], capture_output=True, text=True, timeout=20, check=False
    )

    assert (done.returncode, done.stderr) == (1, "a process ended\n")
