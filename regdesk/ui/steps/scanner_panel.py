"""F6: the scanners there are, which one is used and how it reads; a try; adding one more."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from regdesk.domain.errors import RegDeskError
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.fonts import Role
from regdesk.ui.jobs import Jobs
from regdesk.ui.room import is_narrow
from regdesk.ui.scan_devices import ScanDevices, Stand
from regdesk.ui.shortcuts import ENTERS
from regdesk.ui.steps.scan_try import ScanTry
from regdesk.ui.steps.scanner_rows import ScannerList
from regdesk.ui.steps.scanner_settings import ScannerSettings
from regdesk.ui.widgets.buttons import QuietButton, SecondaryButton
from regdesk.ui.widgets.fields import TextField
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.rule import Rule
from regdesk.ui.widgets.tall_panel import TallPanel

_WIDTH = 980


class ScannerPanel(TallPanel):
    """What is chosen is remembered at once. ``choose_folder`` may be replaced where no dialog can
    open.
    """

    def __init__(self, window: QWidget, counter: Counter, jobs: Jobs, devices: ScanDevices) -> None:
        super().__init__(window, self._name(), Qt.Key.Key_F6, _WIDTH)
        self.choose_folder: Callable[[QWidget], Path | None] = choose_folder
        self._devices = devices
        self.list = ScannerList(devices)
        self.settings = ScannerSettings(devices)
        self.trial = ScanTry(counter, jobs, devices)
        self.address = TextField(self.tr("Scanner of the network"))
        self.address.set_placeholder("192.168.1.60")
        self._add = SecondaryButton(self.tr("Add"), "Enter", small=True)
        self._folder = SecondaryButton(self.tr("Watch a folder…"), "", "folder", small=True)
        self._again = QuietButton(self.tr("Look again"), "F7", small=True)
        self._told = Label("", Role.HINT, "danger", wrap=True)
        self._told.hide()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._add.clicked.connect(self.add)
        self._folder.clicked.connect(self._watch)
        self._again.clicked.connect(self._look)
        self.address.changed.connect(self._forget_error)
        devices.moved.connect(self._tell)
        self._lay_out()
        self.add_foot()
        self._tell()

    def _name(self) -> str:
        return self.tr("Scanners")

    def open(self) -> None:
        super().open()
        if self._devices.stand is not Stand.LOOKING:
            self._look()

    def first_focus(self) -> QWidget:
        return self.list.first() or self.address.editor

    def add(self) -> None:
        """Ask at the typed address for a scanner, and use it."""
        typed = self.address.value().strip()
        if typed:
            self._ask(f"escl:{typed}", self._refuse_address)

    def _watch(self) -> None:
        chosen = self.choose_folder(self)
        if chosen is not None:
            self._ask(f"folder:{chosen}", self._refuse_folder)

    def _ask(self, key: str, failed: Callable[[RegDeskError], None]) -> None:
        self._forget_error()
        self._devices.add(key, failed)

    def _refuse_address(self, error: RegDeskError) -> None:
        self.address.set_error(words.failure(error, "Enter"))
        self.address.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse_folder(self, error: RegDeskError) -> None:
        self._told.setText(words.failure(error))
        self._told.show()

    def _forget_error(self) -> None:
        self.address.set_error("")
        self._told.hide()

    def _look(self) -> None:
        self._devices.look()

    def _tell(self) -> None:
        """Show how the scanner stands."""
        fault = self._devices.fault
        for part in (self.settings, self.trial):
            part.setVisible(self._devices.scanner is not None)
        if fault is not None and self._devices.stand is Stand.FAULT:
            self._refuse_folder(fault)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses the scanner at hand, or adds what was typed; it does not close."""
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_F5: self.trial.begin,
            Qt.Key.Key_F7: self._look,
        }
        if event.key() in ENTERS:
            if self.address.isAncestorOf(self.focusWidget()):
                self.add()
            else:
                self.list.use_focused()
        elif event.key() in acts:
            acts[event.key()]()
        else:
            super().keyPressEvent(event)
        event.accept()

    def close_over(self) -> None:
        self.trial.stop()
        super().close_over()

    def _lay_out(self) -> None:
        below = is_narrow(self._over)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._columns.setSpacing(36)
        left = QVBoxLayout()
        left.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Scanners of this desk"), Role.LABEL_STRONG, "ink2"), 1)
        head.addWidget(self._again)
        left.addLayout(head)
        left.addWidget(self.list)
        left.addWidget(self._told)
        left.addSpacing(4)
        left.addWidget(Rule())
        left.addWidget(self.address)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._add)
        foot.addWidget(self._folder)
        foot.addStretch(1)
        left.addLayout(foot)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.settings)
        right.addWidget(self.trial)
        right.addStretch(1)
        self._columns.addLayout(left, 5)
        self._columns.addLayout(right, 4)
        self.body.addSpacing(6)
        self.body.addLayout(self._columns)


def choose_folder(parent: QWidget) -> Path | None:
    """Ask for the folder that a scanner's own software writes to."""
    says = QCoreApplication.translate("ScannerPanel", "Folder to watch")
    chosen = QFileDialog.getExistingDirectory(parent, says)
    return Path(chosen) if chosen else None
