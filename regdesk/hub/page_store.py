"""Where pages lie: five methods, here over a folder that every instance sees.

A page is the bytes of one encrypted picture; its name is ``sha256:`` and their hash. It arrives in
numbered parts, in any order and through any instance, so nothing here keeps a state in memory.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol
from uuid import uuid4

_CHUNK = 1 << 20


class PageDamagedError(Exception):
    """The parts of a page do not give the page; those numbered in ``parts`` were removed and must
    be sent again.
    """

    def __init__(self, parts: Sequence[int]) -> None:
        super().__init__(len(parts))
        self.parts = tuple(parts)


class PageStore(Protocol):
    """Implemented by ``DiskPages``; an object store needs these five and no more."""

    def write_part(self, page: str, part: int, content: bytes) -> None: ...
    def list_parts(self, page: str) -> Mapping[int, int]: ...
    def complete(self, page: str, hashes: Sequence[str]) -> int: ...
    def read(self, page: str) -> Iterator[bytes]: ...
    def remove(self, page: str) -> None: ...


class DiskPages:
    """Keeps pages under ``folder``: parts until the page is whole, then the page alone."""

    def __init__(self, folder: Path) -> None:
        self._pages = folder / "pages"
        self._parts = folder / "parts"
        for one in (self._pages, self._parts):
            one.mkdir(parents=True, exist_ok=True)

    def write_part(self, page: str, part: int, content: bytes) -> None:
        """Keep ``content`` as part number ``part``; one sent again takes its place.

        It is not forced to the disk: nothing is promised of a part. A part that a power cut
        spoiled shows at ``complete`` and is sent again; what is promised of is synced there.
        """
        if self._whole(page).is_file():
            return
        folder = self._parts / _digest_of(page)
        folder.mkdir(exist_ok=True)
        raw = folder / f"{part}.{uuid4().hex}"
        try:
            raw.write_bytes(content)
            raw.replace(folder / str(part))
        except FileNotFoundError:
            # Another instance completed the page meanwhile, or found it spoiled: then the desk,
            # which asks what is missing before it completes, sends this part again.
            return

    def list_parts(self, page: str) -> Mapping[int, int]:
        """Return the size in bytes of each part that is here, by its number."""
        folder = self._parts / _digest_of(page)
        sizes: dict[int, int] = {}
        with contextlib.suppress(FileNotFoundError):
            for one in folder.iterdir():
                if one.name.isdigit():
                    with contextlib.suppress(FileNotFoundError):
                        sizes[int(one.name)] = one.stat().st_size
        return sizes

    def complete(self, page: str, hashes: Sequence[str]) -> int:
        """Join the parts into the page, check it against its name and return its size in bytes.

        ``hashes``: the SHA-256 of each part, in hex. A page that is whole already stays as it is.
        Errors: ``PageDamagedError``.
        """
        whole = self._whole(page)
        if not whole.is_file():
            try:
                self._join(page, hashes, whole)
            except PageDamagedError:
                if not whole.is_file():  # else another instance was quicker
                    raise
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
        return self._pages / digest[:2] / digest[2:4] / digest

    def _join(self, page: str, hashes: Sequence[str], whole: Path) -> None:
        """Write the parts in their order to ``whole``, durably; wrong ones are dropped."""
        parts = self._parts / _digest_of(page)
        whole.parent.mkdir(parents=True, exist_ok=True)
        raw = whole.with_name(f"{whole.name}.{uuid4().hex}")
        digest = hashlib.sha256()
        try:
            with raw.open("xb") as file:
                for content in self._read_parts(parts, hashes):
                    digest.update(content)
                    file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if digest.hexdigest() != _digest_of(page):
                self._drop_parts(page)
                raise PageDamagedError(range(len(hashes)))
            raw.replace(whole)
        finally:
            raw.unlink(missing_ok=True)
        for folder in (whole.parent, whole.parent.parent, self._pages):
            _sync_folder(folder)

    def _read_parts(self, parts: Path, hashes: Sequence[str]) -> Iterator[bytes]:
        wrong = []
        for number, expected in enumerate(hashes):
            try:
                content = (parts / str(number)).read_bytes()
            except FileNotFoundError:
                wrong.append(number)
                continue
            if hashlib.sha256(content).hexdigest() != expected:
                (parts / str(number)).unlink(missing_ok=True)
                wrong.append(number)
            elif not wrong:
                yield content
        if wrong:
            raise PageDamagedError(wrong)

    def _drop_parts(self, page: str) -> None:
        shutil.rmtree(self._parts / _digest_of(page), ignore_errors=True)


def _digest_of(page: str) -> str:
    """Return the hash in a page's name; only hex ever becomes a part of a path."""
    kind, _, digest = page.partition(":")
    if kind != "sha256" or len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
        raise ValueError("not the name of a page")
    return digest


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps names durable with the file and opens no folders
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
