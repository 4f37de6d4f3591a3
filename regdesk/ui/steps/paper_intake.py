"""Files, and pictures that were pasted or dropped: read one after the other, then kept."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from regdesk.domain.errors import RegDeskError
from regdesk.services.ports import CapturedPage
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.paper_views import PaperKey

Read = Callable[[], Sequence[CapturedPage]]
Take = Callable[[Sequence[CapturedPage], Callable[[], None]], None]


class _Reading(NamedTuple):
    key: PaperKey
    read: Read
    take: Take


class PaperIntake(QObject):
    """Reads beside the window's thread. ``failed`` gives a paper and its error; ``moved`` says that
    what is being read has changed.
    """

    failed = Signal(object, object)
    moved = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs.of(self)
        self._waiting: deque[_Reading] = deque()
        self._reading: _Reading | None = None

    def add(self, key: PaperKey, read: Read, take: Take) -> None:
        """Run ``read`` for the paper ``key`` and hand its pages to ``take``, with what is to be
        called once they are taken.
        """
        self._waiting.append(_Reading(key, read, take))
        self._go_on()

    def is_reading(self, key: PaperKey) -> bool:
        """Tell whether something of this paper is being read or waits for it."""
        return any(one.key == key for one in (self._reading, *self._waiting) if one is not None)

    @property
    def runs(self) -> bool:
        return self._reading is not None

    def clear(self) -> None:
        """Read no more of what waits."""
        self._waiting.clear()

    def leave(self) -> None:
        """Let the case go: what is being read is nobody's any more."""
        self._waiting.clear()
        self._reading = None

    def _go_on(self) -> None:
        if self._reading is None and self._waiting:
            one = self._reading = self._waiting.popleft()
            self._jobs.capture(
                one.read,
                lambda pages: self._take(one, pages),
                lambda error: self._fail(one, error),
            )
        self.moved.emit()

    def _take(self, one: _Reading, pages: Sequence[CapturedPage]) -> None:
        if one is self._reading:
            one.take(pages, lambda: self._done(one))

    def _done(self, one: _Reading) -> None:
        if one is self._reading:
            self._reading = None
            self._go_on()

    def _fail(self, one: _Reading, error: RegDeskError) -> None:
        if one is self._reading:
            self._reading = None
            self.failed.emit(one.key, error)
            self._go_on()
