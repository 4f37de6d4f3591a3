"""The list of addresses found, painted below the search line, which keeps the focus."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from regdesk.ui import theme
from regdesk.ui.fonts import Role, font
from regdesk.ui.icons import paint_icon
from regdesk.ui.widgets import paint

_PAD, _ROW, _GAP = 6, 45, 2
_TEXT_AT, _ICON_AT, _ICON = 42, 14, 15


@dataclass(frozen=True, slots=True)
class Result:
    """One line found, already in the clerk's language; ``marks`` are the words to stress."""

    title: str
    second: str
    marks: tuple[str, ...] = ()


class ResultList(QWidget):
    """Three to six results, one of them preselected; Enter belongs to the search line."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()
        self.current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.current().changed.connect(self.updateGeometry)
        self.hide()

    def show_results(self, results: Sequence[Result]) -> None:
        """Show ``results`` with the first preselected; none hides the list."""
        self._results = tuple(results)
        self.setVisible(bool(results))
        self.updateGeometry()
        self._select(0)

    def move_by(self, steps: int) -> None:
        """Preselect another line; the ends hold."""
        self._select(min(max(self.current + steps, 0), len(self._results) - 1))

    def sizeHint(self) -> QSize:
        rows = len(self._results)
        px = theme.current().px
        return QSize(px(320), 2 * px(_PAD) + rows * px(_ROW) + max(rows - 1, 0) * px(_GAP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for row in range(len(self._results)):
            if self._row_rect(row).contains(event.position().toPoint()):
                self._select(row)
                self.picked.emit(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent_line, tokens.border_width))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        for row, result in enumerate(self._results):
            self._paint_row(painter, row, result)

    def _select(self, row: int) -> None:
        self.current = row
        if self._results:
            chosen = self._results[row]
            self.setAccessibleName(f"{chosen.title}. {chosen.second}")
        self.update()

    def _row_rect(self, row: int) -> QRect:
        px = theme.current().px
        top = px(_PAD) + row * (px(_ROW) + px(_GAP))
        return QRect(px(_PAD), top, self.width() - 2 * px(_PAD), px(_ROW))

    def _paint_row(self, painter: QPainter, row: int, result: Result) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        rect = self._row_rect(row)
        if row == self.current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawRoundedRect(rect, 6, 6)
            left = rect.right() - px(12) - paint.keycap_width("Enter")
            paint.keycap(painter, left, rect.center().y(), "Enter")
        icon = QRectF(rect.left() + px(_ICON_AT), rect.center().y() - px(_ICON) / 2, px(15), px(15))
        ink = tokens.accent if row == self.current else tokens.ink3
        paint_icon(painter, "pin", icon, ink)
        at = QPointF(rect.left() + px(_TEXT_AT), rect.top() + px(19))
        for text, stressed in split_marks(result.title, result.marks):
            face = font(Role.PRIMARY if stressed else Role.BODY)
            painter.setFont(face)
            painter.setPen(tokens.accent if stressed else tokens.ink)
            painter.drawText(at, text)
            at.setX(at.x() + QFontMetricsF(face).horizontalAdvance(text))
        painter.setFont(font(Role.HINT, tabular=True))
        painter.setPen(tokens.ink3)
        painter.drawText(QPointF(rect.left() + px(_TEXT_AT), rect.top() + px(36)), result.second)


def split_marks(title: str, marks: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut ``title`` into parts and say of each whether it is one of ``marks``, in any case."""
    wanted = [re.escape(mark) for mark in sorted(marks, key=len, reverse=True) if mark]
    if not wanted:
        return [(title, False)]
    parts = re.split(f"({'|'.join(wanted)})", title, flags=re.IGNORECASE)
    return [(part, at % 2 == 1) for at, part in enumerate(parts) if part]
