"""Captured pages: each a file under a key of its own, named by the hash of what is in it."""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.paper import Page
from regdesk.protocol.page import KEY_BYTES, name_page, open_page, seal_page
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_folder,
    write_durably,
)
from regdesk.storage.page_keys import in_some_draft
from regdesk.storage.store import DeskStore
from regdesk.storage.tables import PageKeyRow

_SHA = "sha256:"


def find_page(folder: Path, blob: str) -> Path:
    """Return where the page ``blob`` lies in a ``folder`` of pages, of a desk or of copies."""
    name = blob.removeprefix(_SHA)
    return folder / name[:2] / name


def list_page_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield every file in a ``folder`` of pages with the name of the page it holds, if it is one:
    what a crash left half-written has a name that no page has.
    """
    for file in folder.glob("*/*"):
        yield file, _SHA + file.name


class PageFiles:
    """Implements ``services.ports.Pages``. Shape of a file: see ``protocol.page``.

    Never called inside a unit: the page's key is a transaction of its own.
    """

    def __init__(self, folder: Path, store: DeskStore) -> None:
        self._folder = folder
        self._store = store

    def keep(self, image: bytes, *, media: str, width: int, height: int) -> Page:
        """Encrypt, write, fsync file and folder, then keep the key; return the page.

        Errors: ``Fault`` ``disk.full``, ``disk.read_only``, ``disk.failed``.
        """
        key = os.urandom(KEY_BYTES)
        sealed = seal_page(image, key)
        blob = name_page(sealed)
        file = find_page(self._folder, blob)
        with named_disk_faults():
            make_folder(file.parent, self._folder)
            write_durably(file, sealed, file_mode(self._folder.parent))
        with self._store.write() as unit:
            row = {"blob": blob, "key": key, "kept": False}
            unit.connection.execute(sa.insert(PageKeyRow).values(row))
        return Page(blob, media, width, height, len(image))

    def get(self, page: Page) -> bytes:
        """Return the picture. ``Fault`` ``page.damaged`` with the ``page``'s name if it is not
        what was kept, ``page.vanished`` where its file or its key is gone.
        """
        key = self.find_key(page.blob)
        try:
            sealed = find_page(self._folder, page.blob).read_bytes()
        except OSError as error:
            raise Fault("page.vanished", page=page.blob) from error
        if key is None:
            raise Fault("page.vanished", page=page.blob)
        try:
            return open_page(sealed, key)
        except BadInput as error:
            raise Fault("page.damaged", page=page.blob) from error

    def find_key(self, blob: str) -> bytes | None:
        """Return the 32 bytes that open the page, None where they are gone."""
        with self._store.read() as unit:
            return unit.connection.scalar(sa.select(PageKeyRow.key).where(PageKeyRow.blob == blob))

    def get_sealed(self, blob: str) -> bytes:
        """Return the encrypted page as it is sent: it is what ``blob`` names.

        Errors: ``Fault`` ``page.vanished``, ``page.damaged``, both with the ``page``'s name.
        """
        try:
            sealed = find_page(self._folder, blob).read_bytes()
        except OSError as error:
            raise Fault("page.vanished", page=blob) from error
        if name_page(sealed) != blob:
            raise Fault("page.damaged", page=blob)
        return sealed

    def destroy(self, pages: Sequence[Page]) -> None:
        """Destroy the keys, on disk and in the log, then the files; already gone is fine.

        Errors: ``Fault`` of the disk; what was not destroyed then may be destroyed again.
        """
        if pages:
            self._destroy([page.blob for page in pages])

    def sweep(self) -> None:
        """Destroy what no draft and no case holds: a crash came between a page and its draft."""
        with self._store.read() as unit:
            loose = sa.select(PageKeyRow.blob).where(PageKeyRow.kept.is_(False))
            orphans = loose.where(~in_some_draft())
            blobs = list(unit.connection.scalars(orphans))
            known = set(unit.connection.scalars(sa.select(PageKeyRow.blob))) - set(blobs)
        if blobs:
            self._destroy(blobs)
        for file, blob in list_page_files(self._folder):
            if blob not in known:
                with named_disk_faults():
                    _wipe(file)

    def _destroy(self, blobs: Sequence[str]) -> None:
        with self._store.write() as unit:
            unit.connection.execute(sa.delete(PageKeyRow).where(PageKeyRow.blob.in_(blobs)))
        self._store.forget_log()
        with named_disk_faults():
            for blob in blobs:
                _wipe(find_page(self._folder, blob))


def _wipe(file: Path) -> None:
    """Overwrite and remove ``file``; a disk may write elsewhere, but its key is gone."""
    with contextlib.suppress(FileNotFoundError):
        with file.open("rb+") as sealed:
            sealed.write(os.urandom(file.stat().st_size))
            os.fsync(sealed.fileno())
        file.unlink()
        sync_folder(file.parent)
