"""What a family's case holds in memory, window and children, beside a bare window and child.

``memory_open_case`` is what the goal was set for: a family of six, four owners, twenty pages, open
at the step of papers on a PC that has other work, too. The children are there when they are asked
and go a minute after; what is held meanwhile is ``memory_reading``, for which the goal is our own.
What is counted is told in ``benchmarks.case_on_screen``.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.desk import set_up_folder, sign_in
from benchmarks.family import add_twenty_pages, make_family
from benchmarks.measure import Measure, in_turn

ROUNDS = 3
_MOST_READING = 350
_ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def measure_all() -> list[Measure]:
    """Return both measures, taken of the same case, one after the other."""
    with TemporaryDirectory(prefix="regdesk-bench-") as kept:
        folder, scans = Path(kept) / "desk", Path(kept) / "scans"
        scans.mkdir()
        _prepare(folder, scans)
        shipped = ["-m", "benchmarks.case_on_screen", str(folder), str(scans / "page-0.png")]
        bare = ["-m", "benchmarks.floors.case", str(scans)]
        ours, plain = in_turn(lambda: _weigh(shipped), lambda: _weigh(bare), ROUNDS)
    floor = median(one[0] for one in plain)
    resting, reading = (median(held) for held in zip(*ours, strict=True))
    return [
        Measure("memory_open_case", resting, "MiB", floor, 200, "value"),
        Measure("memory_reading", reading, "MiB", floor, _MOST_READING, "value"),
    ]


def _prepare(folder: Path, scans: Path) -> None:
    """Leave one unfinished case with all its pages behind."""
    set_up_folder(folder)
    with sign_in(folder) as counter:
        add_twenty_pages(counter, make_family(counter), scans)


def _weigh(arguments: list[str]) -> list[float]:
    """Return every MiB that is told."""
    command = [sys.executable, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT, check=True)
    return [int(told) / 1024 for told in done.stdout.split()]
