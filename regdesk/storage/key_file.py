"""``keys.json`` of a desk: its key slots, read at each use and replaced whole.

New slots that belong to a row of the trail are prepared beside it first, in ``keys-next.json``:
they take its place once the row is on the disk, and are forgotten where it never came there.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.errors import Fault
from regdesk.domain.trail import TrailHead
from regdesk.storage.disk import file_mode, named_disk_faults, sync_folder, write_durably
from regdesk.storage.slots import KeySlots, read_slots, write_slots

FILE = "keys.json"
NEXT = "keys-next.json"

FindKey = Callable[[KeySlots], bytes | None]
"""Returns the database key where it opens one of the slots."""

IsTold = Callable[[TrailHead, bytes], bool]
"""Tells whether that row is in the trail of the database that the key opens."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Slots that hold once ``row`` stands in the trail."""

    row: TrailHead
    slots: KeySlots


class KeyFile:
    """The slots in ``folder``; ``is_told`` settles a change that was cut off."""

    def __init__(self, folder: Path, is_told: IsTold) -> None:
        self._path = folder / FILE
        self._next = folder / NEXT
        self._is_told = is_told

    def read(self, find_key: FindKey) -> KeySlots:
        """Return the slots that hold. What a change that was cut off has left is settled by the
        database, so by whoever has its key.

        Errors: ``Fault`` ``keys.damaged``, ``database.newer``; of the database.
        """
        slots, prepared = self._read(), self._find_prepared()
        if prepared is None:
            return slots
        key = find_key(slots) or find_key(prepared.slots)
        holds = key is not None and self._settle(prepared, key)
        return prepared.slots if holds else slots

    def change(
        self, change: Callable[[KeySlots], KeySlots], key: bytes, row: TrailHead | None
    ) -> None:
        """Let what ``change`` makes of the slots hold once ``row`` is on the disk; None: at once.

        Errors: as ``read``; ``Fault`` of the disk.
        """
        slots = change(self.read(lambda _slots: key))
        content = json.loads(write_slots(slots.slots))
        if row is not None:
            content["row"] = {"number": row.number, "hash": row.hash.hex()}
        kept = json.dumps(content, indent=1, ensure_ascii=False).encode()
        with named_disk_faults():
            path = self._path if row is None else self._next
            write_durably(path, kept, file_mode(path.parent))

    def settle(self, row: TrailHead, key: bytes) -> bool:
        """Let the slots that were prepared last hold if their row is on the disk, else forget them;
        tell whether they hold and are those of ``row``. Errors: ``Fault`` of the database.
        """
        prepared = self._find_prepared()
        return prepared is not None and self._settle(prepared, key) and prepared.row == row

    def _read(self) -> KeySlots:
        try:
            return read_slots(self._path.read_bytes())
        except OSError as error:
            raise Fault("keys.damaged") from error

    def _find_prepared(self) -> Prepared | None:
        """Return what is not settled yet; what cannot be read was never asked for."""
        try:
            content = self._next.read_bytes()
            row = json.loads(content)["row"]
            head = TrailHead(int(row["number"]), bytes.fromhex(row["hash"]))
            return Prepared(head, read_slots(content))
        except (
            OSError,
            ValueError,
            TypeError,
            LookupError,
            ArithmeticError,
            RecursionError,
            Fault,
        ):
            return None

    def _settle(self, prepared: Prepared, key: bytes) -> bool:
        """Tell whether ``prepared`` holds. A disk that does not take it now takes it when it is
        asked next; what is not forgotten opens nothing.
        """
        holds = self._is_told(prepared.row, key)
        with suppress(OSError):
            if holds:
                _take_place(self._next, self._path)
            else:
                self._next.unlink(missing_ok=True)
            sync_folder(self._path.parent)
        return holds


def _take_place(fresh: Path, path: Path) -> None:
    fresh.replace(path)
