"""The rows of the journal and the chosen case beside them, or in their place."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from regdesk.ui import theme
from regdesk.ui.room import is_narrow, is_wide
from regdesk.ui.widgets import paint
from regdesk.ui.widgets.cards import Card

_PANE = 312
_PANE_WIDE = 420
_PANE_ALONE = 640
_GAP = 16


class JournalBody(QWidget):
    """One of ``rows`` shows. Where the window is too narrow, ``pane`` waits until asked for."""

    def __init__(self, *rows: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._pane = pane
        self._pane_asked = False
        self._rows = QStackedWidget()
        for each in rows:
            self._rows.addWidget(each)
        self._card = Card()
        self._card.column.setContentsMargins(2, 2, 2, 6)
        self._card.column.addWidget(self._rows)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._card, 1)
        row.addWidget(pane)
        theme.current().changed.connect(self._measure)

    def show_rows(self, rows: QWidget) -> None:
        """Show the rows, or what stands in their place."""
        self._rows.setCurrentWidget(rows)

    def turn_side(self) -> bool:
        """Show the case in place of the rows, or the rows again; False where both are seen."""
        if not is_narrow(self):
            return False
        self._pane_asked = not self._pane_asked
        self._measure()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        narrow = is_narrow(self)
        self._pane_asked = self._pane_asked and narrow
        self._pane.setVisible(self._pane_asked or not narrow)
        self._card.setVisible(not self._pane_asked)
        wide = _PANE_ALONE if self._pane_asked else _PANE_WIDE if is_wide(self) else _PANE
        self._pane.setFixedWidth(min(paint.px(wide), max(self.width(), paint.px(_PANE))))
