"""A yes-or-no answer as a row: a box, its words, the key that turns it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import SpacePressed, follow_theme
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.labels import Label

_BOX = 18
_GAP = 10
_CHECK = 14


class CheckRow(SpacePressed):
    """``clicked`` tells of the clerk's act; ``set_on`` shows a state without telling of it."""

    ring_radius = 6

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = Label("", Role.TEXT, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._column.addWidget(self._words)
        if key:
            self._column.addWidget(Keycap(key))
            self.setAccessibleDescription(key)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._place()
        theme.current().changed.connect(self._place)
        follow_theme(self)

    def set_text(self, text: str) -> None:
        """Word the answer."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def set_on(self, on: bool) -> None:
        self.setChecked(on)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = paint.begin(self)
        side = paint.px(_BOX)
        box = QRectF(0, 2, side, side)
        fill = tokens.accent if self.isChecked() else tokens.surface
        edge = tokens.accent if self.isChecked() else tokens.control
        paint.box(painter, box, 4, fill, edge, paint.edge_width())
        if self.isChecked():
            inner = paint.px(_CHECK)
            place = QRectF((side - inner) / 2, 2 + (side - inner) / 2, inner, inner)
            icons.paint_icon(painter, "check", place, tokens.on_accent)

    def _place(self) -> None:
        self._column.setContentsMargins(paint.px(_BOX) + _GAP, 1, 0, 1)
