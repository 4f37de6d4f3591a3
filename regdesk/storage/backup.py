"""Makes a backup of a desk: ``FOLDER/regdesk-CCC-DDD-…/`` holds three nights and the pages.

Shape of a night (``20261123-200000``): the database, encrypted under its own key, the key slots
that open it, and the desk's public files. Pages lie beside the nights, each once, encrypted as on
the desk; only those that an ended case holds: a picture that must be destroyed at acceptance never
leaves the desk's own folder.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesk.domain.desk import Desk
from regdesk.domain.errors import Fault
from regdesk.protocol.page import name_page
from regdesk.storage.backup_note import USUAL_FOLDER
from regdesk.storage.copies import Counts, check_copy, copy_database, list_kept_pages
from regdesk.storage.desk_file import FILE as DESK
from regdesk.storage.desk_file import find_desk
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_file,
    sync_folder,
    write_durably,
)
from regdesk.storage.key_file import FILE as KEYS
from regdesk.storage.known_desks import FILE as KNOWN_DESKS
from regdesk.storage.opening import DATABASE, PAGES
from regdesk.storage.pages import find_page, list_page_files

KEPT = 3
PUBLIC_FILES = (KNOWN_DESKS, "settings.json")
_NAME = "%Y%m%d-%H%M%S"
_FRESH = ".new"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup as it was made: where, and how much is in it."""

    folder: Path
    counts: Counts
    pages: int


def back_up(
    desk_folder: Path,
    key: bytes,
    into: Path,
    at: datetime,
    *,
    between: Callable[[], None] = lambda: None,
) -> Backup:
    """Copy the desk in ``desk_folder``, open and check the copy, then let the oldest one go.

    ``into`` must be there, but for the usual folder inside the desk's own. ``between`` is called
    between the stages, each of which may take long.

    Errors: ``Fault`` ``backup.folder_gone``, ``backup.full``, ``backup.not_written``,
    ``backup.broken``; then everything that was backed up before is still there.
    """
    desk = find_desk(desk_folder)
    if desk is None:
        raise Fault("desk.damaged")
    with _told_of_backup():
        if into == desk_folder / USUAL_FOLDER:
            make_folder(into, desk_folder)
        if not into.is_dir():
            raise Fault("backup.folder_gone", folder=str(into))
        home = into / name_home(desk)
        make_folder(home, desk_folder)
        fresh = home / _FRESH
        _remove(fresh)
        try:
            counts, pages = _make(desk_folder, key, fresh, between)
            night = home / at.strftime(_NAME)
            _remove(night)
            fresh.rename(night)
            sync_folder(home)
        except BaseException:
            _remove(fresh)
            raise
        _let_go(home, night, pages)
    return Backup(night, counts, len(pages))


def name_home(desk: Desk) -> str:
    """Return the name of the folder of the desk's backups: another desk's are never touched."""
    return f"regdesk-{desk.centre.code}-{desk.number:03}-{desk.desk_id[-12:]}"


def list_nights(home: Path) -> list[Path]:
    """Return the backups in ``home``, the newest first."""
    return sorted((one.parent for one in home.glob(f"[0-9]*-[0-9]*/{DATABASE}")), reverse=True)


def copy_page(source: Path, target: Path, blob: str) -> bool:
    """Copy a page from one folder of pages to another; tell whether it is there now, whole.

    Errors: ``OSError`` of the folder that is written.
    """
    there = find_page(target, blob)
    if there.is_file():
        return True
    try:
        sealed = find_page(source, blob).read_bytes()
    except OSError:
        return False
    if name_page(sealed) != blob:
        return False
    make_folder(there.parent, target)
    write_durably(there, sealed, file_mode(target.parent))
    return True


def _make(
    desk_folder: Path, key: bytes, fresh: Path, between: Callable[[], None]
) -> tuple[Counts, set[str]]:
    make_folder(fresh, desk_folder)
    copy = fresh / DATABASE
    before, after = copy_database(desk_folder / DATABASE, key, copy)
    copy.chmod(file_mode(desk_folder))
    sync_file(copy)
    between()
    counts = check_copy(copy, key)
    if not (before.grew_to(counts) and counts.grew_to(after)):
        raise Fault("backup.broken", what="count")
    between()
    for name in (KEYS, DESK, *PUBLIC_FILES):
        if name in PUBLIC_FILES and not (desk_folder / name).is_file():
            continue
        write_durably(fresh / name, (desk_folder / name).read_bytes(), file_mode(desk_folder))
    pages = fresh.parent / PAGES
    make_folder(pages, desk_folder)
    kept = list_kept_pages(copy, key)
    return counts, {blob for blob in kept if copy_page(desk_folder / PAGES, pages, blob)}


def _let_go(home: Path, newest: Path, pages: set[str]) -> None:
    """Remove all but the newest backups, and every page that the desk itself has destroyed.

    Those that a clock set too far ahead dated after the ``newest`` go before any other.
    """
    nights = sorted(list_nights(home), key=lambda one: one.name <= newest.name, reverse=True)
    for night in nights[KEPT:]:
        _remove(night)
    for file, blob in list_page_files(home / PAGES):
        if blob not in pages:
            file.unlink()


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


@contextmanager
def _told_of_backup() -> Iterator[None]:
    """Say of the backup what else would be said of the desk's own disk."""
    try:
        with named_disk_faults():
            yield
    except Fault as error:
        keys = {"disk.full": "backup.full"}
        keys |= dict.fromkeys(
            ("disk.read_only", "disk.failed", "folder.not_writable"), "backup.not_written"
        )
        if error.key not in keys:
            raise
        raise Fault(keys[error.key]) from error
