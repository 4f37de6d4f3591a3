import sys
from pathlib import Path

import pytest

from regdesk.capture.process import WorkerProcess
from regdesk.capture.scan.process import ScannerProcess

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="package")
def scan_knobs(tmp_path_factory):
    return tmp_path_factory.mktemp("knobs") / "knobs.json"


@pytest.fixture(scope="package")
def scan_child(tmp_path_factory, scan_knobs):
    """The scanners' child, in whose system there are SANE's own test devices alone."""
    config = tmp_path_factory.mktemp("sane")
    (config / "dll.conf").write_text("test\npnm\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("SANE_CONFIG_DIR", str(config))
        patch.setenv("SCAN_KNOBS", str(scan_knobs))
        command = [sys.executable, str(Path(__file__).with_name("scan_child.py"))]
        process = WorkerProcess(command, rests_after_s=3600.0)  # its rest has tests of its own
        yield process
    process.close()


@pytest.fixture
def scanners(scan_child):
    return ScannerProcess(scan_child, ("sane", "escl", "wia", "folder"))
