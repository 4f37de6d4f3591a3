"""Ctrl +: a captured page over the whole window, as large as the eye needs it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.physical import digit_of
from regdesk.ui.shortcuts import CTRL, held
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.scrim import Scrim

_STEP = 1.25
_MOST = 8.0
_PAN = 60  # px
_BESIDE = 16  # px of the window that are left free at each side
_PANS = {
    Qt.Key.Key_Left: QPoint(_PAN, 0),
    Qt.Key.Key_Right: QPoint(-_PAN, 0),
    Qt.Key.Key_Up: QPoint(0, _PAN),
    Qt.Key.Key_Down: QPoint(0, -_PAN),
}
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class Sheet(Painted):
    """The page: whole at first, then ``factor`` times as large, moved about within its edges."""

    spoken_as = "Graphic"

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap.fromImage(image)
        self.factor = 1.0
        self.moved_by = QPoint(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage) -> None:
        """Show the same page with more of its points."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    def zoom(self, way: int) -> None:
        """Show it larger (1), smaller (-1) or whole (0)."""
        factor = self.factor * _STEP**way if way else 1.0
        self.factor = max(1.0, min(_MOST, factor))
        self.pan(QPoint(0, 0))

    def pan(self, by: QPoint) -> None:
        """Move the page; its edge never comes into the room it fills."""
        size = self._size()
        room = (max(0.0, size.width() - self.width()), max(0.0, size.height() - self.height()))
        wanted = self.moved_by + by
        across, down = (int(one / 2) for one in room)
        self.moved_by = QPoint(
            max(-across, min(across, wanted.x())), max(-down, min(down, wanted.y()))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pan(QPoint(0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(1 if event.angleDelta().y() > 0 else -1)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, 8, theme.current().tokens.canvas)
        painter.setClipRect(rect)
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
        size = self._size()
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(rect.center() + QPointF(self.moved_by))
        painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))

    def _size(self) -> QRectF:
        """Return how large the page is shown now."""
        wide, tall = max(self._picture.width(), 1), max(self._picture.height(), 1)
        share = min(self.width() / wide, self.height() / tall) * self.factor
        return QRectF(0, 0, wide * share, tall * share)


class PageZoom(Scrim):
    """Ctrl + and Ctrl − change the size, Ctrl 0 shows the page whole, arrows move it, Esc ends."""

    def __init__(self, window: QWidget, title: str, image: QImage) -> None:
        super().__init__(window)
        self.sheet = Sheet(image)
        self.setAccessibleName(title)
        self.sheet.setAccessibleName(title)
        self._size = Label("", Role.TEXT, "ink2", tabular=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(title, Role.DIALOG_TITLE), 1)
        head.addWidget(self._size)
        for text, key, way in (
            (self.tr("Larger"), "Ctrl +", 1),
            (self.tr("Smaller"), "Ctrl −", -1),
            (self.tr("Whole page"), "Ctrl 0", 0),
        ):
            button = QuietButton(text, key, small=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, way=way: self._zoom(way))
            head.addWidget(button)
        close = SecondaryButton(self.tr("Close"), "Esc", small=True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.close_over)
        head.addWidget(close)
        column = self.card.column
        column.setContentsMargins(18, 14, 18, 18)
        column.addLayout(head)
        column.addWidget(self.sheet, 1)
        theme.current().changed.connect(self._measure)
        self._tell()

    def open(self) -> None:
        self._measure()
        super().open()
        self._zoom(1)

    def first_focus(self) -> QWidget:
        return self.sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_over()
        elif held(event) == CTRL and key in _ZOOMS:
            self._zoom(_ZOOMS[key])
        elif held(event) == CTRL and digit_of(event) == 0:
            self._zoom(0)
        elif key in _PANS:
            self.sheet.pan(_PANS[key])
        event.accept()

    def _zoom(self, way: int) -> None:
        self.sheet.zoom(way)
        self._tell()

    def _tell(self) -> None:
        self._size.setText(f"{round(self.sheet.factor * 100)} %")

    def _measure(self) -> None:
        window = self._over.size()
        self.card.setFixedSize(window.width() - 2 * _BESIDE, window.height() - 2 * _BESIDE)
