"""Locks the desk that nobody touches: watched once a second, said aloud half a minute before.

A filter on the application would run for every event there is; keys pass the window's gate anyway,
and the pointer can be asked where it is.
"""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication

WARNS_S = 30
_LOOKS_MS = 1000


def seconds_on() -> float:
    """Return seconds on a clock that nobody sets and that goes on while the computer sleeps."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()  # on Windows it goes on


class IdleWatch(QObject):
    """``counted`` tells the seconds that are left of the last half minute, 0 where there is nothing
    to tell any more; ``over`` comes once, then the watch rests until ``start``.

    ``minutes`` is asked at each look, so that a change holds at once.
    """

    counted = Signal(int)
    over = Signal()

    def __init__(
        self, parent: QObject, minutes: Callable[[], int], now: Callable[[], float] = seconds_on
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._now = now
        self._since = 0.0
        self._at = QPoint()
        self._told = 0
        self._timer = QTimer(self, interval=_LOOKS_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Watch from now on."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._tell(0)

    def touch(self) -> None:
        """Note that somebody is there."""
        self._since = self._now()
        self._at = QCursor.pos()
        self._tell(0)

    def look(self) -> None:
        """See whether somebody was there since the last look, and how long nobody was."""
        held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if held or QCursor.pos() != self._at:
            self.touch()
            return
        left_s = math.ceil(self._minutes() * 60 - (self._now() - self._since))
        if left_s <= 0:
            self.stop()
            self.over.emit()
        elif left_s <= WARNS_S:
            self._tell(left_s)

    def _tell(self, left_s: int) -> None:
        if left_s != self._told:
            self._told = left_s
            self.counted.emit(left_s)
