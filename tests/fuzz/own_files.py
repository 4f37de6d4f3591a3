"""The desk's own plain files, its backups and its mirror, as a bad disk or a hand may leave them.

None of them is vouched for by the database's encryption. A spoilt one may cost what it held; it
must be told, or passed over, and never keep the program from starting.
"""

import json
import re
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from regdesk import settings
from regdesk.services.epoch_ports import Copied
from regdesk.storage.backup import list_nights, name_home
from regdesk.storage.backup_heads import list_backup_heads
from regdesk.storage.backup_note import BackupNote, read_note, write_note
from regdesk.storage.copies import check_copy
from regdesk.storage.desk_file import read_desk, write_desk
from regdesk.storage.device import FILE as DEVICE
from regdesk.storage.device import DeviceFile
from regdesk.storage.key_file import NEXT, KeyFile
from regdesk.storage.known_desks import FILE as KNOWN
from regdesk.storage.known_desks import KnownDesks
from regdesk.storage.mirror import KEYS, Mirror, derive_key, find_mirror, read_mirror
from regdesk.storage.restoring_unsent import find_home
from regdesk.storage.slots import SlotKind, read_slots, write_slots
from regdesk.storage.tries import FailedTries
from tests.fuzz.desk import get_desk, get_folder
from tests.fuzz.target import Target, read
from tests.storage.desks import DESK, NOON

_KEY = bytes(range(32))
_ITEM = "1-00000001.sealed"
_CHEAP_KIB = 1024
_LONGEST_WAIT_S = 60


def take_keys(sent: bytes) -> None:
    """``keys.json``: slots that are written as they are read, and that can be tried."""
    folder = get_folder() / "slots"
    folder.mkdir(exist_ok=True)
    whole = (get_desk().folder / "keys.json").read_bytes()
    (folder / "keys.json").write_bytes(whole)
    (folder / NEXT).write_bytes(sent)  # a change that was cut off
    assert KeyFile(folder, lambda _row, _key: False).read(lambda _: None) == read_slots(whole)
    slots = read(lambda: read_slots(sent), "keys.damaged", "database.newer")
    if slots is None:
        return
    assert read_slots(write_slots(slots.slots)) == slots
    for one in slots.slots:
        cost = one.strength
        if cost.memory_kib * cost.passes <= _CHEAP_KIB:
            slots.open_clerk(one.code, "a password")
    first = slots.slots[0].strength
    if first.memory_kib * first.passes <= _CHEAP_KIB:
        assert slots.open_clerk("nobody", "a password") is None
    assert all(bool(one.code) == (one.kind is not SlotKind.RECOVERY) for one in slots.slots)
    recovery = next(one for one in slots.slots if not one.code).strength
    if recovery.memory_kib * recovery.passes <= _CHEAP_KIB:
        slots.open_recovery(bytes(20))


def take_desk(sent: bytes) -> None:
    """``desk.json``: whose desk it is, in words and numbers that can be used, or that it is
    damaged.
    """
    desk = read(lambda: read_desk(sent), "desk.damaged", "database.newer")
    if desk is not None:
        assert read_desk(write_desk(desk)) == desk
        assert re.fullmatch(r"regdesk-\d{3}-\d{3}-[0-9A-Za-z-]+", name_home(desk), re.ASCII)


def take_settings(sent: bytes) -> None:
    """``settings.json``: what is of no use costs only itself, and is told once."""
    file = get_folder() / "settings.json"
    file.write_bytes(sent)
    found = settings.load(file)
    again = settings.load(file)
    assert again.settings == found.settings
    assert (again.set_aside, again.lost) == (None, ())
    settings.write(file, found.settings)
    assert settings.glance(file) == found.settings


def take_small(sent: bytes) -> None:
    """The files of one line: each is used as it is meant, or counts as none."""
    folder = get_folder() / "small"
    folder.mkdir(exist_ok=True)
    for take in (_take_tries, _take_note, _take_device, _take_remembered):
        take(folder, sent)


def _take_tries(folder: Path, sent: bytes) -> None:
    tries = FailedTries(folder / "tries.json")
    tries.path.write_bytes(sent)
    before, waits = tries.count(), tries.wait_s(NOON)
    assert 0 <= waits <= _LONGEST_WAIT_S
    assert tries.wait_s(NOON + timedelta(seconds=waits)) == 0
    added = tries.add(NOON)
    assert max(waits, 1) <= added <= _LONGEST_WAIT_S
    assert tries.wait_s(NOON) == added
    assert max(before, 1) <= tries.count() <= before + 1
    tries.clear()
    assert (tries.count(), tries.wait_s(NOON)) == (0, 0)


def _take_note(folder: Path, sent: bytes) -> None:
    (folder / "note.json").write_bytes(sent)
    note = read_note(folder, "note.json")
    assert note == BackupNote() or json.loads(sent)["form"] == 1
    assert note.made_at is None or isinstance(NOON - note.made_at, timedelta)
    if note != BackupNote():
        write_note(folder, note, "note.json")
        assert read_note(folder, "note.json") == note


def _take_device(folder: Path, sent: bytes) -> None:
    (folder / DEVICE).write_bytes(sent)
    shows = DeviceFile(folder, "machine").check("mark")
    if shows is not Copied.RESTORED:
        kept = json.loads(sent)
        assert "mark" in kept["marks"]
        assert (shows is Copied.TWIN) == (str(kept["machine"]) not in ("", "machine"))


def _take_remembered(folder: Path, sent: bytes) -> None:
    file = folder / "settings.json"
    file.write_bytes(sent)
    home = find_home(folder, DESK, None)
    if home is not None:
        assert (home / KEYS).is_file()
        assert home.is_relative_to(str(json.loads(sent)["mirror_folder"]))
    medium = get_folder() / "medium"
    there = find_mirror(medium, DESK)
    there.mkdir(parents=True, exist_ok=True)
    (there / KEYS).touch()
    assert find_home(folder, DESK, medium) == there
    file.write_text(json.dumps({"mirror_folder": str(medium)}))
    assert find_home(folder, DESK, None) == there


def take_known(sent: bytes) -> None:
    """``known-desks.json``: keys of 32 bytes by their desks, or that it is damaged."""
    folder = get_folder() / "known"
    folder.mkdir(exist_ok=True)
    (folder / KNOWN).write_bytes(sent)
    keys = read(lambda: KnownDesks(folder).read(), "known_desks.damaged")
    for name, key in (keys or {}).items():
        assert (len(name.centre), len(key)) == (3, 32)


def take_mirrored(sent: bytes) -> None:
    """A file of the second medium, and what the desk's key seals in one: an item, or None."""
    home = get_folder() / "mirror"
    home.mkdir(exist_ok=True)
    sealed = bytes(12) + AESGCM(derive_key(_KEY)).encrypt(bytes(12), sent, _ITEM.encode())
    for content in (sent, sealed):
        (home / _ITEM).write_bytes(content)
        (item,) = read_mirror(home, _KEY)
        if item is not None:
            assert item.queued_at.tzinfo is not None
            assert all(len(key) == 32 for key in item.page_keys.values())


def take_backup(sent: bytes) -> None:
    """The database in a backup, its first pages spoilt: it proves nothing, and that is said."""
    desk = get_desk()
    night = get_folder() / "home" / "20261123-200000"
    night.mkdir(parents=True, exist_ok=True)
    (night / "desk.json").write_bytes((desk.folder / "desk.json").read_bytes())
    (night / "regdesk.db").write_bytes(sent)
    assert list_nights(night.parent) == [night]
    assert list_backup_heads(night.parent, _KEY, 1) == ()
    read(lambda: check_copy(night / "regdesk.db", _KEY), "backup.broken", "database.damaged")


def _key_seeds() -> tuple[bytes, ...]:
    whole = (get_desk().folder / "keys.json").read_bytes()
    row = {"number": 3, "hash": "00" * 32}
    return (whole, json.dumps(json.loads(whole) | {"row": row}).encode())


def _setting_seeds() -> tuple[bytes, ...]:
    file = get_folder() / "usual.json"
    settings.write(file, settings.Settings())
    receipts = (
        b'{"receipts": [{"name": "a", "host": "192.0.2.1", "port": 9100, "dots": 576}],'
        b' "wears": {"417-0001": {"language": "ru", "look": "dark", "text_size": 115}},'
        b' "ticket": "[A-Z]{1,2}", "printer": "p", "slip_format": "a4"}'
    )
    return (file.read_bytes(), receipts)


def _small_seeds() -> tuple[bytes, ...]:
    return (
        b'{"failures": 3, "until": "2026-11-23T12:00:04+05:00"}',
        b'{"form": 1, "made_at": "2026-11-23T12:00:04+05:00", "night": "", "trouble": "",'
        b' "folder": ""}',
        b'{"form": 1, "machine": "machine", "marks": ["mark"]}',
        b'{"mirror_folder": "/nowhere"}',
    )


def _known_seeds() -> tuple[bytes, ...]:
    key = b"A" * 43
    return (
        b'{"form": 1, "desks": [{"centre": "417", "desk": 8, "epoch": 1, "key": "' + key + b'"}]}',
    )


def _mirrored_seeds() -> tuple[bytes, ...]:
    desk, home = get_desk(), get_folder() / "stick" / "home" / "unsent"
    home.parent.parent.mkdir(exist_ok=True)
    mirror = Mirror(home, desk.folder, _KEY)
    mirror.open()
    with desk.store.read() as unit:
        mirror.put(unit.unsent.find(next(iter(unit.unsent.list_seats()))))
    (file,) = home.glob("*.sealed")
    sealed = file.read_bytes()
    plain = AESGCM(derive_key(_KEY)).decrypt(sealed[:12], sealed[12:], file.name.encode())
    return (sealed, plain)


def _backup_seeds() -> tuple[bytes, ...]:
    file: Path = get_desk().folder / "regdesk.db"
    return (file.read_bytes()[:12_288], b"SQLite format 3\x00" + bytes(100))


TARGETS = {
    "keys-file": Target(take_keys, _key_seeds),
    "desk-file": Target(take_desk, lambda: (write_desk(DESK),)),
    "settings": Target(take_settings, _setting_seeds),
    "small-files": Target(take_small, _small_seeds),
    "known-desks": Target(take_known, _known_seeds),
    "mirror": Target(take_mirrored, _mirrored_seeds),
    "backup": Target(take_backup, _backup_seeds),
}
