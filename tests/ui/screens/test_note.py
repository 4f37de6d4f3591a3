"""The note for an applicant whose case stops, from the key to the printer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.services.ports import PrintState
from tests.ui.screens.conftest import CTRL

SENT = "The note is sent to the printer"


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

    assert tray.printed == [("A4", f"RegDesk {label}")]
    assert clerk.toast() == SENT
    assert clerk.wizard.step is StepId.OWNER


def test_it_is_printed_for_a_category_served_elsewhere(at_desk, tray):
    at_desk.press(Qt.Key.Key_F2)
    at_desk.digits("5")

    ask_for_note(at_desk)

    assert tray.printed == [("A4", "RegDesk 001")]
    assert at_desk.toast() == SENT


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

    assert tray.printed == [("A4", f"RegDesk {draft.label}")]


def test_a_second_press_meanwhile_prints_no_second_note(owner_step, tray):
    clerk, label = owner_step
    draft = clerk.wizard.draft

    for _ in range(2):
        clerk.wizard.asked.emit("print_note", None)
    clerk.settle()
    assert len(tray.printed) == 1
    assert clerk.wizard.draft == draft

    ask_for_note(clerk)
    assert tray.printed == [("A4", f"RegDesk {label}")] * 2


def test_without_a_printer_it_says_what_to_do(owner_step, tray):
    clerk, _ = owner_step
    tray.printers = ()

    ask_for_note(clerk)

    assert clerk.toast().startswith("There is no printer.")


def test_a_printer_that_fails_is_told_of(owner_step, tray):
    clerk, _ = owner_step
    tray.states = [PrintState.FAILED]

    ask_for_note(clerk)

    assert clerk.toast().startswith("The note was not printed.")


def test_a_fault_on_the_way_is_told_in_its_words(owner_step, tray, monkeypatch):
    clerk, _ = owner_step

    def refuse(*_args):
        raise Fault("printer.refused", printer="A4")

    monkeypatch.setattr(tray, "print", refuse)
    ask_for_note(clerk)

    assert "A4" in clerk.toast()
