"""The focus ring: one overlay per window that follows the focus, drawn outside the control."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from regdesk.ui import theme

_GAP = 2
_RADIUS = 8
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Draws 2 px of accent, 2 px off the focused control; the mouse goes through it.

    A control may say ``ring_radius`` (px of its own corners at 100 %) or ``no_ring = True``.
    """

    floats = True

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._offset = QPoint()
        self._ring_size = QSize()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        theme.current().changed.connect(self._place)
        self.hide()
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        inside = new is not None and new.window() is self.window()
        self._target = new if inside else None
        above: QWidget | None = self._target
        while above is not None and above is not self._over:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if (
            target is None
            or not isValid(target)
            or not target.isVisible()
            or getattr(target, "no_ring", False)
        ):
            self.hide()
            return
        reach = _GAP + theme.current().tokens.focus_width
        corner = target.mapTo(self._over, QPoint(0, 0))
        ring = QRect(corner, target.size()).adjusted(-reach, -reach, reach, reach)
        seen = ring & self._seen_part(target, reach)
        self.setGeometry(seen)
        self._offset = ring.topLeft() - seen.topLeft()
        self._ring_size = ring.size()
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()

    def _seen_part(self, target: QWidget, reach: int) -> QRect:
        window = self._over
        seen = window.rect()
        above = target.parentWidget()
        while above is not None and above is not window:
            holder = above.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is above:
                corner = above.mapTo(window, QPoint(0, 0))
                seen &= QRect(corner, above.size()).adjusted(-reach, -reach, reach, reach)
            above = holder
        return seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        width = tokens.focus_width
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.focus, width))
        rect = QRectF(QRect(self._offset, self._ring_size))
        inset = width / 2
        radius = theme.current().px(getattr(self._target, "ring_radius", _RADIUS)) + _GAP + inset
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
