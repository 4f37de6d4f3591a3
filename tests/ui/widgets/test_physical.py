"""Keys are read by where they are on the keyboard, not by what the layout writes with them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from regdesk.ui import physical
from regdesk.ui.physical import digit_of, is_plain, letter_of, us_character
from tests.ui.typing import DIGIT_CODES, KAZAKH_DIGIT_ROW

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROWS = {2: "1234567890", 16: "qwertyuiop", 30: "asdfghjkl", 44: "zxcvbnm"}


def press(key=0, text="", code=0, modifiers=NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)


@pytest.fixture(params=[8, 0], ids=["X11", "Windows"])
def offset(request, monkeypatch) -> int:
    """Scan codes of both systems: evdev plus 8, and set 1."""
    monkeypatch.setattr(physical, "_SCAN_OFFSET", request.param)
    return request.param


@pytest.mark.parametrize("digit", "1234567890")
def test_a_digit_is_a_digit_under_the_kazakh_layout(offset, digit):
    event = press(text=KAZAKH_DIGIT_ROW[digit], code=DIGIT_CODES[digit] + offset)
    assert digit_of(event) == int(digit)


@pytest.mark.parametrize(("first", "row"), ROWS.items())
def test_every_key_of_the_main_block_has_its_us_character(offset, first, row):
    for at, character in enumerate(row):
        code = first + at + offset
        assert us_character(press(text="ж", code=code)) == character
        if character.isalpha():
            assert letter_of(press(key=0x416, text="ж", code=code)) == character
            assert us_character(press(text="Ж", code=code, modifiers=SHIFT)) == character.upper()


def test_the_filler_of_an_mrz_is_read_under_any_layout(offset):
    comma = press(text="Б", code=51 + offset, modifiers=SHIFT)
    iso_key = press(text="/", code=86 + offset)
    assert (us_character(comma), us_character(iso_key)) == ("<", "<")


def test_the_numpad_counts_as_digits_while_it_writes_them(offset):
    keypad = Qt.KeyboardModifier.KeypadModifier
    on = press(Qt.Key.Key_5, "5", 76 + offset, keypad)
    off = press(Qt.Key.Key_Clear, "", 76 + offset, keypad)
    assert (digit_of(on), us_character(on)) == (5, "5")
    assert (digit_of(off), us_character(off)) == (None, None)


def test_an_event_without_a_scan_code_is_read_from_its_key():
    assert digit_of(press(Qt.Key.Key_7, "7")) == 7
    assert letter_of(press(Qt.Key.Key_R, "r")) == "r"
    assert letter_of(press(0x41A, "к")) is None
    assert digit_of(press(Qt.Key.Key_F4)) is None


def test_a_command_is_not_writing():
    assert is_plain(press(Qt.Key.Key_A, "a", modifiers=SHIFT))
    for held in ("Control", "Alt", "Meta", "GroupSwitch"):
        modifier = getattr(Qt.KeyboardModifier, f"{held}Modifier")
        assert not is_plain(press(Qt.Key.Key_A, "a", modifiers=modifier))
