"""What the hub does not hold yet, on a second medium: ``FOLDER/regdesk-CCC-DDD-…/unsent/``.

Shape: ``E-NNNNNNNN-HASH.sealed``, by epoch, place in the chain and the envelope's SHA-256 (copies
of a desk fill one place twice), is one ``UnsentItem`` as JSON under AES-256-GCM (a nonce of 12
bytes before it, its name bound in), ``pages`` holds the pages that go with them, encrypted as on
the desk, and ``keys.json`` the slots of the administrator and of the recovery key, no others: a
stolen medium is not worth guessing a clerk's password for. The key comes from the database key by
HKDF-SHA256. Source: sync paper, B2.
"""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.services.unsent_ports import UnsentItem
from regdesk.storage.backup import copy_page, name_home
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_folder,
    write_durably,
)
from regdesk.storage.key_file import FILE as KEYS
from regdesk.storage.opening import PAGES
from regdesk.storage.pages import list_page_files
from regdesk.storage.slots import SlotKind, read_slots, write_slots
from regdesk.storage.unsent_forms import read_item, write_item

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_UNSENT = "unsent"
_SEALED = ".sealed"
_NAME = re.compile(r"(\d+)-(-?\d+)(?:-([0-9a-f]{64}))?\.sealed")
_NONCE_BYTES = 12
_KEY_BYTES = 32
_FOR = b"regdesk mirror of what is unsent, 1"
_SHA = "sha256:"


def find_mirror(folder: Path, desk: Desk) -> Path:
    """Return where the mirror of ``desk`` stands in the ``folder`` chosen for it."""
    return folder / name_home(desk) / _UNSENT


class Mirror:
    """The mirror in ``home`` of the desk in ``desk_folder``, whose database has ``key``.

    Errors of every method: ``Fault`` ``mirror.folder_gone``, ``mirror.full``,
    ``mirror.not_written``.
    """

    def __init__(self, home: Path, desk_folder: Path, key: bytes) -> None:
        self._home, self._desk_folder, self._key = home, desk_folder, derive_key(key)

    def open(self) -> None:
        """Make the folders, and let the slots there be the desk's. What is sealed stays: passwords
        and recovery keys change, the database's key never does.
        """
        with _told_of_mirror():
            medium = self._home.parent.parent
            if not medium.is_dir():
                raise Fault("mirror.folder_gone", folder=str(medium))
            for folder in (self._home.parent, self._home, self._home / PAGES):
                make_folder(folder, self._desk_folder)
            slots = _keep_slots((self._desk_folder / KEYS).read_bytes())
            there = self._home / KEYS
            if not there.is_file() or there.read_bytes() != slots:
                write_durably(there, slots, self._mode)

    def list_ids(self) -> frozenset[str]:
        """Return which envelopes are in it; "" stands for files that do not tell."""
        with _told_of_mirror():
            return frozenset(self._list_named().values())

    def put(self, item: UnsentItem) -> None:
        """Write ``item`` and its pages, and return once they are on the medium."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        name, nonce = _name(item), os.urandom(_NONCE_BYTES)
        sealed = AESGCM(self._key).encrypt(nonce, write_item(item), name.encode())
        with _told_of_mirror():
            for blob in item.page_keys:
                copy_page(self._desk_folder / PAGES, self._home / PAGES, blob)
            write_durably(self._home / name, nonce + sealed, self._mode)

    def drop(self, envelope_ids: Collection[str]) -> None:
        """Remove what the hub holds by now: of weeks without a line thousands, at one look."""
        with _told_of_mirror():
            for file, name in self._list_named().items():
                if name in envelope_ids:
                    file.unlink(missing_ok=True)

    def keep_pages(self, blobs: frozenset[str]) -> None:
        """Remove all pages but ``blobs``."""
        with _told_of_mirror():
            for file, blob in list_page_files(self._home / PAGES):
                if blob not in blobs:
                    file.unlink()
            sync_folder(self._home)

    def _list_named(self) -> dict[Path, str]:
        return {file: self._name_envelope(file) for file in _list_files(self._home)}

    def _name_envelope(self, file: Path) -> str:
        """Return which envelope is in ``file``. The names that an earlier program gave told its
        place alone: there the content does.
        """
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        told = _NAME.fullmatch(file.name)
        if told and told[3]:
            return _SHA + told[3]
        item = _find_item(AESGCM(self._key), file)
        return "" if item is None else item.envelope_id

    @property
    def _mode(self) -> int:
        return file_mode(self._desk_folder)


def read_mirror(home: Path, key: bytes) -> Iterator[UnsentItem | None]:
    """Yield what the mirror in ``home`` holds, in the order of the chain; None for a broken one.

    ``key`` is the database's.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(derive_key(key))
    for file in _list_files(home):
        yield _find_item(cipher, file)


def _find_item(cipher: "AESGCM", file: Path) -> UnsentItem | None:
    """Return what is sealed in ``file``; None where it is cut off, changed, or of another form."""
    from cryptography.exceptions import InvalidTag

    content = file.read_bytes()
    nonce, sealed = content[:_NONCE_BYTES], content[_NONCE_BYTES:]
    try:
        return read_item(cipher.decrypt(nonce, sealed, file.name.encode()))
    except (InvalidTag, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def copy_pages_back(home: Path, target: Path, item: UnsentItem) -> int:
    """Copy the pages of ``item`` into the desk's ``target``; return how many are nowhere."""
    return sum(not copy_page(home / PAGES, target, blob) for blob in item.page_keys)


def derive_key(key: bytes) -> bytes:
    """Return the mirror's key for the database's (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=_FOR).derive(key)


def _keep_slots(content: bytes) -> bytes:
    kept = [one for one in read_slots(content).slots if one.kind is not SlotKind.CLERK]
    return write_slots(kept)


def _name(item: UnsentItem) -> str:
    epoch, seq = item.seat
    return f"{epoch}-{seq:08}-{item.envelope_id.removeprefix(_SHA)}{_SEALED}"


def _list_files(home: Path) -> list[Path]:
    """Return them in the order of the chain, those behind it that stand in nobody's place."""
    found = [(told, file) for file in home.glob(f"*{_SEALED}") if (told := _read_name(file))]
    return [file for _told, file in sorted(found)]


def _read_name(file: Path) -> tuple[int, bool, int] | None:
    told = _NAME.fullmatch(file.name)
    if told is None:
        return None
    epoch, seq = int(told[1]), int(told[2])
    return epoch, seq < 0, abs(seq)


@contextmanager
def _told_of_mirror() -> Iterator[None]:
    """Say of the second medium what else would be said of the desk's own disk."""
    try:
        with named_disk_faults():
            yield
    except Fault as error:
        keys = {"disk.full": "mirror.full"}
        keys |= dict.fromkeys(("disk.read_only", "disk.failed"), "mirror.not_written")
        if error.key not in keys:
            raise
        raise Fault(keys[error.key]) from error
