"""A card over the window that only shows something."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.widgets.buttons import SecondaryButton
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.scrim import Scrim

_CLOSING = (Qt.Key.Key_Escape, *ENTERS)


class Panel(Scrim):
    """A card that only shows something; Esc, Enter or ``key`` again closes it."""

    def __init__(self, window: QWidget, title: str, key: Qt.Key, width: int) -> None:
        super().__init__(window, width)
        self._key = key
        self.setAccessibleName(title)
        self.card.column.addWidget(Label(title, Role.DIALOG_TITLE, wrap=True))
        self._close = SecondaryButton(self.tr("Close"), "Esc")
        self._close.clicked.connect(self.close_over)

    def add_foot(self) -> None:
        """End the panel with its one button."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._close)
        self.card.column.addSpacing(14)
        self.card.column.addLayout(row)

    def first_focus(self) -> QWidget:
        return self._close

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == self._key or event.key() in _CLOSING:
            self.close_over()
        event.accept()
