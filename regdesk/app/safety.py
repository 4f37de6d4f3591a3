"""``backup`` and ``restore``: the safety of the data from the command line."""

import getpass
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.app import who
from regdesk.app.door import open_door
from regdesk.app.kept_settings import keep_setting
from regdesk.app.nights import find_backup_folder
from regdesk.app.options import Options
from regdesk.domain.rights import Right
from regdesk.services.ports import Act
from regdesk.services.settings_ports import DeskSetting

if TYPE_CHECKING:
    from regdesk.storage.restoring import Restored
    from regdesk.storage.restoring_keys import TwoKeys


def back_up_now(options: Options, to: Path | None, password_fd: int | None) -> str:
    """Back the desk up and return where; ``to``, where it is given, is where backups go from now
    on, the nightly ones too: that is for who changes settings.

    Errors: those of ``who.signed_in`` and of ``regdesk.storage.backup.back_up``; with ``to``
    ``Fault`` ``settings.not_saved``.
    """
    from regdesk.storage.backup import back_up
    from regdesk.storage.backup_note import BackupNote, write_note

    right = Right.BACK_UP if to is None else Right.CHANGE_SETTINGS
    with who.signed_in(options, password_fd, right) as (door, opened):
        into = find_backup_folder(options) if to is None else to.absolute()
        now = options.clock.now()
        made = back_up(options.folder, door.get_key(), into, now)
        write_note(options.folder, BackupNote(now, str(made.folder), folder=str(into)))
        if to is not None:
            keep_setting(options, opened, DeskSetting.BACKUP_FOLDER, str(into))
        with opened.store.write() as unit:
            facts = {"cases": made.counts.cases, "pages": made.pages}
            clerk = opened.clerk.code
            unit.audit.append(Act.DESK_BACKED_UP, at=now, clerk=clerk, facts=facts)
    return f"{made.folder}: {made.counts.cases} cases, {made.pages} pages"


def restore_desk(
    options: Options,
    source: Path,
    password_fd: int | None,
    *,
    mirrored: Path | None,
    set_aside: bool,
) -> str:
    """Put the newest backup in ``source`` that holds into the data folder, and beside it what the
    second medium in ``mirrored`` has; return what it was.

    Errors: those of ``DeskFolder.restore``.
    """
    with closing(open_door(options)) as door:
        keys = _ask_two_keys(password_fd)
        done = door.restore(source.absolute(), keys, mirrored=mirrored, set_aside=set_aside)
    return _tell_restored(done)


def _tell_restored(done: "Restored") -> str:
    lines = [f"{one}: broken, passed over" for one in done.broken]
    lines.append(f"{done.source}: {done.counts.cases} cases, {done.pages} pages")
    if missing := done.missing + done.unsent.missing:
        lines.append(f"{missing} pages were not in the backup")
    if done.unsent.items:
        lines.append(f"{done.unsent.items} unsent, from the second medium")
    if beside := done.unsent.beside:
        numbers = ", ".join(filter(None, beside))
        lines.append(
            f"{len(beside)} of them came from a copy of this desk and have a number or a place "
            f"that another has here ({numbers}): both are kept, and both go to the hub, where a "
            "person decides"
        )
    if done.unsent.broken:
        lines.append(f"{done.unsent.broken} on the second medium cannot be read")
    return "\n".join([*lines, f"{done.window}-…"])


def _ask_two_keys(password_fd: int | None) -> "TwoKeys":
    """Return the two keys, a line each of ``password_fd`` where that is given: employee code,
    password, the administrator's code (empty: the recovery key), his password or that key.
    """
    from regdesk.storage.restoring_keys import TwoKeys

    if password_fd is not None:
        return TwoKeys(*who.read_lines(password_fd, 4))
    code, password = who.ask("Employee code: "), getpass.getpass("Password: ")
    second = who.ask("Administrator's code (empty: recovery key): ")
    return TwoKeys(code, password, second, getpass.getpass("Password or recovery key: "))
