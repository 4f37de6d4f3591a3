"""A scanner's burst never reaches a field; what a person types reaches it unchanged."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from regdesk.domain.people import IdentityKind
from regdesk.ui.wedge import WedgeFilter
from tests.capture.synthetic.people import invent_person, write_td1, write_td3
from tests.services.test_qr import CODE as SLIP_CODE
from tests.services.test_qr import DRAFT_CODE
from tests.ui.typing import DIGIT_CODES, KAZAKH_DIGIT_ROW

X11 = 8
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
IIN = "870412301266"
CARD = write_td1(invent_person(random.Random(1)))
PASSPORT = write_td3(invent_person(random.Random(2), IdentityKind.PASSPORT))
# Characters and the scan codes (set 1) of their keys on a US keyboard.
ROWS = {16: "qwertyuiop", 30: "asdfghjkl", 44: "zxcvbnm"}
LETTERS = "".join(ROWS.values())
LETTER_CODES = {c: first + at for first, row in ROWS.items() for at, c in enumerate(row)}
SCANNED = f"1234567890-_<:{LETTERS}{LETTERS.upper()}"
CODES = {**DIGIT_CODES, **LETTER_CODES, "<": 51, ":": 39, "-": 12, "_": 12}


class Desk:
    """A widget behind the filter, a clock moved by hand, and a keyboard."""

    def __init__(self) -> None:
        self.now_ms = 1000.0
        self.queued_ms = (
            0.0  # how long keys waited in the queue: then they carry a time of their own
        )
        self.got: list[tuple[str, bool, Qt.KeyboardModifier]] = []
        self.keys: list[int] = []
        self.bursts: list[str] = []
        self.target = _Recorder(self)
        self.filter = WedgeFilter(now_ms=lambda: self.now_ms)
        self.filter.burst.connect(self.bursts.append)
        QApplication.instance().installEventFilter(self.filter)

    @property
    def text(self) -> str:
        return "".join(text for text, _repeat, _modifiers in self.got)

    def wait(self, ms: float) -> None:
        """Let time pass; the filter's timer fires when it is due."""
        until = self.now_ms + ms
        while self.filter._timer.isActive():
            due = self.filter._seen_ms + self.filter._timer.interval()
            if due > until:
                break
            self.now_ms = max(due, self.now_ms)
            self.filter.expire()
        self.now_ms = until

    def press(self, key=0, text="", code=0, modifiers=NONE, repeat=False) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, code, 0, 0, text, repeat)
            event.setTimestamp(int(self.now_ms - self.queued_ms))
            QApplication.sendEvent(self.target, event)

    def scan(self, text: str, gap_ms: float = 4, layout=KAZAKH_DIGIT_ROW) -> None:
        """Send ``text`` as a scanner does, while ``layout`` writes something else."""
        for character in text:
            modifiers = SHIFT if character.isupper() or character in "<:_" else NONE
            code = CODES[character.lower()] + X11
            self.press(0x4D8, layout.get(character, "ә"), code, modifiers)
            self.wait(gap_ms)

    def close(self) -> None:
        QApplication.instance().removeEventFilter(self.filter)


class _Recorder(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._desk.keys.append(event.key())
        self._desk.got.append((event.text(), event.isAutoRepeat(), event.modifiers()))


@pytest.fixture
def desk(dressed) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.mark.parametrize("closing", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_read_as_us_keys_and_its_closing_key_is_swallowed(desk, closing):
    desk.scan(IIN)
    desk.press(closing, "\r")

    assert desk.bursts == [IIN]
    assert desk.keys == []


def test_a_scan_without_enter_ends_after_80_ms_of_silence(desk):
    desk.scan(IIN)
    desk.wait(70)
    assert desk.bursts == []
    desk.wait(20)
    assert desk.bursts == [IIN]
    assert desk.keys == []


def test_an_mrz_keeps_its_capitals_and_fillers(desk):
    desk.scan("IDKAZ041758822<<<8:7")
    desk.press(Qt.Key.Key_Return)
    assert desk.bursts == ["IDKAZ041758822<<<8:7"]


@pytest.mark.parametrize("ended", [(Qt.Key.Key_Return,), (Qt.Key.Key_Return, Qt.Key.Key_Enter)])
@pytest.mark.parametrize("zone", [CARD, PASSPORT], ids=["card", "passport"])
@pytest.mark.parametrize("pause_ms", [0, 40, 250])
def test_the_lines_of_a_zone_come_whole_and_end_no_step(desk, zone, ended, pause_ms):
    for line in zone:
        desk.scan(line)
        for closing in ended:
            desk.press(closing, "\r")
        desk.wait(pause_ms)

    assert (desk.bursts, desk.keys) == (["\n".join(zone)], [])


def test_a_zone_without_line_ends_comes_as_it_is(desk):
    desk.scan("".join(CARD))
    desk.press(Qt.Key.Key_Return)
    assert (desk.bursts, desk.keys) == (["".join(CARD)], [])


def test_a_zone_that_stays_unfinished_is_told_as_far_as_it_came(desk):
    desk.scan(CARD[0])
    desk.press(Qt.Key.Key_Return)
    desk.wait(200)
    assert desk.bursts == []
    desk.wait(200)
    assert desk.bursts == [CARD[0]]


def test_what_a_person_types_after_half_a_zone_comes_after_it(desk):
    desk.scan(CARD[0])
    desk.press(Qt.Key.Key_Return)
    desk.wait(100)
    desk.press(Qt.Key.Key_1, "1", 2 + X11)
    desk.wait(50)
    assert (desk.bursts, desk.text) == ([CARD[0]], "1")
    desk.press(Qt.Key.Key_Return, "\r")
    assert desk.keys == [Qt.Key.Key_1, Qt.Key.Key_Return]


def test_a_function_key_after_half_a_zone_waits_for_nothing(desk):
    desk.scan(CARD[0])
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F8)
    assert (desk.bursts, desk.keys) == ([CARD[0]], [Qt.Key.Key_F8])


@pytest.mark.parametrize("code", [SLIP_CODE, DRAFT_CODE], ids=["slip", "note"])
def test_the_codes_of_our_sheets_come_whole_from_under_the_kazakh_layout(desk, code):
    desk.scan(code)
    desk.press(Qt.Key.Key_Return)

    assert (desk.bursts, desk.text) == ([code], "")


def test_a_key_a_person_presses_arrives_unchanged_after_35_ms(desk):
    desk.press(0x4D8, "ә", 3 + X11, SHIFT)
    desk.wait(30)
    assert desk.got == []
    desk.wait(10)
    assert desk.got == [("ә", False, SHIFT)]
    assert desk.bursts == []


def test_five_fast_keys_are_still_a_person(desk):
    desk.scan("12345", layout={})
    desk.wait(50)
    assert desk.bursts == []
    assert len(desk.got) == 5


def test_enter_after_few_keys_arrives_after_them(desk):
    desk.press(Qt.Key.Key_1, "1", 2 + X11)
    desk.press(Qt.Key.Key_Return, "\r")
    assert desk.keys == [Qt.Key.Key_1, Qt.Key.Key_Return]


def test_enter_long_after_a_scan_is_the_clerk_pressing_it(desk):
    desk.scan(IIN)
    desk.wait(200)
    desk.press(Qt.Key.Key_Return, "\r")
    assert desk.bursts == [IIN]
    assert desk.keys == [Qt.Key.Key_Return]


def test_a_held_key_repeats_and_is_no_burst(desk):
    desk.press(Qt.Key.Key_0, "0", 11 + X11)
    for _ in range(12):
        desk.wait(30)
        desk.press(Qt.Key.Key_0, "0", 11 + X11, repeat=True)
    desk.wait(100)
    assert desk.bursts == []
    assert [repeat for _text, repeat, _m in desk.got] == [False] + [True] * 12


def test_commands_and_function_keys_pass_at_once_and_in_order(desk):
    desk.press(Qt.Key.Key_1, "1", 2 + X11)
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_R, "\x12", 19 + X11, Qt.KeyboardModifier.ControlModifier)
    assert desk.keys == [Qt.Key.Key_1, Qt.Key.Key_F8, Qt.Key.Key_R]


def test_the_enter_of_a_scan_starts_no_shortcut(desk):
    desk.scan(IIN)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Return, NONE)
    asked.ignore()
    QApplication.sendEvent(desk.target, asked)
    assert asked.isAccepted()


def test_keys_queued_behind_a_busy_window_are_still_one_scan(desk):
    desk.scan(IIN[:4])
    desk.now_ms += 150  # nothing ran for 150 ms: the timer is late, the other keys are queued
    desk.queued_ms = 150
    desk.filter.expire()
    desk.scan(IIN[4:])
    desk.press(Qt.Key.Key_Return)
    assert desk.bursts == [IIN]
    assert desk.keys == []


def test_a_key_struck_behind_one_that_moved_the_focus_goes_where_the_focus_is(desk, qtbot):
    """A digit answers a question and the focus goes on; the next key is meant for what is there."""
    window = QWidget()
    qtbot.addWidget(window)
    answer, beyond = QLineEdit(window), _Recorder(desk)
    beyond.setParent(window)
    beyond.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    answer.textEdited.connect(lambda: beyond.setFocus())
    window.show()
    window.activateWindow()
    answer.setFocus()
    qtbot.waitUntil(answer.hasFocus)
    desk.target = answer

    desk.press(0, "4", CODES["4"] + X11)
    desk.press(Qt.Key.Key_F4, modifiers=SHIFT)

    assert (answer.text(), beyond.hasFocus()) == ("4", True)
    assert desk.keys == [Qt.Key.Key_F4]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed=st.lists(st.tuples(st.sampled_from("1234567890"), st.integers(36, 400)), max_size=12))
def test_whatever_a_person_types_slower_than_35_ms_arrives_in_full(desk, typed):
    desk.got.clear()
    for character, pause_ms in typed:
        desk.press(0, character, CODES[character] + X11)
        desk.wait(pause_ms)
    assert desk.text == "".join(character for character, _pause in typed)
    assert desk.bursts == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(code=st.text(SCANNED, min_size=6, max_size=90), gap=st.integers(0, 34))
def test_whatever_is_scanned_comes_out_and_nothing_reaches_the_field(desk, code, gap):
    desk.bursts.clear()
    desk.scan(code, gap)
    desk.press(Qt.Key.Key_Return)
    assert desk.bursts == [code]
    assert desk.got == []
