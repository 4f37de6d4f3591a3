"""What became of an accepted case: saved, slip, queue; each a row of icon and words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Painted, clear_layout, follow_theme
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rule import Rule

_SHADOW = 6


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one row and how it looks."""

    icon: str
    ink: str
    title: str
    text: str


class OutcomeRow(QWidget):
    """One fact about the case."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("circle-check", 20, "ok")
        self._title = Label("", Role.CARD_TITLE, wrap=True)
        self._text = Label("", Role.BODY, "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._text)
        row.addLayout(column, 1)
        self._row = row

    def add_button(self, button: QWidget) -> None:
        """Put at the right end what helps where this did not go well."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def tell(self, told: Told) -> None:
        """Say how it stands."""
        self._icon.set_icon(told.icon, told.ink)
        self._title.setText(told.title)
        self._text.setText(told.text)
        self._text.setVisible(bool(told.text))
        self.setAccessibleName(f"{told.title} {told.text}".strip())


class OutcomeCard(Card):
    """The three facts of an accepted case, and below them what is still owed, or not claimed."""

    def __init__(self) -> None:
        super().__init__()
        self.saved, self.printed, self.queued = (OutcomeRow() for _ in range(3))
        self._endings = QVBoxLayout()
        self._endings.setSpacing(12)
        self.column.setContentsMargins(20, 16, 20, 14)
        self.column.setSpacing(12)
        self.column.addWidget(self.saved)
        for row in (self.printed, self.queued):
            self.column.addWidget(Rule())
            self.column.addWidget(row)
        self.column.addLayout(self._endings)

    def show_endings(self, told: Sequence[Told]) -> None:
        """Show a row for each of ``told`` below the three facts."""
        clear_layout(self._endings)
        for one in told:
            self._endings.addWidget(Rule())
            row = OutcomeRow()
            row.tell(one)
            self._endings.addWidget(row)


def in_line(*widgets: QWidget, spacing: int) -> QHBoxLayout:
    """Return a row of ``widgets`` from the left."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


class BigCheck(Painted):
    """The check mark over a finished case."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(paint.px(60), paint.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = paint.begin(self)
        tokens = theme.current().tokens
        rect = QRectF(self.rect())
        paint.box(painter, rect, rect.height() / 2, tokens.ok_soft)
        inner = rect.adjusted(10, 10, -10, -10)
        paint.box(painter, inner, inner.height() / 2, tokens.ok)
        paint.tick(painter, inner, tokens.on_accent)


class SlipPreview(QWidget):
    """The picture of the very PDF that is printed, on white, with the one shadow there is."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow_theme(self)

    def show_picture(self, png: bytes) -> None:
        """Show ``png``; empty bytes take the picture away."""
        self._picture = QPixmap()
        if png:
            self._picture.loadFromData(png)
        self.update()

    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = paint.begin(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        size = self._picture.size().toSizeF()
        share = min(room.width() / size.width(), room.height() / size.height())
        width, height = size.width() * share, size.height() * share
        sheet = QRectF(room.left() + (room.width() - width) / 2, room.top(), width, height)
        self._paint_shadow(painter, sheet)
        painter.drawPixmap(sheet, self._picture, QRectF(self._picture.rect()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.current().tokens.line)
        painter.drawRect(sheet)

    def _paint_shadow(self, painter: QPainter, sheet: QRectF) -> None:
        shade = QColor(theme.current().tokens.scrim)
        shade.setAlphaF(0.03)
        for reach in range(_SHADOW, 0, -1):
            grown = sheet.adjusted(-reach, -reach, reach, reach).translated(QPointF(0, 1))
            paint.box(painter, grown, reach, shade)
