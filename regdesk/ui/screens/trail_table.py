"""The rows of the trail: a model that asks for the next page, and the hand that paints them."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from regdesk.domain.trail import TrailLine
from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.scrolling import ThinBar
from regdesk.ui.trail_acts import act_name, clerk_text, fact_text, moment_text
from regdesk.ui.widgets import paint

_ROW_HEIGHT = 44
_PADDING = 12
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """Columns, left to right."""

    NUMBER = 0
    MOMENT = 1
    ACT = 2
    CASE = 3
    CLERK = 4


_WIDTHS = {Column.NUMBER: 88, Column.MOMENT: 170, Column.CASE: 192, Column.CLERK: 268}
_WORDS = {
    Column.NUMBER: lambda line: str(line.number),
    Column.MOMENT: moment_text,
    Column.ACT: lambda line: act_name(line.act),
    Column.CASE: lambda line: line.case,
    Column.CLERK: clerk_text,
}


class TrailModel(QAbstractTableModel):
    """The rows read so far. ``more_asked`` comes once when the end of them comes into sight."""

    more_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[TrailLine] = []
        self._complete = True

    def show_lines(self, lines: Sequence[TrailLine], *, complete: bool) -> None:
        """Show the first page; ``complete``: there is no other."""
        self.beginResetModel()
        self.lines = [*lines]
        self._complete = complete
        self.endResetModel()

    def add_lines(self, lines: Sequence[TrailLine], *, complete: bool) -> None:
        """Show the next page below."""
        self._complete = complete
        if lines:
            first = len(self.lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _WORDS[Column(index.column())](self.lines[index.row()])

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, _parent: _Index) -> None:
        self._complete = True  # until the page is here nothing more is asked for
        self.more_asked.emit()


class _RowPainter(QStyledItemDelegate):
    """Paints a cell; below the act stands what the row adds to it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, TrailModel)
        line, column = model.lines[index.row()], Column(index.column())
        place: QRect = option.rect
        rect = QRectF(place).adjusted(_PADDING, 0, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column is Column.ACT and (facts := fact_text(line)):
            half = rect.height() / 2
            above = QRectF(rect.left(), rect.top() + 4, rect.width(), half - 3)
            below = QRectF(rect.left(), rect.top() + half, rect.width(), half - 4)
            _write(painter, above, act_name(line.act), Role.BODY, strong=True)
            _write(painter, below, facts, Role.HINT, strong=False)
        else:
            role = Role.BODY if column is Column.ACT else Role.TEXT
            _write(painter, rect, str(index.data()), role, strong=column is Column.ACT)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, paint.px(_ROW_HEIGHT))


def _write(painter: QPainter, rect: QRectF, text: str, role: Role, *, strong: bool) -> None:
    """Write a line; only in table cells may a text be cut, and then it says so."""
    tokens = theme.current().tokens
    font = fonts.font(role, tabular=True)
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    paint.line(painter, rect, cut, font, tokens.ink if strong else tokens.ink2)


class TrailTable(QTableView):
    """The list. It never takes the focus: the arrows work while the caret is in the search."""

    def __init__(self, model: TrailModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_RowPainter(self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setVerticalScrollBar(ThinBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setShowGrid(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        stretch = QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(Column.ACT, stretch)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        theme.current().changed.connect(self._measure)
        self._measure()

    def _look_ahead(self, value: int) -> None:
        """Ask for the next page before the end of this one is reached."""
        left = self.verticalScrollBar().maximum() - value
        root = QModelIndex()
        if left < 2 * self.viewport().height() and self.model().canFetchMore(root):
            self.model().fetchMore(root)

    def go(self, by: int) -> None:
        """Choose the row ``by`` further down; the end of what is read asks for more."""
        rows = self.model().rowCount()
        if rows:
            at = min(max(self.currentIndex().row() + by, 0), rows - 1)
            self.setCurrentIndex(self.model().index(at, 0))

    def page(self) -> int:
        """Return how many rows are seen at once."""
        return max(1, self.viewport().height() // paint.px(_ROW_HEIGHT) - 1)

    def _measure(self) -> None:
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, paint.px(width))
        self.verticalHeader().setDefaultSectionSize(paint.px(_ROW_HEIGHT))
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
        top, width = self.rowViewportPosition(row), self.viewport().width()
        rect = QRectF(0, top, width, self.rowHeight(row))
        if row == self.currentIndex().row():
            tokens = theme.current().tokens
            painter.fillRect(rect, tokens.accent_soft)
            thick = 3 if tokens.border_width == 1 else 8
            painter.fillRect(QRectF(0, top, thick, rect.height()), tokens.accent)
        line = rect.bottom() - 0.5
        paint.hairline(painter, QPointF(0, line), QPointF(width, line))
