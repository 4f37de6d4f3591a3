"""Pages turned by a quarter: made anew beside the window's thread, kept in their own place."""

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
        self._turning: tuple[PaperKey, Page] | None = None

    def is_turning(self, key: PaperKey) -> bool:
        return self._turning is not None and self._turning[0] == key

    def begin(self, key: PaperKey, page: Page) -> None:
        """Turn ``page`` to the right; one that stands on its head by a half."""
        if self._turning is not None:
            return
        self._turning = key, page
        on_its_head = page.verdict is not None and PageFault.UPSIDE_DOWN in page.verdict.faults
        degrees = _HALF if on_its_head else _QUARTER
        self._jobs.run(
            lambda: self._counter.page_image(page),
            lambda image: self._turn(image, degrees),
            self._fail,
        )
        self.moved.emit()

    def _turn(self, image: bytes, degrees: int) -> None:
        capture = self._counter.capture
        self._jobs.capture(lambda: capture.turn(image, degrees), self._keep, self._fail)

    def _keep(self, captured: CapturedPage) -> None:
        draft = self._find_case()
        if draft is None or self._turning is None:
            self._turning = None
            return
        key, page = self._turning
        paper = get_paper(draft, *key)
        self._jobs.run(
            lambda: turn(self._counter, draft, paper, page, captured),
            lambda after: self._tell(paper, after),
            self._fail,
        )

    def _tell(self, before: Paper, after: Draft) -> None:
        """Put the new page in its place, unless the clerk took the old one out meanwhile."""
        if self._turning is None:
            return
        (key, page), self._turning = self._turning, None
        now = self._find_case()
        here = now is not None and now.case_id == after.case_id
        if now is not None and here and page in get_paper(now, *key).pages:
            pages = get_paper(after, *key).pages
            (fresh,) = (one for one in pages if one not in before.pages)
            self.turned.emit(key, page, fresh)
            self._let_go(page)
        self.moved.emit()

    def _let_go(self, page: Page) -> None:
        """Destroy the page as it was, now that the case on the screen holds the other."""
        draft = self._find_case()
        if draft is not None:
            self._jobs.run(lambda: let_go(self._counter, draft, page))

    def _fail(self, error: RegDeskError) -> None:
        if self._turning is not None:
            (key, _page), self._turning = self._turning, None
            self.failed.emit(key, error)
        self.moved.emit()
