"""A barcode scanner that types: its bursts are taken out of the keyboard before any field.

A burst is six keys or more, at most 35 ms apart, ended by Enter, Tab or 80 ms of silence. The
first keys are held back up to 35 ms; when a person typed them they are then delivered unchanged.
A burst is rebuilt from the physical keys as a US layout, so that it reads the same under any.

The two or three lines of a machine-readable zone come as one burst, joined by line breaks, though
the reader ends each of them: the next line is awaited for 300 ms.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from regdesk.ui.physical import is_plain, us_character

_CLOSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_NumLock,
}
_FEWEST = 6
_PRESS = QEvent.Type.KeyPress
_RELEASE = QEvent.Type.KeyRelease
_ASKING = QEvent.Type.ShortcutOverride


def _now_ms() -> float:
    return time.monotonic() * 1000


def _begins_mrz(lines: list[str]) -> bool:
    from regdesk.domain.mrz import begins_mrz  # not before the first paint

    return begins_mrz(lines)


class WedgeFilter(QObject):
    """Sits in front of everything: ``app.installEventFilter(filter)``.

    ``gap_ms`` is the longest pause between two keys of a burst, ``silence_ms`` the pause that
    ends one, ``line_ms`` the time given to the next line of a zone; ``now_ms`` tells the time where
    an event carries none.
    """

    burst = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        gap_ms: int = 35,
        silence_ms: int = 80,
        line_ms: int = 300,
        now_ms: Callable[[], float] = _now_ms,
    ) -> None:
        super().__init__(parent)
        self._gap_ms = gap_ms
        self._silence_ms = silence_ms
        self._line_ms = line_ms
        self._now_ms = now_ms
        self._held: list[tuple[QObject, QKeyEvent]] = []
        self._characters: list[str] = []
        self._lines: list[str] = []
        self._last_ms = 0.0
        self._closed_ms = float("-inf")
        self._seen_ms = 0.0
        self._delivering = False
        self._swallowed_key = 0
        self._late = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.expire)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._delivering or not isinstance(event, QKeyEvent):
            return False
        if event.type() == _ASKING:
            return self._ask(event)
        if event.type() == _PRESS:
            return self._press(watched, event)
        if event.type() == _RELEASE:
            return self._release(watched, event)
        return False

    def expire(self) -> None:
        """Deliver what a person typed, or end the burst; called when the keyboard is silent."""
        if self._now_ms() - self._seen_ms > self._longest_ms + self._gap_ms and not self._late:
            # The window was busy: keys typed meanwhile may still wait in the queue behind us.
            self._late = True
            self._timer.start(0)
            return
        self._finish()

    @property
    def _is_burst(self) -> bool:
        return len(self._characters) >= _FEWEST

    def _ask(self, event: QKeyEvent) -> bool:
        """Keep shortcuts from acting on the Enter that closes a burst."""
        if event.key() in _CLOSING and self._closes(self._time_of(event)):
            event.accept()
            return True
        return False

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        at, held_back = self._time_of(event), bool(self._held)
        if (self._characters or self._lines) and at - self._last_ms > self._longest_ms:
            self._finish()
        if event.key() in _CLOSING and self._closes(at):
            self._swallowed_key = event.key()
            self._closed_ms = self._last_ms = at
            self._seen_ms = self._now_ms()
            if self._characters:
                self._finish()
            return True
        character = us_character(event) if is_plain(event) else None
        if character is None or event.isAutoRepeat():
            self._finish(is_last=True)
            return held_back and self._follow_focus(watched, event)
        self._hold(watched, event)
        self._characters.append(character)
        self._last_ms = at
        self._seen_ms = self._now_ms()
        self._late = False
        self._timer.start(self._longest_ms)
        return True

    def _closes(self, at: float) -> bool:
        """Tell whether Enter or Tab at this time is the reader's: it may end a line twice."""
        if self._characters:
            return self._is_burst
        return at - self._closed_ms <= self._gap_ms

    def _time_of(self, event: QKeyEvent) -> float:
        return float(event.timestamp()) or self._now_ms()

    @property
    def _longest_ms(self) -> int:
        if self._lines and not self._characters:
            return self._line_ms
        return self._silence_ms if self._is_burst else self._gap_ms

    def _release(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() == self._swallowed_key:
            self._swallowed_key = 0
            return True
        code = event.nativeScanCode()
        if any(
            held.nativeScanCode() == code and held.key() == event.key() for _, held in self._held
        ):
            self._hold(watched, event)
            return True
        return False

    def _hold(self, watched: QObject, event: QKeyEvent) -> None:
        self._held.append((watched, event.clone()))

    def _finish(self, *, is_last: bool = False) -> None:
        """End what was begun; a zone with lines to come waits for them unless this ``is_last``."""
        self._timer.stop()
        text, is_burst = "".join(self._characters), self._is_burst
        held, self._held, self._characters = self._held, [], []
        if is_burst:
            self._lines.append(text)
            if not is_last and _begins_mrz(self._lines):
                self._timer.start(self._line_ms)
                return
        if lines := "\n".join(self._lines):
            self._lines = []
            self.burst.emit(lines)
        if not is_burst:
            self._deliver(held)

    def _deliver(self, held: list[tuple[QObject, QKeyEvent]]) -> None:
        self._delivering = True
        try:
            for receiver, event in held:
                if isValid(receiver):
                    QCoreApplication.sendEvent(self._receiver_now(receiver), event)
        finally:
            self._delivering = False

    def _follow_focus(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take a key along where the keys that were held back before it moved the focus."""
        if self._receiver_now(watched) is watched:
            return False
        self._deliver([(watched, event.clone())])
        return True

    def _receiver_now(self, receiver: QObject) -> QObject:
        """Follow the focus: a key delivered before this one may have moved it."""
        focused = QApplication.focusWidget()
        return focused if receiver.isWidgetType() and focused is not None else receiver
