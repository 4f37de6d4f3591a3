"""A hairline across a card or a panel."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent

from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted


class Rule(Painted):
    """A hairline as wide as its place, with ``around`` px of air above and below it."""

    def __init__(self, around: int = 0) -> None:
        super().__init__()
        self._height = 1 + 2 * around

    def sizeHint(self) -> QSize:
        return QSize(0, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        middle = self.height() / 2
        paint.hairline(painter, QPointF(0, middle), QPointF(self.width(), middle))
