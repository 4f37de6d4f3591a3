"""A bar for what nobody can measure: it moves as fast as such work usually goes."""

import math

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QWidget

from regdesk.ui.widgets.meter import Meter

_TICK_MS = 100


class PaceBar(Meter):
    """Hidden until ``start``. It comes ever nearer to its end and never reaches it."""

    def __init__(self, width: int = 92, parent: QWidget | None = None) -> None:
        super().__init__(width, parent)
        self._usual_s = 1.0
        self._passed = QElapsedTimer()
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._move)
        self.hide()

    def start(self, usual_s: float) -> None:
        """Begin anew with work that usually takes ``usual_s``; one that runs goes on."""
        self._usual_s = usual_s
        if not self._tick.isActive():
            self._passed.start()
            self._tick.start()
        self._move()
        self.show()

    def stop(self) -> None:
        self._tick.stop()
        self.hide()

    def _move(self) -> None:
        passed = self._passed.elapsed() / 1000
        self.show_share(1 - math.exp(-1.5 * passed / self._usual_s))
