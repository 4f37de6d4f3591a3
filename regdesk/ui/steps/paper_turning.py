"""Pages turned by a quarter: made anew beside the window's thread, kept in their own place."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from regdesk.domain.draft import Draft
from regdesk.domain.errors import RegDeskError
from regdesk.domain.page_verdict import PageFault
from regdesk.domain.paper import Page, Paper
from regdesk.services.counter import Counter
from regdesk.services.pages import get_paper, let_go, turn
from regdesk.services.ports import CapturedPage
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.paper_keep import FindCase
from regdesk.ui.steps.paper_views import PaperKey

_QUARTER, _HALF = 90, 180


class _Turning(NamedTuple):
    key: PaperKey
    page: Page


class PaperTurning(QObject):
    """One page at a time. ``turned`` gives its paper, the page as it was and as it is; ``failed``
    the paper and what was wrong; ``moved`` that it has begun or ended.
    """

    turned = Signal(object, object, object)
    failed = Signal(object, object)
    moved = Signal()

    def __init__(
        self, counter: Counter, jobs: Jobs, find_case: FindCase, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._find_case = find_case
        self._turning: _Turning | None = None

    @property
    def runs(self) -> bool:
        return self._turning is not None

    def is_turning(self, key: PaperKey) -> bool:
        return self._turning is not None and self._turning.key == key

    def begin(self, key: PaperKey, page: Page) -> None:
        """Turn ``page`` to the right; one that stands on its head by a half."""
        if self._turning is not None:
            return
        one = self._turning = _Turning(key, page)
        self._jobs.run(
            lambda: self._counter.page_image(page),
            lambda image: self._turn(one, image),
            lambda error: self._fail(one, error),
        )
        self.moved.emit()

    def leave(self) -> None:
        """Let the case go: the page that is being turned stays as it is."""
        if self._turning is not None:
            self._turning = None
            self.moved.emit()

    def _turn(self, one: _Turning, image: bytes) -> None:
        capture, verdict = self._counter.capture, one.page.verdict
        on_its_head = verdict is not None and PageFault.UPSIDE_DOWN in verdict.faults
        degrees = _HALF if on_its_head else _QUARTER
        self._jobs.capture(
            lambda: capture.turn(image, degrees),
            lambda captured: self._keep(one, captured),
            lambda error: self._fail(one, error),
        )

    def _keep(self, one: _Turning, captured: CapturedPage) -> None:
        draft = self._find_case()
        if draft is None or one is not self._turning:
            return
        paper = get_paper(draft, *one.key)
        self._jobs.run(
            lambda: turn(self._counter, draft, paper, one.page, captured),
            lambda after: self._tell(one, paper, after),
            lambda error: self._fail(one, error),
        )

    def _tell(self, one: _Turning, before: Paper, after: Draft) -> None:
        """Put the new page in its place, unless the clerk took the old one out meanwhile."""
        if one is not self._turning:
            return
        self._turning, now = None, self._find_case()
        if now is not None and one.page in get_paper(now, *one.key).pages:
            pages = get_paper(after, *one.key).pages
            (fresh,) = (each for each in pages if each not in before.pages)
            self.turned.emit(one.key, one.page, fresh)
            self._let_go(one.page)
        self.moved.emit()

    def _let_go(self, page: Page) -> None:
        """Destroy the page as it was, now that the case on the screen holds the other."""
        draft = self._find_case()
        if draft is not None:
            self._jobs.run(lambda: let_go(self._counter, draft, page))

    def _fail(self, one: _Turning, error: RegDeskError) -> None:
        if one is self._turning:
            self._turning = None
            self.failed.emit(one.key, error)
            self.moved.emit()
