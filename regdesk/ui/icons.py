"""Line icons of our own (24 grid, 1.75 stroke), drawn sharp at any ratio in any colour."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from regdesk.domain.errors import Bug

_GRID = 24
_STROKE = 1.75
_LEAST_STROKE = 1.3  # logical px; a thinner line greys out at 14 px
_folder = Path()


def install(folder: Path) -> None:
    """Take the icons from ``folder`` (``resources/icons``); a missing icon is a ``Bug``."""
    global _folder
    _folder = folder
    _source.cache_clear()
    icon_pixmap_of.cache_clear()


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    try:
        return (_folder / f"{name}.svg").read_text(encoding="utf-8")
    except OSError as error:
        raise Bug("icon.missing", name=name) from error


@lru_cache(maxsize=512)
def icon_pixmap_of(name: str, size: int, colour: str, dpr: float) -> QPixmap:
    """Return the icon as ``icon_pixmap``, the colour given as #RRGGBB."""
    side = max(1, round(size * dpr))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing = _source(name).replace("currentColor", colour)
    thin = _LEAST_STROKE * _GRID / size
    if thin > _STROKE:
        drawing = drawing.replace(f'stroke-width="{_STROKE}"', f'stroke-width="{thin:.2f}"')
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def icon_pixmap(name: str, size: int, color: QColor, dpr: float = 1.0) -> QPixmap:
    """Return icon ``name`` as a square of ``size`` logical px for a screen of ratio ``dpr``.

    Errors: ``Bug`` ``icon.missing`` (``name``).
    """
    return icon_pixmap_of(name, size, color.name(), dpr)


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw icon ``name`` in the middle of ``rect``, as large as its shorter side."""
    side = round(min(rect.width(), rect.height()))
    pixmap = icon_pixmap(name, side, color, painter.device().devicePixelRatioF())
    corner = rect.center()
    painter.drawPixmap(round(corner.x() - side / 2), round(corner.y() - side / 2), pixmap)
