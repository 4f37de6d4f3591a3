"""Strokes every widget draws with: boxes, bars, keycaps, lines of text."""

import atexit
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role

KEYCAP_HEIGHT = 20
_KEYCAP_PADDING = 6
_KEYCAP_RADIUS = 4.5
_BAR = 4
ON_ACCENT_SHARE = (
    0.14  # of a keycap inside the primary button; more would be too pale for its words
)


def begin(widget: QWidget) -> QPainter:
    """Return an antialiasing painter on ``widget``; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def px(size: float) -> int:
    """Return ``size`` at the text scale in force."""
    return theme.current().px(size)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Draw a rounded box whose border lies wholly inside ``rect``; widths in px."""
    painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge is not None else 0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = min(radius - inset, inner.height() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def bar(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """Draw the 4 px bar at the left of a card, inside the card's rounded corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), colour)
    painter.restore()


def edge_width(strong: bool = False) -> int:
    """Return the width of a border: 1 px, 2 px when selected or invalid or in high contrast."""
    return max(theme.current().tokens.border_width, 2 if strong else 1)


@lru_cache(maxsize=4096)
def text_width(text: str, font: QFont) -> int:
    """Return the px ``text`` takes in one line."""
    return int(QFontMetricsF(font).horizontalAdvance(text) + 0.999)


@lru_cache(maxsize=256)
def text_height(font: QFont) -> int:
    """Return the px one line takes."""
    return int(QFontMetricsF(font).height() + 0.999)


for _measured in (text_width, text_height):
    atexit.register(_measured.cache_clear)  # no font may outlive the application


def line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line of plain text, centred in the height of ``rect``."""
    painter.setFont(font)
    painter.setPen(colour)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(rect, int(flags), text)


def keycap_width(text: str) -> int:
    """Return the px a keycap takes, 0 for no key."""
    if not text:
        return 0
    wide = text_width(text, fonts.font(Role.KEYCAP)) + 2 * px(_KEYCAP_PADDING)
    return max(wide, px(KEYCAP_HEIGHT))


def keycap(painter: QPainter, left: float, middle: float, text: str, look: str = "plain") -> None:
    """Draw a keycap from ``left``, centred on ``middle``.

    ``look``: plain, filled (the chosen card) or on_accent (inside the primary button).
    """
    tokens = theme.current().tokens
    height = px(KEYCAP_HEIGHT)
    rect = QRectF(left, round(middle - height / 2), keycap_width(text), height)
    if look == "filled":
        fill, edge, ink = tokens.accent, tokens.accent, tokens.on_accent
    elif look == "on_accent":
        fill, edge = _faint(tokens.on_accent, ON_ACCENT_SHARE), _faint(tokens.on_accent, 0.34)
        ink = tokens.on_accent
    else:
        fill, edge, ink = tokens.sunken, edge_shade(0.13), tokens.ink2
    box(painter, rect, px(_KEYCAP_RADIUS), fill, edge)
    line(painter, rect, text, fonts.font(Role.KEYCAP), ink, Qt.AlignmentFlag.AlignHCenter)


def edge_shade(share: float) -> QColor:
    """Return a border between ``line`` and ``control``: decorative, but of something to press."""
    tokens = theme.current().tokens
    return blend(tokens.line, tokens.control, share)


def _faint(colour: QColor, share: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(share)
    return faint


def blend(first: QColor, second: QColor, share: float) -> QColor:
    """Return ``first`` mixed with ``share`` (0-1) of ``second``."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )


def tick(painter: QPainter, circle: QRectF, ink: QColor) -> None:
    """Draw a bold check mark inside ``circle``, heavier than the line icons."""
    unit = circle.height() / 26
    painter.setPen(
        QPen(
            ink, 2 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = circle.topLeft()
    points = [corner + QPointF(x, y) * unit for x, y in ((8.5, 13.2), (11.7, 16.4), (17.7, 10))]
    painter.drawPolyline(points)


def hairline(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """Draw a decorative line on whole pixels."""
    tokens = theme.current().tokens
    painter.setPen(QPen(tokens.line, tokens.border_width))
    painter.drawLine(start, end)
