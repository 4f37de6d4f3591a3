"""Prints while the print system's disk is full, then again; runs in a mount namespace of its own.

Prints JSON: the key of what was raised, and how the print after it ended.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from regdesk.domain.errors import Fault
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import PrintState
from tests.cups import PrivateCups
from tests.printing.conftest import open_press
from tests.printing.facts import PERMANENT


def main():
    with TemporaryDirectory(prefix="cups-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        spool = root / "spool"
        spool.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", spool], check=True)
        cups = PrivateCups(root)
        cups.start()
        cups.add_queues()
        workers, press = open_press(cups.address)
        try:
            told = print_twice(press, spool)
        finally:
            for worker in workers:
                worker.close()
            cups.close()
            subprocess.run(["umount", "--lazy", spool], check=True)
    sys.stdout.write(json.dumps(told))


def print_twice(press, spool):
    pdf = press.make(PERMANENT, SheetFormat.A5_LANDSCAPE)
    raised = ""
    filler = spool / "filler"
    try:
        with filler.open("wb", buffering=0) as stream:
            while stream.write(bytes(4096)):
                pass
    except OSError:
        pass
    try:
        press.print(pdf, "Wire", "031 full")
    except Fault as fault:
        raised = fault.key
    filler.unlink()
    job = press.print(pdf, "Wire", "031 again")
    for _ in range(100):
        state = press.watch("Wire", job).state
        if state is not PrintState.WAITING:
            break
        time.sleep(0.1)
    return {"raised": raised, "after": state.value}


main()
