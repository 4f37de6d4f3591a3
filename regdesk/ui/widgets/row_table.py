"""A list of rows beside a search line: it never takes the focus and paints which row is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from regdesk.ui import theme
from regdesk.ui.scrolling import ThinBar
from regdesk.ui.widgets import paint


class RowTable(QTableView):
    """The arrows work while the caret is in the search. ``widths`` (px at 100 %) are of all columns
    but ``stretched``, which takes the rest; without ``header`` the columns have no names.
    """

    def __init__(
        self,
        model: QAbstractTableModel,
        widths: Mapping[int, int],
        stretched: int,
        row_height: int,
        header: QHeaderView | None = None,
    ) -> None:
        super().__init__()
        self._widths, self._row_height = widths, row_height
        self.setModel(model)
        if header is not None:
            self.setHorizontalHeader(header)
        else:
            self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setVerticalScrollBar(ThinBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setShowGrid(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        theme.current().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        for column, width in self._widths.items():
            self.setColumnWidth(column, paint.px(width))
        self.verticalHeader().setDefaultSectionSize(paint.px(self._row_height))
        # the row's own painting says which one is chosen; Qt's would cover it
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = last if last >= 0 else self.model().rowCount() - 1
        for row in range(max(first, 0), last + 1):
            self._paint_ground(painter, row)
        painter.end()
        super().paintEvent(event)

    def _paint_ground(self, painter: QPainter, row: int) -> None:
        """Paint what lies below the cells of ``row``: the choice and the hairline."""
        top, width = self.rowViewportPosition(row), self.viewport().width()
        rect = QRectF(0, top, width, self.rowHeight(row))
        if row == self.currentIndex().row():
            tokens = theme.current().tokens
            painter.fillRect(rect, tokens.accent_soft)
            thick = 3 if tokens.border_width == 1 else 8
            painter.fillRect(QRectF(0, top, thick, rect.height()), tokens.accent)
        line = rect.bottom() - 0.5
        paint.hairline(painter, QPointF(0, line), QPointF(width, line))


def write_cell(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: QColor) -> None:
    """Write a line; only in table cells may a text be cut, and then it says so."""
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    paint.line(painter, rect, cut, font, ink)
