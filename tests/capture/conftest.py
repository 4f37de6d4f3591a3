import sys
from pathlib import Path

import pytest

from regdesk.capture.files import FileCapture
from regdesk.capture.process import WorkerProcess

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def worker():
    command = "from regdesk.worker.main import main; main()"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        # a child that rested would come back without this environment
        process = WorkerProcess([sys.executable, "-c", command], rests_after_s=3600.0)
        process.ask("ping", {})
    yield process
    process.close()


@pytest.fixture
def capture(worker):
    return FileCapture(worker)
