"""A panel that lists cases: read by the arrows, opened by Enter, left by Esc as if never seen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.case import JournalRow
from regdesk.ui import words
from regdesk.ui.abbreviations import shorten
from regdesk.ui.fonts import Role
from regdesk.ui.screens.journal_words import PILLS, registration_line, who_line
from regdesk.ui.shortcuts import is_enter
from regdesk.ui.status_words import name_case_of, status_name
from regdesk.ui.widgets.buttons import PrimaryButton
from regdesk.ui.widgets.cards import NoticeCard
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import Reading
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.tall_panel import TallPanel

translate = QCoreApplication.translate


class CaseReading(Reading):
    """What is told of the case ``case_id``; ``opened`` by a double press."""

    opened = Signal()

    def __init__(
        self, case_id: str, title: str, pill: Pill | None, lines: Sequence[str], hint: str = ""
    ) -> None:
        super().__init__(title, pill, [one for one in lines if one], hint)
        self.case_id = case_id
        self.title = title

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.opened.emit()


class CaseListPanel(TallPanel):
    """``chosen`` gives the id of the case that is to be opened."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, title: str, key: Qt.Key, width: int) -> None:
        super().__init__(window, title, key, width)
        self.rows: list[CaseReading] = []
        self._open = PrimaryButton(translate("CaseListPanel", "Open the case"), "Enter")
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open.clicked.connect(self._choose)
        self._foot = QHBoxLayout()

    def add_section(self, title: str, rows: Sequence[CaseReading]) -> None:
        """Add ``rows`` below ``title``; a section without rows is left out."""
        if not rows:
            return
        if self.rows:
            self.body.addSpacing(10)
        if title:
            self.body.addWidget(Label(title, Role.LABEL_STRONG, "ink2", wrap=True))
        for row in rows:
            row.opened.connect(self._choose)
        self.add_rows(rows)
        self.rows += rows

    def say(self, text: str) -> None:
        """Add a sentence."""
        self.body.addWidget(Label(text, Role.BODY, "ink2", wrap=True))

    def warn(self, text: str) -> None:
        """Add a sentence that is not to be overlooked."""
        self.body.addWidget(NoticeCard("warn", text))

    def add_foot(self) -> None:
        self._foot.setSpacing(10)
        self._foot.addStretch(1)
        self._foot.addWidget(self._close)
        self._foot.addWidget(self._open)
        if not self.rows:
            self._open.hide()
        self.card.column.addSpacing(14)
        self.card.column.addLayout(self._foot)

    def find_focused(self) -> CaseReading | None:
        return next((one for one in self.rows if one.hasFocus()), None)

    def first_focus(self) -> QWidget:
        return self.rows[0] if self.rows else self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.find_focused() is not None:
            self._choose()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        row = self.find_focused() or next(iter(self.rows), None)
        if row is not None:
            self.close_over()
            self.chosen.emit(row.case_id)


def read_case(row: JournalRow) -> CaseReading:
    """Return what is told of the case of a journal row."""
    kind, icon = PILLS[row.status]
    title = " · ".join(one for one in (name_case_of(row), who_line(row)) if one)
    lines = (registration_line(row), shorten(words.pick(row.address)))
    return CaseReading(row.case_id, title, Pill(status_name(row.status), kind, icon), lines)
