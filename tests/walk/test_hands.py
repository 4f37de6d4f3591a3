import itertools
import time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit

from regdesk.ui.wedge import WedgeFilter
from regdesk.walk.hands import Hands, Stuck

NUMBER = "870412301266"


@pytest.fixture
def bursts(qapp):
    """What the filter of the program takes for a hand scanner."""
    wedge = WedgeFilter()
    found = []
    wedge.burst.connect(found.append)
    qapp.installEventFilter(wedge)
    yield found
    qapp.removeEventFilter(wedge)


@pytest.fixture
def line(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


def test_a_person_is_never_taken_for_a_scanner(bursts, line):
    hands = Hands()
    hands.type(NUMBER)
    hands.type("Құсқызы")
    hands.digit(7)

    assert line.text() == f"{NUMBER}Құсқызы7"
    assert bursts == []
    assert hands.key_presses == len(NUMBER) + 8


def test_a_scanner_is_never_taken_for_a_person(bursts, line):
    hands = Hands()
    hands.type("12")
    hands.scan(NUMBER)

    assert line.text() == "12"
    assert bursts == [NUMBER]


def test_a_zone_of_three_lines_is_one_scan_and_no_key_of_a_person(bursts, line):
    top, middle = "IDKAZ0417588229870412301266<<<", "8704120M2804129KAZ<<<<<<<<<<<0"
    zone = f"{top}\n{middle}\nOMAROV<<ERLAN<<<<<<<<<<<<<<<<<"
    hands = Hands()
    hands.press(Qt.Key.Key_Home)
    hands.scan(zone)
    hands.wait(lambda: bool(bursts), "the burst")

    assert bursts == [zone]
    assert line.text() == ""
    assert (hands.key_presses, hands.scans) == (1, 1)


def test_a_machine_that_has_much_to_do_tears_no_scan_apart(line, bursts, monkeypatch):
    ticks = itertools.count(100, 0.05)
    clock = SimpleNamespace(monotonic=lambda: next(ticks))
    monkeypatch.setattr("regdesk.walk.hands.time", clock)
    hands = Hands()
    hands.scan(NUMBER)

    assert bursts == [NUMBER]
    assert line.text() == ""


def test_what_was_typed_stands_there_when_the_hands_rest(bursts, line):
    hands = Hands()
    hands.press(Qt.Key.Key_Space)
    hands.digit(3)

    assert line.text().endswith("3")
    assert bursts == []


def test_it_stands_there_though_the_window_was_busy_meanwhile(bursts, line):
    hands = Hands()
    QTimer.singleShot(20, line, lambda: time.sleep(0.2))
    hands.digit(3)

    assert line.text() == "3"


class Resting(Hands):
    """Notes for how long it rests."""

    def __init__(self):
        super().__init__()
        self.rests = []

    def rest(self, seconds=0.0):
        self.rests.append(seconds)
        super().rest(seconds)


def test_typing_costs_no_waiting_but_one_silence(bursts, line):
    hands = Resting()
    hands.type(NUMBER * 5)

    assert line.text() == NUMBER * 5
    assert len([one for one in hands.rests if one]) == 1


def test_hands_wait_no_longer_than_they_were_told():
    with pytest.raises(Stuck) as stuck:
        Hands().wait(lambda: False, "the end of days", 0.05)

    assert stuck.value.params["waiting_for"] == "the end of days"
