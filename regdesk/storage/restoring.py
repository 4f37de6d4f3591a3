"""Puts a backup back: two people's keys, the newest backup that holds, a new epoch."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import Act
from regdesk.storage.backup import PUBLIC_FILES, copy_page, list_nights
from regdesk.storage.backup_note import FILE as BACKUP_NOTE
from regdesk.storage.backup_note import MIRROR_FILE as MIRROR_NOTE
from regdesk.storage.copies import Counts, check_copy, list_kept_pages, read_desk_of
from regdesk.storage.desk_file import FILE as DESK
from regdesk.storage.desk_file import write_desk
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
from regdesk.storage.key_file import FILE as KEYS
from regdesk.storage.opening import DATABASE, PAGES, open_desk
from regdesk.storage.restoring_keys import TwoKeys
from regdesk.storage.restoring_unsent import FromMirror, find_home, put_unsent_back
from regdesk.storage.setting_up import LEFTOVERS, put_aside
from regdesk.storage.slots import read_slots

_ASIDE = (*LEFTOVERS, DESK, DEVICE, *PUBLIC_FILES, BACKUP_NOTE, MIRROR_NOTE)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back. ``missing`` pages were in no folder; ``broken`` backups were passed over;
    ``unsent`` came from the second medium; ``window`` is the name under which numbers go on
    (417-008-2).
    """

    source: Path
    counts: Counts
    pages: int
    missing: int
    broken: tuple[Path, ...]
    unsent: FromMirror
    window: str


def restore(
    source: Path,
    folder: Path,
    keys: TwoKeys,
    device: DeviceFile,
    at: datetime,
    mirrored: Path | None = None,
) -> Restored:
    """Put the newest backup in ``source`` that holds into ``folder``, which this program has.

    ``source`` is one backup, the folder of a desk's backups, or the folder that was chosen for
    them; ``mirrored`` is the folder that was chosen for the second medium, by default the one that
    the backed-up settings name. What stands in ``folder`` is moved aside. ``desk.json`` comes last:
    a restoring that was cut off is simply begun again.

    Errors: ``BadInput`` ``restore.none``, ``restore.which``, ``restore.no_mirror``,
    ``restore.keys``, ``recovery_key.wrong``; ``Fault`` ``backup.broken``, ``keys.damaged``, of the
    disk.
    """
    with named_faults(), named_disk_faults():
        night, key, counts, broken = _choose(_find_nights(source), keys)
        home = find_home(night, read_desk_of(night / DATABASE, key), mirrored)
        put_aside(folder, _ASIDE)
        pages = _copy(night, folder, key)
        there, missing = sum(pages), len(pages) - sum(pages)
        facts = {"backup": night.name, "pages": there, "missing": missing, "by": keys.second}
        desk = open_desk(folder, key)
        try:
            with desk.store.write() as unit:
                unsent = put_unsent_back(unit, folder, home, key)
                facts |= {"unsent": unsent.items, "unsent_broken": unsent.broken}
                facts |= {"unsent_beside": len(unsent.beside)}
                unit.audit.append(Act.DESK_RESTORED, at=at, clerk=keys.code, facts=facts)
            desk.check_device(device, at)
        finally:
            desk.store.close()
        write_durably(folder / DESK, write_desk(desk.desk), file_mode(folder))
    return Restored(night, counts, there, missing, broken, unsent, str(desk.desk.name))


def _copy(night: Path, folder: Path, key: bytes) -> list[bool]:
    """Copy the backup but for ``desk.json``; return of each page whether it was there."""
    mode = file_mode(folder)
    make_folder(folder / PAGES, folder)
    pages = [
        copy_page(night.parent / PAGES, folder / PAGES, blob)
        for blob in list_kept_pages(night / DATABASE, key)
    ]
    shutil.copyfile(night / DATABASE, folder / DATABASE)
    (folder / DATABASE).chmod(mode)
    sync_file(folder / DATABASE)
    for name in (KEYS, *PUBLIC_FILES):
        if (night / name).is_file():
            write_durably(folder / name, (night / name).read_bytes(), mode)
    return pages


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
            key = keys.open(read_slots((night / KEYS).read_bytes()))
            counts = check_copy(night / DATABASE, key)
            keys.check_people(night / DATABASE, key)
            return night, key, counts, tuple(broken)
        except FileNotFoundError:
            broken.append(night)
        except Fault as fault:
            if fault.key not in ("backup.broken", "keys.damaged"):
                raise
            broken.append(night)
    raise Fault("backup.broken", what=", ".join(one.name for one in broken))
