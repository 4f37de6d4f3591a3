"""Starts the program as a process of its own from a parent that has imported it already.

A start of ``python -m regdesk`` spends a second on imports; the tests start it some hundred times.
``python()`` is a Python whose ``-m MODULE ARGUMENTS`` runs as a fork of such a parent: another
process with the caller's folder, environment and pipes, from the module's entry point to the
interpreter's own end. Who kills it kills the program, and its exit code is the program's. What it
starts by ``sys.executable`` starts the same way.

Not through here: what is proved of the start itself, of imports or of memory.
"""

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.house.sources import ROOT

CLIENT = Path(__file__).with_name("client.py")


@functools.cache
def python(room="desk"):
    """Return the path of a Python that is warm for the programs of ``room``: desk or hub."""
    folder = Path(tempfile.mkdtemp(prefix="regdesk-warm-"))
    client = folder / "python"
    line = folder / "line"
    told = CLIENT.read_text(encoding="utf-8")
    client.write_text(f"#!{sys.executable} -IS\nLINE = {str(line)!r}\n{told}", encoding="utf-8")
    client.chmod(0o755)
    parent = subprocess.Popen(
        [sys.executable, "-m", "tests.warm.parent", line, client, room],
        cwd=ROOT,
        # Threads do not come along into a fork, and OpenBLAS begins one.
        env={**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    atexit.register(_end, parent, folder)
    assert parent.stdout.readline() == b"warm\n"
    return str(client)


def _end(parent, folder):
    parent.stdin.close()
    parent.wait(60)
    parent.stdout.close()
    shutil.rmtree(folder, ignore_errors=True)
