"""A whole copy of the database by SQLite's own means, and whether such a copy can be trusted.

Who looks at one takes it as it is: an earlier program may have made it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.desk import Clerk, ClerkRole, Desk
from regdesk.domain.errors import Bug, Fault
from regdesk.storage.audit import AuditTrail
from regdesk.storage.desk_file import read_desk
from regdesk.storage.desk_tables import DeskRow
from regdesk.storage.engine import open_copied, open_for_copying, vacuum_into
from regdesk.storage.failures import named_faults
from regdesk.storage.tables import (
    AuditRow,
    CaseRow,
    ClerkRow,
    ClosedRow,
    CorrectionRow,
    OutboxRow,
    PageKeyRow,
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of what only ever grows."""

    cases: int
    corrections: int
    closed: int
    outbox: int
    audit: int

    def grew_to(self, later: "Counts") -> bool:
        """Tell whether ``later`` may be the same desk afterwards."""
        pairs = zip(astuple(self), astuple(later), strict=True)
        return all(before <= after for before, after in pairs)


@contextmanager
def reading(copy: Path, key: bytes) -> Iterator[sa.Connection]:
    """Lend a connection that looks at ``copy``. Errors: ``Fault`` of the database."""
    engine = open_copied(copy, key)
    try:
        with named_faults(), engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def copy_database(source: Path, key: bytes, copy: Path) -> tuple[Counts, Counts]:
    """Write a copy of ``source`` under the same ``key``; the desk goes on writing meanwhile.

    Return what there was before it began and after it ended. Errors: ``Fault`` of the disk.
    """
    engine = open_for_copying(source, key)
    try:
        with named_faults():
            before = _count_in(engine)
            vacuum_into(engine, copy)
            return before, _count_in(engine)
    finally:
        engine.dispose()


def check_copy(copy: Path, key: bytes) -> Counts:
    """Read every page, follow the whole trail, and return what there is.

    Errors: ``Fault`` ``backup.broken`` (with ``what`` does not hold), of the disk.
    """
    try:
        with reading(copy, key) as connection:
            _check_pages(connection)
            broken = AuditTrail(connection).find_break()
            if broken is not None:
                raise Fault("backup.broken", what=f"audit {broken.number}")
            return _count(connection)
    except (Bug, Fault) as error:
        if isinstance(error, Bug) or error.key == "database.damaged":
            raise Fault("backup.broken", what=copy.name) from error
        raise


def list_kept_pages(copy: Path, key: bytes) -> tuple[str, ...]:
    """Return the names of the pages that ended cases hold. Errors: ``Fault`` of the database."""
    kept = sa.select(PageKeyRow.blob).where(PageKeyRow.kept.is_(True)).order_by(PageKeyRow.blob)
    with reading(copy, key) as connection:
        return tuple(connection.scalars(kept))


def read_desk_of(copy: Path, key: bytes) -> Desk:
    """Return whose copy it is: what a plain file beside it says, anybody may have changed.

    Errors: ``Fault`` of the database.
    """
    with reading(copy, key) as connection:
        payload = connection.scalar(sa.select(DeskRow.payload))
    if payload is None:
        raise Fault("database.damaged", what=DeskRow.__tablename__)
    return read_desk(payload)


def list_clerks_of(copy: Path, key: bytes) -> Mapping[str, Clerk]:
    """Return who works at the desk of ``copy``, by code. Errors: ``Fault`` of the database."""
    with reading(copy, key) as connection:
        known = {one["name"] for one in sa.inspect(connection).get_columns("clerk")}
        asked = [one for one in ClerkRow.__table__.c if one.name in known]
        rows = connection.execute(sa.select(*asked)).mappings().all()
    here = [row for row in rows if not row.get("left_at")]
    return {row["code"]: Clerk(row["code"], row["name"], ClerkRole(row["role"])) for row in here}


def _check_pages(connection: sa.Connection) -> None:
    if connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is not None:
        raise Fault("backup.broken", what="cipher_integrity_check")
    if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        raise Fault("backup.broken", what="integrity_check")


def _count_in(engine: sa.Engine) -> Counts:
    with engine.begin() as connection:
        return _count(connection)


def _count(connection: sa.Connection) -> Counts:
    tables = (CaseRow, CorrectionRow, ClosedRow, OutboxRow, AuditRow)
    known = set(sa.inspect(connection).get_table_names())
    counts = [
        sa.select(sa.func.count()).select_from(one).scalar_subquery()
        if one.__tablename__ in known
        else sa.literal(0)
        for one in tables
    ]
    return Counts(*connection.execute(sa.select(*counts)).one())
