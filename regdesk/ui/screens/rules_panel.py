"""The editions of the law at this window, and what one of them changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.domain.edition_news import ClassifierLine, EditionLine, EditionState, TouchedCase
from regdesk.domain.rights import Right
from regdesk.rulebook.difference import Change
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.rules_words import (
    KINDS,
    change_name,
    classifier_line,
    days_line,
    kind_name,
    list_effects,
    list_points,
    state_pill,
)
from regdesk.ui.shortcuts import NONE, held, is_enter
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton
from regdesk.ui.widgets.hung_row import HungRow
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import Reading
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.rule import Rule
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 680
_WIDE = 820


class EditionRow(Reading):
    """One edition and how it stands here."""

    def __init__(self, line: EditionLine) -> None:
        self.line = line
        title = self.tr("Edition %1").replace("%1", line.id)
        pill = Pill(*state_pill(line))
        named = words.pick(line.title) if line.title is not None else ""
        super().__init__(title, pill, [days_line(line)], named)


class RulesPanel(TallPanel):
    """``chosen`` gives the edition whose changes are to be shown."""

    chosen = Signal(object)

    def __init__(
        self, window: QWidget, lines: Sequence[EditionLine], places: ClassifierLine
    ) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F1, _WIDTH)
        self.rows = [EditionRow(one) for one in lines]
        self.add_rows(self.rows)
        self.body.addWidget(Rule())
        pill = Pill(self.tr("Not used"), "danger", "alert") if places.why else None
        self.body.addWidget(Reading(self.tr("List of places"), pill, [classifier_line(places)]))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Rules by which this window works")

    def add_foot(self) -> None:
        self._show = PrimaryButton(self.tr("What it changes"), "Enter")
        self._show.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._show)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def first_focus(self) -> QWidget:
        asks = (row for row in self.rows if row.line.asks)
        return next(asks, self.rows[0] if self.rows else self._close)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and any(row.hasFocus() for row in self.rows):
            self._choose()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        row = next((one for one in self.rows if one.hasFocus()), None) or self.first_focus()
        if isinstance(row, EditionRow) and row.line.state is not EditionState.ASIDE:
            self.close_over()
            self.chosen.emit(row.line)


class ChangesPanel(TallPanel):
    """What ``line`` changes against the edition called ``before``, and the cases it touches.

    ``begin_asked``: this centre shall work by it; ``end_asked``: it shall not begin after all.
    """

    begin_asked = Signal()
    end_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        line: EditionLine,
        before: str,
        changes: Sequence[Change],
        touched: Sequence[TouchedCase],
    ) -> None:
        super().__init__(window, self._title(line), Qt.Key.Key_F1, _WIDE)
        self.line = line
        self._rows: list[QWidget] = []
        self.body.addWidget(self._head(line, before))
        self._add_section(self.tr("What changes"), [_change_row(one) for one in changes])
        if not changes:
            self._say(self.tr("Nothing changes."))
        if line.state in (EditionState.COMING, EditionState.WAITING):
            self._add_section(
                self.tr("Cases of this window that it touches"),
                [self._case_row(one) for one in touched],
            )
            if not touched:
                self._say(self.tr("None of the open and postponed cases."))
        self.body.addStretch(1)
        self.add_foot()

    def _title(self, line: EditionLine) -> str:
        return self.tr("Edition %1").replace("%1", line.id)

    def _head(self, line: EditionLine, before: str) -> QWidget:
        against = self.tr("compared with edition %1").replace("%1", before) if before else ""
        parts = (state_pill(line)[0], days_line(line), against)
        return Label(" · ".join(one for one in parts if one), Role.BODY, "ink2", wrap=True)

    def _add_section(self, title: str, rows: Sequence[QWidget]) -> None:
        self.body.addSpacing(10)
        self.body.addWidget(Label(title, Role.LABEL_STRONG, "ink2"))
        self.add_rows(rows)
        self._rows += rows

    def _say(self, text: str) -> None:
        self.body.addWidget(Label(text, Role.BODY, "ink2", wrap=True))

    def _case_row(self, case: TouchedCase) -> Reading:
        state = self.tr("Postponed") if case.parked else self.tr("Being filled in")
        pill = Pill(state, "warn" if case.parked else "neutral")
        title = " · ".join(one for one in (case.label, case.name) if one)
        return Reading(title, pill, list_effects(case))

    def add_foot(self) -> None:
        self._begin = PrimaryButton(self.tr("Work by it"), "F5")
        self._begin.need(Right.WORK)
        self._begin.clicked.connect(self.begin_asked)
        self._end = QuietButton(self.tr("Not begin with it"), "Delete")
        self._end.need(Right.WORK)
        self._end.clicked.connect(self.end_asked)
        row = HungRow(self._end)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._begin)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)
        if self.line.state is EditionState.JUDGING:
            self._begin.hide()
        if self.line.state is not EditionState.COMING:
            self._end.hide()

    def first_focus(self) -> QWidget:
        return self._rows[0] if self._rows else self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key()) if held(event) == NONE else None
        if key == Qt.Key.Key_F5 and not self._begin.isHidden():
            self.begin_asked.emit()
        elif key == Qt.Key.Key_Delete and not self._end.isHidden():
            self.end_asked.emit()
        else:
            super().keyPressEvent(event)
        event.accept()


def _change_row(change: Change) -> Reading:
    pill = Pill(kind_name(change.kind), KINDS[change.kind])
    clause = f"{change.id} · {words.pick(change.clause.title)}"
    return Reading(change_name(change), pill, list_points(change), clause)
