"""What stands behind the window; nothing of it is loaded before the first paint."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING

from regdesk import files
from regdesk.app.options import Options
from regdesk.domain.desk import Desk, DeskRole
from regdesk.domain.errors import Fault, RegDeskError
from regdesk.ui.screens.devices import Device, DeviceState, Readiness

if TYPE_CHECKING:
    from collections.abc import Mapping

    from regdesk.app.parts import Parts
    from regdesk.domain.receipt_printer import ReceiptPrinter
    from regdesk.services.counter import Counter
    from regdesk.services.morning import Check, Look
    from regdesk.services.ports import Press
    from regdesk.services.sign_in import SignIn

_NO_JOB = "0"  # of a queue that keeps no record: it is only asked how the printer stands


class Backstage:
    """Joins the parts once, on whichever thread asks first. ``press`` may replace the printer."""

    def __init__(self, options: Options, press: "Callable[[Press], Press] | None" = None) -> None:
        self._options = options
        self._press = press
        self._parts: Parts | None = None
        self._turn = Lock()

    def open(self) -> "SignIn":
        """Return the intents. Errors: as ``regdesk.app.parts.join``."""
        return self._joined().sign_in

    def set_up_practice(self, role: DeskRole) -> None:
        """Make the practice desk. Errors: those of the disk."""
        from regdesk.app.practice import set_up_practice

        set_up_practice(self.open(), files.find_resources() / "practice" / "streets.csv", role)

    def list_devices(
        self, receipts: "Iterable[ReceiptPrinter]" = (), scanner: str = ""
    ) -> tuple[DeviceState, ...]:
        """Ask the system what is connected, the ``receipts`` printers whether one answers, and
        the ``scanner`` (its key) that is used here; looking for others would take too long.

        A hand scanner is a keyboard: it is always ready.
        """
        printers = self.open().press.list_printers()
        answers = any(self._answers(one.queue) for one in receipts)
        return (
            DeviceState(Device.BARCODE, Readiness.READY),
            DeviceState(Device.SCANNER, _say(self._scans(scanner))),
            DeviceState(Device.PRINTER, _say(bool(printers))),
            DeviceState(Device.RECEIPT, _say(answers)),
        )

    def list_looks(self, counter: "Counter", scanner: str) -> "Mapping[Check, Look]":
        """Return what is looked at after a sign-in; ``scanner`` is the one that is used here."""
        from regdesk.app.morning import list_looks

        return list_looks(counter, self._options, self._joined(), scanner)

    def _scans(self, scanner: str) -> bool:
        try:
            return bool(scanner and self.open().scanners.get_scanner(scanner))
        except RegDeskError:
            return False

    def _answers(self, queue: str) -> bool:
        from regdesk.domain.print_task import PrintTrouble

        try:
            seen = self.open().press.watch(queue, _NO_JOB)
        except Fault:
            return False
        return seen.trouble is not PrintTrouble.OFFLINE

    def print_recovery(self, desk: Desk, key: str) -> None:
        """Print the recovery key on the system's printer. ``Fault`` ``printer.none``."""
        from uuid import uuid4

        from regdesk.domain.days import format_day

        press = self.open().press
        usual = sorted(press.list_printers(), key=lambda one: not one.default)
        if not usual:
            raise Fault("printer.none")
        made_on = format_day(self._options.clock.now().date())
        title = f"RegDesk {uuid4().hex[:8]}"  # the print system knows a sheet by it alone
        press.print(press.recovery_sheet(desk, key, made_on), usual[0].name, title)

    def let_scanner_go(self) -> None:
        """End what looks for scanners or reads from one: nobody waits for it any more."""
        if self._parts is not None:
            self._parts.scanning.close()

    def close(self) -> None:
        """Give the folder back and end the child."""
        if self._parts is not None:
            self._parts.close()

    def _joined(self) -> "Parts":
        from regdesk.app import heap
        from regdesk.app.parts import join

        with self._turn:
            if self._parts is None:
                heap.give_back()
                self._parts = join(self._options, self._press)
            return self._parts


def _say(there: bool) -> Readiness:
    return Readiness.READY if there else Readiness.ABSENT
