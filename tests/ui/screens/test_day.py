"""Morning and evening by keys: the line in the journal, the day panel, the closing, the note."""

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason
from regdesk.domain.print_task import SheetKind
from regdesk.services.morning import Check, amber, good
from regdesk.ui.screens.day_panel import CheckRow
from regdesk.ui.screens.morning_line import MorningLine
from regdesk.ui.widgets.dialogs import QuestionDialog
from tests.ui.screens.conftest import CTRL
from tests.ui.typing import send_key

WELL = {Check.DATABASE: lambda: good("database.good"), Check.WORKER: lambda: good("worker.good")}
ILL = {
    Check.PRINTER: lambda: amber("printer.none"),
    Check.DISK: lambda: amber("disk.low", free=412),
}


@pytest.fixture
def sit_down(show):
    """Sign in at a window that looks at what is given."""

    def sit_down(looks):
        clerk = show(list_looks=lambda _counter: looks)
        clerk.sign_in()
        clerk.window.desk.desk_panels.day.look()
        clerk.settle()
        return clerk

    return sit_down


def open_day(clerk):
    clerk.press(Qt.Key.Key_F2, CTRL)
    return clerk.question()


def list_lines(clerk):
    lines = clerk.window.desk.findChildren(MorningLine)
    return [one.text() for one in lines if one.isVisible()]


def list_made(clerk):
    return [(one.kind, one.label) for one in clerk.window.desk.counter.list_prints()]


def test_a_calm_line_says_that_all_is_well(sit_down):
    clerk = sit_down(WELL)
    assert list_lines(clerk) == ["All is well"]

    clerk.window.desk.counter.accept(clerk.whole_draft())
    clerk.window.desk.show_journal()
    clerk.settle()
    assert list_lines(clerk) == ["All is well"]


def test_what_needs_a_look_is_counted_and_stands_first_with_what_helps(sit_down):
    clerk = sit_down(WELL | ILL)

    assert list_lines(clerk) == ["2 things need a look"]
    panel = open_day(clerk)
    said = [row.accessibleName() for row in panel.findChildren(CheckRow) if row.isVisible()]
    assert said[0].startswith("Disk. Only 412 MiB free.")
    assert "Shift F11" in said[1]
    assert len(said) == 4


def test_nothing_is_said_before_anything_was_looked_at(show):
    clerk = show()
    clerk.sign_in()

    assert list_lines(clerk) == []


def test_the_day_is_closed_by_keys_and_its_register_printed(sit_down):
    clerk = sit_down(WELL)
    counter = clerk.window.desk.counter
    counter.accept(clerk.whole_draft())
    counter.park(clerk.whole_draft(), ParkReason.OTHER)

    open_day(clerk)
    assert clerk.says("Accepted: 1 · not accepted: 0 · postponed: 1")
    assert clerk.says("No day is closed yet.")
    left = "unfinished: 1 · not sent: 1 · not entered in the register: 1"
    assert clerk.says(left)
    clerk.press(Qt.Key.Key_F5)
    assert clerk.says(f"The register lists all that is left: {left}.")
    clerk.enter()

    assert clerk.question() is None
    assert clerk.toast().startswith("Closed: № 1-1. 1 thing does not agree")
    assert list_made(clerk) == [(SheetKind.REGISTER, "23.11.2023 № 1-1")]
    panel = open_day(clerk)
    panel.closings[0].setFocus()
    clerk.enter()
    assert [one.copy for one in counter.list_prints()] == [1, 0]


def test_a_key_that_is_held_asks_once(sit_down):
    clerk = sit_down(WELL)
    counter = clerk.window.desk.counter
    counter.accept(clerk.whole_draft())
    panel = open_day(clerk)

    for _ in range(3):
        send_key(panel, Qt.Key.Key_F5)
    clerk.settle()
    assert len(clerk.window.findChildren(QuestionDialog)) == 1

    clerk.press(Qt.Key.Key_Escape)
    clerk.press(Qt.Key.Key_F5)
    clerk.enter()
    assert clerk.toast().startswith("Closed: № 1-1")


def test_a_forgotten_day_is_offered_before_today(sit_down):
    clerk = sit_down(WELL)
    clerk.window.desk.counter.accept(clerk.whole_draft())
    clerk.clock.go(days=1)

    open_day(clerk)
    assert clerk.question()._shut.text() == "Close the day 23.11.2023"
    clerk.press(Qt.Key.Key_F5)
    clerk.enter()
    open_day(clerk)

    assert clerk.question()._shut.text() == "Close the day"


def test_a_day_with_nothing_new_says_so(sit_down):
    clerk = sit_down(WELL)
    for _ in range(2):
        open_day(clerk)
        clerk.press(Qt.Key.Key_F5)
        clerk.enter()

    assert clerk.toast() == "Nothing was done since this day was closed."


def test_the_handover_note_is_printed(sit_down):
    clerk = sit_down(WELL)
    open_day(clerk)
    clerk.press(Qt.Key.Key_F6)

    assert list_made(clerk) == [(SheetKind.HANDOVER, "23.11.2023 10:52")]
