"""F1: the keys of the screen. Esc closes it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from regdesk.ui.shortcuts import NONE, held
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.keycap import KeyLine
from regdesk.ui.widgets.tall_panel import TallPanel


class KeysPanel(TallPanel):
    """The keys of one screen, each with what it does; ``F1`` again asks for the guide."""

    guide_asked = Signal()

    def __init__(self, window: QWidget, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(window, self._title(), Qt.Key.Key_F1, 780)
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(9)
        half = (len(keys) + 1) // 2
        for at, (key, says) in enumerate(keys):
            grid.addWidget(KeyLine(key, says), at % half, at // half)
        self.body.addSpacing(8)
        self.body.addLayout(grid)
        self.add_foot()

    def _title(self) -> str:
        return self.tr("Keys of this screen")

    def add_foot(self) -> None:
        guide = SecondaryButton(self.tr("Guide"), "F1")
        guide.clicked.connect(self._ask_guide)
        row = QHBoxLayout()
        row.addWidget(guide)
        row.addStretch(1)
        row.addWidget(self._close)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (held(event), event.key()) == (NONE, Qt.Key.Key_F1):
            self._ask_guide()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _ask_guide(self) -> None:
        self.close_over()
        self.guide_asked.emit()
