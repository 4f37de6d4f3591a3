"""The bar at the foot of the journal: its keys in words."""

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from regdesk.services.reminders import COUNTED
from regdesk.ui import theme
from regdesk.ui.room import is_narrow
from regdesk.ui.screens.morning_line import MorningLine
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.keycap import KeyLine

_HEIGHT = 40
_SEARCH, _CASE = 2, 3  # places of two of its lines


class JournalFoot(Translated):
    """Keys at the left; at the right how everything stands, and help. ``shown``: what is counted
    here may have changed.
    """

    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reminders = 0
        keys = ("↑ ↓", "Enter", "F3", "Ctrl I", "Ctrl 1–8", "Shift F2", "F1")
        self._lines = [KeyLine(key, "") for key in keys]
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(18)
        for line in self._lines[:-1]:
            row.addWidget(line)
        row.addStretch(1)
        row.addWidget(MorningLine())
        row.addWidget(self._lines[-1])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        says = (
            self.tr("choose"),
            self.tr("open"),
            self.tr("search"),
            self.tr("the chosen case"),
            self.tr("filter"),
            self._say_reminders(),
            self.tr("all keys"),
        )
        for line, words in zip(self._lines, says, strict=True):
            line.set_text(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the chosen case has no room beside the rows, tell the key that shows it, in place
        of the one that stands beside the search anyway.
        """
        super().resizeEvent(event)
        self._lines[_SEARCH].setVisible(not is_narrow(self))
        self._lines[_CASE].setVisible(is_narrow(self))

    def show_reminders(self, count: int) -> None:
        """Say how many cases are not to be forgotten."""
        self._reminders = count
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _say_reminders(self) -> str:
        waiting = self.tr("not to be forgotten")
        most = "+" if self._reminders == COUNTED else ""
        return f"{waiting}: {self._reminders}{most}" if self._reminders else waiting

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), paint.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), paint.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), theme.current().tokens.surface)
        paint.hairline(painter, QPointF(0, 0.5), QPointF(self.width(), 0.5))
