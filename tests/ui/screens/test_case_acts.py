"""What is done with a case beside opening it: buttons that do what their keys do."""

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.case import CaseStatus
from regdesk.ui.screens.after_dialogs import CancelDialog, EnteredDialog
from regdesk.ui.screens.case_acts import list_acts
from regdesk.ui.screens.case_history import HistoryPanel
from regdesk.ui.screens.journal_pane import CasePane
from regdesk.ui.shortcuts import Command
from tests.ui.screens.conftest import CTRL, SetClock
from tests.ui.screens.test_journal import a_row

LOOK = {Command.HISTORY}
MARK = LOOK | {Command.ENTERED, Command.END_CASE}
OFFERED = {
    CaseStatus.QUEUED: MARK | {Command.CORRECT},
    CaseStatus.SENT: MARK | {Command.CORRECT},
    CaseStatus.RETURNED: MARK,
}


@pytest.fixture
def pane(qtbot):
    pane = CasePane()
    qtbot.addWidget(pane)
    pane.resize(312, 520)
    pane.show()
    return pane


def list_shown(acts):
    return [command for command, button in acts.buttons.items() if not button.isHidden()]


@pytest.mark.parametrize("status", CaseStatus)
def test_only_what_can_be_done_with_a_case_is_offered(status):
    assert list_acts(a_row(status=status)) == OFFERED.get(status, LOOK)


def test_a_stub_keeps_its_history_and_a_correction_stands_for_its_case():
    assert list_acts(None) == set()
    assert list_acts(a_row(destroyed_on=SetClock().at.date())) == LOOK
    assert list_acts(a_row(status=CaseStatus.CORRECTING, corrects="a")) == MARK


def test_what_is_seldom_done_gives_way_before_anything_is_scrolled(pane):
    pane.show_row(a_row(), SetClock().at)
    assert list_shown(pane.acts) == list(pane.acts.buttons)
    pane.resize(312, 380)
    assert list_shown(pane.acts) == [Command.ENTERED, Command.HISTORY]
    pane.show_row(None, SetClock().at)
    assert list_shown(pane.acts) == []
    assert pane._kind.text() == "The chosen case is shown here."


def test_the_buttons_of_a_saved_case_do_what_their_keys_do(at_desk):
    at_desk.open_whole_case()
    at_desk.press(Qt.Key.Key_Return, CTRL)
    buttons = at_desk.done.acts.buttons

    for command, kind in ((Command.ENTERED, EnteredDialog), (Command.HISTORY, HistoryPanel)):
        while at_desk.focused is not buttons[command]:
            at_desk.press(Qt.Key.Key_Tab)
        at_desk.enter()
        assert isinstance(at_desk.question(), kind)
        at_desk.press(Qt.Key.Key_Escape)
        assert at_desk.focused is buttons[command]
    buttons[Command.END_CASE].click()
    at_desk.settle()
    assert isinstance(at_desk.question(), CancelDialog)
    at_desk.press(Qt.Key.Key_Escape)
    buttons[Command.CORRECT].click()
    at_desk.settle()
    assert at_desk.window.screen_name == "wizard"


def test_the_journal_marks_the_chosen_case_by_its_button(at_desk):
    case_id = at_desk.window.desk.counter.accept(at_desk.whole_draft()).case.draft.case_id
    at_desk.window.desk.show_journal()
    at_desk.settle()
    at_desk.journal.pane.acts.buttons[Command.ENTERED].click()
    at_desk.settle()
    at_desk.type("10-77")
    at_desk.enter()

    assert at_desk.journal.chosen().case_id == case_id
    assert at_desk.journal.chosen().entered_at is not None
