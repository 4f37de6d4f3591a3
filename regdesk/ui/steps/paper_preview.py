"""One page, as large as it fits into the side panel."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import icons, theme
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted


class Preview(Painted):
    """Shows a page whole; without one an empty frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._fitted: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, image: QImage | None) -> None:
        """Show ``image``; None shows the empty frame."""
        if image is not self._image:
            self._image, self._fitted = image, None
        self.update()

    def sizeHint(self) -> QSize:
        # little, and all the room that is left: a last day and a word on it must fit below
        return QSize(paint.px(240), paint.px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        paint.box(painter, rect, 8, tokens.canvas, tokens.line)
        if self._image is None or self._image.isNull():
            side = paint.px(32)
            place = QRectF(0, 0, side, side)
            place.moveCenter(rect.center())
            icons.paint_icon(painter, "document", place, tokens.ink3)
            return
        picture = self._fitted or self._fit(self._image)
        place = QRectF(QPointF(0, 0), picture.deviceIndependentSize())
        place.moveCenter(rect.center())
        painter.drawPixmap(place.topLeft(), picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = None

    def _fit(self, image: QImage) -> QPixmap:
        """Scale the page once for this size and screen: painting must stay cheap."""
        ratio = self.devicePixelRatioF()
        fitted = image.scaled(
            (self.size() - QSize(16, 16)) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._fitted = QPixmap.fromImage(fitted)
        self._fitted.setDevicePixelRatio(ratio)
        return self._fitted
