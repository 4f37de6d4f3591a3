"""A run that comes to nothing says where it stood."""

import subprocess
import sys

from regdesk import logs
from regdesk.walk.run import end_late

STUCK = """
import faulthandler, sys, time

def wait_in_vain():
    sys.stdout.write("waiting\\n")
    sys.stdout.flush()
    time.sleep(600)

faulthandler.enable(open(sys.argv[1], "w"))
sys.stderr.write("the last words\\n")
wait_in_vain()
"""


def test_a_run_that_takes_too_long_says_where_it_stood(tmp_path):
    crash = tmp_path / "log" / logs.CRASH
    crash.parent.mkdir()
    command = [sys.executable, "-c", STUCK, crash]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "waiting\n"

    told = end_late(child, tmp_path)

    assert "the last words" in told
    assert "in wait_in_vain" in told
    assert child.returncode is not None
