"""The note for an applicant whose case stops, from the key to the printer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.services.ports import PrintState, PrintWatch
from tests.ui.screens.conftest import CTRL
from tests.ui.screens.test_done import list_titles

SENT = "Note for the applicant: sent to the printer"


@pytest.fixture
def owner_step(at_desk):
    """A case whose owner stays away, at the step that asks for him."""
    draft = at_desk.open_whole_case(StepId.OWNER)
    at_desk.digits("2")
    return at_desk, draft.label


def ask_for_note(clerk):
    clerk.press(Qt.Key.Key_P, CTRL)


def test_it_is_printed_for_an_absent_owner(owner_step, tray):
    clerk, label = owner_step

    ask_for_note(clerk)

    assert list_titles(tray) == [("A4", label)]
    assert clerk.toast() == SENT
    assert clerk.wizard.step is StepId.OWNER


def test_it_is_printed_for_a_category_served_elsewhere(at_desk, tray):
    at_desk.press(Qt.Key.Key_F2)
    at_desk.digits("5")

    ask_for_note(at_desk)

    assert list_titles(tray) == [("A4", "001")]
    assert at_desk.toast() == "Referral: sent to the printer"


def test_no_note_is_printed_where_nothing_stops(at_desk, tray):
    at_desk.open_whole_case(StepId.OWNER)

    ask_for_note(at_desk)

    assert tray.printed == []


@pytest.mark.parametrize(
    "step", [StepId.APPLICANT, StepId.ADDRESS, StepId.DOCUMENTS, StepId.REVIEW]
)
def test_it_is_printed_in_every_step_of_a_case_that_stops(at_desk, tray, step):
    draft = at_desk.whole_draft(step)
    at_desk.window.desk.cases.opened.emit(replace(draft, papers=()))
    at_desk.settle()

    ask_for_note(at_desk)

    assert list_titles(tray) == [("A4", draft.label)]


def test_a_second_press_meanwhile_prints_no_second_note(owner_step, tray):
    clerk, label = owner_step
    draft = clerk.wizard.draft

    for _ in range(2):
        clerk.wizard.asked.emit("print_note", None)
    clerk.settle()
    assert len(tray.printed) == 1
    assert clerk.wizard.draft == draft

    ask_for_note(clerk)
    assert list_titles(tray) == [("A4", label)] * 2


def test_without_a_printer_it_says_what_to_do(owner_step, tray):
    clerk, _ = owner_step
    tray.printers = ()

    ask_for_note(clerk)

    assert clerk.toast().startswith("There is no printer.")


def test_a_printer_that_fails_is_told_of(owner_step, tray):
    clerk, _ = owner_step
    tray.states = [PrintState.FAILED]

    ask_for_note(clerk)

    assert clerk.toast().startswith("The printer took no print.")


def test_a_note_that_cannot_be_queued_is_told_of(owner_step, tray, disk):
    clerk, _ = owner_step
    clerk.wait(700)  # kept
    disk.fault = Fault("disk.full")

    ask_for_note(clerk)

    assert clerk.toast().startswith("The disk is full.")
    assert tray.printed == []
    disk.fault = None


def test_a_note_kept_by_the_printer_comes_out_by_itself(owner_step, tray):
    clerk, _ = owner_step
    tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)]

    ask_for_note(clerk)

    assert clerk.toast().startswith("The printer is out of paper. Put paper in")
    tray.states = [PrintState.PRINTED]
    clerk.wait(1500)
    assert clerk.toast().startswith("Note for the applicant ")
    assert clerk.toast().endswith(" is printed")
    assert len(tray.printed) == 1
