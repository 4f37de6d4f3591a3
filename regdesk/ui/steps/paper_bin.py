"""Pages taken out of their papers: wanted back for a while, then destroyed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.domain.draft import Draft
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.paper_views import PaperKey

_UNDO_MS = 5000


class PaperBin(QObject):
    """Holds what was removed last. ``emptied`` tells that the files are gone; what was kept with
    them may be older than what is on screen.
    """

    emptied = Signal()

    def __init__(
        self, counter: Counter, jobs: Jobs, draft: Callable[[], Draft], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._draft = draft
        self._removed: list[tuple[PaperKey, int, Page]] = []
        self._farewell = QTimer(self, singleShot=True, interval=_UNDO_MS)
        self._farewell.timeout.connect(self.empty)

    def add(self, key: PaperKey, at: int, page: Page) -> None:
        """Take ``page``, which stood at ``at`` among the pages of ``key``."""
        self._removed.append((key, at, page))
        self._farewell.start()

    def take_back(self) -> tuple[PaperKey, int, Page] | None:
        """Return what was removed last, or None where nothing can come back."""
        return self._removed.pop() if self._removed else None

    def empty(self) -> None:
        """Destroy all of it."""
        removed, self._removed = self._removed, []
        for key, _at, page in removed:
            work = partial(self._counter.remove_page, self._draft(), *key, page)
            self._jobs.run(work, self._tell)

    def _tell(self, _draft: Draft) -> None:
        """Say that it is empty."""
        self.emptied.emit()
