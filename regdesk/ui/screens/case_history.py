"""The history of a case in plain words: what happened, when, by whom."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.history import CaseHistory, Event
from regdesk.ui.after_words import event_name, event_text
from regdesk.ui.fonts import Role
from regdesk.ui.moments import moment
from regdesk.ui.physical import letter_of
from regdesk.ui.screens.step_words import times_line
from regdesk.ui.shortcuts import CTRL, held
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.rule import Rule
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 640
_WHEN_WIDTH = 136


class HistoryPanel(TallPanel):
    """``history`` from its newest end: the focus stands on what happened last."""

    def __init__(self, window: QWidget, history: CaseHistory, now: datetime) -> None:
        super().__init__(window, self._title(history.called), Qt.Key.Key_Escape, _WIDTH)
        self.body.setSpacing(0)
        if history.cut:
            earlier = self.tr("What happened before is in the trail of acts.")
            self.body.addWidget(Label(earlier, Role.HINT, "ink3", wrap=True))
        self.rows = [EventRow(one, now) for one in history.events]
        self.add_rows(self.rows)
        if history.steps.spent:
            self.body.addWidget(Rule())
            says = self.tr("Time at the steps: %1").replace("%1", times_line(history.steps.spent))
            self.body.addWidget(Label(says, Role.HINT, "ink3", wrap=True))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self, called: str) -> str:
        return self.tr("History of case %1").replace("%1", called)

    def first_focus(self) -> QWidget:
        return self.rows[-1] if self.rows else self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if held(event) == CTRL and letter_of(event) == "h":
            self.close_over()
            event.accept()
        else:
            super().keyPressEvent(event)


class EventRow(PanelRow):
    """One thing that happened."""

    def __init__(self, event: Event, now: datetime) -> None:
        super().__init__()
        self.event_shown = event
        name, text = event_name(event), event_text(event, now)
        when = Label(moment(event.at, now), Role.HINT, "ink3", tabular=True)
        when.setFixedWidth(paint.px(_WHEN_WIDTH))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(name, Role.BUTTON, wrap=True))
        if text:
            words.addWidget(Label(text, Role.TEXT, "ink2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 7, 8, 7)
        row.setSpacing(12)
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        who = Label(event.clerk, Role.TEXT, "ink2")
        row.addWidget(who, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{when.text()} {name}")
        self.setAccessibleDescription(" ".join(one for one in (text, event.clerk) if one))
