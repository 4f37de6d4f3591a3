"""What the hub does not hold yet, on a second medium: ``FOLDER/regdesk-CCC-DDD-…/unsent/``.

Shape: ``E-NNNNNNNN.sealed`` is one ``UnsentItem`` as JSON under AES-256-GCM (a nonce of 12 bytes
before it, its name bound in), ``pages`` holds the pages that go with them, encrypted as on the
desk, and ``keys.json`` the slots of the administrator and of the recovery key, no others: a stolen
medium is not worth guessing a clerk's password for. The key comes from the database key by
HKDF-SHA256. Source: sync paper, B2.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.unsent_ports import Seat, UnsentItem
from regdesk.storage.backup import copy_page, name_home
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_folder,
    write_durably,
)
from regdesk.storage.opening import PAGES
from regdesk.storage.slots import SlotKind, read_slots, write_slots

KEYS = "keys.json"
_UNSENT = "unsent"
_SEALED = ".sealed"
_NONCE_BYTES = 12
_KEY_BYTES = 32
_FOR = b"regdesk mirror of what is unsent, 1"
_SHA = "sha256:"
_JSON = ("envelope", "case", "slip", "correction", "cancellation")


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

    def list_seats(self) -> frozenset[Seat]:
        """Return which envelopes are in it."""
        with _told_of_mirror():
            return frozenset(_list_files(self._home))

    def put(self, item: UnsentItem) -> None:
        """Write ``item`` and its pages, and return once they are on the medium."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        name, nonce = _name(item.seat), os.urandom(_NONCE_BYTES)
        sealed = AESGCM(self._key).encrypt(nonce, _write_item(item), name.encode())
        with _told_of_mirror():
            for blob in item.page_keys:
                copy_page(self._desk_folder / PAGES, self._home / PAGES, blob)
            write_durably(self._home / name, nonce + sealed, self._mode)

    def drop(self, seat: Seat) -> None:
        """Remove what the hub holds by now."""
        with _told_of_mirror():
            (self._home / _name(seat)).unlink(missing_ok=True)

    def keep_pages(self, blobs: frozenset[str]) -> None:
        """Remove all pages but ``blobs``."""
        with _told_of_mirror():
            for file in (self._home / PAGES).glob("*/*"):
                if _SHA + file.name not in blobs:
                    file.unlink()
            sync_folder(self._home)

    @property
    def _mode(self) -> int:
        return file_mode(self._desk_folder)


def read_mirror(home: Path, key: bytes) -> Iterator[UnsentItem | None]:
    """Yield what the mirror in ``home`` holds, in the order of the chain; None for a broken one.

    ``key`` is the database's.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(derive_key(key))
    for _seat, file in sorted(_list_files(home).items()):
        content = file.read_bytes()
        try:
            told = cipher.decrypt(
                content[:_NONCE_BYTES], content[_NONCE_BYTES:], file.name.encode()
            )
            yield _read_item(told)
        except InvalidTag:
            yield None


def copy_pages_back(home: Path, target: Path, item: UnsentItem) -> int:
    """Copy the pages of ``item`` into the desk's ``target``; return how many are nowhere."""
    return sum(not copy_page(home / PAGES, target, blob) for blob in item.page_keys)


def derive_key(key: bytes) -> bytes:
    """Return the mirror's key for the database's (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=_FOR).derive(key)


def _write_item(item: UnsentItem) -> bytes:
    told = {
        "seat": item.seat,
        "envelope_id": item.envelope_id,
        "case_id": item.case_id,
        "kind": item.kind,
        "queued_at": item.queued_at.isoformat(),
        "page_keys": {blob: key.hex() for blob, key in item.page_keys.items()},
        **{name: getattr(item, name).decode() for name in _JSON},
    }
    return json.dumps(told, ensure_ascii=False).encode()


def _read_item(content: bytes) -> UnsentItem:
    told = json.loads(content)
    epoch, seq = told["seat"]
    return UnsentItem(
        (epoch, seq),
        told["envelope_id"],
        told["case_id"],
        EnvelopeKind(told["kind"]),
        datetime.fromisoformat(told["queued_at"]),
        page_keys={blob: bytes.fromhex(key) for blob, key in told["page_keys"].items()},
        **{name: told.get(name, "").encode() for name in _JSON},
    )


def _keep_slots(content: bytes) -> bytes:
    kept = [one for one in read_slots(content).slots if one.kind is not SlotKind.CLERK]
    return write_slots(kept)


def _name(seat: Seat) -> str:
    epoch, seq = seat
    return f"{epoch}-{seq:08}{_SEALED}"


def _list_files(home: Path) -> dict[Seat, Path]:
    found = {}
    for file in home.glob(f"[0-9]*-[0-9]*{_SEALED}"):
        epoch, _, seq = file.name.removesuffix(_SEALED).partition("-")
        if epoch.isdecimal() and seq.isdecimal():
            found[int(epoch), int(seq)] = file
    return found


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
