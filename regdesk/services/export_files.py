"""Writes a table of words as a file of a spreadsheet: CSV or XLSX, in which no cell is a formula.

Source of the signs that begin one: OWASP, CSV Injection.
"""

import csv
import io
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from regdesk.domain.errors import Fault

_BEGINS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_LEAST_WIDTH, _MOST_WIDTH = 8, 60
_TOLD_EVERY = 500  # rows

Tell = Callable[[float], None]
"""Told now and then which share (0-1) is done. An error it raises stops what is being done."""


def tell_nobody(_share: float) -> None:
    """Tell nobody how far it is."""


class FileKind(StrEnum):
    """What the file is; its value is the ending of its name."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """``columns`` are the heads of all ``rows``."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def make_file(table: Table, kind: FileKind, tell: Tell = tell_nobody) -> bytes:
    """Return the bytes of the file."""
    return _MAKERS[kind](table, tell)


def _pass_rows(table: Table, tell: Tell) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give each row with its number from 1, and tell how far it is."""
    for at, row in enumerate(table.rows, start=1):
        if at % _TOLD_EVERY == 0:
            tell(at / len(table.rows))
        yield at, row


def _make_csv(table: Table, tell: Tell) -> bytes:
    """UTF-8 with its mark, and semicolons: so spreadsheets in Kazakh and Russian open it at once.
    Where a cell would begin a formula, an apostrophe before it keeps it text.
    """
    out = io.StringIO(newline="")
    written = csv.writer(out, delimiter=";")
    written.writerow(table.columns)
    for _at, row in _pass_rows(table, tell):
        written.writerow([f"'{cell}" if cell[:1] in _BEGINS_FORMULA else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _make_xlsx(table: Table, tell: Tell) -> bytes:
    """Every cell is text; nothing is laid aside in a temporary file, where others could read it."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        for at, head in enumerate(table.columns):
            sheet.write_string(0, at, head, bold)
            longest = max((len(row[at]) for row in table.rows), default=0)
            width = min(max(longest, len(head), _LEAST_WIDTH), _MOST_WIDTH)
            sheet.set_column(at, at, width + 2)
        for below, row in _pass_rows(table, tell):
            for at, cell in enumerate(row):
                sheet.write_string(below, at, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    return out.getvalue()


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` in the place of ``path`` at once: half a file is never left there.

    Errors: ``Fault`` ``file.not_written``.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Fault("file.not_written", file=path.name) from error


_MAKERS: Mapping[FileKind, Callable[[Table, Tell], bytes]] = {
    FileKind.CSV: _make_csv,
    FileKind.XLSX: _make_xlsx,
}
