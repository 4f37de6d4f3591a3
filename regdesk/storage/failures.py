"""Turns errors of the database into ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from regdesk.domain.errors import Bug, Fault, RegDeskError

PRIMARY = 0xFF  # SQLite's extended codes keep the primary one in the low byte

_KEYS = {
    dbapi2.SQLITE_FULL: "disk.full",
    dbapi2.SQLITE_READONLY: "disk.read_only",
    dbapi2.SQLITE_IOERR: "disk.failed",
    dbapi2.SQLITE_CANTOPEN: "folder.not_writable",
    dbapi2.SQLITE_CORRUPT: "database.damaged",
    dbapi2.SQLITE_NOTADB: "database.damaged",
    dbapi2.SQLITE_BUSY: "database.locked",
    dbapi2.SQLITE_LOCKED: "database.locked",
}


@contextmanager
def named_faults() -> Iterator[None]:
    """Raise ``Fault`` with the key of what went wrong; a statement that is wrong is a ``Bug``."""
    try:
        yield
    except DBAPIError as error:
        raise _name(error.orig) from error
    except dbapi2.Error as error:
        raise _name(error) from error


def _name(error: BaseException | None) -> RegDeskError:
    code = getattr(error, "sqlite_errorcode", None)
    key = _KEYS.get(code & PRIMARY) if code is not None else None
    return Fault(key) if key else Bug(database=getattr(error, "sqlite_errorname", "") or "unknown")
