"""Garbage is collected on the window's thread only.

Qt's objects go with their Python shells. A collection that falls into another thread looks at
shells which the window's thread is taking apart without the interpreter's lock, and ends
the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Collector(QObject):
    """Collects what is due once a second, as long as it stands, in place of the interpreter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settled = False
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due. What outlives the first collection of all is
        the program itself and is not looked at again: the window must not wait for that.
        """
        due = [
            count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        if not due[0]:
            return
        generation = 0 if not due[1] else 2 if due[2] else 1
        gc.collect(generation)
        if generation == 2 and not self._settled:
            self._settled = True
            gc.freeze()

    def stop(self) -> None:
        """Leave it to the interpreter again, if it was; no other thread works by now."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
