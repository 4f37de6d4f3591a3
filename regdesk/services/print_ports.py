"""What the intents need of printers and of the desk's own print queue; see ``ports``."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from regdesk.domain.desk import Desk
from regdesk.domain.print_task import PrintTask, PrintTrouble, SheetKind
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts


class PrintState(StrEnum):
    """Where a print stands in the system's queue."""

    WAITING = "waiting"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Printer:
    """One print queue of the system."""

    name: str
    default: bool


@dataclass(frozen=True, slots=True)
class PrintWatch:
    """Where a job stands, and what keeps it there."""

    state: PrintState
    trouble: PrintTrouble | None = None


class Press(Protocol):
    """Makes sheets and brings them to paper, both in the worker.

    ``printer`` is a queue of the system, or ``escpos://host:port`` for a receipt printer. A printer
    fails with ``Fault`` ``printer.none``, ``printer.unknown``, ``printer.stopped``,
    ``printer.offline``, ``printer.paper_out``, ``printer.jam``, ``printer.cover_open`` or
    ``printer.refused`` (all with its name as ``printer``) while it has taken nothing;
    ``printer.not_answering`` leaves open whether it has.
    """

    def warm(self) -> None:
        """Load what the first sheet and its print need; both are quicker after it."""

    def make(self, sheet: Sheet, layout: SheetFormat) -> bytes:
        """Return the PDF; identical bytes for identical facts. Layouts: ``print_task.FORMATS``."""

    def list_printers(self) -> tuple[Printer, ...]: ...
    def print(self, pdf: bytes, printer: str, title: str) -> str:
        """Hand the PDF to ``printer`` and return the job's id. Errors: a printer's."""

    def watch(self, printer: str, job: str) -> PrintWatch:
        """Return where the job stands. Errors: ``Fault`` ``printer.not_answering``."""

    def find_job(self, printer: str, title: str) -> str | None:
        """Return the id of the job ``title`` that was not thrown away, or None where none is.

        Errors: ``Fault`` ``printer.not_answering``; ``printer.unsure`` where the printer keeps no
        record of what it printed, so that nobody can tell.
        """

    def take_back(self, printer: str, job: str) -> bool:
        """Take the job out of the printer's queue; tell whether it comes to paper no more.

        Errors: ``Fault`` ``printer.not_answering``.
        """

    def recovery_sheet(self, desk: Desk, key: str, made_on: str) -> bytes:
        """Return the PDF of the recovery key's page. Shape: ``made_on`` dd.MM.yyyy."""

    def preview(self, pdf: bytes, width: int, page: int = 0) -> bytes:
        """Return ``page`` (from 0) of our own ``pdf`` as PNG, ``width`` px wide."""

    def count_pages(self, pdf: bytes) -> int:
        """Return how many pages our own ``pdf`` has."""


class PrintQueue(Protocol):
    """The desk's own queue on the disk; what a sheet says is thrown away when its task ends."""

    def add(self, task: PrintTask, sheet: Sheet) -> None: ...
    def put(self, task: PrintTask) -> None:
        """Keep how far ``task`` came. ``Fault`` ``print.ended`` where it is not open any more."""

    def find(self, task_id: str) -> PrintTask | None: ...
    def get_sheet(self, task_id: str) -> Sheet:
        """Return what the sheet says. ``Fault`` ``print.ended`` once that is thrown away."""

    def list_open(self) -> tuple[PrintTask, ...]:
        """Return what is on its way, oldest first."""

    def list_latest(self, limit: int) -> tuple[PrintTask, ...]:
        """Return the latest tasks, ended ones too, newest first."""

    def count_copies(self, kind: SheetKind, case_id: str, label: str) -> int:
        """Return how many prints of this sheet came to paper or may yet come."""


class Sheets(Protocol):
    """Facts of the sheets a case has, so that a reprint says the same."""

    def add_slip(self, number: str, facts: SlipFacts) -> None: ...
    def get_slip(self, number: str) -> SlipFacts:
        """Return what the slip says now; ``Fault`` ``case.vanished`` where there is none."""

    def list_slips(self, number: str) -> tuple[SlipFacts, ...]:
        """Return what it said at acceptance and after each correction that changed it."""
