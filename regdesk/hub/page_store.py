"""Where pages lie: five methods, here over a folder that every instance sees.

A page is the bytes of one encrypted picture; its name is ``sha256:`` and their hash. It arrives in
numbered parts, in any order and through any instance, so nothing here keeps a state in memory.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol
from uuid import uuid4

_CHUNK = 1 << 20


class PageDamagedError(Exception):
    """The parts of a page do not give the page; those numbered in ``parts`` were removed and must
    be sent again. ``absent`` tells that some of them had not come.
    """

    def __init__(self, parts: Sequence[int] = (), *, absent: bool = False) -> None:
        super().__init__(len(parts))
        self.parts, self.absent = tuple(parts), absent


class PageStore(Protocol):
    """Implemented by ``DiskPages``; an object store needs these five and no more."""

    def write_part(self, page: str, part: int, content: bytes) -> None: ...
    def list_parts(self, page: str) -> Mapping[int, int]: ...
    def complete(self, page: str, hashes: Sequence[str], last: bytes = b"") -> int: ...
    def read(self, page: str) -> Iterator[bytes]: ...
    def remove(self, page: str) -> None: ...


class DiskPages:
    """Keeps pages under ``folder``: in ``pages`` nothing but whole ones, in ``parts`` what comes of
    others. What a crash left there under no part's name is of no more use.
    """

    def __init__(self, folder: Path) -> None:
        self._pages = folder / "pages"
        self._parts = folder / "parts"
        for one in (self._pages, self._parts):
            one.mkdir(parents=True, exist_ok=True)
        self._lasting = set(self._pages.iterdir())
        """Folders that this process knows to be on the disk."""
        for one in (self._pages, folder):
            _sync_folder(one)

    def write_part(self, page: str, part: int, content: bytes) -> None:
        """Keep ``content`` as part number ``part``; one sent again takes its place.

        It is not forced to the disk: nothing is promised of a part. A part that a power cut
        spoiled shows at ``complete`` and is sent again; what is promised of is synced there.
        """
        kept = self._part(page, part)
        raw = kept.with_name(uuid4().hex)
        try:
            _write(raw, content)
            raw.replace(kept)
        except OSError:
            raw.unlink(missing_ok=True)
            raise
        if self._whole(page).is_file():  # so it is no longer wanted
            kept.unlink(missing_ok=True)

    def list_parts(self, page: str) -> Mapping[int, int]:
        """Return the size in bytes of each part that is here, by its number."""
        sizes: dict[int, int] = {}
        for number, part in self._find_parts(page):
            with contextlib.suppress(FileNotFoundError):
                sizes[number] = part.stat().st_size
        return sizes

    def complete(self, page: str, hashes: Sequence[str], last: bytes = b"") -> int:
        """Join the parts into the page, check it against its name and return its size in bytes.

        ``hashes``: the SHA-256 of each part, in hex; they tell which is wrong when the page is.
        ``last``: the last part, where it comes only now. A page that is whole already stays as it
        is. Errors: ``PageDamagedError``; what is right of the page, ``last`` too, is here then.
        """
        whole = self._whole(page)
        try:
            if whole.is_file():
                self._await_name(whole)
            else:
                if len(hashes) == 1 and last:
                    self.write_part(page, 0, last)
                self._join(page, len(hashes), last, whole)
        except PageDamagedError:
            if last:
                self.write_part(page, len(hashes) - 1, last)
            if not whole.is_file():
                raise self._drop_wrong(page, hashes) from None
            self._await_name(whole)
        self._drop_parts(page)
        return whole.stat().st_size

    def read(self, page: str) -> Iterator[bytes]:
        """Return the page's bytes in order. Errors: ``FileNotFoundError``."""
        with self._whole(page).open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def remove(self, page: str) -> None:
        """Take the page and its parts away; one that is not here is no error."""
        whole = self._whole(page)
        whole.unlink(missing_ok=True)
        if whole.parent.is_dir():
            _sync_folder(whole.parent)
        self._drop_parts(page)

    def _whole(self, page: str) -> Path:
        digest = _digest_of(page)
        return self._pages / digest[:2] / digest

    def _part(self, page: str, number: int) -> Path:
        digest = _digest_of(page)
        return self._parts / digest[:2] / f"{digest}.{number}"

    def _find_parts(self, page: str) -> list[tuple[int, Path]]:
        digest = _digest_of(page)
        try:
            found = list(self._part(page, 0).parent.iterdir())
        except FileNotFoundError:
            return []
        ours = [one for one in found if one.name.startswith(digest)]
        return [(int(one.name.partition(".")[2]), one) for one in ours]

    def _join(self, page: str, count: int, last: bytes, whole: Path) -> None:
        """Make ``whole`` of the parts in their order, durably.

        The first part's file becomes the page's own, and goes back if that fails: most of a page is
        in it, and is so written once. Errors: ``PageDamagedError`` where the parts are not all
        here, or not the page.
        """
        self._make_lasting(whole.parent)
        first = self._part(page, 0)
        raw = first.with_name(uuid4().hex)
        size = _take(first, raw)
        try:
            with raw.open("r+b") as file:
                digest = hashlib.sha256(file.read())
                for number in range(1, count):
                    late = last and number == count - 1
                    content = last if late else self._read_part(page, number)
                    digest.update(content)
                    file.write(content)
                if digest.hexdigest() != whole.name:
                    raise PageDamagedError
                file.flush()
                os.fsync(file.fileno())
            raw.replace(whole)
        except BaseException:
            _put_back(raw, first, size)
            raise
        _sync_folder(whole.parent)

    def _await_name(self, whole: Path) -> None:
        """Make the name durable of a page that another instance may have put there just now."""
        self._make_lasting(whole.parent)
        _sync_folder(whole.parent)

    def _make_lasting(self, folder: Path) -> None:
        """Make ``folder``, durably; another instance may have made it and not yet synced it."""
        if folder not in self._lasting:
            folder.mkdir(exist_ok=True)
            _sync_folder(folder.parent)
            self._lasting.add(folder)

    def _read_part(self, page: str, number: int) -> bytes:
        try:
            return self._part(page, number).read_bytes()
        except FileNotFoundError as error:
            raise PageDamagedError from error

    def _drop_wrong(self, page: str, hashes: Sequence[str]) -> PageDamagedError:
        """Drop the parts that are not what ``hashes`` say, or all where that is none."""
        absent, spoilt = [], []
        for number, expected in enumerate(hashes):
            part = self._part(page, number)
            try:
                content = part.read_bytes()
            except FileNotFoundError:
                absent.append(number)
                continue
            if hashlib.sha256(content).hexdigest() != expected:
                part.unlink(missing_ok=True)
                spoilt.append(number)
        if not (absent or spoilt):
            self._drop_parts(page)
            spoilt = list(range(len(hashes)))
        return PageDamagedError(sorted((*absent, *spoilt)), absent=bool(absent))

    def _drop_parts(self, page: str) -> None:
        for _, part in self._find_parts(page):
            part.unlink(missing_ok=True)


def _digest_of(page: str) -> str:
    """Return the hash in a page's name; only hex ever becomes a part of a path."""
    kind, _, digest = page.partition(":")
    if kind != "sha256" or len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
        raise ValueError("not the name of a page")
    return digest


def _write(raw: Path, content: bytes) -> None:
    try:
        raw.write_bytes(content)
    except FileNotFoundError:
        raw.parent.mkdir(exist_ok=True)
        raw.write_bytes(content)


def _take(part: Path, raw: Path) -> int:
    """Let the file of ``part`` be ``raw``, which nobody else knows; return its size in bytes.

    Errors: ``PageDamagedError`` where it is not here.
    """
    try:
        part.replace(raw)
    except FileNotFoundError as error:
        raise PageDamagedError from error
    return raw.stat().st_size


def _put_back(raw: Path, part: Path, size: int) -> None:
    """Let ``raw`` be ``part`` of ``size`` bytes again; one that came anew meanwhile stays.

    Where the disk does not let it, the part is sent again: what failed before is told.
    """
    with contextlib.suppress(OSError):
        os.truncate(raw, size)
        part.hardlink_to(raw)
    raw.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps names durable with the file and opens no folders
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
