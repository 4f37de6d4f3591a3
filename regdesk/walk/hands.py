"""Hands on the keyboard: every act of a walk is a key event, with the scan code a real key has."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from regdesk.domain.errors import Bug

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
# Codes of the main block, set 1 of the PC; X11 and Wayland add 8 (see regdesk.ui.physical).
_OFFSET = 0 if sys.platform == "win32" else 8
_ROWS = ((2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'`"), (43, "\\zxcvbnm,./"))
_CODES = {c: first + at + _OFFSET for first, row in _ROWS for at, c in enumerate(row)}
_CODES[" "] = 57 + _OFFSET
_SHIFTED = {"<": ",", ":": ";", "_": "-"}  # and capitals

_LOOK_S = 0.02
LONG_S = 60.0  # what a machine may need that has much else to do
_HUMAN_GAP_MS, _SCANNER_GAP_MS = 60, 2
_SILENCE_S = 0.045
"""Keys carry the moment they were struck, as those of a real keyboard do: a person leaves more than
the 35 ms between two keys that a scanner stays below. Only after the last key is there a silence to
sit out, in which the window finds that no scanner goes on.
"""


class Stuck(Bug):
    """The window did not do in time what a clerk would wait for."""

    def __init__(self, waiting_for: str) -> None:
        super().__init__("walk.stuck", waiting_for=waiting_for)


class Hands:
    """Presses keys and counts them. Keys go to whatever has the focus, as on a real desk.

    ``key_presses`` are those of a person; what a hand scanner types is one of ``scans``.
    """

    def __init__(self) -> None:
        self._struck_ms = 0
        self.key_presses = 0
        self.scans = 0
        self.clicks = 0  # a walk has no mouse; the number stands in the result as proof

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press and release one key that writes nothing, and let the window answer."""
        name = chr(key).lower() if key < 128 else ""
        self._strike(key, held, "", _CODES.get(name, 0))
        self.rest(_SILENCE_S if name in _CODES else 0)

    def digit(self, digit: int, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press a digit of the top row, and let the window answer."""
        self.strike_digit(digit, held)
        self.rest(_SILENCE_S)

    def strike_digit(self, digit: int, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press a digit of the top row and wait for nothing."""
        text = str(digit)
        self._strike(Qt.Key(ord(text)), held, text if held == _NONE else "", _CODES[text])

    def type(self, text: str) -> None:
        """Type ``text`` in any script, at the pace of a person."""
        for letter in text:
            code = _CODES.get(letter.lower(), 0) if letter.isascii() else 0
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            shift = _SHIFT if letter.isupper() else _NONE
            self._strike(key, shift, letter, code)
            QApplication.processEvents()
        self.rest(_SILENCE_S)

    def scan(self, text: str) -> None:
        """Let a hand scanner type ``text`` without a pause, Enter behind each of its lines."""
        typed, gap_ms = self.key_presses, _HUMAN_GAP_MS
        for line in text.split("\n"):
            for letter in line:
                held = _SHIFT if letter.isupper() or letter in _SHIFTED else _NONE
                code = _CODES[_SHIFTED.get(letter, letter.lower())]
                self._strike(Qt.Key(ord(letter.upper())), held, letter, code, gap_ms)
                gap_ms = _SCANNER_GAP_MS
            self._strike(Qt.Key.Key_Return, _NONE, "\r", 28 + _OFFSET, gap_ms)
        self.key_presses, self.scans = typed, self.scans + 1
        self.rest()

    def rest(self, seconds: float = 0.0) -> None:
        """Let the window live for ``seconds``, at least as long as it takes to answer."""
        QApplication.processEvents()
        if seconds > 0:
            pause = QEventLoop()
            QTimer.singleShot(round(seconds * 1000), pause.quit)
            pause.exec()
            QApplication.processEvents()  # of what came due late, with the end

    def wait(self, seen: Callable[[], bool], waiting_for: str, limit_s: float = LONG_S) -> None:
        """Wait until ``seen``. ``Stuck`` after ``limit_s``."""
        until = time.monotonic() + limit_s
        while not seen():
            if time.monotonic() > until:
                raise Stuck(waiting_for)
            self.rest(_LOOK_S)

    def _strike(
        self,
        key: Qt.Key,
        held: Qt.KeyboardModifier,
        text: str,
        code: int,
        gap_ms: int = _HUMAN_GAP_MS,
    ) -> None:
        self._struck_ms += gap_ms
        if gap_ms != _SCANNER_GAP_MS:  # a scanner keeps its pace however busy this machine is
            self._struck_ms = max(self._struck_ms, round(time.monotonic() * 1000))
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = _target()
            event = QKeyEvent(kind, key, held, code, 0, 0, text)
            event.setTimestamp(self._struck_ms)
            QApplication.sendEvent(target, event)
        self.key_presses += 1


def _target() -> QWidget:
    target = QApplication.focusWidget() or QApplication.activeWindow()
    if target is None:
        raise Stuck("a window with the focus")
    return target
