"""Two panels over the window: the queue (F10) and the keys of the screen (F1). Esc closes them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.ui.fonts import Role
from regdesk.ui.screens.journal_pane import Rule
from regdesk.ui.screens.journal_words import PILLS, age_line, status_name
from regdesk.ui.widgets.keycap import KeyLine
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel import Panel
from regdesk.ui.widgets.pills import Pill

_MOST_ROWS = 8


class QueuePanel(Panel):
    """What waits to be sent: case, since when, state, and what has to be done about it."""

    def __init__(self, window: QWidget, rows: Sequence[JournalRow], now: datetime) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F10, 560)
        column = self.card.column
        column.addWidget(Label(self._says(rows), Role.BODY, "ink2", wrap=True))
        column.addSpacing(8)
        for row in rows[:_MOST_ROWS]:
            column.addWidget(Rule())
            column.addWidget(_QueuedCase(row, now))
        left = len(rows) - _MOST_ROWS
        if left > 0:
            column.addWidget(Label(self.tr("and %n more", "", left), Role.HINT, "ink3"))
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Queue to be sent")

    def _says(self, rows: Sequence[JournalRow]) -> str:
        if not rows:
            return self.tr("Everything of today is sent.")
        return self.tr("No connection. Go on working: the cases are kept in the queue.")


class _QueuedCase(QWidget):
    """One case of the queue."""

    def __init__(self, row: JournalRow, now: datetime) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(14)
        line.addWidget(Label(f"{row.ordinal:03}", Role.PRIMARY, tabular=True))
        said = QVBoxLayout()
        said.setSpacing(1)
        said.addWidget(Label(row.name, Role.BUTTON))
        said.addWidget(Label(age_line(row, now), Role.HINT, "ink3"))
        line.addLayout(said, 1)
        kind, icon = PILLS[row.status]
        line.addWidget(Pill(status_name(row.status), kind, icon))


def list_unsent(rows: Sequence[JournalRow]) -> list[JournalRow]:
    """Return the accepted cases that the hub does not hold yet, those that came back first."""
    unsent = [row for row in rows if row.status in (CaseStatus.QUEUED, CaseStatus.RETURNED)]
    return sorted(unsent, key=lambda row: row.status is not CaseStatus.RETURNED)


class KeysPanel(Panel):
    """The keys of one screen, each with what it does."""

    def __init__(self, window: QWidget, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F1, 780)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(9)
        half = (len(keys) + 1) // 2
        for at, (key, says) in enumerate(keys):
            grid.addWidget(KeyLine(key, says), at % half, at // half)
        self.card.column.addSpacing(8)
        self.card.column.addLayout(grid)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Keys of this screen")
