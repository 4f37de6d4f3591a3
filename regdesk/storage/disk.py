"""Files that survive a cut of power, and the lock that keeps a second program out."""

import contextlib
import errno
import itertools
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from regdesk.domain.errors import Fault

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would put a carriage return before each 0x0A
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@contextlib.contextmanager
def named_disk_faults() -> Iterator[None]:
    """Raise ``Fault`` ``disk.full``, ``disk.read_only`` or ``disk.failed`` for an ``OSError``."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Fault("disk.full") from error
        key = "disk.read_only" if error.errno in _FORBIDDEN else "disk.failed"
        raise Fault(key) from error


def file_mode(folder: Path) -> int:
    """Return the mode of new files: open to the group where the desk's folder is, else private."""
    return 0o660 if folder.stat().st_mode & stat.S_IWGRP else 0o600


def make_folder(folder: Path, like: Path) -> None:
    """Create ``folder`` if it is missing, shared or private as ``like`` is."""
    if folder.is_dir():
        return
    folder.mkdir()
    shared = like.stat().st_mode & stat.S_IWGRP
    folder.chmod(0o2770 if shared else 0o700)
    sync_folder(folder.parent)


def find_free(folder: Path, name: str) -> Path:
    """Return ``folder/name-N`` by the first N that nothing bears yet: a rename puts nothing there
    over what was set aside before.
    """
    numbered = (folder / f"{name}-{number}" for number in itertools.count(1))
    return next(path for path in numbered if not path.exists())


def write_durably(path: Path, content: bytes, mode: int) -> None:
    """Put ``content`` at ``path``, whole or not at all, and return once it is on the disk.

    Errors: ``OSError`` of the disk; the half-written file is gone then.
    """
    fresh = path.with_name(f".{path.name}.new")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY
        with os.fdopen(os.open(fresh, flags, mode), "wb") as file:
            fresh.chmod(mode)  # whatever the account's umask says
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new and removed names in ``folder`` durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make the content of ``path`` durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


class FolderLock:
    """The right to work in a folder, held by the operating system: it ends with the program."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self, mode: int) -> None:
        """Take the lock; taking it twice is fine. ``Fault`` ``folder.in_use`` where another has it.

        Errors: ``OSError`` where the file cannot be made.
        """
        if self._handle is not None:
            return
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, mode)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise Fault("folder.in_use") from error
        with contextlib.suppress(PermissionError):  # another account made it, with this mode
            self._path.chmod(mode)
        self._handle = handle

    def release(self) -> None:
        """Let the next program in."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
