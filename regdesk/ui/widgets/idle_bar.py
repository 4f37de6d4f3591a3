"""The calm bar of the last half minute before the screen locks by itself."""

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated, announce, follow_theme
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label


class IdleBar(Translated):
    """Lies over the head of ``window``: no field is ever there, and nothing below is moved."""

    floats = True

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._left_s = 0
        self._says = Label("", Role.PRIMARY)
        self._hint = Label("", Role.BODY, "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(Icon("lock", 18, "accent"))
        row.addWidget(self._says)
        row.addWidget(self._hint)
        row.addStretch(1)
        follow_theme(self)
        theme.current().changed.connect(self._place)
        window.installEventFilter(self)
        self.hide()
        self.retranslate()

    def show_left(self, left_s: int) -> None:
        """Say that ``left_s`` seconds are left; 0 takes the bar away."""
        begins = left_s > 0 and not self.isVisible()
        self._left_s = left_s
        self.retranslate()
        self.setVisible(left_s > 0)
        if begins:
            self._place()
            self.raise_()
            announce(self, f"{self._says.text()} {self._hint.text()}")

    def retranslate(self) -> None:
        says = self.tr("The screen locks in %1 s").replace("%1", str(self._left_s))
        self._says.setText(says)
        self._hint.setText(self.tr("Any key or a move of the mouse stops it."))
        self.setAccessibleName(says)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setGeometry(0, 0, self._over.width(), paint.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = paint.begin(self), theme.current().tokens
        painter.fillRect(self.rect(), tokens.accent_soft)
        foot = QRectF(0, self.height() - paint.edge_width(), self.width(), paint.edge_width())
        painter.fillRect(foot, tokens.accent_line)
