"""The public keys by which slips are checked: a plain file, readable and written by anybody who
may write in the data folder, whether somebody is signed in or not.

``{"form": 1, "desks": [{"centre": "417", "desk": 8, "epoch": 1, "key": "<base64url>"}, …]}``
"""

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regdesk.domain.desk import DeskName
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.number import LAST_EPOCH
from regdesk.storage.disk import file_mode, find_free, named_disk_faults, write_durably

FILE = "known-desks.json"
KEY_BYTES = 32
_FORM = 1
_MOST_BYTES = 4 << 20  # twenty thousand desks

Keys = Mapping[DeskName, bytes]


@dataclass(frozen=True, slots=True)
class KnownDesks:
    """Implements ``services.ports.DeskKeys``: the file in the data ``folder``."""

    folder: Path

    def read(self) -> dict[DeskName, bytes]:
        """Return the public key of every known desk; none where there is no file yet.

        Errors: ``Fault`` ``known_desks.damaged``, of the disk.
        """
        try:
            with named_disk_faults():
                return _read_keys(self._file) if self._file.exists() else {}
        except ValueError as error:
            raise Fault("known_desks.damaged", file=FILE) from error

    def keep_own(self, keys: Keys) -> None:
        """Write the desk's own ``keys`` where they are missing or differ; others' stay.

        The desk itself is right about its own keys, and a damaged file is put aside.
        Errors: ``Fault`` of the disk.
        """
        try:
            known = self.read()
        except Fault as fault:
            if fault.key != "known_desks.damaged":
                raise
            known = {}
            self._put_aside()
        if any(known.get(name) != key for name, key in keys.items()):
            self._write({**known, **keys})

    def trust(self, files: Iterable[Path]) -> tuple[DeskName, ...]:
        """Take in the keys of all desks in ``files``, all or none; return whom it added.

        Errors: ``BadInput`` ``known_desks.broken`` (file), ``known_desks.other_key`` (centre,
        desk) where another key of that desk is known; ``Fault`` ``known_desks.damaged``,
        of the disk.
        """
        before = self.read()
        known = dict(before)
        for file in files:
            for name, key in _read_given(file).items():
                if known.setdefault(name, key) != key:
                    raise BadInput("known_desks.other_key", centre=name.centre, desk=name.desk)
        added = tuple(sorted(known.keys() - before.keys()))
        if added:
            with named_disk_faults():
                self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._write(known)
        return added

    @property
    def _file(self) -> Path:
        return self.folder / FILE

    def _write(self, keys: Keys) -> None:
        desks = [
            {"centre": one.centre, "desk": one.desk, "epoch": one.epoch, "key": _to_text(keys[one])}
            for one in sorted(keys)
        ]
        content = json.dumps({"form": _FORM, "desks": desks}, indent=1).encode()
        with named_disk_faults():
            write_durably(self._file, content, file_mode(self.folder))

    def _put_aside(self) -> None:
        with named_disk_faults():
            self._file.rename(find_free(self.folder, f"{FILE}.aside"))


def _read_given(file: Path) -> dict[DeskName, bytes]:
    try:
        return _read_keys(file)
    except (OSError, ValueError) as error:
        raise BadInput("known_desks.broken", file=file.name) from error


def _read_keys(file: Path) -> dict[DeskName, bytes]:
    """Return what ``file`` holds. Errors: ``OSError``; ``ValueError`` where it is no such file."""
    with file.open("rb") as stream:
        content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise ValueError("too big")
    try:
        kept = json.loads(content)
        if kept["form"] != _FORM:
            raise ValueError("form")
        keys = [(_read_name(one), _read_key(one["key"])) for one in kept["desks"]]
    except (TypeError, KeyError, AttributeError, RecursionError, binascii.Error) as error:
        raise ValueError("shape") from error
    found = dict(keys)
    if len(found) != len(keys):
        raise ValueError("a desk twice")
    return found


def _read_name(one: Mapping[str, Any]) -> DeskName:
    centre, desk, epoch = one["centre"], one["desk"], one["epoch"]
    whole = type(desk) is int and type(epoch) is int and 1 <= desk <= 999
    whole = whole and 1 <= epoch <= LAST_EPOCH
    if not (whole and len(centre) == 3 and centre.isascii() and centre.isdigit()):
        raise ValueError("name")
    return DeskName(centre, desk, epoch)


def _read_key(text: str) -> bytes:
    key = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(key) != KEY_BYTES or _to_text(key) != text:
        raise ValueError("key")
    return key


def _to_text(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).rstrip(b"=").decode()
