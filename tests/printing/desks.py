"""A real desk, encrypted and all, in front of a real print system; runs as a child that dies."""

import os
import sys
from pathlib import Path

from regdesk.capture.process import WorkerProcess
from regdesk.domain.desk import DeskRole
from regdesk.domain.print_task import PrintChoice
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing.press import WorkerPress
from regdesk.rulebook import load
from regdesk.services.sign_in import SignIn
from regdesk.storage.door import DeskFolder
from regdesk.storage.slots import Strength
from tests.printing.facts import PERMANENT
from tests.services.conftest import CENTRE, CLERK, WORDS
from tests.services.ports import FileCapture, TickingClock

ROOT = Path(__file__).resolve().parents[2]
WORKER = (sys.executable, "-m", "regdesk", "--worker")
PASSWORD = "тұлпар-2023-қ"
WEAK = Strength(memory_kib=8, passes=1, lanes=1)
LABEL = PERMANENT.number


def open_desk(folder, press):
    """Return the counter and what closes the desk's folder again."""
    clock = TickingClock()
    places = ROOT / "resources" / "places.csv"
    door = DeskFolder(folder, clock=clock, places=places, strength=WEAK)
    law = load(ROOT / "resources" / "rulebook")
    sign_in = SignIn(door, clock, law, press, FileCapture(), WORDS)
    if sign_in.desk() is None:
        sign_in.set_up(CENTRE, 7, DeskRole.CORPORATION, CLERK, PASSWORD)
    return sign_in.sign_in(CLERK.code, PASSWORD), door.close


def queue_slip(counter, printer, layout=SheetFormat.A5_LANDSCAPE):
    choice = PrintChoice(layout, printer)
    return counter.print_sheet(PERMANENT, choice, case_id="case-1", label=LABEL)


class DyingPress(WorkerPress):
    """The program is killed just before, or just after, the print system got the sheet."""

    moment = ""

    def print(self, pdf, printer, title):
        if self.moment == "before":
            os._exit(9)
        super().print(pdf, printer, title)
        os._exit(9)


def die_printing(folder, printer, moment):
    press = DyingPress(WorkerProcess(WORKER), WorkerProcess(WORKER))
    press.moment = moment
    counter, _close = open_desk(Path(folder), press)
    queue_slip(counter, printer)
    counter.advance_prints()


if __name__ == "__main__":
    die_printing(*sys.argv[1:])
