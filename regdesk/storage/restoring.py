"""Puts a backup back: two people's keys, the newest backup that holds, a new epoch."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import Act
from regdesk.storage.backup import PUBLIC_FILES, copy_page, list_nights
from regdesk.storage.copies import Counts, check_copy, list_kept_pages
from regdesk.storage.device import FILE as DEVICE
from regdesk.storage.device import DeviceFile
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_file,
    write_durably,
)
from regdesk.storage.failures import named_faults
from regdesk.storage.opening import DATABASE, PAGES, OpenDesk, open_desk
from regdesk.storage.recovery_key import read_recovery_key
from regdesk.storage.setting_up import LEFTOVERS, put_aside
from regdesk.storage.slots import KeySlots, SlotKind, read_slots

_ASIDE = (*LEFTOVERS, "desk.json", DEVICE, "known-desks.json", "settings.json", "backup.json")


@dataclass(frozen=True, slots=True)
class TwoKeys:
    """Who restores: an employee, and beside him the administrator (``second_code`` and his
    password) or, where ``second_code`` is empty, whoever has the printed recovery key.
    """

    code: str
    password: str
    second_code: str
    second_secret: str

    def open(self, slots: KeySlots) -> bytes:
        """Return the database key. ``BadInput`` ``restore.keys``, ``recovery_key.wrong``."""
        first = slots.open_clerk(self.code, self.password)
        second = self._open_second(slots)
        if first is None or first != second:
            raise BadInput("restore.keys")
        return first

    def _open_second(self, slots: KeySlots) -> bytes | None:
        if not self.second_code:
            return slots.open_recovery(read_recovery_key(self.second_secret))
        slot = slots.find_clerk(self.second_code)
        if self.second_code == self.code or slot is None or slot.kind is not SlotKind.SUPERVISOR:
            return None
        return slots.open_clerk(self.second_code, self.second_secret)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back. ``missing`` pages were in no folder; ``broken`` backups were passed over;
    ``window`` is the name under which numbers go on (417-008-2).
    """

    source: Path
    counts: Counts
    pages: int
    missing: int
    broken: tuple[Path, ...]
    window: str


def restore(
    source: Path, folder: Path, keys: TwoKeys, device: DeviceFile, at: datetime
) -> Restored:
    """Put the newest backup in ``source`` that holds into ``folder``, which this program has.

    ``source`` is one backup, the folder of a desk's backups, or the folder that was chosen for
    them. What stands in ``folder`` is moved aside. ``desk.json`` comes last: a restoring that was
    cut off is simply begun again.

    Errors: ``BadInput`` ``restore.none``, ``restore.which``, ``restore.keys``,
    ``recovery_key.wrong``; ``Fault`` ``backup.broken``, ``keys.damaged``, of the disk.
    """
    with named_faults(), named_disk_faults():
        night, key, counts, broken = _choose(_find_nights(source), keys)
        put_aside(folder, _ASIDE)
        mode = file_mode(folder)
        make_folder(folder / PAGES, folder)
        pages = [
            copy_page(night.parent / PAGES, folder / PAGES, blob)
            for blob in list_kept_pages(night / DATABASE, key)
        ]
        shutil.copyfile(night / DATABASE, folder / DATABASE)
        (folder / DATABASE).chmod(mode)
        sync_file(folder / DATABASE)
        for name in ("keys.json", *PUBLIC_FILES):
            if (night / name).is_file():
                write_durably(folder / name, (night / name).read_bytes(), mode)
        there, missing = sum(pages), len(pages) - sum(pages)
        facts = {"backup": night.name, "pages": there, "missing": missing, "by": _name(keys)}
        desk = _go_on(folder, key, device, at, facts, keys.code)
        write_durably(folder / "desk.json", (night / "desk.json").read_bytes(), mode)
    window = f"{desk.desk.centre.code}-{desk.desk.number:03}-{desk.desk.epoch}"
    return Restored(night, counts, there, missing, broken, window)


def _go_on(
    folder: Path,
    key: bytes,
    device: DeviceFile,
    at: datetime,
    facts: Mapping[str, object],
    code: str,
) -> OpenDesk:
    """Begin the next epoch, and leave the audit row of the restoring."""
    desk = open_desk(folder, key)
    try:
        with desk.store.write() as unit:
            unit.audit.append(Act.DESK_RESTORED, at=at, clerk=code, facts=facts)
        desk.check_device(device, at)
    finally:
        desk.store.close()
    return desk


def _name(keys: TwoKeys) -> str:
    return keys.second_code or SlotKind.RECOVERY.value


def _find_nights(source: Path) -> list[Path]:
    if (source / DATABASE).is_file():
        return [source]
    if nights := list_nights(source):
        return nights
    homes = [one for one in source.glob("regdesk-*") if list_nights(one)]
    if len(homes) > 1:
        raise BadInput("restore.which", folder=str(source))
    if not homes:
        raise BadInput("restore.none", folder=str(source))
    return list_nights(homes[0])


def _choose(nights: Iterable[Path], keys: TwoKeys) -> tuple[Path, bytes, Counts, tuple[Path, ...]]:
    """Return the first backup that holds, its key, what is in it, and those passed over."""
    broken: list[Path] = []
    for night in nights:
        try:
            key = keys.open(read_slots((night / "keys.json").read_bytes()))
            return night, key, check_copy(night / DATABASE, key), tuple(broken)
        except FileNotFoundError:
            broken.append(night)
        except Fault as fault:
            if fault.key not in ("backup.broken", "keys.damaged"):
                raise
            broken.append(night)
    raise Fault("backup.broken", what=", ".join(one.name for one in broken))
