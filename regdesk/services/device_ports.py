"""What the intents need of the child process and of the devices it reaches; see ``ports``."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from regdesk.domain.desk import Desk
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat


class Worker(Protocol):
    """The child process. Jobs and their headers are listed in ``regdesk.worker``."""

    def ask(
        self, job: str, header: Mapping[str, Any], payload: bytes = b"", *, timeout_s: float = 20.0
    ) -> tuple[dict[str, Any], bytes]:
        """Run ``job`` in the child and return its answer.

        Errors: what the job raises (``BadInput``, ``Fault``) crosses over; a child that dies or
        takes longer is killed and started anew: ``Fault`` ``worker.died`` or ``worker.timeout``.
        """


@dataclass(frozen=True, slots=True)
class CapturedPage:
    """One decoded page: JPEG bytes without metadata, at most 150-300 KiB, and its size in px."""

    image: bytes
    width: int
    height: int


class Capture(Protocol):
    """Reads a picture or PDF file in the worker."""

    def read_file(self, path: Path) -> tuple[CapturedPage, ...]:
        """Errors: ``BadInput`` ``file.not_image``, ``file.too_big``, ``file.too_many_pixels``,
        ``file.too_many_pages``, ``file.unreadable``; ``Fault`` of the worker.
        """

    def read_codes(self, path: Path) -> tuple[str, ...]:
        """Return the text of every QR code in the file. Errors: as ``read_file``."""


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


class Press(Protocol):
    """Makes sheets and brings them to paper, both in the worker."""

    def make(self, sheet: Sheet, layout: SheetFormat) -> bytes:
        """Return the PDF; identical bytes for identical facts. Layouts: ``print_task.FORMATS``."""

    def list_printers(self) -> tuple[Printer, ...]: ...
    def print(self, pdf: bytes, printer: str, title: str, copies: int = 1) -> str:
        """Hand the PDF to ``printer`` and return the job's id. ``Fault`` ``printer.unknown`` …"""

    def state(self, printer: str, job: str) -> PrintState: ...
    def recovery_sheet(self, desk: Desk, key: str, made_on: str) -> bytes:
        """Return the PDF of the recovery key's page. Shape: ``made_on`` dd.MM.yyyy."""

    def preview(self, pdf: bytes, width: int, page: int = 0) -> bytes:
        """Return ``page`` (from 0) of our own ``pdf`` as PNG, ``width`` px wide."""

    def count_pages(self, pdf: bytes) -> int: ...
