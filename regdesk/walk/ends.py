"""How a clerk ends a hand-in: accepts, postpones, or stops where the law does."""

import re
from typing import Any

from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason
from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.ui.screens.preview_panel import PreviewPanel
from regdesk.walk.clerk import CTRL, SHIFT, Clerk

_NUMBER = re.compile(r"\d{3}-\d{3}-\d-\d{6}-\d{2}")
_REASONS = list(ParkReason)
_LEAVES_WITH_A_NOTE = frozenset({Outcome.REFERRAL, Outcome.OWNER_ABSENT})
_ONE_OF_SEVERAL = 2  # the reason that stands second where an owner refuses


def accept(clerk: Clerk, report: dict[str, Any]) -> None:
    """Save and print, where nothing stops it; take the number down."""
    desk = clerk.desk()
    clerk.hands.press(Qt.Key.Key_Return, CTRL)
    clerk.see(lambda: desk.name() == "done" or not desk.wizard.is_accepting, "the case to be saved")
    if desk.name() == "done":
        clerk.see(lambda: clerk.has_sheet("slip"), "the slip")
        clerk.see(desk.done.preview.has_picture, "the preview of the slip")
        report["number"] = read_number(clerk)
        clerk.picture("done")
    elif report["told"]["outcome"] in ACCEPTING:
        clerk.picture("not-accepted")
        clerk.lost.append("the law accepts the case, the window did not")
    else:
        stop(clerk, report)


def read_number(clerk: Clerk) -> str | None:
    """Return the number of the case that was just accepted, as the screen shows it."""
    found = _NUMBER.search(clerk.desk().done.crumb())
    return found.group() if found else None


def park(clerk: Clerk, reason: ParkReason, report: dict[str, Any]) -> None:
    """Postpone the case for ``reason``."""
    told = report["told"]["outcome"]
    _print_note(clerk, Outcome(told) if told else None)
    clerk.hands.press(Qt.Key.Key_F8)
    clerk.see_question("the question why")
    clerk.hands.digit(_REASONS.index(reason) + 1)
    clerk.picture("park")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.find_page() is None, "the case to be put away")
    clerk.picture("parked")


def stop(clerk: Clerk, report: dict[str, Any]) -> None:
    """Leave off where the law stops the case, as it is at the counter."""
    clerk.picture("stopped")
    if report["told"]["outcome"] is None:
        clerk.lost.append(f"the window would not go on from {clerk.page().step}")
        return
    outcome = Outcome(report["told"]["outcome"])
    _print_note(clerk, outcome)
    if outcome is not Outcome.OWNER_ABSENT:  # he may still come: the case waits
        _close(clerk, outcome)


def _close(clerk: Clerk, outcome: Outcome) -> None:
    """Close for good what cannot be accepted, with the reason that fits."""
    several = len(clerk.draft().owners) > 1
    clerk.hands.press(Qt.Key.Key_F8, SHIFT)
    clerk.see_question("the question whether to close")
    if outcome is Outcome.OWNER_REFUSED and several:
        clerk.hands.digit(_ONE_OF_SEVERAL)
    clerk.picture("close")
    clerk.hands.press(Qt.Key.Key_Return, CTRL)
    clerk.see(lambda: clerk.find_page() is None, "the case to be closed")
    if outcome is Outcome.PAPERS_MISSING:
        clerk.see(lambda: clerk.has_sheet("refusal"), "the receipt of the refusal")
    clerk.picture("closed")


def print_register(clerk: Clerk) -> None:
    """Go to the journal, look at the day's register and print it."""
    clerk.hands.press(Qt.Key.Key_Escape)
    clerk.see(lambda: clerk.desk().name() == "journal", "the journal")
    clerk.settle()
    clerk.hands.press(Qt.Key.Key_F3, SHIFT)
    clerk.see(lambda: _sees_a_page(clerk), "the register")
    clerk.picture("register")
    clerk.hands.press(Qt.Key.Key_P, CTRL)
    clerk.see(lambda: clerk.has_sheet("register"), "the register on paper")


def _sees_a_page(clerk: Clerk) -> bool:
    shown = clerk.find_shown(PreviewPanel)
    return shown is not None and shown.view.has_picture()


def _print_note(clerk: Clerk, outcome: Outcome | None) -> None:
    """Give whoever is sent elsewhere, or has to fetch somebody, a note."""
    if outcome in _LEAVES_WITH_A_NOTE:
        clerk.hands.press(Qt.Key.Key_P, CTRL)
        clerk.see(lambda: clerk.has_sheet("note", "referral"), "the note")
