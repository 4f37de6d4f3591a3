"""The strip that says a card can be scanned now, whatever field has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.scan_devices import ScanDevices, Stand
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill


class ScanStrip(Translated):
    """Its pill says what is known of the scanner, and nothing where a hand scanner may be used:
    that one cannot be asked.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._devices: ScanDevices | None = None
        self._progress = ""
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
        self._show_stand()

    def follow(self, devices: ScanDevices) -> None:
        """Show how the scanner stands, now and whenever that changes."""
        self._devices = devices
        devices.moved.connect(self._show_stand)
        self._show_stand()

    def show_progress(self, says: str) -> None:
        """Show what goes on with the scanner, empty where it rests."""
        self._progress = says
        self._show_stand()

    def _show_stand(self) -> None:
        said, kind = self._say()
        self._pill.show_state(said, kind, "dot")
        self._pill.setVisible(bool(said))

    def _say(self) -> tuple[str, str]:
        stand = self._devices.stand if self._devices is not None else Stand.UNKNOWN
        fault = self._devices.fault if self._devices is not None else None
        if self._progress:
            return self._progress, "accent"
        if stand is Stand.FAULT and fault is not None:
            return words.first_sentence(words.failure(fault)), "warn"
        if stand is Stand.READY:
            return self.tr("Scanner ready"), "ok"
        return (self.tr("Looking for scanners…"), "neutral") if stand is Stand.LOOKING else ("", "")
