"""Opens the database of a desk with its key and hands out what a signed-in clerk works with."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesk.domain.desk import DeskName
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.number import LAST_EPOCH
from regdesk.domain.trail import TrailHead
from regdesk.services.epoch_ports import Copied
from regdesk.services.epochs import begin_epoch
from regdesk.services.identity import Identity, WorksAsDesk
from regdesk.services.ports import Act, SignedIn
from regdesk.storage.desk_file import FILE as DESK
from regdesk.storage.desk_file import find_desk, write_desk
from regdesk.storage.device import DeviceFile, make_mark
from regdesk.storage.disk import file_mode, named_disk_faults, write_durably
from regdesk.storage.head_file import HeadFile
from regdesk.storage.known_desks import KnownDesks
from regdesk.storage.pages import PageFiles
from regdesk.storage.places import PlaceIndex
from regdesk.storage.store import DeskStore, DeskUnit, open_store

DATABASE = "regdesk.db"
PAGES = "pages"


@dataclass(frozen=True, slots=True)
class OpenDesk(WorksAsDesk):
    """An opened database and what hangs on it. ``desk`` is as the database says: it is signed."""

    store: DeskStore
    pages: PageFiles
    identity: Identity
    desk_keys: KnownDesks

    def signed_in(self, code: str) -> SignedIn:
        """Return all that the clerk of ``code`` works with.

        Errors: ``BadInput`` ``sign_in.unknown_code`` where the database knows no such clerk, or
        that he left: his slot is that of an earlier file.
        """
        with self.store.read() as unit:
            clerk = unit.clerks.find(code)
        if clerk is None:
            raise BadInput("sign_in.unknown_code")
        return SignedIn(
            clerk=clerk,
            identity=self.identity,
            store=self.store,
            pages=self.pages,
            places=PlaceIndex(self.store.reader),
            desk_keys=self.desk_keys,
        )

    def check_device(self, file: DeviceFile, at: datetime) -> None:
        """Begin a new epoch where the desk is a copy, or its database lost its end, and mark the
        device anew.

        In the last epoch nothing shows here: numbers end when the hub knows it, not on suspicion.
        Errors: ``Fault`` of the disk where it is a copy; else the mark can wait.
        """
        with self.store.read() as unit:
            why = file.check(unit.epochs.get_mark())
            last = unit.outbox.head().next_seq - 1
        if why is None and HeadFile(file.folder).is_ahead(self.desk.epoch, last):
            why = Copied.RESTORED
        if why is None or self.desk.epoch >= LAST_EPOCH:
            with suppress(Fault):
                self._mark_device(file)
            return
        self._mark_device(file, lambda unit: begin_epoch(self.identity, unit, why, at))

    def _mark_device(
        self, file: DeviceFile, also: Callable[[DeskUnit], None] = lambda _: None
    ) -> None:
        with named_disk_faults(), self.store.write() as unit:
            mark = make_mark()
            file.write([unit.epochs.get_mark(), mark])
            unit.epochs.set_mark(mark)
            also(unit)
        with named_disk_faults():
            file.write([mark])

    def keep_own_keys(self) -> None:
        """Let the public halves of the desk's keys, of every epoch, stand among the known desks',
        and the running epoch in the desk's public file.

        Errors: ``Fault`` of the disk.
        """
        with self.store.read() as unit:
            keys = unit.epochs.list_public_keys()
        centre, number = self.desk.centre.code, self.desk.number
        self.desk_keys.keep_own(
            {DeskName(centre, number, epoch): key for epoch, key in keys.items()}
        )
        folder = self.desk_keys.folder
        if find_desk(folder) != self.desk:
            with named_disk_faults():
                write_durably(folder / DESK, write_desk(self.desk), file_mode(folder))

    def record_failures(self, count: int, at: datetime) -> None:
        """Add the audit row of sign-ins that failed while nobody could write one."""
        with self.store.write() as unit:
            unit.audit.append(Act.SIGN_IN_FAILED, at=at, clerk="", facts={"count": count})


def is_told(folder: Path, key: bytes, row: TrailHead) -> bool:
    """Tell whether ``row`` is in the trail of the desk in ``folder``, which is not open.

    Errors: as ``open_store``.
    """
    store = open_store(folder / DATABASE, key)
    try:
        with store.read() as unit:
            return unit.audit.holds(row)
    finally:
        store.close()


def open_desk(folder: Path, key: bytes) -> OpenDesk:
    """Open the database in ``folder`` and destroy pages that a crash left without a draft.

    Errors: ``Fault`` ``database.damaged``, ``database.newer``, ``database.library``, the disk's.
    """
    if not (folder / DATABASE).is_file():
        raise Fault("database.damaged", what=DATABASE)  # SQLite would make an empty one
    store = open_store(folder / DATABASE, key)
    try:
        with store.read() as unit:
            running = unit.epochs.get_running()
        pages = PageFiles(folder / PAGES, store)
        pages.sweep()
    except BaseException:
        store.close()
        raise
    return OpenDesk(store, pages, Identity(*running), KnownDesks(folder))
