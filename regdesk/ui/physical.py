"""Which key was pressed, whatever the keyboard layout writes with it.

The top row of the Kazakh layout types letters for 1…0, so a digit or a shortcut is read from the
scan code. The codes of the main block are the same in the PC's set 1 (what Windows gives) and in
Linux evdev; X11 and Wayland add 8. An event without a scan code (a test, a remote desktop) is
read from its key or its text.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_X11_OFFSET = 8
_SCAN_OFFSET = 0 if sys.platform == "win32" else _X11_OFFSET

_US_ROWS = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
    (86, "<", ">"),
)
_PLAIN = {first + at: c for first, row, _ in _US_ROWS for at, c in enumerate(row)}
_SHIFTED = {first + at: c for first, _, row in _US_ROWS for at, c in enumerate(row)}


def us_character(event: QKeyEvent) -> str | None:
    """Return the printable character a US keyboard writes with this key and Shift, or None."""
    code = event.nativeScanCode()
    if not code or event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        text = event.text()
        return text if len(text) == 1 and text.isascii() and text.isprintable() else None
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return (_SHIFTED if shifted else _PLAIN).get(code - _SCAN_OFFSET)


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit printed on the key (top row or numpad), or None."""
    code = event.nativeScanCode()
    on_key = _PLAIN.get(code - _SCAN_OFFSET, "") if code else ""
    if on_key.isdigit():
        return int(on_key)
    key = event.key()
    return key - Qt.Key.Key_0 if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 else None


def letter_of(event: QKeyEvent) -> str | None:
    """Return the US letter (a-z) printed on the key, or None."""
    code = event.nativeScanCode()
    on_key = _PLAIN.get(code - _SCAN_OFFSET, "") if code else ""
    if on_key.isalpha():
        return on_key
    key = event.key()
    if not code and Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key).lower()
    return None


def is_plain(event: QKeyEvent) -> bool:
    """Tell whether no Ctrl, Alt, AltGr or Meta is held: the key writes, it commands nothing."""
    held = Qt.KeyboardModifier
    commands = (
        held.ControlModifier | held.AltModifier | held.MetaModifier | held.GroupSwitchModifier
    )
    return not event.modifiers() & commands
