"""A key beside the words it stands for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.labels import Label


class Keycap(Painted):
    """The drawing of one key or key combination: ``F8``, ``Ctrl Enter``."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.keycap_width(self._text), paint.px(paint.KEYCAP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint.keycap(painter, 0, self.height() / 2, self._text)


class KeyLine(QWidget):
    """A keycap and what it does, as in the side panels and the foot of the journal."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Keycap(key))
        self._label = Label(text, Role.TEXT, "ink2")
        row.addWidget(self._label)
        row.addStretch(1)

    def set_text(self, text: str) -> None:
        self._label.setText(text)
