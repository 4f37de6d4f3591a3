"""The card of one paper: its thumbnail, whose it is and where it stands. Files can be dropped."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import icons, theme
from regdesk.ui.fonts import Role
from regdesk.ui.steps.paper_views import PaperView
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill

_HEIGHT = 108
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


class PaperCard(Card):
    """``focused`` tells that the clerk came to it, ``dropped`` which files he let fall on it."""

    focused = Signal()
    dropped = Signal(list)
    ring_radius = 10

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumb = Thumb()
        self._title = Label("", Role.CARD_TITLE, wrap=True)
        self._whose = Label("", Role.HINT, "ink2", wrap=True)
        self._pill = Pill()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._lay_out()

    def show_view(self, view: PaperView, *, reading: bool, failed: str) -> None:
        """Show the paper; ``failed`` says why the last file could not be taken."""
        muted = view.required is None
        self._title.setText(view.title)
        self._title.set_ink("ink3" if muted else "ink")
        self._whose.setText(failed or view.whose)
        self._whose.set_ink("danger" if failed else "ink3" if muted else "ink2")
        self._pill.setVisible(not failed)
        if reading:
            self._pill.show_state(self.tr("Reading…"), "accent", "dot")
        else:
            self._pill.show_state(view.state, view.tone, view.icon)
        icon = {"danger": "plus", "ok": "idcard"}.get(view.tone, "minus")
        icon = "cross" if view.paper.absent else icon
        self.thumb.show_frame(icon, view.tone)
        self.setAccessibleName(f"{view.title}, {view.whose}")
        self.setAccessibleDescription(failed or self._pill.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.dropped.emit(local_files(event))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(12, 12, 12, 12)
        says = QVBoxLayout()
        says.setSpacing(1)
        says.addWidget(self._title)
        says.addWidget(self._whose)
        says.addStretch(1)
        says.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(says, 1)
        self.column.addLayout(row)


def local_files(event: QDropEvent) -> list[Path]:
    """Return the files of this machine that are being dropped."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
