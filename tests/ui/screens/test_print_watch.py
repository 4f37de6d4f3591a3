"""The watch goes round while sheets are on their way, seldom when nothing changes, and rests."""

import pytest

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import (
    PrintStage,
    PrintTrouble,
)
from regdesk.services.ports import Printer, PrintState, PrintWatch
from regdesk.ui import print_watch
from tests.ui.screens.test_done import save


@pytest.fixture
def rounds(at_desk):
    """The desk's watch, and the rounds it makes from now on."""
    watch = at_desk.window.desk.prints.watch
    made = []
    watch.rested.connect(lambda: made.append(watch._pause_ms))
    return watch, made


def test_with_nothing_on_its_way_it_rests(rounds):
    watch, made = rounds
    assert watch.open_tasks == ()
    assert not watch._timer.isActive()
    assert made == []


def test_the_pause_grows_to_ten_seconds_while_nothing_changes(at_desk, tray, rounds):
    watch, _made = rounds
    tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.PAPER_OUT)]
    at_desk.open_whole_case()
    save(at_desk)
    pauses = []
    for _ in range(6):
        pauses.append(watch._timer.interval())
        watch._go_round()
        at_desk.settle()
    assert pauses == [700, 1400, 2800, 5600, 10_000, 10_000]
    tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.JAM)]
    watch._go_round()
    at_desk.settle()
    assert watch._timer.interval() == print_watch.FIRST_PAUSE_MS


def test_it_rests_again_once_all_is_printed(at_desk, tray, rounds):
    watch, _made = rounds
    at_desk.open_whole_case()
    save(at_desk)
    assert watch.open_tasks == ()
    assert not watch._timer.isActive()


def test_a_round_that_fails_is_made_again(at_desk, tray, disk, rounds):
    watch, _made = rounds
    tray.printers = ()
    at_desk.open_whole_case()
    save(at_desk)
    tray.printers = (Printer("A4", default=True),)
    disk.fault = Fault("disk.full")
    watch._go_round()
    at_desk.settle()
    assert len(watch.open_tasks) == 1
    assert watch._timer.isActive()
    disk.fault = None
    watch._go_round()
    at_desk.settle()
    assert watch.open_tasks == ()


def test_what_has_not_moved_is_not_told_again(at_desk, tray, rounds):
    watch, made = rounds
    told = []
    watch.moved.connect(lambda task: told.append((task.stage, task.trouble)))
    tray.states = [PrintWatch(PrintState.WAITING, PrintTrouble.JAM)]
    at_desk.open_whole_case()
    save(at_desk)
    for _ in range(3):
        watch._go_round()
        at_desk.settle()
    assert len(made) >= 5
    assert told == [
        (PrintStage.WAITING, None),
        (PrintStage.HANDED, None),
        (PrintStage.HANDED, PrintTrouble.JAM),
    ]
