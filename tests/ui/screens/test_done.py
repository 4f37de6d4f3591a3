"""Acceptance and after: saved whatever the printer does; the slip seen is the slip printed."""

import threading

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintChoice, PrintTrouble, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Printer, PrintState, PrintWatch
from regdesk.ui.print_choices import PrintChoices
from tests.ui.screens.conftest import CTRL
from tests.ui.typing import send_key

_P = 25 + 8  # the scan code of the key that a US keyboard writes p with


@pytest.fixture
def whole(at_desk):
    at_desk.open_whole_case()
    return at_desk


def save(clerk):
    clerk.press(Qt.Key.Key_Return, CTRL)


def list_titles(tray):
    """Return (printer, what people call the sheet) of what the printers took."""
    return [(printer, title.split()[1]) for printer, title in tray.printed]


def test_saving_shows_the_number_the_slip_and_its_place_in_the_queue(whole, tray):
    save(whole)
    number = str(whole.done._case.number)
    assert whole.window.screen_name == "done"
    assert whole.says(f"number {number}")
    assert whole.says("The slip is printed")
    assert whole.says("In the queue to be sent, number 1")
    assert whole.done.preview.has_picture()
    assert list_titles(tray) == [("A4", number)]
    assert whole.window.desk.bar.sync.text().endswith("1 in the queue")


def test_the_press_is_warm_before_the_case_is_saved(whole, tray):
    assert tray.warmed
    assert not tray.printed


def test_the_slip_is_on_its_way_and_then_comes_out(whole, tray):
    tray.states = [PrintState.WAITING, PrintState.PRINTED]
    save(whole)
    assert whole.says("Printing the slip…")
    whole.wait(800)
    assert whole.says("The slip is printed")


@pytest.mark.parametrize(
    ("trouble", "says", "helps"),
    [
        (PrintTrouble.PAPER_OUT, "The printer is out of paper", "Put paper in"),
        (PrintTrouble.JAM, "Paper is stuck in the printer", "Take the paper out"),
        (PrintTrouble.COVER_OPEN, "The printer's cover is open", "Close the cover"),
        (PrintTrouble.OFFLINE, "The printer is switched off", "Switch it on"),
        (PrintTrouble.STOPPED, "The printer is stopped", "Let it go on"),
    ],
)
def test_what_keeps_the_slip_is_said_and_it_prints_by_itself(whole, tray, trouble, says, helps):
    tray.states = [PrintWatch(PrintState.WAITING, trouble), PrintState.PRINTED]
    save(whole)
    assert whole.says(says)
    assert whole.says(helps)
    assert whole.says("The case is saved.")
    assert whole.done._printers.isVisible()
    whole.wait(800)
    assert whole.says("The slip is printed")
    assert not whole.done._printers.isVisible()
    assert len(tray.printed) == 1
    assert whole.toast() == ""


def test_a_closed_window_asks_the_printer_no_more(whole, tray, jobs):
    tray.states = [PrintState.WAITING]
    save(whole)
    whole.window.close()
    whole.settle()
    assert not whole.window.desk.prints.watch._timer.isActive()


def test_without_a_printer_the_case_is_saved_and_is_printed_once_there_is_one(whole, tray):
    tray.printers = ()
    save(whole)
    assert whole.says("There is no printer")
    tray.printers = (Printer("A4", default=True),)
    whole.press(0x0417, CTRL, "з", scan_code=_P)  # Ctrl P under a Cyrillic layout
    assert whole.says("The slip is printed")
    assert len(tray.printed) == 1


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        ("printer.refused", "The printer took no print"),
        ("printer.not_answering", "The printer gives no answer"),
        ("worker.timeout", "The printer gives no answer"),
        ("printer.unknown", "The printer is gone"),
    ],
)
def test_a_printer_that_fails_blocks_nothing(whole, tray, fault, says):
    params = {} if fault.startswith("worker") else {"printer": "A4"}

    def fail(*_args, **_more):
        raise Fault(fault, **params)

    tray.print = fail
    save(whole)
    assert whole.says(says)
    whole.press(Qt.Key.Key_F2)
    assert whole.window.screen_name == "wizard"


def test_a_printer_that_hangs_keeps_nobody_from_keeping_the_next_case(whole, tray, qtbot):
    release = threading.Event()

    def hang(*_args, **_more):
        release.wait(60)
        return "1"

    tray.print = hang
    send_key(whole.focused, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: whole.window.screen_name == "done")
    send_key(whole.focused, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: whole.window.screen_name == "wizard")
    send_key(whole.focused, ord("1"), text="1")

    def is_kept():
        with whole.window.desk.counter.store.read() as unit:
            kept = unit.drafts.find(whole.wizard.draft.case_id)
        return kept.registrants[0].category is not None

    qtbot.waitUntil(is_kept)
    found = []
    whole.jobs.ask(lambda: whole.window.desk.counter.search_address("қонаев 12"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert not release.is_set()
    release.set()


def test_the_chosen_printer_comes_before_the_system_s_own(show, tray):
    tray.printers = (Printer("A4", default=True), Printer("Чек", default=False))
    choices = PrintChoices({SheetKind.SLIP: PrintChoice(SheetFormat.ROLL_80, "Чек")}, ())
    clerk = show(choices=choices)
    clerk.sign_in()
    clerk.open_whole_case()
    save(clerk)
    assert tray.printed[0][0] == "Чек"


def test_ctrl_p_prints_again_as_a_copy(whole, tray):
    save(whole)
    whole.press(Qt.Key.Key_P, CTRL)
    assert len(tray.printed) == 2
    copies = [one.copy for one in whole.window.desk.counter.list_prints()]
    assert copies == [1, 0]


def test_ctrl_p_drives_a_slip_that_waits_and_adds_no_second_one(whole, tray):
    tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)]
    save(whole)
    whole.press(Qt.Key.Key_P, CTRL)
    tray.states = [PrintState.PRINTED]
    whole.press(Qt.Key.Key_P, CTRL)
    assert whole.says("The slip is printed")
    assert len(tray.printed) == 1


def test_ctrl_p_hands_over_anew_what_the_printer_threw_away(whole, tray):
    tray.states = [PrintState.FAILED, PrintState.PRINTED]
    save(whole)
    assert whole.says("The printer took no print")
    whole.press(Qt.Key.Key_P, CTRL)
    assert whole.says("The slip is printed")
    assert len(tray.printed) == 2


def test_what_keeps_a_slip_is_told_in_the_next_case_too(whole, tray):
    tray.states = [PrintState.WAITING]
    save(whole)
    whole.press(Qt.Key.Key_F2)
    tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)]
    whole.wait(1500)
    assert whole.toast().startswith("The printer is out of paper.")
    tray.states = [PrintState.PRINTED]
    whole.wait(1500)
    assert "is printed" in whole.toast()


def test_what_waited_when_the_clerk_went_home_is_printed_after_the_next_sign_in(show, tray, clock):
    clerk = show()
    clerk.sign_in()
    clerk.open_whole_case()
    tray.printers = ()
    save(clerk)
    clerk.window.close()
    clerk.settle()
    clock.go(days=1)
    tray.printers = (Printer("A4", default=True),)
    show().sign_in()
    assert len(tray.printed) == 1


def test_f11_changes_the_format_and_the_choice_is_remembered(whole, tray):
    chosen = []
    whole.window.desk.prints.choices.chosen.connect(lambda *what: chosen.append(what))
    whole.press(Qt.Key.Key_F11)
    [(what, prints)] = chosen
    assert what == "prints"
    assert prints[SheetKind.SLIP] == PrintChoice(SheetFormat.A4_TWO_UP)
    save(whole)
    assert whole.says("2 copies · half of A4")
    whole.open_whole_case()
    assert whole.wizard.page.slip_format is SheetFormat.A4_TWO_UP


def test_beyond_thirty_minutes_a_reason_is_asked_for_and_kept(whole):
    whole.clock.go(minutes=33)
    save(whole)
    question = whole.question()
    assert question.accessibleName() == "Why did the service take more than 30 minutes?"
    whole.enter()
    assert whole.question() is question  # not without an answer
    whole.type("Өтініш беруші құжат іздеді")
    whole.enter()
    assert whole.window.screen_name == "done"
    assert whole.done._case.overtime_reason == "Өтініш беруші құжат іздеді"


def test_the_clerk_may_return_to_the_case_instead_of_giving_a_reason(whole):
    whole.clock.go(minutes=33)
    save(whole)
    whole.press(Qt.Key.Key_Escape)
    assert whole.window.screen_name == "wizard"
    assert whole.wizard.bar.primary.is_ready()
    assert not whole.wizard.is_accepting


def test_a_full_disk_accepts_nothing_and_the_case_can_be_saved_again(whole, disk):
    disk.fault = Fault("disk.full")
    save(whole)
    assert whole.window.screen_name == "wizard"
    assert whole.toast().startswith("The disk is full.")
    disk.fault = None
    save(whole)
    assert whole.window.screen_name == "done"


def test_keys_pressed_while_saving_do_not_save_twice(whole):
    whole.wizard.go_on()
    whole.wizard.go_on()
    whole.settle()
    assert whole.window.desk.counter.count_waiting() == 1


def test_esc_goes_to_the_journal_and_f2_to_the_next_case(whole):
    save(whole)
    whole.press(Qt.Key.Key_Escape)
    assert whole.window.screen_name == "journal"
    assert whole.journal.chosen().number
