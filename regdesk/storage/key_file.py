"""``keys.json`` of a desk: its key slots, read at each use and replaced whole."""

from pathlib import Path

from regdesk.domain.desk import Clerk
from regdesk.domain.errors import Fault
from regdesk.storage.disk import file_mode, named_disk_faults, write_durably
from regdesk.storage.recovery_key import read_recovery_key
from regdesk.storage.slots import (
    KeySlots,
    Strength,
    make_clerk_slot,
    make_recovery_slot,
    read_slots,
    write_slots,
)


class KeyFile:
    """The slots in ``folder``; new ones are as strong as ``strength`` says."""

    def __init__(self, folder: Path, strength: Strength) -> None:
        self._path = folder / "keys.json"
        self._strength = strength

    def read(self) -> KeySlots:
        """Return all slots. ``Fault`` ``keys.damaged``, ``database.newer``."""
        try:
            return read_slots(self._path.read_bytes())
        except OSError as error:
            raise Fault("keys.damaged") from error

    def put(self, clerk: Clerk, password: str, key: bytes, *, first: bool = False) -> None:
        """Let ``password`` open ``key`` for ``clerk``, and his earlier one open nothing."""
        slot = make_clerk_slot(clerk, password, key, self._strength, first=first)
        self._write(self.read().with_slot(slot))

    def drop(self, code: str) -> None:
        """Let the password of the clerk of ``code`` open nothing any more."""
        self._write(self.read().without(code))

    def put_recovery(self, recovery_key: str, key: bytes) -> None:
        """Let the printed ``recovery_key`` open ``key``, and the earlier one open nothing.

        Errors: ``BadInput`` ``recovery_key.wrong``; ``Fault`` of the disk.
        """
        slot = make_recovery_slot(read_recovery_key(recovery_key), key, self._strength)
        self._write(self.read().with_slot(slot))

    def _write(self, slots: KeySlots) -> None:
        with named_disk_faults():
            write_durably(self._path, write_slots(slots.slots), file_mode(self._path.parent))
