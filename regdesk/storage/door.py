"""The desk's data folder: set up once, opened by a password, used by one program at a time.

Imports nothing heavy: the sign-in window is painted before the database is thought of.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.errors import BadInput, Bug, Fault
from regdesk.domain.trail import TrailHead
from regdesk.services.door_port import LetGo
from regdesk.services.ports import Clock, SignedIn
from regdesk.storage.desk_file import FILE as DESK
from regdesk.storage.desk_file import find_desk
from regdesk.storage.device import DeviceFile, find_machine
from regdesk.storage.disk import FolderLock, file_mode, named_disk_faults
from regdesk.storage.key_file import FindKey, KeyFile
from regdesk.storage.recovery_key import make_recovery_key, read_recovery_key
from regdesk.storage.slots import (
    KeySlots,
    Slot,
    Strength,
    make_clerk_slot,
    make_recovery_slot,
)
from regdesk.storage.tries import FILE, FailedTries

if TYPE_CHECKING:
    from regdesk.storage.opening import OpenDesk
    from regdesk.storage.restoring import Restored
    from regdesk.storage.restoring_keys import TwoKeys


def _let_go_of_nothing() -> None:
    """Serve who opens a folder that nobody else of this program has open."""


class DeskFolder:
    """Implements ``services.door_port.DeskDoor``; a change of slots without its ``row`` holds at
    once.

    ``folder`` is made on ``claim`` if it is missing; ``places`` is our table of places, put into a
    new database; ``strength`` is what one guess at a password costs, less in tests; ``machine``
    names this machine, where it is not asked itself.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Clock,
        places: Path,
        strength: Strength | None = None,
        machine: str | None = None,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._places = places
        self._strength = strength or Strength()
        self._keys = KeyFile(folder, self._is_told)
        self._device = DeviceFile(folder, find_machine() if machine is None else machine)
        self._lock = FolderLock(folder / "regdesk.lock")
        self._tries = FailedTries(folder / FILE)
        self._open: OpenDesk | None = None
        self._key: bytes | None = None

    def claim(self) -> None:
        """Take the folder for this program; again is fine. It is given back at the latest when the
        program ends, however it ends.

        Errors: ``Fault`` ``folder.in_use``, ``folder.not_writable``, ``disk.full``.
        """
        try:
            with named_disk_faults():
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._lock.take(file_mode(self._folder))
        except Fault as fault:
            if fault.key in ("disk.read_only", "disk.failed"):
                raise Fault("folder.not_writable") from fault
            raise

    def close(self) -> None:
        """Close the database, forget its key, let the next program in."""
        self._close_desk()
        self._lock.release()

    def find_desk(self) -> Desk | None:
        """Return the desk set up here, or None at the first start. ``Fault`` ``desk.damaged``."""
        return find_desk(self._folder)

    def list_passwords(self) -> Mapping[str, bool]:
        """Return the employee codes that have a slot here, and whether its password is a first one
        that has to be changed; none before the set-up.
        """
        return self._read_slots(lambda _slots: None).list_passwords() if self.find_desk() else {}

    def set_up(
        self,
        desk: Desk,
        administrator: Clerk,
        password: str,
        *,
        add: Sequence[tuple[Clerk, str]] = (),
    ) -> str:
        """Create keys, database and slots; return the recovery key, which is nowhere kept.

        ``desk.json`` comes last: a set-up that was cut off is simply begun again.

        Errors: ``BadInput`` ``set_up.already``, ``set_up.code_twice``; ``Fault`` of folder, disk.
        """
        from regdesk.storage.setting_up import NewDesk, set_up

        self.claim()
        if self.find_desk() is not None:
            raise BadInput("set_up.already")
        new = NewDesk(desk, ((administrator, password), *add), self._clock.now(), self._strength)
        return set_up(self._folder, new, self._places)

    def restore(
        self,
        source: Path,
        keys: "TwoKeys",
        *,
        mirrored: Path | None = None,
        set_aside: bool,
    ) -> "Restored":
        """Put a backup back into this folder, as a desk of its own epoch.

        A desk that stands here is moved aside where ``set_aside`` says so.

        Errors: those of ``regdesk.storage.restoring.restore``; ``BadInput`` ``restore.occupied``;
        ``Fault`` of the folder.
        """
        from regdesk.storage.restoring import restore

        self.claim()
        if (self._folder / DESK).exists() and not set_aside:
            raise BadInput("restore.occupied", folder=str(self._folder))
        now = self._clock.now()
        return restore(source, self._folder, keys, self._device, now, mirrored)

    def get_key(self) -> bytes:
        """Return the database's key, for the child that backs it up. ``Bug`` where none is open."""
        if self._key is None:
            raise Bug("store.closed")
        return self._key

    def sign_in(
        self,
        code: str,
        password: str,
        let_go: LetGo = _let_go_of_nothing,
        *,
        first: bool = False,
    ) -> SignedIn:
        """Open the slot of ``code``; what was open before is closed, once it is sure who comes.

        Errors: ``BadInput`` ``sign_in.wrong`` (with ``wait_s``), ``sign_in.wait`` (with ``wait_s``,
        nothing was judged), ``sign_in.first_password`` where another has to be chosen, unless
        ``first``, ``sign_in.unknown_code`` of a clerk who left; ``Fault`` ``keys.damaged`` and
        those of folder, disk and database.
        """
        self.claim()
        slot, key = (self._judge if first else self._judge_own)(code, password)
        signed_in = self._enter(key, code, let_go)
        if signed_in.clerk.role.value != slot.role and not slot.first:
            # the role was changed while nobody had his password; the database's holds meanwhile
            with suppress(Fault):
                self.put_slot(signed_in.clerk, password, first=False)
        return signed_in

    def find_wait_s(self) -> int:
        """Return the seconds until the next try is judged, 0 where none failed lately."""
        return self._tries.wait_s(self._clock.now())

    def unlock(self, code: str, password: str) -> int:
        """Judge a password while the desk stays open; nothing is opened or closed. Return how many
        tries failed before.

        Errors: as ``sign_in``, but those of the database.
        """
        self._judge_own(code, password)
        return self._note_failures()

    def put_slot(
        self, clerk: Clerk, password: str, row: TrailHead | None = None, *, first: bool = True
    ) -> None:
        """Let ``clerk`` in by ``password`` alone; a ``first`` one he must change.

        Errors: ``Fault`` of the disk.
        """
        key = self.get_key()
        slot = make_clerk_slot(clerk, password, key, self._strength, first=first)
        self._keys.change(lambda slots: slots.with_slot(slot), key, row)

    def drop_slot(self, code: str, row: TrailHead | None = None) -> None:
        """Destroy the slot of ``code``; one already gone is fine. ``Fault`` of the disk."""
        self._keys.change(lambda slots: slots.without(code), self.get_key(), row)

    def make_recovery_key(self) -> str:
        """Return a new recovery key, which opens nothing yet."""
        return make_recovery_key()

    def renew_recovery_key(self, recovery_key: str, row: TrailHead | None = None) -> None:
        """Let the printed ``recovery_key`` take the place of the one before.

        Errors: ``BadInput`` ``recovery_key.wrong``; ``Fault`` of the disk.
        """
        key = self.get_key()
        slot = make_recovery_slot(read_recovery_key(recovery_key), key, self._strength)
        self._keys.change(lambda slots: slots.with_slot(slot), key, row)

    def recover(self, recovery_key: str, code: str, let_go: LetGo = _let_go_of_nothing) -> SignedIn:
        """Open the desk for the clerk of ``code`` by the printed key; his slot is as it was.

        Errors: as ``sign_in``, ``BadInput`` ``recovery_key.wrong`` in place of ``sign_in.wrong``
        """
        self.claim()
        self._tries.check_wait(self._clock.now())
        secret = read_recovery_key(recovery_key)
        slots = self._read_slots(lambda some: some.open_recovery(secret))
        key = slots.open_recovery(secret)
        if key is None:
            raise self._tries.fail("recovery_key.wrong", self._clock.now())
        if slots.find_clerk(code) is None:
            raise BadInput("sign_in.unknown_code")
        return self._enter(key, code, let_go)

    def settle_slots(self, row: TrailHead) -> bool:
        """Tell whether the change of slots that ``row`` tells of holds; see ``KeyFile.settle``."""
        return self._keys.settle(row, self.get_key())

    def _read_slots(self, find_key: FindKey) -> KeySlots:
        return self._keys.read(lambda slots: self._key or find_key(slots))

    def _is_told(self, row: TrailHead, key: bytes) -> bool:
        from regdesk.storage.opening import is_told

        if self._open is None:
            return is_told(self._folder, key, row)
        with self._open.store.read() as unit:
            return unit.audit.holds(row)

    def _judge_own(self, code: str, password: str) -> tuple[Slot, bytes]:
        """Judge a password that is nobody's but the clerk's own."""
        slot, key = self._judge(code, password)
        if slot.first:
            raise BadInput("sign_in.first_password")
        return slot, key

    def _judge(self, code: str, password: str) -> tuple[Slot, bytes]:
        self._tries.check_wait(self._clock.now())
        slots = self._read_slots(lambda some: some.open_clerk(code, password))
        key, slot = slots.open_clerk(code, password), slots.find_clerk(code)
        if key is None or slot is None:
            raise self._tries.fail("sign_in.wrong", self._clock.now())
        return slot, key

    def _enter(self, key: bytes, code: str, let_go: LetGo) -> SignedIn:
        from regdesk.storage.opening import open_desk

        if self._open is not None:
            with suppress(Fault):  # what is wrong with the disk is told of what is opened anew
                self._open.signed_in(code)
        let_go()
        self._close_desk()
        opened = open_desk(self._folder, key)
        try:
            opened.check_device(self._device, self._clock.now())
            signed_in = opened.signed_in(code)
            if failures := self._tries.count():
                opened.record_failures(failures, self._clock.now())
                self._tries.clear()
            with suppress(Fault):  # a disk that takes no file now takes it at the next sign-in
                opened.keep_own_keys()
        except BaseException:
            opened.store.close()
            raise
        self._open, self._key = opened, key
        return replace(signed_in, failed_tries=failures)

    def _note_failures(self) -> int:
        """Tell the trail of the tries that failed before, and forget them; later where nobody is
        signed in, or where the disk takes nothing: the password was right.
        """
        failures = self._tries.count()
        if self._open is not None and failures:
            with suppress(Fault):
                self._open.record_failures(failures, self._clock.now())
                self._tries.clear()
        return failures

    def _close_desk(self) -> None:
        if self._open is not None:
            self._open.store.close()
            self._open = self._key = None
