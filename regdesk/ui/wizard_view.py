"""The shell of the wizard without its rules: rail, six framed pages, action bar."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from regdesk.domain.draft import StepId
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.correct import Correcting
from regdesk.services.counter import Counter
from regdesk.ui import theme
from regdesk.ui.jobs import Jobs
from regdesk.ui.room import is_wide
from regdesk.ui.scan_choices import ScanChoices
from regdesk.ui.shortcuts import Command, find_command
from regdesk.ui.step_frame import StepFrame
from regdesk.ui.step_frames import StepFrames
from regdesk.ui.steps.applicant import ApplicantPage
from regdesk.ui.steps.documents import DocumentsPage
from regdesk.ui.steps.page import StepPage
from regdesk.ui.steps.review import ReviewPage
from regdesk.ui.widgets.actionbar import ActionBar
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.motion import cross_fade
from regdesk.ui.widgets.rail import StepRail

Pages = Mapping[StepId, type[StepPage]]

# px of the window from which the names of the steps stand in the rail, by text size: the words
# that tell what is saved stay as long as the content has room beside them.
_NAMES_FROM = {1.0: 1100, 1.15: 1233, 1.3: 1366}


class WizardView(Translated):
    """Shows one step at a time; which one may be shown is for ``regdesk.ui.wizard`` to say."""

    def __init__(self, counter: Counter, jobs: Jobs, pages: Pages) -> None:
        super().__init__()
        self.step = StepId.CATEGORY
        self.correcting: Correcting | None = None
        self.rail = StepRail()
        self.bar = ActionBar()
        self.progress = ""
        self._scans: ScanChoices | None = None
        self._slip_format: SheetFormat | None = None
        self.frames = StepFrames(lambda step: self._frame(pages[step](counter, jobs)))
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        theme.current().changed.connect(self._measure)
        self._measure()

    def _frame(self, page: StepPage) -> StepFrame:
        frame = StepFrame(page)
        self._stack.addWidget(frame)
        self._join(frame)
        return frame

    def _join(self, frame: StepFrame) -> None:
        """Tell a new page what the others were told before it was there."""
        frame.page.show_progress(self.progress)
        self._tell_scans(frame.page)
        self._tell_slip_format(frame.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        collapsed = self.window().width() < _NAMES_FROM[theme.current().scale]
        if collapsed is not self.rail.collapsed:
            self.rail.set_collapsed(collapsed)
        self.rail.set_wide(is_wide(self))

    @property
    def page(self) -> StepPage:
        return self.frames[self.step].page

    @property
    def frame(self) -> StepFrame:
        return self.frames[self.step]

    def list_regions(self) -> list[QWidget]:
        """Return what Tab goes through, one after the other."""
        return [*self.frame.list_regions(), self.bar]

    def scan_as(self, scans: ScanChoices) -> None:
        """Scan papers as ``scans`` say, and remember there what is chosen."""
        self._scans = scans
        for frame in tuple(self.frames.values()):
            self._tell_scans(frame.page)

    def _tell_scans(self, page: StepPage) -> None:
        if self._scans is None:
            return
        if isinstance(page, DocumentsPage):
            page.devices.join(self._scans)
        elif isinstance(page, ApplicantPage):  # it shows the scanner that papers are read with
            papers = self.frames[StepId.DOCUMENTS].page
            if isinstance(papers, DocumentsPage):
                page.follow_scanner(papers.devices)

    def set_slip_format(self, slip_format: SheetFormat) -> None:
        """Offer the slip in ``slip_format`` at the review."""
        self._slip_format = slip_format
        for frame in self.frames.values():
            self._tell_slip_format(frame.page)

    def _tell_slip_format(self, page: StepPage) -> None:
        if isinstance(page, ReviewPage) and self._slip_format is not None:
            page.slip_format = self._slip_format

    def stop_scan(self, event: QKeyEvent) -> bool:
        """Let ``Esc`` stop the scanner from whichever step is shown; False where it rests."""
        pages = (one.page for one in self.frames.values())
        return find_command(event) is Command.CLOSE and any(page.stop_scan() for page in pages)

    def find_hindrance(self) -> str:
        """Return why the case cannot be accepted just now, empty where nothing goes on."""
        return next(filter(None, (one.page.find_hindrance() for one in self.frames.values())), "")

    def prepare_end(self) -> None:
        """Let every page end what would come too late: the case is postponed, closed or sent."""
        for frame in self.frames.values():
            frame.page.prepare_end()

    def leave_pages(self) -> None:
        """Let every page stop what goes on in the case."""
        for frame in self.frames.values():
            frame.page.leave()

    def turn_to(self, step: StepId, *, animate: bool) -> None:
        """Show ``step``, fading where things may move."""
        self.step = step
        if animate:
            cross_fade(self._stack, self.frame)
        else:
            self._stack.setCurrentWidget(self.frame)

    def focus_first(self) -> None:
        """Put the focus where work on the step begins; in review on the one button, unless
        something is still asked there.
        """
        if self.step is StepId.REVIEW and not self.page.find_unanswered():
            self.bar.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.focus_first()
