"""The room around one page of the wizard: title, error summary, scrolling, side panel."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Problem
from regdesk.ui import theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.room import is_narrow, is_wide
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.steps.page import StepPage
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.summary import ErrorSummary

_MOST_WIDTH = 920
_GAP = 28
_MARGIN = 32
_WIDE_GAP = 40
_WIDE_MARGIN = 48
_CLEAR = 80


class StepFrame(Translated):
    """Holds ``page`` and its side panel; each scrolls by itself when it is too high."""

    def __init__(self, page: StepPage) -> None:
        super().__init__()
        self.page = page
        self._title = Label("", Role.STEP_TITLE)
        self._subtitle = Label("", Role.BODY, "ink2")
        self._origin = NoticeCard("info")
        self._origin.column.setContentsMargins(19, 5, 20, 5)  # every step still fits 690 px
        self._origin.hide()
        self._asking = NoticeCard("warn")
        self._asking.column.setContentsMargins(19, 8, 20, 8)
        self._asking.hide()
        self.summary = ErrorSummary()
        self.area = Scrolling(self._content())
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.summary.asked.connect(page.focus_field)
        self._side_asked = False
        self._beside = self._side()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.area, 1)
        row.addWidget(self._beside)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def list_regions(self) -> list[QWidget]:
        """Return what Tab goes through, one after the other: the content, what stands beside."""
        return [self.area, self._beside]

    def turn_side(self) -> bool:
        """Show the side panel in place of the content, or the content again, where both do not
        fit beside each other; False where they do.
        """
        if not is_narrow(self):
            return False
        self._side_asked = not self._side_asked
        self._measure()
        return True

    def _measure(self) -> None:
        narrow, wide = is_narrow(self), is_wide(self)
        self._side_asked = self._side_asked and narrow
        self._beside.setVisible(self._side_asked or not narrow)
        self.area.setVisible(not self._side_asked)
        side_width = self.page.wide_side_width if wide else self.page.side_width
        margin, gap = (_WIDE_MARGIN, _WIDE_GAP) if wide else (_MARGIN, _GAP)
        self._beside.setFixedWidth(paint.px(side_width) + margin)
        self._side_column.setContentsMargins(0, 20, margin, 16)
        self._column.setContentsMargins(margin, 20, gap, 16)
        self._place.setMaximumWidth(paint.px(_MOST_WIDTH) + margin + gap)

    def _content(self) -> QWidget:
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        head.addLayout(titles)
        head.addStretch(1)
        if self.page.heading_tail is not None:
            head.addWidget(self.page.heading_tail, 0, Qt.AlignmentFlag.AlignVCenter)
        self._place = QWidget()
        column = self._column = QVBoxLayout(self._place)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._origin)
        column.addWidget(self._asking)
        column.addWidget(self.summary)
        column.addWidget(self.page)
        column.addStretch(1)
        return self._place

    def _side(self) -> QScrollArea:
        place = QWidget()
        column = self._side_column = QVBoxLayout(place)
        column.addWidget(self.page.side)
        return Scrolling(place)

    def retranslate(self) -> None:
        self._origin.set_text(
            self.tr("The citizen typed this at the portal: compare it with the papers")
        )
        self.show_heading()

    def open_for(self, draft: Draft) -> None:
        """Begin with another case: no error is shown yet, and where it came from is told."""
        self.page.reminder = None
        self.page.clear_problems()
        self.show_summary(())
        self._origin.setVisible(bool(draft.application))

    def show_asking(self, who: str, why: str) -> None:
        """Say ``who`` asked for a correction here, and ``why``; empty texts take it away."""
        self._asking.set_text(who, why)
        self._asking.setVisible(bool(who))

    def show_heading(self) -> None:
        """Show the question of the step and what stands below it."""
        self._title.setText(self.page.title())
        subtitle = self.page.subtitle()
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def show_summary(self, problems: Sequence[tuple[str, str]]) -> None:
        """Show what is to be mended and bring the clerk there; an empty sequence clears it."""
        self.summary.show_problems(problems)
        if problems:
            self.area.verticalScrollBar().setValue(0)
            self.summary.take_focus()

    def show_mistakes(self, stopping: Sequence[Problem], *, take_focus: bool) -> None:
        """List what is to be mended among ``stopping``; ``take_focus`` brings the clerk there."""
        found = words.list_to_mend(stopping, begun=not self.summary.isHidden())
        mistakes = [(one.field, words.problem(one)) for one in found]
        if take_focus:
            self.show_summary(mistakes)
        else:
            self.summary.show_problems(mistakes)

    def reveal_focus(self) -> None:
        """Scroll so that the focused field stands clear of the edges, 80 px below the top."""
        content, widget = self.area.widget(), QApplication.focusWidget()
        if content is None or widget is None or not content.isAncestorOf(widget):
            return
        top = widget.mapTo(content, QPoint(0, 0)).y()
        bar = self.area.verticalScrollBar()
        height = self.area.viewport().height()
        if top - _CLEAR < bar.value() or top + widget.height() > bar.value() + height:
            bar.setValue(top - _CLEAR)
