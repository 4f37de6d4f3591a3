"""A row of buttons whose first has no box, and begins where the words above it do."""

from PySide6.QtWidgets import QHBoxLayout, QSpacerItem

from regdesk.ui import theme
from regdesk.ui.widgets.buttons import QuietButton


class HungRow(QHBoxLayout):
    """``first`` hangs out to the left by as much as its words stand inside it."""

    def __init__(self, first: QuietButton) -> None:
        super().__init__()
        self._first = first
        self._hang = QSpacerItem(0, 0)
        self.setSpacing(10)
        self.addItem(self._hang)
        self.addWidget(first)
        theme.current().changed.connect(self._align)
        self._align()

    def _align(self) -> None:
        self._hang.changeSize(-self._first.text_inset(), 0)
        self.invalidate()
