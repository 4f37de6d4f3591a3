"""One answered step in review: label, value, and a quiet line below the value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.steps.side import IconLine
from regdesk.ui.widgets.base import clear_layout
from regdesk.ui.widgets.buttons import LinkButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.labels import Label

_LABEL_WIDTH = 118
_LINE_DOWN, _WRAPPED_DOWN = 2, 1  # px: on one line with the strong words beside
_TOP = Qt.AlignmentFlag.AlignTop
_SHARES = (17, 0, 0, 23)  # of the width: name and document; number and birth date as they are


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """What is shown of one fact."""

    label: str
    value: str
    note: str = ""


class SummaryCard(Card):
    """Title, the way back to the step, and its facts."""

    change_asked = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Role.CARD_TITLE)
        self._change = LinkButton("", key)
        self._change.clicked.connect(self.change_asked)
        self.column.setContentsMargins(20, 8, 20, 9)
        self.column.setSpacing(5)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._change)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(12)
        self._table.setVerticalSpacing(4)
        self._later = QVBoxLayout()
        self.column.addLayout(head)
        self.column.addLayout(self._grid)
        self.column.addLayout(self._table)
        self.column.addLayout(self._later)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._change.setText(self.tr("Change"))
        self._change.setAccessibleName(f"{self._change.text()}: {title}")

    def show_rows(self, rows: Sequence[SummaryRow]) -> None:
        """Show ``rows`` in place of those before; a dash stands for what is not there yet."""
        clear_layout(self._grid)
        for at, row in enumerate(rows):
            label = Label(row.label, Role.TEXT, "ink2")
            label.set_inset(0, _LINE_DOWN)
            self._grid.addWidget(label, at, 0, _TOP)
            self._grid.addWidget(_facts(row), at, 1)

    def show_table(self, lines: Iterable[Sequence[str]]) -> None:
        """Show ``lines`` of equally many facts, the first of each strong, below the rows."""
        clear_layout(self._table)
        for at, line in enumerate(lines):
            for column, text in enumerate(line):
                self._table.addWidget(_cell(text, column), at, column, _TOP)
                self._table.setColumnStretch(column, _SHARES[column])

    def show_later(self, said: Sequence[str]) -> None:
        """Say what is checked elsewhere and later: it is neither passed nor failed here."""
        clear_layout(self._later)
        for text in said:
            self._later.addWidget(IconLine("clock", text, "ink3", "ink2"))


def _cell(text: str, column: int) -> Label:
    if column == 0:
        return Label(text or "—", Role.BUTTON, wrap=True)
    wrap = bool(_SHARES[column])
    label = Label(text or "—", Role.TEXT, "ink2", wrap=wrap, tabular=True)
    label.set_inset(0, _WRAPPED_DOWN if wrap else _LINE_DOWN)
    return label


def _facts(row: SummaryRow) -> QWidget:
    facts = QWidget()
    column = QVBoxLayout(facts)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if row.value or not row.note:
        column.addWidget(Label(row.value or "—", Role.BUTTON, wrap=True))
    if row.note:
        column.addWidget(Label(row.note, Role.TEXT, "ink2", wrap=True, tabular=True))
    return facts
