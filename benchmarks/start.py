"""Cold start and memory of the painted sign-in, beside a bare PySide6 window."""

import compileall
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import PySide6

import regdesk
from benchmarks.desk import set_up_folder
from benchmarks.measure import Measure, in_turn

ROUNDS = 9
_ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def measure_all() -> list[Measure]:
    """Return both measures; the median of the rounds, both sides from compiled bytecode."""
    for package in (regdesk, PySide6):
        compileall.compile_dir(Path(package.__file__).parent, quiet=2)
    with TemporaryDirectory(prefix="regdesk-bench-") as kept:
        folder = Path(kept) / "desk"
        set_up_folder(folder)
        ours = [sys.executable, "-m", "benchmarks.until_painted"]
        opened = ["--data-dir", str(folder), "--language", "kk"]
        bare = [sys.executable, "-m", "benchmarks.floors.window"]
        starts = in_turn(lambda: _time([*ours, *opened]), lambda: _time(bare), ROUNDS)
        memory = in_turn(
            lambda: _weigh([*ours, "--stay", *opened]), lambda: _weigh([*bare, "--stay"]), 5
        )
    return [
        Measure("cold_start", *_medians(starts, 1000, "ms"), 1.8, "ratio"),
        Measure("memory_sign_in", *_medians(memory, 1 / 1024, "MiB"), 2, "ratio"),
    ]


def _medians(both: tuple[list[float], list[float]], scale: float, unit: str):
    ours, plain = both
    return median(ours) * scale, unit, median(plain) * scale


def _time(command: list[str]) -> float:
    """Return the seconds from starting the process to its ``painted``."""
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT) as child:
        said = child.stdout.readline().strip()
        took = perf_counter() - began
        child.wait(30)
    if said != "painted":
        raise RuntimeError(command)
    return took


def _weigh(command: list[str]) -> float:
    """Return the resident KiB a second and a half after the first paint."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT, check=True)
    return float(done.stdout.split()[-1])
