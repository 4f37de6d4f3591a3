"""The desk's data folder: set up once, opened by a password, used by one program at a time.

Imports nothing heavy: the sign-in window is painted before the database is thought of.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.domain.desk import Clerk, ClerkRole, Desk
from regdesk.domain.errors import BadInput, Bug, Fault
from regdesk.services.ports import Clock, SignedIn
from regdesk.storage.desk_file import find_desk
from regdesk.storage.device import DeviceFile, find_machine
from regdesk.storage.disk import FolderLock, file_mode, named_disk_faults, write_durably
from regdesk.storage.recovery_key import read_recovery_key
from regdesk.storage.slots import (
    KeySlots,
    SlotKind,
    Strength,
    make_clerk_slot,
    read_slots,
    write_slots,
)
from regdesk.storage.tries import FailedTries

if TYPE_CHECKING:
    from regdesk.storage.opening import OpenDesk
    from regdesk.storage.restoring import Restored
    from regdesk.storage.restoring_keys import TwoKeys


class DeskFolder:
    """Implements ``services.ports.DeskDoor``.

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
        self._device = DeviceFile(folder, find_machine() if machine is None else machine)
        self._lock = FolderLock(folder / "regdesk.lock")
        self._tries = FailedTries(folder / "tries.json")
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

    def list_clerk_roles(self) -> Mapping[str, ClerkRole]:
        """Return the employee codes that have a slot here; none before the set-up."""
        return self._slots().list_roles() if self.find_desk() else {}

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
        if (self._folder / "desk.json").exists() and not set_aside:
            raise BadInput("restore.occupied", folder=str(self._folder))
        now = self._clock.now()
        return restore(source, self._folder, keys, self._device, now, mirrored)

    def get_key(self) -> bytes:
        """Return the database's key, for the child that backs it up. ``Bug`` where none is open."""
        if self._key is None:
            raise Bug("store.closed")
        return self._key

    def sign_in(self, code: str, password: str) -> SignedIn:
        """Open the slot of ``code``; what was open before is closed.

        Errors: ``BadInput`` ``sign_in.wrong`` (with ``wait_s``), ``sign_in.wait`` (with ``wait_s``,
        nothing was judged); ``Fault`` ``keys.damaged`` and those of folder, disk and database.
        """
        self.claim()
        self._check_wait()
        key = self._slots().open_clerk(code, password)
        if key is None:
            raise self._failed("sign_in.wrong")
        return self._enter(key, code)

    def unlock(self, code: str, password: str) -> None:
        """Judge a password while the desk stays open; nothing is opened or closed.

        Errors: as ``sign_in``, but those of the database.
        """
        self._check_wait()
        if self._slots().open_clerk(code, password) is None:
            raise self._failed("sign_in.wrong")
        if self._open is not None:
            self._note_failures(self._open)

    def recover(self, recovery_key: str, code: str, password: str) -> SignedIn:
        """Give the clerk of ``code`` a new ``password`` by the printed key, and sign in.

        Errors: as ``sign_in``, ``BadInput`` ``recovery_key.wrong`` in place of ``sign_in.wrong``
        (with ``wait_s`` where the key is well written), and ``sign_in.unknown_code``.
        """
        self.claim()
        self._check_wait()
        secret = read_recovery_key(recovery_key)
        slots = self._slots()
        key = slots.open_recovery(secret)
        if key is None:
            raise self._failed("recovery_key.wrong")
        old = slots.find_clerk(code)
        if old is None:
            raise BadInput("sign_in.unknown_code")
        clerk = Clerk(code, "", ClerkRole(old.role))
        fresh = make_clerk_slot(SlotKind(old.kind), clerk, password, key, self._strength)
        self._write("keys.json", write_slots(slots.with_slot(fresh).slots))
        return self._enter(key, code)

    def _enter(self, key: bytes, code: str) -> SignedIn:
        from regdesk.storage.opening import open_desk

        self._close_desk()
        opened = open_desk(self._folder, key)
        try:
            opened.check_device(self._device, self._clock.now())
            signed_in = opened.signed_in(code)
            if failures := self._tries.count():
                opened.record_failures(failures, self._clock.now())
                with named_disk_faults():
                    self._tries.clear()
            with suppress(Fault):  # a disk that takes no file now takes it at the next sign-in
                opened.keep_own_keys()
        except BaseException:
            opened.store.close()
            raise
        self._open, self._key = opened, key
        return signed_in

    def _note_failures(self, opened: "OpenDesk") -> None:
        """Tell the trail of the tries that failed before, and forget them."""
        if failures := self._tries.count():
            opened.record_failures(failures, self._clock.now())
            self._tries.clear()

    def _check_wait(self) -> None:
        if wait_s := self._tries.wait_s(self._clock.now()):
            raise BadInput("sign_in.wait", wait_s=wait_s)

    def _failed(self, key: str) -> BadInput:
        with named_disk_faults():
            return BadInput(key, wait_s=self._tries.add(self._clock.now()))

    def _slots(self) -> KeySlots:
        try:
            return read_slots((self._folder / "keys.json").read_bytes())
        except OSError as error:
            raise Fault("keys.damaged") from error

    def _write(self, name: str, content: bytes) -> None:
        with named_disk_faults():
            write_durably(self._folder / name, content, file_mode(self._folder))

    def _close_desk(self) -> None:
        if self._open is not None:
            self._open.store.close()
            self._open = self._key = None
