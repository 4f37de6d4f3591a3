"""The toast: what was just done, for five seconds, with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    QTimer,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import announce
from regdesk.ui.widgets.field import Field
from regdesk.ui.widgets.toastparts import ToastText, UndoButton

_SHOWN_MS = 5000
_RISE_MS = 150
_ABOVE_FOOT = 66 + 16
_BELOW_HEAD = 56 + 16
_OFFERS = 52  # px below a field, where other values for it are offered


class Toast(QWidget):
    """One at a time per window, bottom centre, 16 px above the action bar; errors stay. Where it
    would cover the field that the clerk is in, it stands below the head of the window.
    """

    floats = True

    def __init__(
        self, window: QWidget, text: str, undo: Callable[[], None] | None, kind: str
    ) -> None:
        super().__init__(window)
        self._over = window
        self._undo = undo
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 12, 0)
        row.setSpacing(18)
        row.addWidget(ToastText(text, kind))
        if undo is not None:
            button = UndoButton()
            button.clicked.connect(self.take_back)
            row.addWidget(button)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        # a moment later: a field that takes the focus is still to be scrolled to
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._give_way)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @staticmethod
    def show_over(
        window: QWidget, text: str, undo: Callable[[], None] | None = None, kind: str = "ok"
    ) -> "Toast":
        """Show ``text`` over ``window`` in place of an older toast; ``kind`` danger stays."""
        old = Toast.find_over(window)
        if old is not None:
            old.dismiss()
        toast = Toast(window, text, undo, kind)
        toast._rise()
        if kind != "danger":
            toast._timer.start()
        announce(toast, text)
        return toast

    @staticmethod
    def find_over(window: QWidget) -> "Toast | None":
        """Return the toast shown over ``window`` now."""
        shown = [each for each in window.findChildren(Toast) if each.isVisible()]
        return shown[-1] if shown else None

    def take_back(self) -> bool:
        """Undo what the toast tells of; False when it cannot be undone (any more)."""
        if self._undo is None:
            return False
        undo, self._undo = self._undo, None
        self.dismiss()
        undo()
        return True

    def dismiss(self) -> None:
        self.hide()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # another language, another text size
            self._fit()
        return super().event(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.move(self._place())
        return False

    def _follow(self, _left: QWidget | None, _now: QWidget | None) -> None:
        self._soon.start()

    def _give_way(self) -> None:
        """Stand where the field that has the focus now is not covered."""
        for rising in self.findChildren(QPropertyAnimation):
            rising.stop()
        self.move(self._place())

    def _place(self) -> QPoint:
        left = (self._over.width() - self.width()) // 2
        low = QPoint(left, self._over.height() - paint.px(_ABOVE_FOOT) - self.height())
        if QRect(low, self.size()).intersects(self._find_field()):
            return QPoint(left, paint.px(_BELOW_HEAD))
        return low

    def _find_field(self) -> QRect:
        """Return where the field with the focus and what is offered for it stand in the window; an
        empty rectangle where the clerk is in no field.
        """
        field: QWidget | None = self._over.focusWidget()
        while field is not None and not isinstance(field, Field):
            field = field.parentWidget()
        if field is None or not field.isVisible():
            return QRect()
        place = QRect(field.mapTo(self._over, QPoint(0, 0)), field.size())
        return place.adjusted(0, 0, 0, paint.px(_OFFERS))

    def _fit(self) -> None:
        self.resize(self.sizeHint().width(), paint.px(46))
        self.move(self._place())

    def _rise(self) -> None:
        self._fit()
        end = self.pos()
        self._over.installEventFilter(self)
        self.show()
        self.raise_()
        if not theme.current().reduced_motion:
            _slide(self, end + QPoint(0, 12), end)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        edge = tokens.line if tokens.border_width > 1 else None
        paint.box(painter, QRectF(self.rect()), 10, tokens.toast, edge, tokens.border_width)


def _slide(toast: QObject, start: QPoint, end: QPoint) -> None:
    animation = QPropertyAnimation(toast, b"pos", toast)
    animation.setDuration(_RISE_MS)
    animation.setStartValue(start)
    animation.setEndValue(end)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
