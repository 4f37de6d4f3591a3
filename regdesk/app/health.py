"""How the desk's own disk and backup stand, told without anybody signed in."""

import shutil
from datetime import datetime
from pathlib import Path

from regdesk.app.nights import find_backup_folder
from regdesk.app.options import Options
from regdesk.storage.backup_note import read_note
from regdesk.storage.desk_file import find_desk

_LEAST_FREE = 1 << 30
_DAY_S = 86_400
_OLDEST_DAYS = 3


def tell_disk(options: Options) -> str:
    """Return what is free and for how many days of work as they were so far.

    Errors: ``OSError``; its words say that less than one GiB is left.
    """
    folder = options.folder
    there = next(one for one in (folder, *folder.parents) if one.is_dir())
    free = shutil.disk_usage(there).free
    said = f"{free / (1 << 30):.1f} GiB free"
    if free < _LEAST_FREE:
        raise OSError(said)
    if there == folder and (days := _count_days_left(options, free)) is not None:
        said += f", {days} days"
    return said


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
    age = options.clock.now() - note.made_at
    said = f"{note.made_at:%d.%m.%Y %H:%M}, {where}"
    if age.days >= _OLDEST_DAYS:
        raise OSError(said)
    return said


def _count_days_left(options: Options, free: int) -> int | None:
    """Return for how many days ``free`` bytes last, None in the desk's first days."""
    begun = _find_begun(options.folder)
    if begun is None:
        return None
    worked_s = options.clock.now().timestamp() - begun.timestamp()
    used = sum(one.stat().st_size for one in options.folder.rglob("*") if one.is_file())
    if worked_s < _OLDEST_DAYS * _DAY_S or not used:
        return None
    return int(free / (used * _DAY_S / worked_s))


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
