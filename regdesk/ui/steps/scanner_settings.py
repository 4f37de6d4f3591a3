"""How the scanner in use reads: where the paper lies, colour or grey, how fine."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regdesk.domain.scanning import ScanChoice
from regdesk.ui.scan_devices import ScanDevices
from regdesk.ui.scan_words import ink_name, source_name
from regdesk.ui.widgets.fields import ChoiceField


class ScannerSettings(QWidget):
    """Offers what the scanner can."""

    def __init__(self, devices: ScanDevices) -> None:
        super().__init__()
        self._devices = devices
        self.source = ChoiceField(self.tr("Where the paper lies"))
        self.ink = ChoiceField(self.tr("Colours"))
        self.dpi = ChoiceField(self.tr("Points per inch"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for field in (self.source, self.ink, self.dpi):
            field.changed.connect(self._choose)
            column.addWidget(field)
        devices.moved.connect(self._show)
        self._show()

    def _show(self) -> None:
        scanner, choice = self._devices.scanner, self._devices.choices.scan
        if scanner is None:
            return
        self.source.set_options([(one, source_name(one)) for one in scanner.sources])
        self.ink.set_options([(one, ink_name(one)) for one in scanner.inks])
        self.dpi.set_options([(one, str(one)) for one in scanner.resolutions])
        self.source.set_value(choice.source)
        self.ink.set_value(choice.ink)
        self.dpi.set_value(choice.dpi)

    def _choose(self) -> None:
        before: ScanChoice = self._devices.choices.scan
        self._devices.choose(
            replace(before, source=self.source.value(), ink=self.ink.value(), dpi=self.dpi.value())
        )
