"""Room that is kept back on a disk which is nearly full, for what has to go on when it is full.

``reserve`` in the desk's folder is laid while there still is room. The first write that finds the
disk full gives it free: what is typed is kept, what was accepted is sent, pages are destroyed and
make room. No case is opened and none accepted until it could be laid again.
"""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.errors import Fault
from regdesk.storage.disk import file_mode, named_disk_faults

FILE = "reserve"
BYTES = 8 << 20  # twice the largest write-ahead log
ACCEPTANCE_BYTES = 4 << 20
_PLENTY = 1 << 30  # of a disk that has so much free nothing is kept back


@dataclass(frozen=True, slots=True)
class Reserve:
    """The reserve in ``folder``."""

    folder: Path

    def check(self) -> None:
        """Lay the reserve where the disk is nearly full.

        Errors: ``Fault`` ``disk.full`` where there is no room for it and an acceptance beside it,
        others of the disk.
        """
        with named_disk_faults():
            free = shutil.disk_usage(self.folder).free
            if free >= _PLENTY:
                self.let_go()
                return
            if not self._path.is_file():
                self._lay()
                free = shutil.disk_usage(self.folder).free
        if free < ACCEPTANCE_BYTES:
            raise Fault("disk.full")

    def let_go(self) -> None:
        """Give its room free."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    @property
    def _path(self) -> Path:
        return self.folder / FILE

    def _lay(self) -> None:
        try:
            with os.fdopen(os.open(self._path, _FLAGS, file_mode(self.folder)), "wb") as file:
                _allocate(file.fileno())
        except OSError:
            self.let_go()
            raise


_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC

if hasattr(os, "posix_fallocate"):

    def _allocate(file: int) -> None:
        os.posix_fallocate(file, 0, BYTES)

else:

    def _allocate(file: int) -> None:
        os.ftruncate(file, BYTES)  # NTFS gives the room at once
