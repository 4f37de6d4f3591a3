"""Backs the desk up at night, and at the next start where a night was missed; what the desk needs
no more is let go before that.

A child of its own copies and checks, so that neither the window nor the desk's one thread ever
waits for it; what it needs of the desk is the key, which goes through the pipe.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event, Thread

from regdesk import settings
from regdesk.app.options import Options
from regdesk.capture.process import WorkerProcess
from regdesk.domain.errors import RegDeskError
from regdesk.services.nights import is_due
from regdesk.services.ports import Act, SignedIn
from regdesk.services.retention import is_clock_confirmed, let_pages_go
from regdesk.services.stubs import let_cases_go
from regdesk.storage.backup_note import USUAL_FOLDER, BackupNote, read_note, write_note
from regdesk.storage.door import DeskFolder
from regdesk.storage.upgrade import drop_copies

log = logging.getLogger(__name__)

_LONGEST_S = 3600.0
_COPIES_LAST = timedelta(days=30)
_REST_S = 0.05  # between transactions of the night: as long as one lasts


class NightWatch:
    """Implements ``services.nights.Nights``. The first look comes ``first_after_s`` after signing
    in, when the program has settled, further ones every ``every_s``.
    """

    def __init__(
        self,
        options: Options,
        door: DeskFolder,
        command: Sequence[str],
        *,
        first_after_s: float = 60.0,
        every_s: float = 600.0,
    ) -> None:
        self._options, self._door, self._command = options, door, tuple(command)
        self._first_after_s, self._every_s = first_after_s, every_s
        self._thread: Thread | None = None
        self._ended = Event()
        self._child: WorkerProcess | None = None

    def begin(self, opened: SignedIn) -> None:
        self.end()
        self._ended = Event()
        child = self._child = WorkerProcess(self._command)
        given = (opened, child, self._ended, self._door.get_key())
        self._thread = Thread(target=self._watch, args=given, name="nights", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        if self._child is not None:
            self._child.close()  # whoever waits for it gives up
            self._child = None
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _watch(self, opened: SignedIn, child: WorkerProcess, ended: Event, key: bytes) -> None:
        wait_s = self._first_after_s
        while not ended.wait(wait_s):
            wait_s = self._every_s
            try:
                self._look(opened, child, ended, key)
            except Exception:
                # the next look may do better; without the thread no night would be backed up
                log.exception("no backup")

    def _look(self, opened: SignedIn, child: WorkerProcess, ended: Event, key: bytes) -> None:
        folder, now = self._options.folder, self._options.clock.now()
        note = read_note(folder)
        if not is_due(note.made_at, now):
            return
        if is_clock_confirmed(opened.store, self._options.clock):
            self._let_go(opened, ended)
        into = find_backup_folder(self._options)
        told = {"folder": str(folder), "into": str(into), "at": now.isoformat()}
        try:
            made, _ = child.ask("desk.back_up", told, key, timeout_s=_LONGEST_S)
        except RegDeskError as error:
            if not ended.is_set():
                log.warning("no backup: %s", error.key)
                write_note(folder, replace(note, trouble=error.key, folder=str(into)))
            return
        write_note(folder, BackupNote(now, made["night"], folder=str(into)))
        with opened.store.write() as unit:
            facts = {"cases": made["cases"], "pages": made["pages"]}
            unit.audit.append(Act.DESK_BACKED_UP, at=now, clerk="", facts=facts)

    def _let_go(self, opened: SignedIn, ended: Event) -> None:
        """Destroy what the desk needs no more, so that the night's backup has it no more either."""
        chosen, clock = settings.glance(self._options.settings_file), self._options.clock
        try:
            let_pages_go(opened.store, opened.pages, clock, chosen.keep_pages_days)
            days, rest = chosen.keep_cases_days, partial(ended.wait, _REST_S)
            let_cases_go(opened.store, clock, days, rest)
            if days > 0:
                drop_copies(self._options.folder, clock.now() - _COPIES_LAST)
        except RegDeskError as error:
            log.warning("not all let go: %s", error.key)


def find_backup_folder(options: Options) -> Path:
    """Return where backups go: the administrator's choice, else inside the data folder."""
    chosen = settings.glance(options.settings_file).backup_folder
    return Path(chosen) if chosen else options.folder / USUAL_FOLDER
