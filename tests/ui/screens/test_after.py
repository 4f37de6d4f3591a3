"""After acceptance, by keys alone: cancel, mark as entered, look at the history."""

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.case import CaseStatus
from regdesk.domain.desk import Clerk
from regdesk.services.entered import list_not_entered
from regdesk.ui.screens.case_history import EventRow, HistoryPanel
from tests.ui.screens.conftest import CLERK, CTRL, PASSWORD

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def accepted(at_desk):
    at_desk.open_whole_case()
    at_desk.press(Qt.Key.Key_Return, CTRL)
    at_desk.case_id = at_desk.done._case.draft.case_id
    return at_desk


def go_to_journal(clerk):
    clerk.press(Qt.Key.Key_Escape)
    clerk.settle()
    assert clerk.window.screen_name == "journal"


def cancel_by_keys(clerk):
    clerk.press(Qt.Key.Key_F8, SHIFT)
    clerk.digits("2")
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.settle()


def test_an_accepted_case_is_cancelled_from_its_screen(accepted, tray):
    cancel_by_keys(accepted)

    assert accepted.says("Cancelled: ")
    assert accepted.says("The owner takes the consent back")
    assert "is cancelled" in accepted.toast()
    accepted.wait(300)
    assert len(tray.printed) == 2, "the slip, then the note"
    accepted.press(Qt.Key.Key_F4)
    assert "it is corrected no more" in accepted.toast()
    accepted.press(Qt.Key.Key_F8, SHIFT)
    assert "was cancelled already" in accepted.toast()


def test_an_accepted_case_is_cancelled_from_the_journal(accepted):
    go_to_journal(accepted)
    cancel_by_keys(accepted)
    assert accepted.window.screen_name == "done"
    go_to_journal(accepted)

    assert accepted.journal.chosen().status is CaseStatus.CANCELLED


def test_another_reason_is_asked_in_words(accepted):
    accepted.press(Qt.Key.Key_F8, SHIFT)
    accepted.digits("5")
    accepted.press(Qt.Key.Key_Return, CTRL)
    assert accepted.says("Write why the case is cancelled")
    accepted.type("сатып жіберді")
    accepted.press(Qt.Key.Key_Return, CTRL)
    accepted.settle()

    assert accepted.says("сатып жіберді")


def test_a_case_is_corrected_from_the_journal_and_as_soon_as_it_is_saved(accepted):
    accepted.press(Qt.Key.Key_F4)
    assert accepted.wizard.draft.corrects == accepted.case_id
    accepted.press(Qt.Key.Key_F3)
    accepted.settle()
    accepted.press(Qt.Key.Key_Escape)
    assert accepted.window.screen_name == "journal"
    accepted.press(Qt.Key.Key_F4)
    accepted.settle()

    assert accepted.window.screen_name == "wizard"
    assert accepted.wizard.draft.corrects == accepted.case_id


def test_a_correction_that_was_begun_is_told_to_be_lost(accepted):
    accepted.press(Qt.Key.Key_F4)
    accepted.press(Qt.Key.Key_F3)
    accepted.settle()
    accepted.press(Qt.Key.Key_F8, SHIFT)
    assert accepted.says("The correction that was begun is thrown away.")
    accepted.press(Qt.Key.Key_Return, CTRL)
    accepted.settle()

    assert accepted.window.desk.counter.list_unfinished() == ()


def test_esc_and_a_bare_enter_cancel_nothing(accepted):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        accepted.press(Qt.Key.Key_F8, SHIFT)
        accepted.press(key)
        accepted.press(Qt.Key.Key_Escape)
        accepted.settle()

    assert accepted.window.desk.counter.view_row(accepted.case_id).cancelled is None


def test_who_lacks_the_right_has_it_confirmed(accepted):
    object.__setattr__(accepted.window.desk.counter, "clerk", Clerk("041-0001", "К. Кезекші"))
    cancel_by_keys(accepted)
    assert accepted.says("Who confirms the cancellation")
    accepted.type(CLERK.code)
    accepted.press(Qt.Key.Key_Tab)
    accepted.type("қате")
    accepted.press(Qt.Key.Key_Return, CTRL)
    accepted.settle()
    assert accepted.window.desk.counter.view_row(accepted.case_id).cancelled is None
    accepted.press(Qt.Key.Key_A, CTRL)
    accepted.type(PASSWORD)
    accepted.clock.go(minutes=5)
    accepted.press(Qt.Key.Key_Return, CTRL)
    accepted.settle()

    cancelled = accepted.window.desk.counter.view_row(accepted.case_id).cancelled
    assert (cancelled.clerk_code, cancelled.confirmed_by) == ("041-0001", CLERK.code)


def test_a_case_is_marked_as_entered_and_the_mark_is_put_right(accepted):
    counter = accepted.window.desk.counter
    accepted.press(Qt.Key.Key_F6)
    accepted.enter()
    assert accepted.says("Type the number as the register shows it")
    accepted.type("10-77")
    accepted.enter()
    accepted.settle()
    assert "is marked as entered" in accepted.toast()
    assert list_not_entered(counter) == ()
    go_to_journal(accepted)
    assert accepted.journal.chosen().entered_at is not None
    accepted.press(Qt.Key.Key_F6)
    accepted.press(Qt.Key.Key_A, CTRL)
    accepted.press(Qt.Key.Key_Delete)
    accepted.enter()
    accepted.settle()

    assert [one.case_id for one in list_not_entered(counter)] == [accepted.case_id]
    assert accepted.journal.chosen().entered_at is None


def test_a_moment_that_cannot_be_is_said_at_its_field(accepted):
    accepted.press(Qt.Key.Key_F6)
    accepted.type("1")
    accepted.press(Qt.Key.Key_Tab)
    accepted.press(Qt.Key.Key_A, CTRL)
    accepted.type("01.01.2020")
    accepted.enter()
    accepted.settle()

    assert accepted.says("A day and a time between the acceptance and now")
    assert len(list_not_entered(accepted.window.desk.counter)) == 1


def test_the_history_is_told_in_words(accepted):
    accepted.press(Qt.Key.Key_H, CTRL)
    accepted.settle()

    (panel,) = accepted.window.findChildren(HistoryPanel)
    assert panel.focusWidget() is panel.rows[-1] or accepted.focused is panel.rows[-1]
    names = [row.accessibleName().partition(" ")[2] for row in panel.findChildren(EventRow)]
    assert names[:2] == ["Case opened", "Papers handed in"]
    assert "Accepted, slip given" in names
    assert "Printed" in names
    accepted.press(Qt.Key.Key_H, CTRL)
    accepted.settle()
    assert not accepted.window.findChildren(HistoryPanel)


def test_the_history_of_an_unfinished_case_is_told_in_the_journal(at_desk):
    at_desk.open_whole_case()
    at_desk.press(Qt.Key.Key_F3)
    at_desk.settle()
    at_desk.press(Qt.Key.Key_H, CTRL)
    at_desk.settle()
    assert at_desk.window.findChildren(HistoryPanel)
    at_desk.press(Qt.Key.Key_Escape)
    at_desk.press(Qt.Key.Key_F8, SHIFT)
    at_desk.press(Qt.Key.Key_F6)
    at_desk.settle()
    assert at_desk.question() is None
