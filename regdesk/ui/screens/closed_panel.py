"""A closed case, to be looked at: how it ended, why, by which clause, and the way to go on."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from regdesk.domain.closed import ClosedCase
from regdesk.domain.finding import Outcome
from regdesk.domain.iin import mask_iin
from regdesk.domain.rights import Right
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.screens.closing_words import outcome_line, reason_name
from regdesk.ui.screens.journal_words import PILLS
from regdesk.ui.shortcuts import Command, find_command
from regdesk.ui.status_words import status_name
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel import Panel
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.rule import Rule

_WIDTH = 560
_NAME_WIDTH = 128


class ClosedPanel(Panel):
    """Shows what cannot be changed any more. ``reopen_asked`` opens a new case from it (F7);
    where the law has a receipt, ``print_asked`` prints it and ``preview_asked`` shows it.
    """

    reopen_asked = Signal()
    print_asked = Signal()
    preview_asked = Signal()

    def __init__(self, window: QWidget, closed: ClosedCase) -> None:
        super().__init__(window, self._title(closed), Qt.Key.Key_Escape, _WIDTH)
        kind, icon = PILLS[closed.status]
        column = self.card.column
        column.addWidget(Pill(status_name(closed.status), kind, icon))
        column.addSpacing(6)
        column.addWidget(Label(outcome_line(closed.outcome, closed.missing), Role.BODY, wrap=True))
        column.addSpacing(4)
        column.addWidget(Rule())
        column.addSpacing(4)
        column.addLayout(self._facts(closed))
        self._reopen = PrimaryButton(self.tr("New case with what was typed"), "F7")
        self._reopen.need(Right.WORK)
        self._reopen.clicked.connect(lambda: self._ask(self.reopen_asked))
        self._asks: dict[Command | None, SignalInstance] = {
            Command.TAKE_PREVIOUS: self.reopen_asked
        }
        if closed.outcome is Outcome.PAPERS_MISSING:
            self._offer_receipt()
        self.add_foot()

    def _title(self, closed: ClosedCase) -> str:
        return self.tr("Case %1 is closed").replace("%1", closed.draft.label)

    def _offer_receipt(self) -> None:
        self._print = SecondaryButton(self.tr("Print the receipt"), "Ctrl P", "printer")
        self._look = QuietButton(self.tr("Look at it"), "Ctrl Shift P")
        self._print.need(Right.WORK)
        self._print.clicked.connect(lambda: self._ask(self.print_asked))
        self._look.clicked.connect(lambda: self._ask(self.preview_asked))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._print)
        row.addWidget(self._look)
        row.addStretch(1)
        self.card.column.addSpacing(10)
        self.card.column.addLayout(row)
        self._asks[Command.PRINT] = self.print_asked
        self._asks[Command.PREVIEW] = self.preview_asked

    def add_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self._reopen)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def _facts(self, closed: ClosedCase) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(self._list_facts(closed)):
            grid.addWidget(Label(name, Role.TEXT, "ink3"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, Role.LABEL, wrap=True), at, 1)
        return grid

    def _list_facts(self, closed: ClosedCase) -> list[tuple[str, str]]:
        people = [one.person for one in closed.draft.registrants]
        told = [
            " ".join(part for part in (one.full_name, mask_iin(one.iin)) if part) for one in people
        ]
        clause = closed.clause
        facts = [
            (self.tr("People"), "\n".join(part for part in told if part)),
            (self.tr("Reason"), reason_name(closed.reason)),
            (self.tr("By the law"), words.pick(clause.title) if clause else ""),
            (self.tr("Closed"), f"{closed.closed_at:%d.%m.%Y %H:%M} · {closed.clerk_code}"),
        ]
        return [fact for fact in facts if fact[1]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = find_command(event)
        if command in self._asks:
            self._ask(self._asks[command])
            event.accept()
        else:
            super().keyPressEvent(event)

    def _ask(self, wanted: SignalInstance) -> None:
        self.close_over()
        wanted.emit()
