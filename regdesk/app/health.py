"""How the desk's own disk and backup stand, told without anybody signed in."""

import shutil
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesk.app.nights import find_backup_folder
from regdesk.app.options import Options
from regdesk.storage.backup_note import read_note
from regdesk.storage.desk_file import find_desk

_LEAST_FREE = 1 << 30
_DAY_S = 86_400
_OLDEST_DAYS = 3
_COUNT_WITHIN_S = 20.0


@dataclass(frozen=True, slots=True)
class DiskState:
    """``free`` bytes of the disk, and how many ``days`` they last, None where nobody knows."""

    free: int
    days: int | None

    @property
    def is_low(self) -> bool:
        return self.free < _LEAST_FREE


def tell_disk(options: Options) -> str:
    """Return what is free and for how many days of work as they were so far.

    Errors: ``OSError``; its words say that less than one GiB is left.
    """
    state = measure_disk(options)
    said = f"{state.free / (1 << 30):.1f} GiB free"
    if state.is_low:
        raise OSError(said)
    return said if state.days is None else f"{said}, {state.days} days"


def measure_disk(options: Options, within_s: float = _COUNT_WITHIN_S) -> DiskState:
    """Return how much is free, and for how many days of work as they were so far: None in the
    desk's first days, and where its files are too many to be counted ``within_s``.
    """
    folder = options.folder
    there = next(one for one in (folder, *folder.parents) if one.is_dir())
    free = shutil.disk_usage(there).free
    return DiskState(free, _count_days_left(options, free, within_s) if there == folder else None)


def tell_backup(options: Options) -> str:
    """Return when and where the last backup was made.

    Errors: ``OSError``; its words are the message key of why the last try made none, or say that
    there was no backup for three days.
    """
    if find_desk(options.folder) is None:
        return "no desk here yet"
    if options.practice:
        return "a practice desk has none"
    note, into = read_note(options.folder), find_backup_folder(options)
    if note.trouble:
        raise OSError(f"{note.trouble}: {note.folder}")
    where = f"{into}, the same disk" if _on_one_disk(options.folder, into) else str(into)
    if note.made_at is None:
        return f"none yet, goes to {where}"
    said = f"{note.made_at:%d.%m.%Y %H:%M}, {where}"
    if is_old(note.made_at, options.clock.now()):
        raise OSError(said)
    return said


def is_old(made_at: datetime, now: datetime) -> bool:
    """Tell whether a backup was made so long ago that somebody should look at it."""
    return (now - made_at).days >= _OLDEST_DAYS


def _count_days_left(options: Options, free: int, within_s: float) -> int | None:
    begun = _find_begun(options.folder)
    if begun is None:
        return None
    worked_s = options.clock.now().timestamp() - begun.timestamp()
    if worked_s < _OLDEST_DAYS * _DAY_S:
        return None
    used = _count_bytes(options.folder, time.monotonic() + within_s)
    if not used:
        return None
    return int(free / (used * _DAY_S / worked_s))


def _count_bytes(folder: Path, until: float) -> int:
    """Return how much lies in ``folder``; 0 where that is not known by ``until``."""
    used = 0
    for one in folder.rglob("*"):
        if time.monotonic() > until:
            return 0
        used += one.stat().st_size if one.is_file() else 0
    return used


def _find_begun(folder: Path) -> datetime | None:
    """Return when the desk was set up: its keys were made then, or a password was changed since,
    which only makes the days fewer.
    """
    try:
        return datetime.fromtimestamp((folder / "keys.json").stat().st_mtime).astimezone()
    except OSError:
        return None


def _on_one_disk(folder: Path, other: Path) -> bool:
    there = next(one for one in (other, *other.parents) if one.is_dir())
    return folder.stat().st_dev == there.stat().st_dev
