"""Where the chain of envelopes ends, told beside the database.

SQLite takes the write-ahead log up to the first frame that is damaged, and says nothing of what
came behind it. So ``head.json`` is written after each commit that queued an envelope: a database
which ends earlier has lost something, and must give none of those numbers away again.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from regdesk.storage.disk import file_mode, write_durably

FILE = "head.json"
_FORM = 1


@dataclass(frozen=True, slots=True)
class HeadFile:
    """The file in the desk's ``folder``."""

    folder: Path

    def note(self, epoch: int, seq: int) -> None:
        """Keep that the chain of ``epoch`` ends at ``seq``; a disk that takes no file now costs one
        note, never the acceptance.
        """
        told = {"form": _FORM, "epoch": epoch, "seq": seq}
        with suppress(OSError):
            write_durably(self.folder / FILE, json.dumps(told).encode(), file_mode(self.folder))

    def is_ahead(self, epoch: int, seq: int) -> bool:
        """Tell whether the chain of ``epoch``, which the database ends at ``seq``, was longer."""
        try:
            kept = json.loads((self.folder / FILE).read_bytes())
            told = (kept["form"], kept["epoch"])
            return bool(told == (_FORM, epoch) and int(kept["seq"]) > seq)
        except (OSError, ValueError, TypeError, KeyError, ArithmeticError, RecursionError):
            return False
