"""A small picture of a page, or a frame that says what is expected."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import icons, theme
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted

_THUMB = QSize(112, 84)


class Thumb(Painted):
    """A small picture of a page; without one a frame that says what is expected."""

    def __init__(self, size: QSize = _THUMB, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._picture: QPixmap | None = None
        self._icon, self._tone = "plus", "neutral"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, image: QImage | None) -> None:
        """Show ``image``, scaled once for the screen it is on; None shows the frame."""
        self._picture = None
        if image is not None and not image.isNull():
            ratio = self.devicePixelRatioF()
            size = QSize(paint.px(self._size.width() - 16), paint.px(self._size.height() - 12))
            fitted = image.scaled(
                size * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture = QPixmap.fromImage(fitted)
            self._picture.setDevicePixelRatio(ratio)
        self.update()

    def show_frame(self, icon: str, tone: str) -> None:
        """Choose what stands in the frame while there is no picture."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(paint.px(self._size.width()), paint.px(self._size.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        if self._picture is not None:
            paint.box(painter, rect, 6, tokens.canvas, tokens.line)
            size = self._picture.deviceIndependentSize()
            left = (rect.width() - size.width()) / 2
            painter.drawPixmap(
                round(left), round((rect.height() - size.height()) / 2), self._picture
            )
            return
        self._paint_frame(painter, rect, tokens.ink2 if self._tone == "danger" else tokens.ink3)

    def _paint_frame(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        tokens = theme.current().tokens
        if self._tone == "danger":
            painter.setPen(QPen(tokens.control, 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        else:
            paint.box(painter, rect, 6, tokens.sunken, tokens.line)
        side = min(paint.px(28), rect.height() * 0.5)
        place = QRectF(0, 0, side, side)
        place.moveCenter(rect.center())
        colour = tokens.ok if self._tone == "ok" else ink
        icons.paint_icon(painter, self._icon, place, colour)
