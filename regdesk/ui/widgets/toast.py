"""The toast: what was just done, for five seconds, with a way to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import announce
from regdesk.ui.widgets.toastparts import ToastText, UndoButton

_SHOWN_MS = 5000
_RISE_MS = 150
_ABOVE_FOOT = 66 + 16


class Toast(QWidget):
    """One at a time per window, bottom centre, 16 px above the action bar; errors stay."""

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

    def _place(self) -> QPoint:
        left = (self._over.width() - self.width()) // 2
        return QPoint(left, self._over.height() - paint.px(_ABOVE_FOOT) - self.height())

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
