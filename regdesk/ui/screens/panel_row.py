"""One thing of a list in a panel that the focus goes to, so that it is read in full."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from regdesk.ui.scrolling import reveal


class PanelRow(QWidget):
    """The arrows go to the next; what has the focus is scrolled into sight."""

    ring_radius = 8
    spoken_as = "ListItem"

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reveal(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):  # the frame around would scroll
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            event.ignore()
