"""The mark of the practice desk over the whole window, so that no one takes it for real."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated, follow_theme

_SHARE = 0.07
_STEP = 260


class Watermark(Translated):
    """Faint slanting words on top of everything; mouse and keyboard go through."""

    floats = True

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        follow_theme(self)
        self.retranslate()

    def retranslate(self) -> None:
        self._words = self.tr("Practice desk")
        self.setAccessibleName(self._words)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        elif event.type() == QEvent.Type.ChildAdded:
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        ink = QColor(theme.current().tokens.ink)
        ink.setAlphaF(_SHARE)
        painter.setFont(fonts.font(Role.DISPLAY))
        painter.setPen(ink)
        for row, top in enumerate(range(0, self.height() + _STEP, _STEP)):
            for left in range(-_STEP, self.width() + _STEP, 2 * _STEP):
                painter.save()
                painter.translate(left + (row % 2) * _STEP, top)
                painter.rotate(-24)
                painter.drawText(QPointF(0, 0), self._words)
                painter.restore()
