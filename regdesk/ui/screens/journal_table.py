"""The rows of the journal: the hand that paints them, and the heads that sort them."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from regdesk.domain.case import JournalRow
from regdesk.services.listing import RowOrder
from regdesk.ui import fonts, theme
from regdesk.ui.fonts import Role
from regdesk.ui.screens.journal_model import Column, Index, JournalModel
from regdesk.ui.screens.journal_words import PILLS, who_lines
from regdesk.ui.status_words import status_name
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.pills import draw_pill, pill_size
from regdesk.ui.widgets.row_table import RowTable, write_cell

_ROW_HEIGHT = 50
_HEADER_HEIGHT = 38
_PADDING = 14
_WIDTHS: dict[int, int] = {
    Column.NUMBER: 64,
    Column.TIME: 84,
    Column.ADDRESS: 208,
    Column.STATUS: 214,
    Column.SERVED: 94,
}
_ORDERS = {Column.NUMBER: RowOrder.NUMBER, Column.NAME: RowOrder.NAME}
_MARKS = {
    (Column.NUMBER, RowOrder.NUMBER): "↑",
    (Column.NAME, RowOrder.NAME): "↑",
    (Column.TIME, RowOrder.NEWEST): "↓",
    (Column.TIME, RowOrder.OLDEST): "↑",
}


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: number strong, name over number and kind, state as a pill."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, JournalModel)
        row = model.rows[index.row()]
        column = Column(index.column())
        place: QRect = option.rect
        rect = QRectF(place).adjusted(_PADDING, 0, -8, -1)
        text = str(index.data())
        tokens = theme.current().tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column is Column.NAME:
            _paint_name(painter, rect, row)
        elif column is Column.STATUS:
            _paint_status(painter, rect, row)
        elif column is Column.NUMBER:
            font = fonts.font(Role.PRIMARY, tabular=True)
            paint.line(painter, rect.translated(4, 0), text, font, tokens.ink)
        else:
            address = column is Column.ADDRESS
            font = fonts.font(Role.TEXT if address else Role.BODY, tabular=not address)
            write_cell(painter, rect, text, font, tokens.ink2)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, paint.px(_ROW_HEIGHT))


def _paint_name(painter: QPainter, rect: QRectF, row: JournalRow) -> None:
    tokens = theme.current().tokens
    half = rect.height() / 2
    above = QRectF(rect.left(), rect.top() + 5, rect.width(), half - 3)
    below = QRectF(rect.left(), rect.top() + half, rect.width(), half - 5)
    first, second = who_lines(row)
    write_cell(painter, above, first, fonts.font(Role.BUTTON), tokens.ink)
    write_cell(painter, below, second, fonts.font(Role.HINT, tabular=True), tokens.ink3)


def _paint_status(painter: QPainter, rect: QRectF, row: JournalRow) -> None:
    text = status_name(row.status)
    kind, icon = PILLS[row.status]
    size = pill_size(text, icon)
    top = rect.top() + (rect.height() - size.height()) / 2
    place = QRectF(rect.left(), round(top), size.width(), size.height())
    draw_pill(painter, place, text, kind, icon)


class _Header(QHeaderView):
    """The names of the columns, with a hairline below."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(0, paint.px(_HEADER_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = theme.current().tokens
        for column in range(self.count()):
            left = self.sectionViewportPosition(column)
            rect = QRectF(left + _PADDING, 0, self.sectionSize(column) - _PADDING, self.height())
            text = str(self.model().headerData(column, self.orientation()))
            mark = self._mark(Column(column))
            paint.line(painter, rect, f"{text} {mark}".strip(), fonts.font(Role.PILL), tokens.ink2)
        bottom = self.height() - 0.5
        paint.hairline(painter, QPointF(0, bottom), QPointF(self.width(), bottom))

    def _mark(self, column: Column) -> str:
        """Return the arrow at the column by which the rows are sorted."""
        model = self.model()
        assert isinstance(model, JournalModel)
        return _MARKS.get((column, model.order), "")


class JournalTable(RowTable):
    """``order_asked`` gives the order that a press on a column's head stands for; ``end_reached``
    tells that the last row is in sight.
    """

    order_asked = Signal(object)
    end_reached = Signal()

    def __init__(self, model: JournalModel) -> None:
        super().__init__(model, _WIDTHS, Column.NAME, _ROW_HEIGHT, _Header())
        self.setItemDelegate(_CellPainter(self))
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._look_for_end)
        bar.rangeChanged.connect(self._look_for_end)
        self.horizontalHeader().sectionClicked.connect(self._ask_order)

    def _measure(self) -> None:
        super()._measure()
        self.horizontalHeader().setFixedHeight(paint.px(_HEADER_HEIGHT))

    def _look_for_end(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():
            self.end_reached.emit()

    def _ask_order(self, section: int) -> None:
        model, column = self.model(), Column(section)
        order = _ORDERS.get(column)
        if column is Column.TIME and isinstance(model, JournalModel):
            order = RowOrder.OLDEST if model.order is RowOrder.NEWEST else RowOrder.NEWEST
        if order is not None:
            self.order_asked.emit(order)

    def changeEvent(self, event: QEvent) -> None:
        model = self.model()
        if event.type() == QEvent.Type.LanguageChange and isinstance(model, JournalModel):
            model.retranslate()
        super().changeEvent(event)
