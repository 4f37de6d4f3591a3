"""The morning's look at what the desk itself does not know of: disk, backup, worker, scanner."""

import time
from collections.abc import Mapping
from datetime import datetime

from regdesk import settings
from regdesk.app.health import is_old, measure_disk
from regdesk.app.options import Options
from regdesk.app.parts import Parts
from regdesk.domain.errors import RegDeskError
from regdesk.services import morning
from regdesk.services.morning import Check, CheckResult, Look, amber, good
from regdesk.services.session import Session
from regdesk.storage.backup_note import MIRROR_FILE, read_note

_FEW_DAYS = 30
_COUNT_WITHIN_S = 2.0
_AHEAD_S = 120.0


def list_looks(
    session: Session, options: Options, parts: Parts, scanner: str
) -> Mapping[Check, Look]:
    """Return all checks; ``scanner`` is the key of the one that is used here, empty for none."""
    return {
        **morning.list_looks(session),
        Check.CLOCK: lambda: look_at_files(options) or morning.look_at_clock(session),
        Check.DISK: lambda: look_at_disk(options),
        Check.BACKUP: lambda: look_at_backup(options),
        Check.MIRROR: lambda: look_at_mirror(options),
        Check.SCANNER: lambda: look_at_scanner(parts, scanner),
        Check.WORKER: lambda: look_at_worker(parts),
    }


def look_at_files(options: Options) -> CheckResult | None:
    """Tell of a clock that stands before the desk's own files; None where it does not."""
    written = [file.stat().st_mtime for file in options.folder.glob("*") if file.is_file()]
    latest = max(written, default=0.0)
    if latest - time.time() <= _AHEAD_S:
        return None
    return amber("clock.back", at=f"{datetime.fromtimestamp(latest).astimezone():%d.%m.%Y %H:%M}")


def look_at_disk(options: Options) -> CheckResult:
    """Tell what is free and for how long."""
    state = measure_disk(options, _COUNT_WITHIN_S)
    if state.is_low:
        return amber("disk.low", free=state.free >> 20)
    free = state.free >> 30
    if state.days is None:
        return good("disk.free", free=free)
    tell = good if state.days >= _FEW_DAYS else amber
    return tell("disk.days", free=free, days=state.days)


def look_at_backup(options: Options) -> CheckResult:
    """Tell when the last backup was made, or why none was."""
    if options.practice:
        return good("backup.practice")
    note = read_note(options.folder)
    if note.trouble:
        return amber("backup.failed", folder=note.folder)
    if note.made_at is None:
        return good("backup.none_yet")
    tell = amber if is_old(note.made_at, options.clock.now()) else good
    return tell("backup.made", at=f"{note.made_at:%d.%m.%Y %H:%M}")


def look_at_mirror(options: Options) -> CheckResult:
    """Tell since when the second medium has all that is unsent, or why it has not."""
    chosen = settings.load(options.settings_file).settings.mirror_folder
    if not chosen or options.practice:
        return good("mirror.none")
    note = read_note(options.folder, MIRROR_FILE)
    if note.trouble and note.folder == chosen:
        return CheckResult(note.trouble, (("folder", chosen),), looked_at=True)
    if note.made_at is None or note.folder != chosen:
        return good("mirror.not_yet")
    return good("mirror.kept", at=f"{note.made_at:%d.%m.%Y %H:%M}")


def look_at_scanner(parts: Parts, scanner: str) -> CheckResult:
    """Ask whether the scanner that is used here answers."""
    if not scanner:
        return good("scanner.none")
    try:
        found = parts.sign_in.scanners.get_scanner(scanner)
    except RegDeskError:
        return amber("scanner.gone")
    return good("scanner.good", name=found.name)


def look_at_worker(parts: Parts) -> CheckResult:
    """Ask the child process for a sign of life. Errors: ``Fault`` of the worker."""
    parts.worker.ask("ping", {})
    return good("worker.good")
