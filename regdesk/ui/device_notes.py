"""Leaves a row in the trail where a panel of the devices changes what holds for the whole PC."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from regdesk.domain.print_task import PrintChoice
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.scanning import ScanChoice
from regdesk.services.counter import Counter
from regdesk.services.pc_settings import note_setting
from regdesk.ui.jobs import Jobs
from regdesk.ui.print_choices import PrintChoices
from regdesk.ui.scan_choices import ScanChoices


class DeviceNotes(QObject):
    """Follows papers, printers and scanners while somebody is signed in."""

    def __init__(
        self,
        counter: Counter,
        jobs: Jobs,
        prints: PrintChoices,
        scans: ScanChoices,
        place: QWidget,
    ) -> None:
        super().__init__(place)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._held = {
            **_tell("prints", prints.all()),
            **_tell("receipts", prints.receipts),
            **_tell("scan", scans.scan),
            **_tell("scanners", scans.scanners),
        }
        prints.chosen.connect(self._follow)
        scans.chosen.connect(self._follow)

    def _follow(self, name: str, value: object) -> None:
        for setting, after in _tell(name, value).items():
            before = self._held.get(setting, "")
            if after != before:
                self._held[setting] = after
                self._jobs.run(partial(note_setting, self._counter, setting, before, after))


def _tell(name: str, value: object) -> dict[str, str]:
    """Return what is noted of a choice: ids of devices and papers, by the name of the setting."""
    if isinstance(value, Mapping):
        return {f"{name}.{kind}": _say(one) for kind, one in value.items()}
    if isinstance(value, tuple):
        return {name: ", ".join(_say(one) for one in value)}
    return {name: _say(value)}


def _say(one: object) -> str:
    if isinstance(one, PrintChoice):
        return " ".join(filter(None, (one.layout.value, one.printer)))
    if isinstance(one, ScanChoice):
        return f"{one.scanner} {one.source} {one.ink} {one.dpi}".strip()
    return one.queue if isinstance(one, ReceiptPrinter) else str(one)
