"""The only two movements there are: a step fades into the next, a toast rises (see ``toast``)."""

from PySide6.QtCore import Property, QPropertyAnimation, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from regdesk.ui import theme

_FADE_MS = 120


class _Fade(QWidget):
    """The old page as a picture over the new one, on its way out."""

    floats = True

    def __init__(self, picture: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._share = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(parent.rect())

    def _get_share(self) -> float:
        return self._share

    def _set_share(self, share: float) -> None:
        self._share = share
        self.update()

    share = Property(float, _get_share, _set_share)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._share)
        painter.drawPixmap(0, 0, self._picture)


def cross_fade(stack: QStackedWidget, page: QWidget) -> None:
    """Show ``page`` in ``stack``; the old page fades out in 120 ms, or at once when reduced."""
    if theme.current().reduced_motion or not stack.isVisible() or stack.currentWidget() is page:
        stack.setCurrentWidget(page)
        return
    fade = _Fade(stack.grab(), stack)
    stack.setCurrentWidget(page)
    fade.show()
    fade.raise_()
    animation = QPropertyAnimation(fade, b"share", fade)
    animation.setDuration(_FADE_MS)
    animation.setStartValue(1.0)
    animation.setEndValue(0.0)
    animation.finished.connect(fade.deleteLater)
    animation.start()
