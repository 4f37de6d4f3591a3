import sys
from pathlib import Path

import pytest

from regdesk.capture.process import WorkerProcess

ROOT = Path(__file__).resolve().parents[2]


BAD_CHILD = [sys.executable, str(Path(__file__).with_name("bad_child.py"))]


@pytest.fixture
def worker(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    process = WorkerProcess(BAD_CHILD)
    yield process
    process.close()


@pytest.fixture
def restless(monkeypatch):
    """One whose child rests as soon as nobody asks."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    process = WorkerProcess(BAD_CHILD, rests_after_s=0.05)
    yield process
    process.close()
