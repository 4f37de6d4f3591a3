"""Typing as the clerk does; QTest.keyClicks aborts the process on any letter that is not Latin."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_NONE = Qt.KeyboardModifier.NoModifier
_X11_OFFSET = 8

# What the keys 1…0 of the Kazakh layout write, and their scan codes (set 1 / evdev).
KAZAKH_DIGIT_ROW = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))
DIGIT_CODES = {digit: 2 + at for at, digit in enumerate("1234567890")}


def send_key(
    widget: QWidget,
    key: int,
    modifiers: Qt.KeyboardModifier = _NONE,
    text: str = "",
    *,
    scan_code: int = 0,
    auto_repeat: bool = False,
) -> None:
    """Press and release one key on ``widget``."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, scan_code, 0, 0, text, auto_repeat)
        QApplication.sendEvent(widget, event)


def type_text(widget: QWidget, text: str) -> None:
    """Type ``text`` in any alphabet."""
    for character in text:
        send_key(widget, 0, text=character)


def type_digits_on_kazakh_layout(widget: QWidget, digits: str) -> None:
    """Press the digit keys while the layout writes Kazakh letters with them."""
    for digit in digits:
        code = DIGIT_CODES[digit] + _X11_OFFSET
        send_key(widget, 0, text=KAZAKH_DIGIT_ROW[digit], scan_code=code)
