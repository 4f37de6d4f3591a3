"""What stands above the journal's rows: the search and the filters."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from regdesk.domain.case_filter import Filter
from regdesk.ui.screens.journal_words import filter_name
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.fields import SearchField
from regdesk.ui.widgets.keycap import Keycap
from regdesk.ui.widgets.track import TrackSwitch

_LEAST_SEARCH = 300  # px at 100 %
_BETWEEN = 18
_BELOW = 8


class JournalTools(Translated):
    """The filters stand beside the search, or below it where both have no room; where they have
    none even there, they give up their counts.

    ``filtered`` tells that the clerk chose another filter.
    """

    filtered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField()
        inside = self.search.layout()
        if inside is not None:
            inside.setSpacing(0)  # it has no label to keep away from
        self._key = Keycap("F3")
        self.filters = TrackSwitch(height=32, padding=10)
        for which in Filter:
            self.filters.add(which, "")
        self.filters.chosen.connect(lambda _which: self.filtered.emit())
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.search, 1)
        line.addWidget(self._key)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self._row.addLayout(line, 1)
        self._row.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.set_placeholder(
            self.tr("Name, IIN, number of a case, or scan a slip"),
            self.tr("Name, IIN, case number or slip"),
        )
        self.filters.set_name(self.tr("Filter"))
        for which in Filter:
            self.filters.set_text(which, filter_name(which))

    def shown(self) -> Filter:
        """Return which filter is chosen."""
        chosen: Filter = self.filters.value()
        return chosen

    def choose(self, which: Filter) -> None:
        """Choose a filter as a press on it would."""
        self.filters.set_value(which)
        self.filtered.emit()

    def show_counts(self, counts: Mapping[Filter, int], *, more: bool = False) -> None:
        """Show at each filter how many cases it lets through; with ``more`` there are others that
        were not counted.
        """
        for which in Filter:
            self.filters.set_count(which, counts[which], more=more)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        filters = self.filters.full_width()
        self.filters.set_counted(filters <= self.width())
        taken = self._key.sizeHint().width() + filters + 2 * _BETWEEN
        ways = QBoxLayout.Direction
        beside = taken + paint.px(_LEAST_SEARCH) <= self.width()
        wanted = ways.LeftToRight if beside else ways.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self._row.setSpacing(_BETWEEN if beside else _BELOW)
