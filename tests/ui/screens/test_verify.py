"""Scanned codes at the window: slips and notes of this desk open, others are judged in a panel."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.number import SlipNumber
from regdesk.domain.people import RegistrationKind
from regdesk.services.qr import write_code, write_draft_code
from regdesk.storage.known_desks import FILE
from regdesk.storage.signer import make_private_key, open_signer
from regdesk.ui.screens.verify_panel import VerifyPanel
from tests.ui.screens.conftest import CTRL

F3 = Qt.Key.Key_F3
OTHER_KEY = make_private_key()


@pytest.fixture
def day(show):
    clerk = show()
    clerk.sign_in()
    return clerk


def counter(clerk):
    return clerk.window.desk.counter


def slip_of(clerk):
    """Accept a case and return the code of its slip."""
    case = counter(clerk).accept(clerk.whole_draft()).case
    return counter(clerk).slip_sheet(str(case.number)).qr, case


def other_window(clerk, number=3):
    return replace(counter(clerk).desk, number=number)


def other_slip(clerk, number=3):
    """Return the code of a slip that another window of this centre printed."""
    said = SlipNumber("417", number, 1, 1841)
    signer = open_signer(other_window(clerk, number), OTHER_KEY)
    return write_code(said, clerk.clock.now(), RegistrationKind.TEMPORARY, signer)


def trust(clerk, number=3):
    desk = other_window(clerk, number)
    counter(clerk).desk_keys.keep_own({desk.name: open_signer(desk, OTHER_KEY).public_key})


def scan(clerk, text):
    clerk.window.burst(text)
    clerk.settle()


def panel(clerk):
    asked = clerk.question()
    return asked if isinstance(asked, VerifyPanel) else None


def test_another_windows_slip_is_judged_at_once(day):
    trust(day)
    scan(day, other_slip(day))

    assert panel(day).answer.pill.text() == "Genuine"
    assert day.says("window 3 of centre 417 signed it")
    assert day.says("417-003-1-001841")
    assert day.says("23.11.2023 10:52")
    assert day.says("Temporary registration")
    assert day.focused is panel(day).field.editor


def test_a_window_nobody_introduced_is_not_judged(day):
    scan(day, other_slip(day))

    assert panel(day).answer.pill.text() == "Not checked"


def test_an_altered_slip_of_our_own_tells_nothing(day):
    code, case = slip_of(day)
    scan(day, code.replace(":P:", ":T:"))

    assert panel(day).answer.pill.text() == "Altered"
    assert not day.says(str(case.number))
    assert day.window.screen_name == "journal"


def test_the_panel_opens_by_its_key_and_takes_scans_and_typing(day):
    trust(day)
    code, before = other_slip(day), day.focused
    day.press(F3, CTRL)
    assert not panel(day).answer.pill.isVisible()

    scan(day, code[:60])
    assert panel(day).answer.pill.text() == "Not read"
    scan(day, code)
    assert panel(day).answer.pill.text() == "Genuine"

    panel(day).field.editor.selectAll()
    day.type("RD1")
    assert not panel(day).answer.pill.isVisible()
    day.enter()
    assert panel(day).answer.pill.text() == "Not read"

    day.press(F3, CTRL)
    assert day.question() is None
    assert day.focused is before


def test_a_pasted_code_is_judged_as_soon_as_it_is_there(day):
    trust(day)
    day.press(F3, CTRL)
    QApplication.clipboard().setText(other_slip(day) + "\n")
    panel(day).field.editor.paste()
    day.settle()

    assert panel(day).answer.pill.text() == "Genuine"


def test_an_empty_field_is_not_judged(day):
    day.press(F3, CTRL)
    day.enter()

    assert panel(day) is not None
    assert not panel(day).answer.pill.isVisible()


def test_a_damaged_list_of_desks_is_said_at_the_field(day, tmp_path):
    (tmp_path / "desk" / FILE).write_bytes(b"x")
    day.press(F3, CTRL)
    scan(day, other_slip(day))

    assert panel(day).field.error().startswith(f"The file {FILE} is damaged")
    assert not panel(day).answer.pill.isVisible()


def test_our_own_slip_opens_its_case_and_no_panel(day):
    code, case = slip_of(day)
    scan(day, code)

    assert panel(day) is None
    assert str(case.number) in day.done.crumb()


def test_a_note_takes_its_postponed_case_up_again(day):
    first = day.whole_draft()
    code = write_draft_code(counter(day).desk, first, counter(day).signer)
    counter(day).park(first, ParkReason.OWNER_ON_THE_WAY)
    day.whole_draft()

    scan(day, code)

    assert day.window.desk.name() == "wizard"
    assert day.wizard.draft.case_id == first.case_id
    assert day.wizard.draft.parked is None


def test_a_note_of_an_accepted_case_opens_the_case(day):
    draft = day.whole_draft()
    code = write_draft_code(counter(day).desk, draft, counter(day).signer)
    case = counter(day).accept(draft).case

    scan(day, code)

    assert str(case.number) in day.done.crumb()


def test_a_note_of_another_window_says_where_to_go(day):
    desk = other_window(day)
    code = write_draft_code(desk, day.whole_draft(), open_signer(desk, OTHER_KEY))

    scan(day, code)

    assert panel(day) is None
    assert day.toast() == "Case 001 was begun at window 3 of centre 417: take it up there."


@pytest.mark.parametrize("step", [StepId.APPLICANT, StepId.OWNER, StepId.REVIEW])
def test_a_slip_or_a_note_scanned_over_an_open_case_says_how_to_open_it(day, step):
    slip, _ = slip_of(day)
    parked = day.whole_draft()
    note = write_draft_code(counter(day).desk, parked, counter(day).signer)
    counter(day).park(parked, ParkReason.OWNER_ON_THE_WAY)
    day.open_whole_case(step)
    opened = day.wizard.draft

    for code, name in ((slip, "slip"), (note, "note"), (other_slip(day), "slip")):
        scan(day, code)
        said = f"A {name} was scanned. It opens from the journal once this case is postponed: F8."
        assert day.toast() == said
        assert day.window.desk.name() == "wizard"
        assert day.wizard.draft == opened

    scan(day, "no code of ours")
    assert day.toast().startswith("This code is not known")


def test_a_scan_while_a_question_stands_there_changes_nothing(day):
    code, _ = slip_of(day)
    day.press(Qt.Key.Key_F10)
    before = day.question()
    scan(day, code)

    assert day.question() is before
    assert day.window.desk.name() == "journal"
