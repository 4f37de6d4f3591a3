"""What the print system is asked before and after a sheet is handed to it.

Qt says "printed" once the queue has taken a job; only the queue knows whether it came to paper.
"""

import sys
from functools import cache
from typing import Protocol

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.domain.receipt_printer import is_receipt
from regdesk.services.ports import Printer, PrintWatch

ALREADY_GONE = "0"
"""The id of a job that a forgetful queue took and had printed before it was asked; none has it."""


class Queues(Protocol):
    """The print system of this machine. Errors: ``Fault`` ``printer.not_answering``.

    ``forgets``: a job that is not there any more was printed, or never there.
    """

    @property
    def forgets(self) -> bool: ...

    def find_job(self, printer: str, title: str) -> str | None:
        """Return the id of this account's newest job ``title`` that was not thrown away."""

    def watch(self, printer: str, job: str) -> PrintWatch:
        """Return where the job stands, and while it waits what keeps it."""

    def find_trouble(self, printer: str) -> PrintTrouble | None:
        """Return why ``printer`` prints nothing at all now, if so."""

    def take_back(self, printer: str, job: str) -> bool:
        """Cancel the job; tell whether it comes to paper no more."""


def list_printers() -> tuple[Printer, ...]:
    """Return the system's print queues; without Qt where that can be, for it weighs a lot."""
    if sys.platform == "win32":
        from PySide6.QtPrintSupport import QPrinterInfo

        default = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return tuple(Printer(name, name == default) for name in names)
    from regdesk.printing.cups import CupsQueues

    try:
        return CupsQueues().list_printers()
    except Fault:  # CUPS is not even installed
        return ()


@cache
def system_queues() -> Queues:
    """Return the queues of the system this program runs on."""
    if sys.platform == "win32":
        from regdesk.printing.spooler import SpoolerQueues, WinSpool

        return SpoolerQueues(WinSpool())
    from regdesk.printing.cups import CupsQueues

    return CupsQueues()


def queues_of(printer: str) -> Queues:
    """Return who knows of the jobs at ``printer``."""
    if not is_receipt(printer):
        return system_queues()
    from regdesk.printing.receipt import ReceiptQueues

    return ReceiptQueues()
