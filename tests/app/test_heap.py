"""What was used once goes back to the system."""

import subprocess
import sys

ASK = """
import sys
from pathlib import Path
from regdesk.app import heap

def held():
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])

heap.give_back()
bytearray(30 << 20)  # glibc would keep blocks up to this size from now on
before = held()
blocks = [bytearray(1 << 20) for _ in range(40)]
last = bytearray(200)
del blocks
print(held() - before)
"""


def test_memory_that_was_let_go_is_not_held():
    done = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 5 * 1024
