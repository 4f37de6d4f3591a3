"""Reads a list from a CSV file row by row; the first thing wrong is named by file, row and reason.

Shape: UTF-8, comma, a header of column names; the row number counts the header as 1, as a
spreadsheet does.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from regdesk.domain.errors import BadInput

_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class CsvFile:
    """One list. ``key`` is the error's key; its ``reason`` is one of a few plain words:

    unreadable, too_big, encoding, empty, columns, and those the caller adds. ``content``, where it
    is given, is read in place of what lies at ``path``.
    """

    path: Path
    key: str
    content: bytes | None = field(default=None, repr=False)

    def broken(self, row: int, reason: str) -> BadInput:
        """Return the error that names ``row`` and ``reason``."""
        return BadInput(self.key, file=self.path.name, row=row, reason=reason)

    def rows(
        self, columns: Sequence[str], optional: Sequence[str] = ()
    ) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each row's number and its fields, outer spaces taken off; at least one row."""
        reader = csv.reader(io.StringIO(self._text(), newline=""), strict=True)
        try:
            header = [name.strip() for name in next(reader, [])]
            extra = set(header) - set(columns) - set(optional)
            if extra or not set(columns) <= set(header) or len(set(header)) != len(header):
                raise self.broken(1, "columns")
            found = False
            for fields in reader:
                if len(fields) != len(header):
                    raise self.broken(reader.line_num, "columns")
                found = True
                values = (field.strip() for field in fields)
                yield reader.line_num, dict(zip(header, values, strict=True))
        except csv.Error as error:
            raise self.broken(reader.line_num, "columns") from error
        if not found:
            raise self.broken(1, "empty")

    def _text(self) -> str:
        content = self._read() if self.content is None else self.content
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise self.broken(content.count(b"\n", 0, error.start) + 1, "encoding") from error

    def _read(self) -> bytes:
        try:
            if self.path.stat().st_size > _MOST_BYTES:
                raise self.broken(0, "too_big")
            return self.path.read_bytes()
        except OSError as error:
            raise self.broken(0, "unreadable") from error
