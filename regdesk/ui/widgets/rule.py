"""A hairline across a card or a panel."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent

from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted


class Rule(Painted):
    """A hairline as wide as its place."""

    def sizeHint(self) -> QSize:
        return QSize(0, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint.hairline(painter, QPointF(0, 0.5), QPointF(self.width(), 0.5))
