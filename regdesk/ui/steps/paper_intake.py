"""Files on their way into papers: one at a time, each told where it stands."""

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.paper_views import PaperKey


class PaperIntake(QObject):
    """Reads files beside the window's thread. ``added`` gives the new pages of a paper,
    ``failed`` the error; ``moved`` says that what is being read has changed.
    """

    added = Signal(object, object)
    failed = Signal(object, object)
    moved = Signal()

    def __init__(
        self, counter: Counter, jobs: Jobs, draft: Callable[[], Draft], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._draft = draft
        self._waiting: deque[tuple[PaperKey, Path]] = deque()
        self._reading: PaperKey | None = None

    def add(self, key: PaperKey, files: Sequence[Path]) -> None:
        """Read ``files`` into the paper ``key``, in their order."""
        self._waiting.extend((key, file) for file in files)
        self._go_on()

    def is_reading(self, key: PaperKey) -> bool:
        """Tell whether a file of this paper is being read or waits for it."""
        return key == self._reading or any(each == key for each, _file in self._waiting)

    def _go_on(self) -> None:
        self.moved.emit()
        if self._reading is not None or not self._waiting:
            return
        key, file = self._waiting.popleft()
        self._reading = key
        draft = self._draft()
        self._jobs.run(
            lambda: (draft, self._counter.add_pages(draft, *key, file)), self._done, self._fail
        )

    def _done(self, drafts: tuple[Draft, Draft]) -> None:
        key, self._reading = self._reading, None
        if key is None:
            return
        before, after = drafts
        known = _pages(before, key)
        self.added.emit(key, tuple(one for one in _pages(after, key) if one not in known))
        self._go_on()

    def _fail(self, error: RegDeskError) -> None:
        key, self._reading = self._reading, None
        self.failed.emit(key, error)
        self._go_on()


def _pages(draft: Draft, key: PaperKey) -> tuple[Page, ...]:
    paper = draft.find_paper(*key)
    return paper.pages if paper is not None else ()
