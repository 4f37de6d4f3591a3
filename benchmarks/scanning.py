"""Twenty pages come in from a document feeder while the window is looked at.

The feeder is SANE's own ``test`` device, read by the scanners' child as any other; it holds ten
sheets, so it is filled twice. Value: the p99 gap between ticks of a timer in the window while the
pages come; floor: an idle bare window's. The child makes pages of them on the same two cores.
"""

import os
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import Qt

from benchmarks.desk import options_of, set_up_folder
from benchmarks.measure import Measure
from benchmarks.screen import STORY, Walker, open_walker, stall, ticking
from regdesk.app.practice import CODE, PASSWORD
from regdesk.domain.draft import StepId
from regdesk.domain.scanning import Ink, ScanChoice, Source
from regdesk.ui.scan_devices import Stand
from regdesk.ui.steps.documents import DocumentsPage
from regdesk.walk.filling import fill_in_step
from regdesk.walk.invented import fill_in
from regdesk.walk.play import play_run
from regdesk.walk.reading import read_scenario
from regdesk.walk.segments import cut

PAGES, IN_FEEDER, PATIENCE_S = 20, 10, 120


def measure_all() -> list[Measure]:
    """Return the measure."""
    with TemporaryDirectory(prefix="regdesk-bench-") as kept:
        folder = Path(kept)
        (folder / "dll.conf").write_text("test\n")
        before = os.environ.get("SANE_CONFIG_DIR")
        os.environ["SANE_CONFIG_DIR"] = kept  # the child takes it over
        try:
            gaps, took = _scan(folder)
        finally:
            os.environ.pop("SANE_CONFIG_DIR")
            if before is not None:
                os.environ["SANE_CONFIG_DIR"] = before
    print(f"scan: {PAGES} pages in {took:.1f} s")
    return [stall("scan_gui_stall", gaps)]


def _scan(folder: Path) -> tuple[list[float], float]:
    """Return the gaps while the pages came, and how many seconds that took."""
    set_up_folder(folder / "desk")
    with open_walker(options_of(folder / "desk", practice=False), folder) as clerk:
        page = _come_to_papers(clerk)
        began = perf_counter()
        with ticking() as ticks:
            for _ in range(PAGES // IN_FEEDER):
                page.focus_field("papers.APP-ID.r1")
                clerk.hands.press(Qt.Key.Key_F5)
                _wait(clerk, lambda: page.find_hindrance())
                _wait(clerk, lambda: not page.find_hindrance())
        took = perf_counter() - began
        kept = sum(len(one.pages) for one in clerk.window.desk.wizard.draft.papers)
        assert kept >= PAGES - 1, f"{kept} pages came"  # a poor one is taken anew by the second run
    return [after - before for before, after in pairwise(ticks)], took


def _come_to_papers(clerk: Walker) -> DocumentsPage:
    """Work one case whole, then another up to its papers, with the feeder chosen."""
    (segment,) = cut(fill_in(read_scenario(STORY)))
    play_run(clerk, segment, (CODE, PASSWORD), {})
    clerk.hands.press(Qt.Key.Key_F2)
    clerk.come_to(StepId.CATEGORY)
    while clerk.page().step is not StepId.DOCUMENTS:
        fill_in_step(clerk, segment.facts, clerk.page().step)
        clerk.go_on()
    page = clerk.page()
    assert isinstance(page, DocumentsPage)
    _wait(clerk, lambda: page.devices.stand in (Stand.READY, Stand.FAULT))
    scanner = page.devices.scanner
    assert scanner is not None, "SANE's test device is not installed"
    page.devices.choose(ScanChoice(scanner.key, Source.FEEDER, Ink.COLOUR, 300))
    return page


def _wait(clerk: Walker, seen) -> None:
    until = perf_counter() + PATIENCE_S
    while not seen():
        clerk.hands.rest(0.05)
        if perf_counter() > until:
            raise TimeoutError
