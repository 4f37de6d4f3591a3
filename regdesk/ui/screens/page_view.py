"""One page of a sheet as it is printed, drawn as large as there is room."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import theme
from regdesk.ui.widgets import paint

_PAPER_GAP = 8
_READABLE = 860  # px: as wide as a page is of use


class PageView(QWidget):
    """One page: whole in its viewport, or as wide as it."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._wide = False
        self._room = QSize(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def wide(self) -> bool:
        return self._wide

    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def show_picture(self, png: bytes) -> None:
        self._picture = QPixmap()
        self._picture.loadFromData(png)
        self._measure()

    def is_portrait(self) -> bool:
        return self._picture.height() > self._picture.width()

    def set_wide(self, wide: bool) -> None:
        """Show the page as wide as there is room, or whole."""
        self._wide = wide
        self._measure()

    def set_room(self, room: QSize) -> None:
        self._room = room
        self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(max(round(self._sheet().height()) + 2 * _PAPER_GAP, 1))
        self.update()

    def _sheet(self) -> QRectF:
        """Return the size of the page as it is shown."""
        if self._picture.isNull():
            return QRectF()
        size = self._picture.size().toSizeF()
        wide = min(self._room.width() - 2 * _PAPER_GAP, paint.px(_READABLE))
        share = wide / size.width()
        if not self._wide:
            share = min(share, (self._room.height() - 2 * _PAPER_GAP) / size.height())
        return QRectF(0, _PAPER_GAP, size.width() * share, size.height() * share)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = paint.begin(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self._sheet()
        sheet.moveLeft((self.width() - sheet.width()) / 2)
        painter.drawPixmap(sheet, self._picture, QRectF(self._picture.rect()))
        painter.setPen(theme.current().tokens.line)
        painter.drawRect(sheet)
