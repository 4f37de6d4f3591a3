"""The scanners that answer, and those that were added; Enter uses the one at hand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.scanning import Scanner, place_of
from regdesk.ui.fonts import Role
from regdesk.ui.scan_devices import ScanDevices, Stand
from regdesk.ui.widgets.buttons import QuietButton
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.panel_row import PanelRow
from regdesk.ui.widgets.pills import Pill

_ADDED = ("escl", "folder")


class ScannerRow(PanelRow):
    """One scanner. ``used`` by a press of the mouse, ``removed`` by its button."""

    used = Signal(object)
    removed = Signal(object)

    def __init__(self, scanner: Scanner) -> None:
        super().__init__()
        self.scanner = scanner
        self._remove = QuietButton(self.tr("Remove"), small=True)
        self._remove.setAccessibleName(self.tr("Remove %1").replace("%1", scanner.name))
        self._remove.clicked.connect(self._tell_removed)
        self._pill = Pill(self.tr("In use"), "ok", "check")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Label(scanner.name, Role.LABEL, wrap=True))
        said.addWidget(Label(self._place(), Role.HINT, "ink3", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(Icon("folder" if scanner.scheme == "folder" else "scanner", 18, "ink2"))
        row.addLayout(said, 1)
        row.addWidget(self._remove)
        row.addWidget(self._pill)
        self.setAccessibleName(scanner.name)

    def show_state(self, *, chosen: bool, added: bool) -> None:
        """Show whether it is in use, and whether it can be taken off the list."""
        self._pill.setVisible(chosen)
        self._remove.setVisible(added)
        self.setAccessibleDescription(self._pill.text() if chosen else self._place())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.used.emit(self.scanner)

    def _place(self) -> str:
        """Return where it is; of one with a certificate also that it is held to that."""
        place, _, seal = place_of(self.scanner.key).partition("#")
        if self.scanner.scheme not in _ADDED:
            return self.tr("Connected to this computer")
        held = self.tr("its certificate is remembered")
        return f"{place} · {held}" if seal else place

    def _tell_removed(self) -> None:
        self.removed.emit(self.scanner)


class ScannerList(QWidget):
    """A row for each scanner, or a word on why there is none."""

    def __init__(self, devices: ScanDevices) -> None:
        super().__init__()
        self._devices = devices
        self.rows: list[ScannerRow] = []
        self._says = Label("", Role.BODY, "ink2", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(self._column)
        whole.addWidget(self._says)
        devices.moved.connect(self._show)
        self._show()

    def first(self) -> QWidget | None:
        """Return the scanner in use, or the first."""
        inuse = [one for one in self.rows if one.scanner == self._devices.scanner]
        return next(iter([*inuse, *self.rows]), None)

    def use_focused(self) -> None:
        """Use the scanner that has the focus."""
        for row in self.rows:
            if row.hasFocus():
                self._devices.use(row.scanner)
                return

    def _show(self) -> None:
        found, chosen = self._devices.found, self._devices.scanner
        looking = self._devices.stand is Stand.LOOKING
        says = self.tr("Looking for scanners…") if looking else self.tr("None was found.")
        self._says.setText(says)
        self._says.setVisible(looking or not found)
        for row in [one for one in self.rows if one.scanner not in found]:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        old = {one.scanner: one for one in self.rows}
        self.rows = [old.get(one) or self._make(one) for one in found]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
            row.show()  # at once: the focus may come in the same breath
            added = row.scanner.key in self._devices.choices.scanners
            row.show_state(chosen=row.scanner == chosen, added=added)

    def _make(self, scanner: Scanner) -> ScannerRow:
        row = ScannerRow(scanner)
        row.used.connect(self._devices.use)
        row.removed.connect(self._devices.remove)
        return row
