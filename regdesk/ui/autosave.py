"""Keeps a draft on the disk while it is typed: within a second, one write at a time."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.ui.jobs import Jobs

_PAUSE_MS = 400
_AGAIN_MS = 2000


class Autosave(QObject):
    """Coalesces changes: the first one starts the clock, the last one is what is kept.

    After a failure it tries again every two seconds until the disk takes it.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, keep: Callable[[Draft], datetime], jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._jobs = jobs.of(self)
        self._waiting: Draft | None = None
        self._in_flight: Draft | None = None
        self._on_the_way = 0
        self._outdated = self._held = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_at_rest(self) -> bool:
        """Whether the disk has all that was typed."""
        return self._waiting is None and self._in_flight is None

    def note(self, draft: Draft) -> None:
        """Keep ``draft`` soon."""
        self._waiting = draft
        if not self._timer.isActive() and self._in_flight is None:
            self._start(_PAUSE_MS)

    def hold(self) -> None:
        """Keep nothing for now: another act is storing the case, which a late save would undo."""
        self._held = True
        self._timer.stop()

    def release(self) -> None:
        """Keep what waits after all: the other act did not come off."""
        self._held = False
        if self._waiting is not None and self._in_flight is None:
            self._start(_PAUSE_MS)

    def forget(self) -> None:
        """Drop what still waits: another act has just stored it, or the case is closed."""
        self._waiting = None
        self._outdated, self._held = True, False
        self._timer.stop()

    def flush(self) -> None:
        """Keep what waits now, behind what is on its way: who asks may not come back."""
        draft = self._waiting
        if draft is None or self._held:
            return
        self._timer.stop()
        self._waiting, self._in_flight = None, draft
        self._on_the_way += 1
        self._outdated = False
        self.saving.emit()
        self._jobs.run(lambda: self._keep(draft), self._kept, self._refused)

    def _kept(self, at: datetime) -> None:
        self._land()
        self.saved.emit(at)
        if self._waiting is not None and self._in_flight is None:
            self._start(_PAUSE_MS)

    def _land(self) -> None:
        self._on_the_way -= 1
        if self._on_the_way == 0:
            self._in_flight = None

    def _start(self, pause_ms: int) -> None:
        if not self._held:
            self._timer.start(pause_ms)

    def _refused(self, error: RegDeskError) -> None:
        if self._waiting is None and not self._outdated:
            self._waiting = self._in_flight
        self._land()
        self.failed.emit(error)
        if self._waiting is not None:
            self._start(_AGAIN_MS)
