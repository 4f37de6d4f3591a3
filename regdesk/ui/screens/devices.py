"""The devices at the foot of the sign-in: four names, each with the word of its state."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.base import Translated
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label


class Device(StrEnum):
    """What a desk may have; the value names its icon."""

    BARCODE = "barcode"
    SCANNER = "scanner"
    PRINTER = "printer"
    RECEIPT = "receipt"


class Readiness(StrEnum):
    """Whether a device can be used now."""

    ASKED = "asked"
    READY = "ready"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class DeviceState:
    """How one device stands."""

    device: Device
    readiness: Readiness


class _Line(QWidget):
    """Icon, name, state."""

    def __init__(self, device: Device) -> None:
        super().__init__()
        self.name = Label("", Role.LABEL)
        self.state = Label("", Role.HINT, "ink3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Icon(device.value, 18, "ink2"), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.state)
        row.addLayout(words)


class DeviceStrip(Translated):
    """Four devices side by side; each is being asked until ``show_states`` tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = dict.fromkeys(Device, Readiness.ASKED)
        self._lines = {device: _Line(device) for device in Device}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for at, line in enumerate(self._lines.values()):
            if at:
                row.addStretch(1)
            row.addWidget(line)
        self.retranslate()

    def show_states(self, states: Iterable[DeviceState]) -> None:
        """Show what is known of each device; one that is not told of is not connected."""
        told = {one.device: one.readiness for one in states}
        self._known = {device: told.get(device, Readiness.ABSENT) for device in Device}
        self.retranslate()

    def retranslate(self) -> None:
        names = {
            Device.BARCODE: self.tr("Barcode reader"),
            Device.SCANNER: self.tr("Document scanner"),
            Device.PRINTER: self.tr("Printer A4"),
            Device.RECEIPT: self.tr("Receipt printer"),
        }
        states = {
            Readiness.ASKED: (self.tr("checking…"), "ink3"),
            Readiness.READY: (self.tr("ready"), "ok"),
            Readiness.ABSENT: (self.tr("not connected"), "ink3"),
        }
        for device, line in self._lines.items():
            words, ink = states[self._known[device]]
            line.name.setText(names[device])
            line.state.setText(words)
            line.state.set_ink(ink)
            line.setAccessibleName(f"{names[device]}: {words}")
