"""Puts back what a lost desk had accepted since its backup and not sent: from the second medium."""

import errno
import json
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.desk import Desk
from regdesk.domain.errors import BadInput
from regdesk.services.unsent_ports import PutBack
from regdesk.storage.key_file import FILE as KEYS
from regdesk.storage.mirror import copy_pages_back, find_mirror, read_mirror
from regdesk.storage.opening import PAGES
from regdesk.storage.rivals import name_case
from regdesk.storage.store import DeskUnit


@dataclass(frozen=True, slots=True)
class FromMirror:
    """What of a mirror was put back: ``items`` that the backup did not have, ``missing`` pages,
    ``broken`` items that nobody can read; ``beside``: the numbers, in their order, of those whose
    place or number another has.
    """

    items: int = 0
    missing: int = 0
    broken: int = 0
    beside: tuple[str, ...] = ()


def find_home(night: Path, desk: Desk, chosen: Path | None) -> Path | None:
    """Return the mirror of ``desk`` in the ``chosen`` folder, or where the backed-up settings say
    that it is, if it is there. ``BadInput`` ``restore.no_mirror`` where the chosen one has none.
    """
    folder = chosen or _remembered(night)
    if folder is None:
        return None
    home = find_mirror(folder, desk)
    if _stands(home):
        return home
    if chosen is not None:
        raise BadInput("restore.no_mirror", folder=str(chosen))
    return None


def put_unsent_back(unit: DeskUnit, folder: Path, home: Path | None, key: bytes) -> FromMirror:
    """Write what the mirror in ``home`` has and the backup has not; its pages go into ``folder``.
    Where there is no mirror, nothing is.

    ``key`` is the database's: two people's keys have opened the backup with it. What opens the
    mirror alone may have changed since the backup was made.
    """
    if home is None:
        return FromMirror()
    items = missing = broken = 0
    beside: list[str] = []
    for item in read_mirror(home, key):
        if item is None:
            broken += 1
        elif (became := unit.unsent.put_back(item)) is not PutBack.KNOWN:
            items += 1
            missing += copy_pages_back(home, folder / PAGES, item)
            if became is PutBack.BESIDE:
                beside.append(name_case(item))
    return FromMirror(items, missing, broken, tuple(beside))


def _stands(home: Path) -> bool:
    try:
        return (home / KEYS).is_file()
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:  # no folder can be named so: the settings are spoilt
            raise
        return False


def _remembered(night: Path) -> Path | None:
    try:
        kept = json.loads((night / "settings.json").read_bytes())
        folder = str(kept["mirror_folder"])
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None
    return Path(folder) if folder else None
