"""A thin determinate bar in the card that waits, with what is happening in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.meter import Meter


class Progress(QWidget):
    """Hidden until ``show_progress``; takes no room from what it stands beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = Meter(200)
        self._words = Label("", Role.HINT, "ink3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self.hide()

    def show_progress(self, share: float, words: str = "") -> None:
        """Show how far it is (0-1); 1 takes the bar away."""
        self._bar.show_share(share)
        self._bar.setAccessibleName(words)
        self._words.setText(words)
        self.setVisible(share < 1)
