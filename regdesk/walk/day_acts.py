"""Key by key: what is done at the window between two visits of a scripted day."""

from typing import Any

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.ui.screens.confirm_dialog import ConfirmDialog
from regdesk.ui.screens.day_panel import DayPanel
from regdesk.ui.screens.sign_in import SignInForm
from regdesk.ui.widgets.scrim import find_cover
from regdesk.walk.clerk import ALT, CTRL, SHIFT, Clerk
from regdesk.walk.ends import read_number

_ADDRESS = 3
_FLAT = "dwelling.address.flat"
_ANOTHER_FLAT = "199"

Person = tuple[str, str]
"""Employee code and password."""


def come_to_journal(clerk: Clerk) -> None:
    """Leave what a visit ended with."""
    desk = clerk.desk()
    if desk.name() != "journal":
        clerk.hands.press(Qt.Key.Key_F3)
    clerk.see(lambda: desk.name() == "journal", "the journal")
    clerk.settle()


def accept_unprinted(clerk: Clerk, report: dict[str, Any]) -> None:
    """Save while the printer takes nothing; the number is given out all the same."""
    desk = clerk.desk()
    clerk.hands.press(Qt.Key.Key_Return, CTRL)
    clerk.see(lambda: desk.name() == "done", "the case to be saved")
    report["number"] = read_number(clerk)


def unlock(clerk: Clerk, code: str, password: str) -> None:
    """Lock the screen, and let the person of ``code`` in."""
    clerk.hands.press(Qt.Key.Key_F12)
    clerk.see(lambda: clerk.find_shown(SignInForm) is not None, "the lock")
    form = clerk.find_shown(SignInForm)
    assert form is not None
    if form.code.value() != code:
        clerk.reach(form.code.editor, "the employee code")
        clerk.hands.press(Qt.Key.Key_A, CTRL)
        clerk.hands.type(code)
    clerk.reach(form.password.editor, "the password")
    clerk.hands.type(password)
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.find_desk() is not None, "the desk")
    clerk.settle()


def open_case(clerk: Clerk, number: str) -> None:
    """Find the accepted case of ``number`` by the end of it, and open it."""
    desk = clerk.desk()
    clerk.hands.press(Qt.Key.Key_F3)
    clerk.hands.type("".join(number.split("-")[-2:]))
    clerk.see(lambda: _has_chosen(clerk, number), f"case {number} in the journal")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: desk.name() == "done", f"case {number}")
    clerk.settle()


def correct(clerk: Clerk, number: str) -> None:
    """Put the flat right, as the applicant asks for."""
    open_case(clerk, number)
    desk, hands = clerk.desk(), clerk.hands
    hands.press(Qt.Key.Key_F4)
    clerk.come_to(StepId.REVIEW)
    clerk.see_soon(lambda: _is_in(clerk, "asked_by"), "who asks for the correction")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.type("пәтер қате терілген")
    hands.digit(_ADDRESS, ALT)
    clerk.come_to(StepId.ADDRESS)
    clerk.reach(clerk.page().fields()[_FLAT].editor, "the flat")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type(_ANOTHER_FLAT)
    hands.press(Qt.Key.Key_Return, CTRL)
    clerk.come_to(StepId.REVIEW)
    hands.press(Qt.Key.Key_Return, CTRL)
    clerk.see(lambda: desk.name() == "done", "the correction to be saved")


def cancel(clerk: Clerk, number: str, senior: Person | None) -> None:
    """Cancel the case; ``senior`` confirms it where the clerk may not alone."""
    open_case(clerk, number)
    clerk.hands.press(Qt.Key.Key_F8, SHIFT)
    clerk.see_question("the question why")
    clerk.hands.digit(1)
    clerk.hands.press(Qt.Key.Key_Return, CTRL)
    if senior is not None:
        clerk.see(lambda: clerk.find_shown(ConfirmDialog) is not None, "who confirms it")
        dialog = clerk.find_shown(ConfirmDialog)
        assert dialog is not None
        clerk.reach(dialog.code.editor, "the senior's code")
        clerk.hands.type(senior[0])
        clerk.reach(dialog.password.editor, "the senior's password")
        clerk.hands.type(senior[1])
        clerk.hands.press(Qt.Key.Key_Return, CTRL)
    clerk.see(lambda: find_cover(clerk.window) is None, "the case to be cancelled")
    clerk.see(lambda: clerk.has_sheet(f"note-{number[:-3]}"), "the note for the applicant")


def enter(clerk: Clerk, number: str) -> None:
    """Mark the case as typed into the register."""
    open_case(clerk, number)
    clerk.hands.press(Qt.Key.Key_F6)
    clerk.see_question("the number in the register")
    clerk.hands.type(f"2023-{number[-9:-3]}")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: find_cover(clerk.window) is None, "the case to be marked")


def close_day(clerk: Clerk) -> None:
    """Print the handover note and close the day; its register comes out of the printer."""
    clerk.hands.press(Qt.Key.Key_F2, CTRL)
    clerk.see(lambda: clerk.find_shown(DayPanel) is not None, "the day")
    clerk.settle()
    clerk.hands.press(Qt.Key.Key_F6)
    clerk.see(lambda: clerk.has_sheet("handover"), "the handover note")
    clerk.hands.press(Qt.Key.Key_F5)
    clerk.see_question("the question whether to close the day")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.has_sheet("register"), "the register on paper")


def _has_chosen(clerk: Clerk, number: str) -> bool:
    chosen = clerk.desk().journal.chosen()
    return chosen is not None and chosen.number == number


def _is_in(clerk: Clerk, path: str) -> bool:
    field = clerk.page().fields().get(path)
    return field is not None and field.editor.hasFocus()
