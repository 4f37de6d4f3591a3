"""The rows of the trail: a model that asks for the next page, and the hand that paints them."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from regdesk.domain.trail import TrailLine
from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.trail_acts import act_name, clerk_text, fact_text, moment_text
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.row_table import RowTable, write_cell

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


_WIDTHS: dict[int, int] = {
    Column.NUMBER: 88,
    Column.MOMENT: 170,
    Column.CASE: 192,
    Column.CLERK: 268,
}
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
    tokens = theme.current().tokens
    ink = tokens.ink if strong else tokens.ink2
    write_cell(painter, rect, text, fonts.font(role, tabular=True), ink)


class TrailTable(RowTable):
    """The list of acts; the next page is asked for before the end of this one comes into sight."""

    def __init__(self, model: TrailModel) -> None:
        super().__init__(model, _WIDTHS, Column.ACT, _ROW_HEIGHT)
        self.setItemDelegate(_RowPainter(self))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

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
