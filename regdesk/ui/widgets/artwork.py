"""The panel at the left of the sign-in: a gradient, the lattice of a yurt's wall, its crown."""

import atexit
from functools import lru_cache
from math import cos, radians, sin, sqrt

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role
from regdesk.ui.tokens import ARTWORK_BOTTOM, ARTWORK_DEEP, ARTWORK_TOP, HIGH_CONTRAST, LIGHT
from regdesk.ui.widgets.icon import Mark
from regdesk.ui.widgets.labels import Label

WIDTH = 560
_RAYS = 48


class SignInArtwork(QWidget):
    """Mark, title, a sentence and whose program it is, on the artwork. Same in light and dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Role.DISPLAY, "paper", wrap=True)
        self._text = Label("", Role.LEAD, "paper2", wrap=True)
        self._foot = Label("", Role.LABEL, "paper2")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 52, 48, 42)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Mark(40, "paper"))
        head.addWidget(Label("RegDesk", Role.BRAND, "paper"))
        head.addStretch(1)
        column.addLayout(head)
        column.addSpacing(82)
        column.addWidget(self._title)
        column.addSpacing(16)
        column.addWidget(self._text)
        column.addStretch(1)
        column.addWidget(self._foot)

    def set_texts(self, title: str, text: str, foot: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._foot.setText(foot)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 600)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if theme.current().mode is theme.Mode.HIGH_CONTRAST:
            painter.fillRect(self.rect(), HIGH_CONTRAST.canvas)
        else:
            painter.drawPixmap(0, 0, _draw(self.width(), self.height(), self.devicePixelRatioF()))


@lru_cache(maxsize=1)
def _draw(width: int, height: int, dpr: float) -> QPixmap:
    """Draw the panel once for a window of this size: the words over it are painted more often."""
    drawn = QPixmap(round(width * dpr), round(height * dpr))
    drawn.setDevicePixelRatio(dpr)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRectF(0, 0, width, height)
    centre = QPointF(width - 100, height - 108)
    _paint_ground(painter, rect)
    _paint_lattice(painter, rect)
    _paint_shade(painter, rect, centre)
    _paint_rays(painter, centre)
    _paint_crown(painter, centre)
    painter.end()
    return drawn


atexit.register(_draw.cache_clear)  # no picture may outlive the application


def _paint_ground(painter: QPainter, rect: QRectF) -> None:
    ground = QLinearGradient(rect.topLeft(), rect.bottomRight())
    ground.setColorAt(0.0, ARTWORK_TOP)
    ground.setColorAt(1.0, ARTWORK_BOTTOM)
    painter.fillRect(rect, ground)


def _paint_shade(painter: QPainter, rect: QRectF, centre: QPointF) -> None:
    """Let the lattice sink into the dark around the crown."""
    shade = QRadialGradient(centre, 500)
    shade.setColorAt(0.0, ARTWORK_DEEP)
    shade.setColorAt(0.6, ARTWORK_DEEP)
    clear = QColor(ARTWORK_DEEP)
    clear.setAlpha(0)
    shade.setColorAt(1.0, clear)
    painter.fillRect(rect, shade)


def _paint_lattice(painter: QPainter, rect: QRectF) -> None:
    """Draw only what is seen, and hard-edged: at 6 % nobody sees a stair, and it is the first
    thing the clerk waits for.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(_white(0.06), 1))
    step, slope = 56, 0.58
    reach, foot = rect.height() * slope, rect.height()
    beyond = -(-round(reach) // step) * step
    lines = [QLineF(x, 0, x + reach, foot) for x in range(-beyond, round(rect.width()), step)]
    across = range(0, round(rect.width()) + beyond, step)
    painter.drawLines(lines + [QLineF(x, 0, x - reach, foot) for x in across])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_rays(painter: QPainter, centre: QPointF) -> None:
    painter.setPen(QPen(_white(0.14), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for turn in range(_RAYS):
        angle = radians(360 / _RAYS * turn)
        way = QPointF(cos(angle), sin(angle))
        painter.drawLine(centre + way * 224, centre + way * 355)


def _paint_crown(painter: QPainter, centre: QPointF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_white(0.18), 2))
    painter.drawEllipse(centre, 221, 221)
    painter.setPen(QPen(_white(0.18), 7))
    painter.drawEllipse(centre, 205, 205)
    painter.setPen(QPen(_white(0.18), 7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for shift in (-82, 0, 82):
        near, far = _chord(shift, 205)
        painter.drawLine(centre + QPointF(near + shift, near), centre + QPointF(far + shift, far))
        painter.drawLine(centre + QPointF(near + shift, -near), centre + QPointF(far + shift, -far))


def _chord(shift: float, radius: float) -> tuple[float, float]:
    """Return where a line at 45 degrees, ``shift`` beside the centre, meets a circle."""
    half = sqrt(2 * radius**2 - shift**2)
    return (-shift - half) / 2, (-shift + half) / 2


def _white(share: float) -> QColor:
    white = QColor(LIGHT.surface)
    white.setAlphaF(share)
    return white
