"""Keeps what is unsent on a second medium too, before its slip is printed where that is quick.

Whatever is written for the hub wakes the line to it; the mirror stands in that line, so that it
hears of everything that is accepted, corrected or cancelled.
"""

import logging
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING

from regdesk import settings
from regdesk.app.options import Options
from regdesk.domain.errors import Fault, RegDeskError
from regdesk.services.line_port import Line, NameRules, name_no_rules
from regdesk.services.ports import Clock, SignedIn, Store
from regdesk.storage.backup_note import MIRROR_FILE, BackupNote, read_note, write_note
from regdesk.storage.desk_file import find_desk
from regdesk.storage.door import DeskFolder

if TYPE_CHECKING:
    from regdesk.storage.mirror import Mirror

log = logging.getLogger(__name__)

_EVERY_S = 60.0  # what was sent meanwhile goes from it, what a lost medium lacks comes to it
_END_S = 5.0


class MirroredLine:
    """Implements ``services.line_port.Line`` as ``line`` does, and mirrors what it is woken for.

    ``longest_s`` is how long a slip waits for a slow medium.
    """

    def __init__(
        self, line: Line, options: Options, door: DeskFolder, *, longest_s: float = 2.0
    ) -> None:
        self._line, self._options, self._door = line, options, door
        self._longest_s = longest_s
        self._watch: _MirrorThread | None = None

    def begin(self, opened: SignedIn, clock: Clock, name_rules: NameRules = name_no_rules) -> None:
        self.end()
        self._watch = _MirrorThread(self._options, opened.store, self._door.get_key())
        self._watch.start()
        self._line.begin(opened, clock, name_rules)

    def wake(self, *, at_once: bool = False) -> None:
        """Pass it on once the second medium has what is new, or has taken too long for it."""
        if self._watch is not None and not at_once:
            self._watch.wait_for_round(self._longest_s)
        self._line.wake(at_once=at_once)

    def end(self) -> None:
        self._line.end()
        if self._watch is not None:
            self._watch.end()
            self._watch = None


class _MirrorThread(Thread):
    """One signed-in clerk's time. It is a daemon: a medium that hangs holds nobody up."""

    def __init__(self, options: Options, store: Store, key: bytes) -> None:
        super().__init__(name="mirror", daemon=True)
        self._options, self._store, self._key = options, store, key
        self._turn = Condition()
        self._asked = 1
        self._done = 0
        self._well = False
        self._ended = False

    def run(self) -> None:
        while (asked := self._wait()) is not None:
            well = self._go_round()
            with self._turn:
                self._done, self._well = asked, well
                self._turn.notify_all()

    def wait_for_round(self, longest_s: float) -> None:
        """Ask for a round and wait for its end, but not where the medium failed the last time."""
        with self._turn:
            self._asked += 1
            asked = self._asked
            self._turn.notify_all()
            if self._well:
                self._turn.wait_for(lambda: self._done >= asked or self._ended, longest_s)

    def end(self) -> None:
        with self._turn:
            self._ended = True
            self._turn.notify_all()
        self.join(_END_S)

    def _wait(self) -> int | None:
        """Return the newest round that was asked for, None at the end."""
        with self._turn:
            self._turn.wait_for(lambda: self._asked > self._done or self._ended, _EVERY_S)
            return None if self._ended else self._asked

    def _go_round(self) -> bool:
        """Tell whether the medium has everything that it should have."""
        try:
            chosen = settings.glance(self._options.settings_file).mirror_folder
        except OSError as error:
            log.warning("settings not read: %s", type(error))
            return False
        if not chosen:
            return False
        folder, now = self._options.folder, self._options.clock.now()
        note = BackupNote(now, folder=chosen)
        try:
            self._bring_up_to_date(Path(chosen))
        except RegDeskError as error:
            if self._ended:
                return False
            log.warning("not mirrored: %s", error.key)
            made_at = read_note(folder, MIRROR_FILE).made_at
            note = BackupNote(made_at, trouble=error.key, folder=chosen)
        except Exception:
            # the next round may do better; without the thread nothing would be mirrored
            log.exception("not mirrored")
            return False
        write_note(folder, note, MIRROR_FILE)
        return not note.trouble

    def _bring_up_to_date(self, medium: Path) -> None:
        from regdesk.storage.mirror import Mirror, find_mirror

        desk = find_desk(self._options.folder)
        if desk is None:
            raise Fault("desk.damaged")
        mirror = Mirror(find_mirror(medium, desk), self._options.folder, self._key)
        mirror.open()
        with self._store.read() as unit:
            waiting = {one: seat for seat, one in unit.unsent.list_seats().items()}
        there = mirror.list_ids()
        for envelope_id, seat in waiting.items():
            if envelope_id in there or self._ended:
                continue
            with self._store.read() as unit:
                item = unit.unsent.find(seat)
            if item is not None:
                mirror.put(item)
        self._let_go(mirror, there.difference(waiting))

    def _let_go(self, mirror: "Mirror", ids: frozenset[str]) -> None:
        """Remove of ``ids`` what the hub holds. What this desk never had stays, with its pages: a
        desk restored without the medium, or a copy of it, left it there, and it is nowhere else.
        """
        with self._store.read() as unit:
            sent = {one for one in ids if unit.unsent.is_sent(one)}
        if sent:
            mirror.drop(sent)
        if sent and len(sent) == len(ids):
            with self._store.read() as unit:
                mirror.keep_pages(unit.unsent.list_pages())
