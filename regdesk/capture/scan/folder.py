"""A watched folder: a scanner's own software, or a network scanner, drops files there.

A file is taken once it has stopped growing, by renaming it: of several programs on one folder, on
one computer or on many, one succeeds. It is removed when its pages are kept; one that is no page
goes to a folder beside it.
"""

import errno
import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from regdesk.capture.caps import MAX_FILE_BYTES
from regdesk.capture.scan.adapter import Side
from regdesk.capture.scan.folder_reader import Reader, find_own_name, own_reader
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice, Scanner, Source, place_of

ASIDE = "unread"
"""The folder, inside the watched one, of files that are no pages."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
_ENDINGS = (".jpg", ".jpeg", ".pdf", ".png", ".tif", ".tiff", ".bmp", ".webp")
LOOK_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds: how long a file must keep its size, how long the first and the next one may
    take to come, and after how long an empty file is no page.
    """

    settle: float = 1.0
    first: float = 60.0
    next: float = 4.0
    empty: float = 30.0


PATIENCE = Patience()


def list_scanners(added: Sequence[str]) -> tuple[Scanner, ...]:
    """Return the folders of ``added`` that are there; none is looked for."""
    found = []
    for key in added:
        with suppress(Fault):
            found.append(get_scanner(key))
    return tuple(found)


def get_scanner(key: str) -> Scanner:
    """Return the folder as a scanner. ``Fault`` ``scanner.gone``, ``scanner.folder``."""
    folder = Path(place_of(key))
    _check(folder)
    return Scanner(key, folder.name or str(folder), sources=(Source.FEEDER,))


def open_device(choice: ScanChoice) -> "FolderDevice":
    """Begin to watch the folder. Errors: as ``get_scanner``."""
    folder = Path(place_of(choice.scanner))
    _check(folder)
    return FolderDevice(folder)


class FolderDevice:
    """The files of one folder, oldest first; each is one side, whatever its pages."""

    def __init__(self, folder: Path, reader: Reader | None = None) -> None:
        self._folder = folder
        with _faults():
            self._mark = (reader or own_reader()).mark
        self._sizes: dict[Path, tuple[int, float]] = {}
        self._held: set[Path] = set()
        self._cancelled = Event()
        self._taken = 0

    def next_side(self) -> Side | None:
        self._set_leftovers_aside()
        wait = PATIENCE.next if self._taken else PATIENCE.first
        until = time.monotonic() + wait
        while not self._cancelled.is_set():
            with _faults():
                ready = next(self._list_ready(), None)
            if ready is not None and (side := self._take(ready)) is not None:
                self._taken += 1
                return side
            if ready is None and time.monotonic() > until and self._sizes.keys() <= self._held:
                break
            self._cancelled.wait(LOOK_EVERY_S)
        if self._cancelled.is_set():
            return None
        if self._held & self._sizes.keys():
            raise Fault("scanner.folder")
        if not self._taken:
            raise Fault("scanner.no_file")
        return None

    def cancel(self) -> None:
        self._cancelled.set()

    def close(self) -> None:
        """Nothing is held open."""

    def _list_ready(self) -> Iterator[Path]:
        """Yield the files that have stopped growing, oldest first."""
        now, seen = time.monotonic(), {}
        for size, path in _list_files(self._folder):
            known, since = self._sizes.get(path, (-1, now))
            seen[path] = (size, since if known == size else now)
        self._sizes = seen
        for path, (size, since) in seen.items():
            if now - since >= (PATIENCE.settle if size else PATIENCE.empty):
                yield path

    def _take(self, path: Path) -> "FileSide | None":
        """Return the file as a side, None where somebody else has it."""
        self._sizes.pop(path, None)
        try:
            mine = self._claim(path)
        except FileNotFoundError:  # another program took it
            return None
        except OSError:  # its writer still has it open (Windows), or it is not ours to take
            self._held.add(path)
            return None
        self._held.discard(path)
        with _faults():
            content = mine.read_bytes() if mine.stat().st_size <= MAX_FILE_BYTES else b""
        return FileSide(content, None, mine, path)

    def _claim(self, path: Path) -> Path:
        """Rename ``path`` to a name that only this reader gives, and return that."""
        place, number = self._folder / f"{path.name}{self._mark}", 1
        while place.exists():
            number += 1
            place = self._folder / f"{_numbered(path.name, number)}{self._mark}"
        path.rename(place)
        return place

    def _set_leftovers_aside(self) -> None:
        """A file with the mark of one that has ended is what ended it, or the power did."""
        if self._taken:
            return
        with _faults():
            marked = [(one, find_own_name(one.name)) for one in self._folder.iterdir()]
        moved = [_set_aside(one, self._folder / name) for one, name in marked if name]
        if any(moved):
            raise Fault("scanner.set_aside", folder=ASIDE)


@dataclass(frozen=True)
class FileSide(Side):
    """``mine`` is the file while it is read, ``own`` its own name."""

    mine: Path
    own: Path

    def kept(self) -> None:
        with _faults():
            self.mine.unlink(missing_ok=True)

    def left(self) -> None:
        with suppress(OSError):
            _move(self.mine, self.own.parent, self.own.name)

    def unreadable(self) -> Fault:
        _set_aside(self.mine, self.own)
        return Fault("scanner.set_aside", folder=ASIDE)


def _list_files(folder: Path) -> list[tuple[int, Path]]:
    """Return size and path of every file that may be a page, oldest first; no links."""
    found = []
    for path in folder.iterdir():
        if path.suffix.casefold() not in _ENDINGS or path.name.startswith((".", "~")):
            continue
        with suppress(FileNotFoundError):
            known = path.lstat()
            if stat.S_ISREG(known.st_mode):
                found.append((known.st_mtime_ns, path.name, known.st_size, path))
    return [(size, path) for _, _, size, path in sorted(found)]


def _set_aside(path: Path, own: Path) -> bool:
    """Move ``path`` into ``ASIDE`` as ``own`` was called; False where another program has."""
    with _faults():
        aside = own.parent / ASIDE
        aside.mkdir(exist_ok=True)
        try:
            _move(path, aside, own.name)
        except FileNotFoundError:
            if not aside.is_dir():
                raise
            return False
    return True


def _move(path: Path, folder: Path, name: str) -> None:
    """Move ``path`` into ``folder`` as ``name``.

    A file of that name, as scanners that always use the same leave, is not overwritten: the name
    is taken by an empty file before.
    """
    place, number = folder / name, 1
    while not _reserve(place):
        number += 1
        place = folder / _numbered(name, number)
    try:
        path.replace(place)
    except OSError:
        place.unlink()
        raise


def _reserve(place: Path) -> bool:
    try:
        place.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def _numbered(name: str, number: int) -> str:
    own = Path(name)
    return f"{own.stem}-{number}{own.suffix}"


def _check(folder: Path) -> None:
    """Errors: ``Fault`` ``scanner.gone`` (no such folder), ``scanner.folder`` (no right to it)."""
    if not folder.is_absolute() or not folder.is_dir():
        raise Fault("scanner.gone")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise Fault("scanner.folder")


@contextmanager
def _faults() -> Iterator[None]:
    """Tell trouble with the folder: not ours to use, full, or gone, as a share may go."""
    try:
        yield
    except PermissionError as error:
        raise Fault("scanner.folder") from error
    except OSError as error:
        raise Fault("scanner.folder" if error.errno in _NO_ROOM else "scanner.gone") from error
