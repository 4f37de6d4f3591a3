"""Morning and evening: what the look at everything found, today's numbers, a closed day."""

from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason
from regdesk.services.closing_day import Closings
from regdesk.services.morning import Check, amber, good, list_looks
from tests.ui.screens.conftest import CTRL
from tests.ui.states.scene import state

WELL = {
    Check.DISK: lambda: good("disk.days", free=212, days=740),
    Check.BACKUP: lambda: good("backup.made", at="22.11.2023 20:01"),
    Check.SCANNER: lambda: good("scanner.good", name="Canon DR-C225"),
    Check.WORKER: lambda: good("worker.good"),
}
ILL = {
    Check.DISK: lambda: amber("disk.low", free=412),
    Check.BACKUP: lambda: amber("backup.failed", folder="/media/backup"),
}


def begin(scene, looks):
    """Sign in at a desk of which these checks tell what nobody can bring about here."""
    clerk = scene.show(list_looks=lambda counter: {**list_looks(counter), **looks})
    clerk.sign_in()
    scene.desk.desk_panels.day.look()
    clerk.settle()
    return clerk


def work(scene):
    """Let the clerk accept a case and postpone another."""
    counter = scene.desk.counter
    counter.accept(scene.clerk.whole_draft())
    counter.park(scene.clerk.whole_draft(), ParkReason.PAPER_TO_FETCH)


def show_day(scene):
    scene.clerk.press(Qt.Key.Key_F2, CTRL)
    return scene.clerk.question()


@state()
def journal_needs_a_look(scene):
    begin(scene, WELL | ILL)
    work(scene)
    scene.desk.show_journal()
    scene.clerk.settle()


@state(said_once=True)
def day_begins(scene):
    """The look found something, and what was done after yesterday's closing was forgotten."""
    clerk = begin(scene, WELL)
    work(scene)
    Closings(scene.desk.counter).close_day()
    work(scene)
    scene.clock.go(days=1)
    scene.desk.counter.accept(clerk.whole_draft())
    show_day(scene)


@state(said_once=True)
def day_closes(scene):
    begin(scene, WELL)
    work(scene)
    show_day(scene)
    scene.clerk.press(Qt.Key.Key_F5)
    scene.clerk.question()
