"""Opens the database of a desk with its key and hands out what a signed-in clerk works with."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.desk import Clerk, ClerkRole, Desk, DeskName
from regdesk.domain.errors import Fault
from regdesk.services.identity import Identity
from regdesk.services.ports import Act, SignedIn
from regdesk.storage.desk_file import read_desk
from regdesk.storage.known_desks import KnownDesks
from regdesk.storage.pages import PageFiles
from regdesk.storage.places import PlaceIndex
from regdesk.storage.signer import DeskSigner, find_public_key, open_signer
from regdesk.storage.store import DeskStore, open_store
from regdesk.storage.tables import ClerkRow, DeskKeyRow, DeskRow

DATABASE = "regdesk.db"
PAGES = "pages"


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """An opened database and what hangs on it. ``desk`` is as the database says: it is signed."""

    store: DeskStore
    pages: PageFiles
    desk: Desk
    signer: DeskSigner
    desk_keys: KnownDesks

    def signed_in(self, code: str) -> SignedIn:
        """Return all that the clerk of ``code`` works with."""
        with self.store.read() as unit:
            row = unit.connection.execute(
                sa.select(ClerkRow.name, ClerkRow.role).where(ClerkRow.code == code)
            ).first()
        if row is None:
            raise Fault("keys.damaged")  # a slot opened that this database does not know
        return SignedIn(
            clerk=Clerk(code, row.name, ClerkRole(row.role)),
            identity=Identity(self.desk, self.signer),
            store=self.store,
            pages=self.pages,
            places=PlaceIndex(self.store.reader),
            desk_keys=self.desk_keys,
        )

    def keep_own_keys(self) -> None:
        """Let the public halves of the desk's keys, of every epoch, stand among the known desks'.

        Errors: ``Fault`` of the disk.
        """
        with self.store.read() as unit:
            rows = unit.connection.execute(sa.select(DeskKeyRow.epoch, DeskKeyRow.private)).all()
        centre, number = self.desk.centre.code, self.desk.number
        self.desk_keys.keep_own(
            {DeskName(centre, number, row.epoch): find_public_key(row.private) for row in rows}
        )

    def record_failures(self, count: int, at: datetime) -> None:
        """Add the audit row of sign-ins that failed while nobody could write one."""
        with self.store.write() as unit:
            unit.audit.append(Act.SIGN_IN_FAILED, at=at, clerk="", facts={"count": count})


def open_desk(folder: Path, key: bytes) -> OpenDesk:
    """Open the database in ``folder`` and destroy pages that a crash left without a draft.

    Errors: ``Fault`` ``database.damaged``, ``database.newer``, ``database.library``, the disk's.
    """
    if not (folder / DATABASE).is_file():
        raise Fault("database.damaged", what=DATABASE)  # SQLite would make an empty one
    store = open_store(folder / DATABASE, key)
    try:
        desk, private = _read_desk(store)
        pages = PageFiles(folder / PAGES, store)
        pages.sweep()
    except BaseException:
        store.close()
        raise
    return OpenDesk(store, pages, desk, open_signer(desk, private), KnownDesks(folder))


def _read_desk(store: DeskStore) -> tuple[Desk, bytes]:
    with store.read() as unit:
        payload = unit.connection.scalar(sa.select(DeskRow.payload))
        keys = sa.select(DeskKeyRow.private).order_by(DeskKeyRow.epoch.desc())
        private = unit.connection.scalar(keys.limit(1))
    if payload is None or private is None:
        raise Fault("database.damaged", what=DeskRow.__tablename__)
    return read_desk(payload), private
