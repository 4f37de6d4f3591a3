"""The sheets besides the slip, and the print queue: asked for, kept by a printer, sent on."""

import threading

import pytest
from PySide6.QtCore import QPoint, Qt

from regdesk.domain.draft import StepId
from regdesk.domain.print_task import PrintStage, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Printer, PrintState, PrintWatch
from regdesk.ui import theme
from regdesk.ui.screens.closed_panel import ClosedPanel
from regdesk.ui.screens.queue_panel import QueuePanel
from regdesk.ui.widgets.buttons import QuietButton
from tests.ui.screens.conftest import CTRL
from tests.ui.screens.test_closing import close, find_closed, lose_papers, open_case
from tests.ui.screens.test_done import list_titles, save
from tests.ui.typing import send_key

SHIFT = Qt.KeyboardModifier.ShiftModifier
JAM = PrintWatch(PrintState.WAITING, PrintTrouble.JAM)


def list_tasks(clerk):
    return clerk.window.desk.counter.list_prints()


def list_made(clerk):
    return [(one.kind, one.label) for one in list_tasks(clerk)]


def test_the_consent_form_is_printed_from_the_owner_s_step(at_desk, tray):
    draft = at_desk.open_whole_case(StepId.OWNER)

    at_desk.press(Qt.Key.Key_F4, SHIFT)

    assert list_made(at_desk) == [(SheetKind.CONSENT, draft.label)]
    assert list_titles(tray) == [("A4", draft.label)]
    assert at_desk.toast() == "Consent form: sent to the printer"
    assert at_desk.wizard.step is StepId.OWNER
    assert len(at_desk.wizard.draft.owners) == 1  # F4 alone would add one


def test_the_button_beside_the_owner_prints_it_too(at_desk, tray):
    at_desk.open_whole_case(StepId.OWNER)

    at_desk.wizard.page._form.click()
    at_desk.settle()

    assert len(tray.printed) == 1


def test_closing_for_missing_papers_prints_both_receipts_at_once(at_desk, tray):
    draft = open_case(at_desk, lose_papers, StepId.DOCUMENTS)

    close(at_desk)

    assert list_made(at_desk) == [(SheetKind.REFUSAL, draft.label)]
    counter = at_desk.window.desk.counter
    receipt = counter.refusal_sheet(find_closed(at_desk, draft))
    pdf = counter.sheet_pdf(receipt, SheetFormat.A4_PAGE)
    assert counter.count_pages(pdf) == 2  # one for each party
    assert at_desk.toast().endswith("Two copies of the receipt go to the printer.")


def test_a_case_that_ends_otherwise_has_no_receipt(at_desk, tray):
    from tests.ui.screens.test_closing import refuse

    open_case(at_desk, refuse)

    close(at_desk)

    assert tray.printed == []


def test_the_receipt_is_printed_again_from_the_closed_case(at_desk, tray):
    draft = open_case(at_desk, lose_papers, StepId.DOCUMENTS)
    close(at_desk)
    at_desk.enter()

    at_desk.press(ord("P"), CTRL)

    assert at_desk.question() is None
    assert [one.copy for one in list_tasks(at_desk)] == [1, 0]
    assert find_closed(at_desk, draft)


def test_ctrl_p_on_its_row_leads_to_the_receipt(at_desk, tray):
    open_case(at_desk, lose_papers, StepId.DOCUMENTS)
    close(at_desk)
    assert at_desk.journal.pane._slip.text() == "Receipt"

    at_desk.press(ord("P"), CTRL)
    assert isinstance(at_desk.question(), ClosedPanel)
    at_desk.press(ord("P"), CTRL)

    assert [one.copy for one in list_tasks(at_desk)] == [1, 0]


def test_the_register_is_shown_and_then_printed(at_desk, tray):
    at_desk.open_whole_case()
    save(at_desk)
    at_desk.press(Qt.Key.Key_Escape)

    at_desk.press(Qt.Key.Key_F3, SHIFT)
    assert len(tray.printed) == 1  # the slip
    assert at_desk.question().view.has_picture()

    at_desk.press(ord("P"), CTRL)
    assert at_desk.question() is None
    assert list_made(at_desk)[0] == (SheetKind.REGISTER, "23.11.2023")
    assert len(tray.printed) == 2


@pytest.fixture
def kept(at_desk, tray):
    """A slip that the printer keeps, and the queue's panel over it."""
    tray.printers = (Printer("A4", default=True), Printer("Office", default=False))
    tray.states = [JAM]
    at_desk.open_whole_case()
    save(at_desk)
    at_desk.press(Qt.Key.Key_F10)
    assert isinstance(at_desk.question(), QueuePanel)
    return at_desk


def test_the_queue_says_what_keeps_a_sheet_and_what_helps(kept):
    number = str(kept.done._case.number)
    assert kept.focused.accessibleName() == f"Slip {number}, Paper jam"
    assert kept.says("Take the paper out: it prints by itself.")


def test_the_panel_follows_what_happens(kept, tray):
    tray.states = [PrintState.PRINTED]
    kept.window.desk.prints.watch.wake()
    kept.settle()
    assert kept.question().prints.rows()[0].task.stage is PrintStage.PRINTED
    assert kept.focused.accessibleName() == "Close"


def test_a_sheet_is_sent_to_another_printer(kept, tray):
    kept.press(Qt.Key.Key_F11)
    assert kept.question().accessibleName() == "Print on another printer?"
    tray.states = [PrintState.PRINTED]

    kept.enter()

    assert [name for name, _ in list_titles(tray)] == ["A4", "Office"]
    [task] = list_tasks(kept)
    assert (task.choice.printer, task.stage) == ("Office", PrintStage.PRINTED)


def test_another_printer_is_asked_for_while_one_hangs(kept, tray, qtbot):
    release = threading.Event()
    tray.watch = lambda _printer, _job: release.wait(60) and PrintWatch(PrintState.PRINTED)
    kept.window.desk.prints.watch.wake()
    panel = kept.question()
    send_key(kept.focused, Qt.Key.Key_F11)
    assert kept.question() is not panel  # at once: which printers there are is known
    assert kept.question().accessibleName() == "Print on another printer?"
    release.set()


def test_a_sheet_that_the_printer_does_not_give_back_stays_there(kept, tray):
    tray.take_back = lambda _printer, _job: False
    kept.press(Qt.Key.Key_F11)

    kept.enter()

    assert "does not give it back" in kept.toast()
    assert len(tray.printed) == 1


def test_taking_a_sheet_back_needs_more_than_enter(kept):
    kept.press(Qt.Key.Key_Delete)
    kept.enter()
    assert list_tasks(kept)[0].open

    kept.press(Qt.Key.Key_Delete)
    kept.press(Qt.Key.Key_Return, CTRL)

    assert list_tasks(kept)[0].stage is PrintStage.DROPPED
    assert kept.says("The slip was taken back")


def test_what_the_printer_threw_away_is_printed_again_by_f5(at_desk, tray):
    tray.states = [PrintState.FAILED]
    at_desk.open_whole_case()
    save(at_desk)
    at_desk.press(Qt.Key.Key_F10)
    tray.states = [PrintState.PRINTED]

    at_desk.press(Qt.Key.Key_F5)

    assert len(tray.printed) == 2
    assert list_tasks(at_desk)[0].stage is PrintStage.PRINTED


def test_a_sheet_that_only_waits_is_not_printed_twice_by_f5(kept, tray):
    kept.press(Qt.Key.Key_F5)
    assert len(tray.printed) == 1


def test_arrows_go_from_sheet_to_sheet(kept, tray):
    kept.press(Qt.Key.Key_Escape)
    kept.window.desk.prints.print_register()
    kept.settle()
    kept.press(Qt.Key.Key_F10)
    first = kept.focused
    kept.press(Qt.Key.Key_Down)
    assert kept.focused is not first
    kept.press(Qt.Key.Key_Up)
    assert kept.focused is first


def test_a_long_queue_scrolls_under_the_focus(at_desk, tray):
    tray.states = [JAM]
    for _ in range(9):
        at_desk.window.desk.prints.print_register()
        at_desk.settle()
    at_desk.press(Qt.Key.Key_F10)
    panel = at_desk.question()
    assert panel.area.verticalScrollBar().maximum() > 0
    assert panel.card.height() <= at_desk.window.height()
    at_desk.press(Qt.Key.Key_Down)
    for _ in range(7):
        at_desk.press(Qt.Key.Key_Down)
    focused = at_desk.focused
    top = focused.mapTo(panel.area.viewport(), focused.rect().topLeft()).y()
    assert 0 <= top <= panel.area.viewport().height() - focused.height()


def test_the_way_to_the_printers_begins_where_the_words_of_the_queue_do(at_desk):
    at_desk.press(Qt.Key.Key_F10)
    panel = at_desk.question()
    for scale in (1.3, 1.0):
        theme.current().set_scale(scale)
        at_desk.settle()
        button = panel.findChild(QuietButton)
        words = button.mapTo(panel, QPoint(button.text_inset(), 0))
        assert words.x() == panel.body.parentWidget().mapTo(panel, QPoint(0, 0)).x()
        assert button.width() == button.sizeHint().width()
