"""Captured pages on their way to the disk and into the open case, a paper's at a time."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.services.pages import add_captured, add_late, get_paper
from regdesk.services.ports import CapturedPage
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.paper_views import PaperKey

FindCase = Callable[[], Draft | None]
Done = Callable[[RegDeskError | None], None]


class _Batch(NamedTuple):
    case_id: str
    key: PaperKey
    captured: Sequence[CapturedPage]
    done: Done


class PaperKeep(QObject):
    """``added`` gives the new pages of a paper; they are on the disk, and so is their draft.
    ``read`` gives a paper and the lines of a zone that was read on one of them, ``coded`` the text
    of a code that one of them bears.

    ``find_case`` gives the case as it stands now, whichever step is open; None: none is. Pages of
    a case that was left before they came are dropped; of one left while they were being kept, they
    are given to it as it was left.
    """

    added = Signal(object, object)
    read = Signal(object, object)
    coded = Signal(str)

    def __init__(
        self, counter: Counter, jobs: Jobs, find_case: FindCase, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._find_case = find_case
        self._waiting: deque[_Batch] = deque()
        self._busy = False

    @property
    def runs(self) -> bool:
        return self._busy

    def keep(
        self, case_id: str, key: PaperKey, captured: Sequence[CapturedPage], done: Done
    ) -> None:
        """Keep ``captured`` as the last pages of ``key``, then call ``done`` with what was wrong,
        or None.
        """
        self._waiting.append(_Batch(case_id, key, captured, done))
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        batch = self._waiting.popleft()
        draft = self._find_case()
        if draft is None or draft.case_id != batch.case_id:
            batch.done(None)
            self._go_on()
            return
        self._busy = True
        self._jobs.run(
            lambda: self._add(draft, batch),
            lambda after: self._kept(batch, draft, after),
            lambda error: self._fail(batch, error),
        )

    def _add(self, draft: Draft, batch: _Batch) -> Draft:
        paper = get_paper(draft, *batch.key)
        findings = self._counter.findings(draft)
        return add_captured(self._counter, draft, findings, paper, batch.captured)

    def _kept(self, batch: _Batch, before: Draft, after: Draft) -> None:
        known = get_paper(before, *batch.key).pages
        fresh = tuple(one for one in get_paper(after, *batch.key).pages if one not in known)
        self._busy = False
        now = self._find_case()
        if now is not None and now.case_id == batch.case_id:
            self.added.emit(batch.key, fresh)
            for lines in filter(None, (one.mrz for one in batch.captured)):
                self.read.emit(batch.key, lines)
            for text in dict.fromkeys(text for one in batch.captured for text in one.codes):
                self.coded.emit(text)
        else:
            self._give_late(batch, fresh)
        batch.done(None)
        self._go_on()

    def _give_late(self, batch: _Batch, pages: tuple[Page, ...]) -> None:
        self._jobs.run(lambda: add_late(self._counter, batch.case_id, *batch.key, pages))

    def _fail(self, batch: _Batch, error: RegDeskError) -> None:
        self._busy = False
        batch.done(error)
        self._go_on()
