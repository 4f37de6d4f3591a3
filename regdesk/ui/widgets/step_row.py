"""One step on the rail: its number or sign, its name, its answer or what goes on in it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import PaintedButton
from regdesk.ui.widgets.pills import draw_pill, pill_size

NARROW = 56
EDGE = 4  # what is left beside a collapsed row
_ROW = 56
_CIRCLE = 26
_PILL = 20


class StepRow(PaintedButton):
    """A step: ``state`` is todo, current, done or error; the answer stands below the name.

    Collapsed it is the circle alone, and says the rest to the pointer.
    """

    ring_radius = 8

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._state = "todo"
        self._answer = ""
        self._progress = ""
        self.current = False
        self.last = False
        self._collapsed = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str) -> None:
        self._state = state
        self.current = self.current if state == "error" else state == "current"
        self.update()

    def set_current(self, current: bool) -> None:
        """Mark the row as the open step; one with errors keeps its error circle."""
        self.current = current
        self.update()

    def set_answer(self, text: str) -> None:
        """Show what was answered, in few letters."""
        self._answer = text
        self.setAccessibleDescription(text)
        self._say()

    def set_progress(self, text: str) -> None:
        """Show in place of the answer what goes on in the step; empty: nothing does."""
        self._progress = text
        self._say()

    def set_text(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self._say()

    def set_collapsed(self, collapsed: bool) -> None:
        self._collapsed = collapsed
        self._say()

    def _say(self) -> None:
        words = ": ".join(filter(None, (self.text(), self._progress or self._answer)))
        self.setToolTip(words if self._collapsed else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which name and answer show in full."""
        if self._collapsed:
            return QSize(paint.px(NARROW) - 2 * EDGE, paint.px(_ROW))
        name = paint.text_width(self.text(), fonts.font(Role.PRIMARY))
        answer = paint.text_width(self._answer, fonts.font(Role.HINT))
        if self._progress:
            answer = pill_size(self._progress, "dot", _PILL).width()
        return QSize(self._text_left() + max(name, answer) + 8, paint.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        height = paint.px(_ROW)
        if self.current:
            soft = QRectF(0, 0, self.width(), height - 4)
            edge = tokens.accent if tokens.border_width > 1 else None
            paint.box(painter, soft, 8, tokens.accent_soft, edge, tokens.border_width)
            if edge is not None:
                paint.bar(painter, soft, 8, tokens.accent)
        side = paint.px(_CIRCLE)
        left = (self.width() - side) / 2 if self._collapsed else 15
        circle = QRectF(left, (height - 4 - side) / 2, side, side)
        if not self.last:
            self._paint_thread(painter, circle, height)
        self._paint_circle(painter, circle)
        if not self._collapsed:
            self._paint_words(painter, height)

    def _paint_thread(self, painter: QPainter, circle: QRectF, height: int) -> None:
        painter.setPen(QPen(paint.edge_shade(0.13), 1.5))
        middle = circle.center().x()
        painter.drawLine(QPointF(middle, circle.bottom() + 2), QPointF(middle, height))

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        tokens = theme.current().tokens
        radius = circle.height() / 2
        font = fonts.font(Role.PILL, tabular=True)
        centre = Qt.AlignmentFlag.AlignHCenter
        if self._state == "done":
            paint.box(painter, circle, radius, tokens.accent)
            paint.tick(painter, circle, tokens.on_accent)
        elif self._state == "error":
            paint.box(painter, circle, radius, tokens.danger)
            paint.line(painter, circle, "!", fonts.font(Role.PRIMARY), tokens.surface, centre)
        elif self.current:
            paint.box(painter, circle, radius, tokens.surface, tokens.accent, 2)
            paint.line(painter, circle, str(self._number), font, tokens.accent, centre)
        else:
            paint.box(painter, circle, radius, tokens.surface, tokens.control, paint.edge_width())
            paint.line(painter, circle, str(self._number), font, tokens.ink2, centre)

    def _paint_words(self, painter: QPainter, height: int) -> None:
        tokens = theme.current().tokens
        strong = self.current or self._state == "error"
        role = Role.PRIMARY if strong else Role.BUTTON
        ink = tokens.ink if strong or self._state == "done" else tokens.ink2
        left = self._text_left()
        room = self.width() - left
        middle = (height - 4) / 2
        if not (self._answer or self._progress):
            area = QRectF(left, 0, room, height - 4)
            paint.line(painter, area, self.text(), fonts.font(role), ink)
            return
        half = paint.px(18)
        area = QRectF(left, middle - half + 1, room, half)
        paint.line(painter, area, self.text(), fonts.font(role), ink)
        below = QRectF(left, middle, room, half)
        if self._progress:
            size = pill_size(self._progress, "dot", _PILL)
            draw_pill(painter, QRectF(below.topLeft(), size), self._progress, "accent", "dot")
            return
        faint: QColor = tokens.danger if self._state == "error" else tokens.ink3
        paint.line(painter, below, self._answer, fonts.font(Role.HINT), faint)

    def _text_left(self) -> int:
        return 15 + paint.px(_CIRCLE) + 11
