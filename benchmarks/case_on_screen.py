"""The desk with a family's case open at the step of papers; says what its processes hold.

``python -m benchmarks.case_on_screen FOLDER SCAN``: FOLDER is a practice desk whose one unfinished
case is the family's; SCAN is a page that is read once more. Prints two figures in KiB: what is held
at rest, once the children that nobody asks have gone by themselves, and before that while a page is
read: a second and a half after the last, all children warm.

Counted is the whole tree of processes, from the window down to the children of its children: of
each all that is in memory for it alone, swapped out or not, and beside it what several hold in
common (a library's code), once: as much of a file as that process has of it that has most. That is
the sum of their proportional shares (PSS), but that what a program of somebody else maps, too, is
counted here in full. The machine that measures may run others; a clerk's PC has but one RegDesk.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt

from benchmarks.desk import options_of
from regdesk.app.desk import open_desk
from regdesk.app.practice import CODE, PASSWORD
from regdesk.capture.process import RESTS_AFTER_S
from regdesk.domain.draft import StepId
from regdesk.walk.clerk import Clerk
from regdesk.walk.play import sign_in

SETTLED_S = 1.5
PATIENCE_S = 3 * RESTS_AFTER_S


def measure(folder: Path, scan: Path) -> tuple[int, int]:
    """Return the KiB held at rest and while a page is read."""
    with open_desk(options_of(folder)) as window:
        window.show()
        window.activateWindow()
        clerk = Clerk(window, folder, first=0, wants_pictures=False)
        sign_in(clerk, CODE, PASSWORD)
        clerk.see_question("the question")
        clerk.settle()
        clerk.hands.press(Qt.Key.Key_Return)
        clerk.come_to(StepId.DOCUMENTS)
        clerk.desk().counter.capture.read_file(scan)
        clerk.hands.rest(SETTLED_S)
        reading = _weigh(_list_tree(os.getpid()))
        clerk.hands.wait(lambda: len(_list_tree(os.getpid())) == 1, "the children", PATIENCE_S)
        clerk.hands.rest(SETTLED_S)
        return _weigh(_list_tree(os.getpid())), reading


def _weigh(processes: list[int]) -> int:
    """Return the KiB that ``processes`` hold together."""
    own, common = 0, dict[str, int]()
    for process in processes:
        shared = Counter[str]()
        for name, told in _list_mappings(process):
            own += told["Private_Clean:"] + told["Private_Dirty:"] + told["Swap:"]
            shared[name] += told["Shared_Clean:"] + told["Shared_Dirty:"]
        for name, held in shared.items():
            common[name] = max(common.get(name, 0), held)
    return own + sum(common.values())


def _list_mappings(process: int) -> Iterator[tuple[str, Counter[str]]]:
    """Yield file and KiB of every kind of every mapping, as the kernel tells them."""
    name, told = "", Counter[str]()
    for line in Path(f"/proc/{process}/smaps").read_text().splitlines():
        words = line.split()
        if not words[0].endswith(":"):
            yield name, told
            name, told = words[5] if len(words) > 5 else "", Counter()
        elif words[-1] == "kB":
            told[words[0]] = int(words[1])
    yield name, told


def _list_tree(process: int) -> list[int]:
    """Return ``process`` and those below it; one that ends meanwhile has none below."""
    children: list[int] = []
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{process}/task").iterdir():
            children += map(int, (task / "children").read_text().split())
    return [process, *(one for child in children for one in _list_tree(child))]


if __name__ == "__main__":
    print(*measure(Path(sys.argv[1]), Path(sys.argv[2])), flush=True)
