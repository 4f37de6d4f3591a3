import sys
from pathlib import Path

import pytest

from regdesk.capture.process import WorkerProcess
from regdesk.printing.press import WorkerPress
from tests.cups import private_cups

ROOT = Path(__file__).resolve().parents[2]
WORKER = (sys.executable, "-c", "from regdesk.worker.main import main; main()")


NEVER_S = 3600.0


@pytest.fixture(scope="session")
def cups():
    with private_cups() as server:
        yield server


def open_press(server_address):
    """Workers that know only the print server at the given address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("CUPS_SERVER", server_address)
        # a child that rested would come back without this environment
        workers = [WorkerProcess(WORKER, rests_after_s=NEVER_S) for _ in range(2)]
        for worker in workers:
            worker.ask("ping", {})  # the child takes the environment of now
    return workers, WorkerPress(*workers)


@pytest.fixture(scope="session")
def press(cups):
    workers, press = open_press(cups.address)
    yield press
    for worker in workers:
        worker.close()
