import sys
from pathlib import Path

import pytest

from regdesk.capture.process import WorkerProcess

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def worker(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    process = WorkerProcess([sys.executable, str(Path(__file__).with_name("bad_child.py"))])
    yield process
    process.close()
