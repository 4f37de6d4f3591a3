"""One thing of a list in a panel that the focus goes to, so that it is read in full."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.scrolling import reveal
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill


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


class Reading(PanelRow):
    """One thing to be read; the arrows go to the next."""

    def __init__(self, title: str, pill: Pill | None, lines: Sequence[str], hint: str = "") -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(title, Role.BUTTON, wrap=True), 1)
        if pill is not None:
            head.addWidget(pill, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 7, 8, 9)
        column.setSpacing(3)
        column.addLayout(head)
        for line in lines:
            column.addWidget(Label(line, Role.TEXT, "ink2", wrap=True))
        if hint:
            column.addWidget(Label(hint, Role.HINT, "ink3", wrap=True))
        state = f", {pill.text()}" if pill is not None else ""
        self.setAccessibleName(title + state)
        self.setAccessibleDescription(". ".join((*lines, hint)).strip(". "))
