"""The sheets on their way to paper: how far each came, what keeps it, and what can be done."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.print_task import PrintTask
from regdesk.domain.rights import Right
from regdesk.ui.fonts import Role
from regdesk.ui.print_choices import PrintChoices, fit, takes
from regdesk.ui.print_words import (
    printer_name,
    shorten_name,
    task_name,
    task_state,
    trouble_advice,
)
from regdesk.ui.shortcuts import NONE, held
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.dialogs import QuestionDialog
from regdesk.ui.widgets.fields import ChoiceField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.rule import Rule

translate = QCoreApplication.translate


class PrintRow(PanelRow):
    """One sheet; while it has the focus, F5, F11 and Delete act on it."""

    again_asked = Signal(object)
    elsewhere_asked = Signal(object)
    drop_asked = Signal(object)

    def __init__(self, task: PrintTask) -> None:
        super().__init__()
        self.task = task
        self._pill = Pill()
        self._name = Label(task_name(task), Role.BUTTON, wrap=True)
        self._says = Label("", Role.HINT, "ink3", wrap=True)
        self._again = SecondaryButton(self.tr("Print again"), "F5", small=True)
        self._elsewhere = SecondaryButton(self.tr("Another printer"), "F11", small=True)
        self._drop = QuietButton(self.tr("Take back"), "Delete", small=True)
        for button in (self._again, self._elsewhere, self._drop):
            button.need(Right.WORK)
        self._again.clicked.connect(lambda: self.again_asked.emit(self.task))
        self._elsewhere.clicked.connect(lambda: self.elsewhere_asked.emit(self.task))
        self._drop.clicked.connect(lambda: self.drop_asked.emit(self.task))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignTop)
        self._acts = QWidget()
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 6, 0, 0)
        acts.setSpacing(6)
        for button in (self._again, self._elsewhere, self._drop):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # their keys act on the whole row
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._says)
        column.addWidget(self._acts)

    def show_task(self, task: PrintTask, printer: str, now: datetime) -> None:
        """Show how the sheet stands ``now``; ``printer`` is what people call its printer."""
        self.task = task
        word, kind, icon = task_state(task)
        self._pill.show_state(word, kind, icon)
        self._says.setText(self._line(printer, now))
        self._again.setVisible(task.asks)
        self._acts.setVisible(task.open)
        policy = Qt.FocusPolicy.StrongFocus if task.open else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setAccessibleName(f"{task_name(task)}, {word}")
        self.setAccessibleDescription(self._says.text())

    def _line(self, printer: str, now: datetime) -> str:
        """Return where it goes, since when, and what to do."""
        minutes = max(0, int((now - self.task.queued_at).total_seconds()) // 60)
        since = f"{self.task.queued_at:%H:%M}"
        if self.task.queued_at.date() != now.date():
            since = f"{self.task.queued_at:%d.%m.%Y %H:%M}"
        elif minutes and self.task.open:
            since = self.tr("for %1 min").replace("%1", str(minutes))
        says = f"{shorten_name(printer)} · {since}"
        if self.task.open and self.task.trouble is not None:
            return f"{says}\n{trouble_advice(self.task.trouble)}"
        return says

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_F5: self.again_asked if self.task.asks else None,
            Qt.Key.Key_F11: self.elsewhere_asked,
            Qt.Key.Key_Delete: self.drop_asked,
        }
        act = acts.get(Qt.Key(event.key())) if held(event) == NONE else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act.emit(self.task)


class PrintsSection(QWidget):
    """All prints, those on their way first. The signals ask for what the clerk chose of a task."""

    again_asked = Signal(object)
    elsewhere_asked = Signal(object)
    drop_asked = Signal(object)

    def __init__(self, choices: PrintChoices) -> None:
        super().__init__()
        self._choices = choices
        self._rows: list[PrintRow] = []
        self._lines: list[Rule] = []
        self._none = Label(
            self.tr("Everything asked for is printed."), Role.BODY, "ink2", wrap=True
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._none)

    def show_tasks(self, tasks: Sequence[PrintTask], now: datetime) -> None:
        """Show ``tasks``; a row keeps its place and the focus while its sheet is told of."""
        if [one.task.task_id for one in self._rows] != [one.task_id for one in tasks]:
            self._make_rows(tasks)
        self._none.setVisible(not tasks)
        for row, task in zip(self._rows, tasks, strict=True):
            name = printer_name(self._choices.name_of(task.choice.printer))
            row.show_task(task, name, now)

    def _make_rows(self, tasks: Sequence[PrintTask]) -> None:
        known = {row.task.task_id: row for row in self._rows}
        self._rows = [known.get(one.task_id) or self._make_row(one) for one in tasks]
        for gone in (*(set(known.values()) - set(self._rows)), *self._lines):
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._lines = [Rule() for _ in tasks]
        for line, row in zip(self._lines, self._rows, strict=True):
            self._column.addWidget(line)
            self._column.addWidget(row)

    def _make_row(self, task: PrintTask) -> PrintRow:
        row = PrintRow(task)
        row.again_asked.connect(self.again_asked)
        row.elsewhere_asked.connect(self.elsewhere_asked)
        row.drop_asked.connect(self.drop_asked)
        return row

    def rows(self) -> list[PrintRow]:
        """Return the rows as they are shown."""
        return list(self._rows)

    def first(self) -> QWidget | None:
        """Return what the focus may go to first."""
        return next((row for row in self.rows() if row.task.open), None)


def ask_where_to(
    window: QWidget, task: PrintTask, choices: PrintChoices, queues: Sequence[str]
) -> QuestionDialog:
    """Ask on which printer ``task`` shall be printed; ``accepted`` gives a ``PrintChoice``."""
    return _WhereTo(window, task, choices, queues)


class _WhereTo(QuestionDialog):
    """A question with a list: there may be many printers."""

    def __init__(
        self, window: QWidget, task: PrintTask, choices: PrintChoices, queues: Sequence[str]
    ) -> None:
        super().__init__(
            window,
            self.tr("Print on another printer?"),
            task_name(task),
            accept=self.tr("Print there"),
            refuse=self.tr("Leave it waiting"),
        )
        self._task = task
        fitting = [one for one in queues if takes(task.kind, one)]
        others = [one for one in fitting if one != task.choice.printer] or fitting
        options = [(one, shorten_name(choices.name_of(one))) for one in others]
        self._field = ChoiceField(self.tr("Which printer"), options)
        self._field.set_value(others[0] if others else None)
        self.body.addSpacing(8)
        self.body.addWidget(self._field)
        self.set_ready(bool(others))

    def first_focus(self) -> QWidget:
        return self._field.editor

    def _accept(self) -> None:
        if not self._primary.is_ready():
            return
        choice = fit(self._task.choice.layout, self._field.value())
        self.close_over()
        self.accepted.emit(choice)


def ask_to_drop(window: QWidget, task: PrintTask) -> QuestionDialog:
    """Ask whether ``task`` is not to be printed any more."""
    title = translate("Printing", "Not print %1 any more?").replace("%1", task_name(task))
    return QuestionDialog(
        window,
        title,
        translate("Printing", "It is taken out of the queue. It can be printed again later."),
        accept=translate("Printing", "Take it back"),
        refuse=translate("Printing", "Leave it waiting"),
        destructive=True,
    )
