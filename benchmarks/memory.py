"""What a family's case holds in memory, whole window and worker, beside a bare window and child."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.desk import set_up_folder
from benchmarks.family import add_twenty_pages, make_family
from benchmarks.measure import Measure, in_turn
from regdesk import files
from regdesk.app.options import Options
from regdesk.app.parts import join
from regdesk.app.practice import CODE, PASSWORD

ROUNDS = 3
_MIB = 1024
_ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def measure_all() -> list[Measure]:
    """Return the one measure: a family of six, four owners, twenty pages, the step of papers."""
    with TemporaryDirectory(prefix="regdesk-bench-") as kept:
        folder, scans = Path(kept) / "desk", Path(kept) / "scans"
        scans.mkdir()
        _prepare(folder, scans)
        shipped = ["-m", "benchmarks.case_on_screen", str(folder), str(scans / "page-0.png")]
        bare = ["-m", "benchmarks.floors.case", str(scans)]
        ours, plain = in_turn(lambda: _weigh(shipped), lambda: _weigh(bare), ROUNDS)
    value, floor = median(ours) / _MIB, median(plain) / _MIB
    return [Measure("memory_open_case", value, "MiB", floor, 200, "value")]


def _prepare(folder: Path, scans: Path) -> None:
    """Leave one unfinished case with all its pages behind."""
    set_up_folder(folder)
    parts = join(Options(folder, tuple(files.program_command()), practice=True))
    try:
        counter = parts.sign_in.sign_in(CODE, PASSWORD)
        add_twenty_pages(counter, make_family(counter), scans)
    finally:
        parts.close()


def _weigh(arguments: list[str]) -> float:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT, check=True)
    return float(done.stdout.split()[-1])
