"""Measures all, prints a table, writes ``out/bench.json``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import (
    counter,
    hub,
    law,
    memory,
    pages,
    printing,
    reading,
    scanning,
    screen,
    search,
    start,
)
from benchmarks.measure import show, write

measures = [
    *start.measure_all(),
    *counter.measure_all(),
    *search.measure_all(),
    *printing.measure_all(),
    *screen.measure_all(),
    *scanning.measure_all(),
    *law.measure_all(),
    *memory.measure_all(),
    *pages.measure_all(),
    *reading.measure_all(),
    *hub.measure_all(),
]
write(measures, Path("out/bench.json"))
print(show(measures))
sys.exit(0 if all(one.holds for one in measures) else 1)
