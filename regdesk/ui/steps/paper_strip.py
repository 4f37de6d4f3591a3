"""Above the papers: the scanner, how it stands and what to do; how many papers are ready."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from regdesk.ui import theme, words
from regdesk.ui.fonts import Role
from regdesk.ui.scan_devices import ScanDevices, Stand
from regdesk.ui.scan_words import say_choice
from regdesk.ui.steps.paper_adding import PaperAdding
from regdesk.ui.widgets.base import Translated, announce
from regdesk.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from regdesk.ui.widgets.cards import Card
from regdesk.ui.widgets.icon import Icon
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.meter import Meter
from regdesk.ui.widgets.pace import PaceBar


class _Saying(NamedTuple):
    """``tone``: empty, warn or accent; ``buttons`` those that help now."""

    title: str
    text: str
    tone: str
    buttons: tuple[QAbstractButton, ...]


class PaperStrip(Card):
    """Says how the scanner stands. Its buttons ask for a scan, a stop, its settings, a file, or
    to look at what has no place yet: where there is no room, it is not shown beside the cards."""

    scan_asked = Signal()
    stop_asked = Signal()
    settings_asked = Signal()
    file_asked = Signal()
    look_asked = Signal()

    def __init__(
        self, devices: ScanDevices, adding: PaperAdding, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._devices = devices
        self._adding = adding
        self._icon = Icon("scanner", 18)
        self._title = Label("", Role.PRIMARY)
        self._text = Label("", Role.TEXT, "ink2", wrap=True)
        self._pace = PaceBar(80)
        self._settings = QuietButton("", "F6", small=True)
        self._file = SecondaryButton("", "Insert", "folder", small=True)
        self._scan = PrimaryButton("", "F5", "scanner")
        self._look = SecondaryButton("", "Ctrl +", small=True)
        self._stop = SecondaryButton("", "Esc", small=True)
        self._lay_out()
        theme.current().changed.connect(self._measure)
        self._measure()
        devices.moved.connect(self.retranslate)
        adding.moved.connect(self.retranslate)
        self.retranslate()

    def _lay_out(self) -> None:
        self.column.setContentsMargins(16, 7, 9, 7)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._title)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._pace)
        for button, asked in (
            (self._settings, self.settings_asked),
            (self._file, self.file_asked),
            (self._stop, self.stop_asked),
            (self._look, self.look_asked),
            (self._scan, self.scan_asked),
        ):
            # the focus stays on the card, where the keys act
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(asked)
            row.addWidget(button)
        self.column.addLayout(row)

    def _measure(self) -> None:
        """Keep the room of the largest button, so that the cards below never jump."""
        self.setMinimumHeight(self._scan.sizeHint().height() + 14)

    def stress(self) -> None:
        """Answer a wish that cannot be met now: say aloud and in colour what stands here."""
        self.set_soft("warn")
        announce(self, f"{self._title.text()}. {self._text.text()}")

    def retranslate(self) -> None:
        self._settings.setText(self.tr("Set up"))
        self._file.setText(self.tr("Add a file"))
        self._scan.setText(self.tr("Scan"))
        self._stop.setText(self.tr("Stop"))
        self._look.setText(self.tr("Zoom"))
        saying = self._say()
        self._title.setText(saying.title)
        self._text.setText(saying.text)
        self._text.setVisible(bool(saying.text))
        self.set_soft(saying.tone)
        for button in (self._settings, self._file, self._stop, self._look, self._scan):
            button.setVisible(button in saying.buttons)
        if self._adding.scans:
            self._pace.start(self._adding.usual_s)
        else:
            self._pace.stop()

    def _say(self) -> _Saying:
        if self._adding.scans:
            return self._say_scanning()
        if left := self._adding.placing.count:
            title = self.tr("Whose paper is this?")
            text = self.tr("Arrows choose the card, Enter puts it there. Left: %n", "", left)
            return _Saying(title, text, "accent", (self._look,))
        return {
            Stand.UNKNOWN: self._say_looking,
            Stand.LOOKING: self._say_looking,
            Stand.NONE: self._say_none,
            Stand.READY: self._say_ready,
            Stand.FAULT: self._say_fault,
        }[self._devices.stand]()

    def _say_scanning(self) -> _Saying:
        came = self._adding.came
        text = self.tr("%n page(s) came", "", came) if came else ""
        return _Saying(self.tr("Scanning…"), text, "accent", (self._stop,))

    def _say_looking(self) -> _Saying:
        return _Saying(self.tr("Looking for scanners…"), "", "", (self._settings, self._file))

    def _say_none(self) -> _Saying:
        title, text = self.tr("No scanner is connected"), self.tr("Drop a file on a card")
        return _Saying(title, text, "", (self._settings, self._file))

    def _say_ready(self) -> _Saying:
        scanner, choice = self._devices.scanner, self._devices.choices.scan
        name = scanner.name if scanner is not None else ""
        return _Saying(name, say_choice(choice), "", (self._settings, self._scan))

    def _say_fault(self) -> _Saying:
        fault = self._devices.fault
        told = words.failure(fault) if fault is not None else ""
        title = words.first_sentence(told)
        rest = told.removeprefix(title).lstrip(". ")
        return _Saying(title, rest, "warn", (self._settings, self._scan))


class PaperCount(Translated):
    """How many of the papers are ready, in words and as a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready, self._all = 0, 0
        self._says = Label("", Role.BUTTON, "ink2", tabular=True)
        self._bar = Meter(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._says)
        row.addWidget(self._bar)

    def show_count(self, ready: int, count: int) -> None:
        """Show that ``ready`` of ``count`` papers are ready."""
        self._ready, self._all = ready, count
        self._bar.show_share(ready / count if count else 0.0)
        self.retranslate()

    def retranslate(self) -> None:
        said = self.tr("Ready: {ready} of {count}").format(ready=self._ready, count=self._all)
        self._says.setText(said if self._all else "")
        self._bar.setAccessibleName(said)
