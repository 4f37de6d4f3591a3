"""Shift F11: the printer and the paper of each sheet, a receipt printer of the network, a test."""

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.print_task import PrintChoice, SheetKind
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Printer
from regdesk.ui.print_choices import PrintChoices
from tests.ui.screens.test_done import list_titles, save

SHIFT = Qt.KeyboardModifier.ShiftModifier
RECEIPT = "escpos://192.168.1.50:9100"


@pytest.fixture
def panel(at_desk, tray):
    tray.printers = (Printer("Office", default=False), Printer("A4", default=True))
    at_desk.press(Qt.Key.Key_F11, SHIFT)
    return at_desk


def get(clerk, kind):
    return clerk.window.desk.prints.choices.get(kind)


def add(clerk, place, name=""):
    new = clerk.question()._new
    new.place.editor.setFocus()
    clerk.type(place)
    clerk.press(Qt.Key.Key_Tab)
    clerk.type(name)
    clerk.enter()


def test_a_printer_is_chosen_by_the_arrows_and_remembered(panel):
    told = []
    panel.window.desk.prints.choices.chosen.connect(lambda *what: told.append(what))
    assert panel.focused.accessibleName() == "Slip: where to"

    panel.press(Qt.Key.Key_Down)  # the system's own choice comes first, then its printer
    panel.press(Qt.Key.Key_Down)

    assert get(panel, SheetKind.SLIP) == PrintChoice(SheetFormat.A5_LANDSCAPE, "Office")
    assert told[-1][0] == "prints"
    assert told[-1][1][SheetKind.SLIP].printer == "Office"
    assert get(panel, SheetKind.NOTE).printer == ""


def test_tab_goes_from_the_printer_to_the_paper_to_the_next_sheet(panel):
    names = []
    for _ in range(4):
        names.append(panel.focused.accessibleName())
        panel.press(Qt.Key.Key_Tab)
    assert names == [
        "Slip: where to",
        "Slip: paper",
        "Note for the applicant: where to",
        "Note for the applicant: paper",
    ]


def test_a_paper_is_chosen(panel, tray):
    panel.press(Qt.Key.Key_Tab)
    panel.press(Qt.Key.Key_Down)
    assert get(panel, SheetKind.SLIP).layout is SheetFormat.A4_TWO_UP


def test_enter_and_esc_close_nothing_that_is_being_chosen_in(panel):
    panel.enter()
    assert panel.question() is not None
    panel.press(Qt.Key.Key_Escape)
    assert panel.question() is None


def test_a_receipt_printer_is_added_and_brings_its_roll_along(panel, tray):
    add(panel, "192.168.1.50", "Чек")
    assert panel.window.desk.prints.choices.receipts == (ReceiptPrinter("Чек", "192.168.1.50"),)
    assert panel.says("192.168.1.50:9100")
    sheets = panel.question()._sheets
    sheets.printers[SheetKind.SLIP].set_value(RECEIPT)
    sheets.printers[SheetKind.SLIP].changed.emit()
    assert get(panel, SheetKind.SLIP) == PrintChoice(SheetFormat.ROLL_80, RECEIPT)
    assert sheets.papers[SheetKind.SLIP].value() is SheetFormat.ROLL_80
    pages = [sheets.printers[SheetKind.REFUSAL].editor.itemText(at) for at in range(3)]
    assert "Чек" not in pages  # a roll takes no page
    panel.press(Qt.Key.Key_Escape)
    panel.open_whole_case()
    save(panel)
    assert tray.printed[0][0] == RECEIPT


def test_another_paper_lets_the_receipt_printer_go(panel):
    add(panel, "192.168.1.50", "Чек")
    choices = panel.window.desk.prints.choices
    choices.choose_printer(SheetKind.SLIP, RECEIPT)
    choices.choose_layout(SheetKind.SLIP, SheetFormat.A5_LANDSCAPE)
    assert get(panel, SheetKind.SLIP) == PrintChoice(SheetFormat.A5_LANDSCAPE)


def test_an_address_that_is_none_is_said_at_its_field(panel):
    add(panel, "http://касса")
    assert panel.says("Type it as 192.168.1.50:9100.")
    assert panel.focused is panel.question()._new.place.editor
    assert panel.window.desk.prints.choices.receipts == ()


def test_a_receipt_printer_is_removed_and_what_it_printed_goes_elsewhere(panel):
    add(panel, "192.168.1.50", "Чек")
    choices = panel.window.desk.prints.choices
    choices.choose_printer(SheetKind.NOTE, RECEIPT)
    panel.go_to("Remove Чек")
    panel.enter()
    assert choices.receipts == ()
    assert get(panel, SheetKind.NOTE) == PrintChoice(SheetFormat.A5_LANDSCAPE)
    assert not panel.says("192.168.1.50:9100")


def test_a_test_page_goes_to_the_very_printer(panel, tray):
    panel.go_to("Test page on Office")
    panel.enter()
    assert list_titles(tray) == [("Office", "000-001-1-000001-77")]
    assert panel.question() is not None


def test_a_chosen_printer_that_is_gone_stays_to_be_seen(at_desk, show, tray):
    choices = PrintChoices({SheetKind.SLIP: PrintChoice(SheetFormat.A5_LANDSCAPE, "Ескі")}, ())
    clerk = show(choices=choices)
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F11, SHIFT)
    assert clerk.question()._sheets.printers[SheetKind.SLIP].editor.currentText() == "Ескі"


def test_without_any_printer_it_says_so(at_desk, tray):
    tray.printers = ()
    at_desk.press(Qt.Key.Key_F11, SHIFT)
    assert at_desk.says("No printer is connected.")


def test_what_one_clerk_chose_holds_for_the_next(at_desk, panel):
    panel.press(Qt.Key.Key_Down)
    panel.press(Qt.Key.Key_Escape)
    panel.window._sign_out()
    panel.settle()
    panel.window.sign_in.form.code.set_value("041-7732")
    panel.window.sign_in.form.focus_first()
    panel.sign_in()
    assert get(panel, SheetKind.SLIP).printer == "A4"


def test_a_slip_that_waits_for_no_printer_goes_where_slips_go_from_now_on(at_desk, tray):
    tray.printers = (Printer("A4", default=False), Printer("Office", default=False))
    at_desk.open_whole_case()
    save(at_desk)
    assert at_desk.says("There is no printer")
    at_desk.press(Qt.Key.Key_F11, SHIFT)
    at_desk.press(Qt.Key.Key_Down)
    at_desk.press(Qt.Key.Key_Down)
    assert tray.printed == []  # not while the clerk is still choosing

    at_desk.press(Qt.Key.Key_Escape)

    assert [printer for printer, _ in tray.printed] == ["Office"]
    assert at_desk.says("The slip is printed")
