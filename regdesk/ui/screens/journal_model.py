"""The rows of the journal as a table of cells in words."""

from collections.abc import Mapping
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from regdesk.domain.case import JournalRow
from regdesk.services.listing import Listing, RowOrder
from regdesk.ui import words
from regdesk.ui.abbreviations import shorten
from regdesk.ui.screens.journal_words import clock_text, who_line
from regdesk.ui.status_words import status_name

Index = QModelIndex | QPersistentModelIndex

NEXT_ORDER = {
    RowOrder.NEWEST: RowOrder.NAME,
    RowOrder.NAME: RowOrder.NUMBER,
    RowOrder.NUMBER: RowOrder.OLDEST,
    RowOrder.OLDEST: RowOrder.NEWEST,
}
"""In which order the key goes through them."""


class Column(IntEnum):
    """Columns, left to right."""

    NUMBER = 0
    TIME = 1
    NAME = 2
    ADDRESS = 3
    STATUS = 4
    SERVED = 5


class JournalModel(QAbstractTableModel):
    """The rows on screen. Of another day than today its date stands in place of the time."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[JournalRow, ...] = ()
        self.provide_minutes: Mapping[str, int] = {}
        self.order = RowOrder.NEWEST
        self.today: date | None = None

    def show_listing(self, listing: Listing) -> None:
        """Show the first rows of an answer."""
        self.beginResetModel()
        self.rows, self.provide_minutes = listing.rows, listing.provide_minutes
        self.today = listing.day
        self.order = listing.question.order if listing.is_ordered else RowOrder.NEWEST
        self.endResetModel()

    def add_rows(self, listing: Listing) -> None:
        """Show the rows of a further page below."""
        first = len(self.rows)
        last = first + len(listing.rows) - 1
        self.beginInsertRows(QModelIndex(), first, last)
        self.rows += listing.rows
        self.provide_minutes = {**self.provide_minutes, **listing.provide_minutes}
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rows[index.row()]
        return {
            Column.NUMBER: f"{row.ordinal:03}",
            Column.TIME: self._when(row),
            Column.NAME: who_line(row),
            Column.ADDRESS: shorten(words.pick(row.address)),
            Column.STATUS: status_name(row.status),
            Column.SERVED: clock_text(row.served_s) if row.served_s else "",
        }[Column(index.column())]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return {
            Column.NUMBER: "№",
            Column.TIME: self.tr("Time"),
            Column.NAME: self.tr("Applicant"),
            Column.ADDRESS: self.tr("Address"),
            Column.STATUS: self.tr("State"),
            Column.SERVED: self.tr("Took"),
        }[Column(section)]

    def retranslate(self) -> None:
        """Word every cell and header anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self.rows:
            last = self.index(len(self.rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _when(self, row: JournalRow) -> str:
        if self.today is None or row.at.date() == self.today:
            return f"{row.at:%H:%M}"
        return f"{row.at:%d.%m}" if row.at.year == self.today.year else f"{row.at:%d.%m.%y}"
