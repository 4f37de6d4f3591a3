"""A printer that puts its paper into a folder: port ``Press`` for walks."""

import hashlib
from pathlib import Path

from regdesk.domain.desk import Desk
from regdesk.domain.sheet import Sheet
from regdesk.domain.sheet_format import SheetFormat
from regdesk.services.ports import Press, Printer, PrintState

NAME = "Folder"


class FolderPress:
    """Makes sheets as ``press`` does and prints them as files of ``folder``.

    A file's name begins with the kind of the sheet; further prints of one number count up.
    """

    def __init__(self, press: Press, folder: Path) -> None:
        self._press = press
        self._folder = folder
        self._kinds: dict[bytes, str] = {}

    def make(self, sheet: Sheet, layout: SheetFormat) -> bytes:
        return self._made(sheet.kind.value, self._press.make(sheet, layout))

    def list_printers(self) -> tuple[Printer, ...]:
        return (Printer(NAME, default=True),)

    def print(self, pdf: bytes, printer: str, title: str, copies: int = 1) -> str:  # noqa: ARG002  the port's signature
        kind = self._kinds.get(_digest(pdf), "sheet")
        stem = f"{kind}-{title.split()[-1]}"
        taken = len(list(self._folder.glob(f"{stem}*.pdf")))
        path = self._folder / (f"{stem}-copy-{taken}.pdf" if taken else f"{stem}.pdf")
        path.write_bytes(pdf)
        return path.name

    def state(self, printer: str, job: str) -> PrintState:  # noqa: ARG002  the port's signature
        return PrintState.PRINTED if (self._folder / job).exists() else PrintState.FAILED

    def _made(self, kind: str, pdf: bytes) -> bytes:
        self._kinds[_digest(pdf)] = kind
        return pdf

    def recovery_sheet(self, desk: Desk, key: str, made_on: str) -> bytes:
        return self._made("recovery", self._press.recovery_sheet(desk, key, made_on))

    def preview(self, pdf: bytes, width: int, page: int = 0) -> bytes:
        return self._press.preview(pdf, width, page)

    def count_pages(self, pdf: bytes) -> int:
        return self._press.count_pages(pdf)


def _digest(pdf: bytes) -> bytes:
    return hashlib.sha256(pdf).digest()
