"""The red bar across the top: something that must not be missed and cannot be dismissed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import announce, follow_theme
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label


class AlarmBanner(QWidget):
    """Hidden until ``show_text``; only the program takes it away, when the fault is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", Role.PRIMARY, "surface", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(Icon("alert", 18, "surface"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        follow_theme(self)

    def show_text(self, text: str) -> None:
        """Say what is wrong and what to do; an empty text takes the bar away."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint.begin(self).fillRect(self.rect(), theme.current().tokens.danger)
