"""A printer that puts its paper into a folder: port ``Press`` for walks."""

import hashlib
from pathlib import Path

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Press, Printer, PrintState, PrintWatch

NAME = "Folder"


class FolderPress:
    """Makes sheets as ``press`` does and prints them as files of ``folder``.

    A file is named by the kind and the name of its sheet; further prints of one count up. While it
    is ``jammed`` it takes no sheet.
    """

    def __init__(self, press: Press, folder: Path) -> None:
        self._press = press
        self.folder = folder
        self.jammed = False
        self._names: dict[bytes, str] = {}
        self._jobs: dict[str, str] = {}

    def warm(self) -> None:
        self._press.warm()

    def make(self, sheet: Sheet, layout: SheetFormat) -> bytes:
        return self._made(f"{sheet.kind.value}-{sheet.name}", self._press.make(sheet, layout))

    def list_printers(self) -> tuple[Printer, ...]:
        return (Printer(NAME, default=True),)

    def print(self, pdf: bytes, printer: str, title: str) -> str:
        if self.jammed:
            raise Fault("printer.jam", printer=printer)
        stem = self._names[_digest(pdf)]
        taken = len(list(self.folder.glob(f"{stem}*.pdf")))
        path = self.folder / (f"{stem}-copy-{taken}.pdf" if taken else f"{stem}.pdf")
        path.write_bytes(pdf)
        self._jobs[title] = str(path)
        return str(path)

    def watch(self, printer: str, job: str) -> PrintWatch:  # noqa: ARG002  the port's signature
        there = Path(job).exists()
        return PrintWatch(PrintState.PRINTED if there else PrintState.FAILED)

    def find_job(self, printer: str, title: str) -> str | None:  # noqa: ARG002  the port's signature
        return self._jobs.get(title)

    def take_back(self, printer: str, job: str) -> bool:  # noqa: ARG002  the port's signature
        return False

    def _made(self, name: str, pdf: bytes) -> bytes:
        self._names[_digest(pdf)] = name
        return pdf

    def recovery_sheet(self, desk: Desk, key: str, made_on: str) -> bytes:
        return self._made("recovery-RegDesk", self._press.recovery_sheet(desk, key, made_on))

    def preview(self, pdf: bytes, width: int, page: int = 0) -> bytes:
        return self._press.preview(pdf, width, page)

    def count_pages(self, pdf: bytes) -> int:
        return self._press.count_pages(pdf)


def _digest(pdf: bytes) -> bytes:
    return hashlib.sha256(pdf).digest()
