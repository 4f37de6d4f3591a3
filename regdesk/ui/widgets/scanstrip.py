"""The strip that says a card can be scanned now, whatever field has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill


class ScanStrip(Translated):
    """``set_state``: ready, reading or absent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "ready"
        self._title = Label("", Role.PRIMARY)
        self._text = Label("", Role.TEXT, "ink2")
        self._pill = Pill()
        card = Card()
        card.set_soft("accent")
        card.column.setContentsMargins(19, 11, 16, 11)
        row = QHBoxLayout()
        row.setSpacing(13)
        row.addWidget(Icon("barcode", 22, "accent"))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Scan the identity card: the fields fill themselves"))
        says = self.tr("Barcode and MRZ are read in any field; from the glass: Ctrl F5")
        self._text.setText(says)
        self.set_state(self._state)

    def set_state(self, state: str) -> None:
        """Say what the scanner does: ready, reading or absent."""
        self._state = state
        words, kind = {
            "ready": (self.tr("Scanner ready"), "ok"),
            "reading": (self.tr("Reading…"), "accent"),
            "absent": (self.tr("No scanner"), "neutral"),
        }[state]
        self._pill.show_state(words, kind, "dot")
