"""Opens the encrypted database: the key first, then every setting that keeps it whole.

Source of the settings: the sync paper, B2 (WAL with FULL lost no acknowledged row in 400 simulated
power cuts, NORMAL lost 269) and A5 (the WAL-reset bug of SQLite before 3.51.3).
"""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlcipher3 import dbapi2

from regdesk.domain.errors import Fault
from regdesk.storage.failures import PRIMARY

KEY_BYTES = 32
_OLDEST_SQLITE = (3, 51, 3)
_BUSY_MS = 5000

_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
    "mmap_size = 0",
    f"busy_timeout = {_BUSY_MS}",
    "cell_size_check = ON",
)
# Only the writer checkpoints: two connections doing so at once was the WAL-reset bug.
_READER_SETTINGS = ("query_only = ON", "wal_autocheckpoint = 0")


def open_writer(file: Path, key: bytes) -> sa.Engine:
    """Return the engine of the one writing connection; a transaction is ``BEGIN IMMEDIATE``.

    Shape: ``key`` is 32 raw bytes; it never stands in an address, an argument or a log line.
    """
    engine = _open(file, key, _SETTINGS, connections=1)
    event.listen(engine, "connect", lambda connection, _: _fold_log(connection))
    event.listen(engine, "begin", lambda connection: _begin(connection, "BEGIN IMMEDIATE"))
    return engine


def open_reader(file: Path, key: bytes) -> sa.Engine:
    """Return an engine of reading connections, each transaction a snapshot of its own."""
    engine = _open(file, key, (*_SETTINGS, *_READER_SETTINGS), connections=4)
    event.listen(engine, "begin", lambda connection: _begin(connection, "BEGIN"))
    return engine


def open_for_copying(file: Path, key: bytes) -> sa.Engine:
    """Return an engine by which ``VACUUM INTO`` copies the database: it writes no row, but a
    connection that may only read is not let to write the copy.
    """
    return _open(file, key, (*_SETTINGS, "wal_autocheckpoint = 0"), connections=1)


def vacuum_into(engine: sa.Engine, copy: Path) -> None:
    """Write the whole database of ``engine`` into ``copy``, which has the key of its source."""
    connection = engine.raw_connection()  # outside a transaction, where VACUUM must be
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(copy),))
    finally:
        connection.close()


def open_copied(file: Path, key: bytes) -> sa.Engine:
    """Return an engine that looks at a copy and leaves it, byte for byte, as it is."""
    return _open(file, key, ("query_only = ON", "trusted_schema = OFF"), connections=1)


def _open(file: Path, key: bytes, settings: tuple[str, ...], *, connections: int) -> sa.Engine:
    if len(key) != KEY_BYTES:
        raise ValueError("key")

    def connect() -> Any:
        # The driver's own transactions are off: they begin deferred, and too late for a schema.
        connection = dbapi2.connect(str(file), check_same_thread=False, isolation_level=None)
        try:
            _prepare(connection, key, settings)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=sa.pool.QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # an error's text never carries a person's fields
    )
    event.listen(engine, "handle_error", _drop_spoilt)
    return engine


def _drop_spoilt(context: sa.ExceptionContext) -> None:
    """Open anew after a damaged page: whoever met one reads nothing more, not the whole pages
    either, for SQLCipher refuses everything from then on.
    """
    code = getattr(context.original_exception, "sqlite_errorcode", None)
    if code is not None and code & PRIMARY in (dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB):
        context.is_disconnect = True


def _prepare(connection: Any, key: bytes, settings: tuple[str, ...]) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to the standard error
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    _check_library(connection)
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")


def _fold_log(connection: Any) -> None:
    """Fold what a program left in the log into the file, before anything is added to it.

    Where a sync failed and the program ended, the log may be in memory only, and the system takes
    it for written: what is built on it would be lost with it. In the file it is written anew.
    """
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except dbapi2.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY != dbapi2.SQLITE_FULL:
            raise  # a full disk can still be read


def _check_library(connection: Any) -> None:
    """Refuse a library that does not encrypt or that has the WAL-reset bug."""
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    sqlite = str(connection.execute("SELECT sqlite_version()").fetchone()[0])
    recent = tuple(int(part) for part in sqlite.split(".")) >= _OLDEST_SQLITE
    if cipher is None or not str(cipher[0]).startswith("4.") or not recent:
        raise Fault("database.library", found=f"{cipher[0] if cipher else '-'} / {sqlite}")


def _begin(connection: sa.Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)
