"""The way to PostgreSQL: one pool of connections, and the schema as numbered SQL files.

SQL is written out: the two statements that matter are longer than what a query builder is for.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import resources

import psycopg
from psycopg import AsyncConnection, Connection, sql
from psycopg.rows import TupleRow
from psycopg_pool import AsyncConnectionPool

from regdesk.hub.settings import Settings

Rows = AsyncConnection[TupleRow]

_LOCK = 0x52454744  # one upgrade at a time, over all instances
_MONTHS_AHEAD = 12
_CONNECT_S = 5
_OLDEST = 150000
_OPTIONS = {
    # The receipt says "durable": whatever the server's default is, wait for the disk and for the
    # synchronous standbys.
    "synchronous_commit": "on",
    "statement_timeout": "15s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "30s",
    "timezone": "UTC",
}


class DatabaseUnfitError(Exception):
    """The server cannot keep what the hub promises; the text says why."""


def open_pool(settings: Settings) -> AsyncConnectionPool[Rows]:
    """Return the pool, closed. Connections commit each statement by itself."""
    return AsyncConnectionPool(
        settings.database,
        min_size=1,
        max_size=settings.database_connections,
        timeout=settings.database_seconds,
        # Its pauses double until then; a short end lets the next request try again at once.
        reconnect_timeout=1,
        open=False,
        configure=_configure,
        kwargs={
            "autocommit": True,
            "connect_timeout": _CONNECT_S,
            "application_name": "regdesk-hub",
        },
    )


@asynccontextmanager
async def transaction(pool: AsyncConnectionPool[Rows]) -> AsyncIterator[Rows]:
    """Lend a connection inside one transaction, committed at the end."""
    async with pool.connection() as connection, connection.transaction():
        yield connection


def connect(url: str) -> Connection[TupleRow]:
    """Return a connection for a command or a start, which commits each statement by itself; as a
    context it is closed at the end. Errors: psycopg's ``OperationalError``.
    """
    return psycopg.connect(url, autocommit=True, connect_timeout=_CONNECT_S)


def upgrade(url: str) -> None:
    """Bring the schema to this program's version and make partitions for the months ahead.

    Errors: ``DatabaseUnfitError``, psycopg's ``OperationalError``.
    """
    with connect(url) as connection:
        _check(connection)
        with connection.transaction():
            connection.execute("select pg_advisory_xact_lock(%s)", (_LOCK,))
            connection.execute(
                "create table if not exists schema_version ("
                "version integer primary key, applied_at timestamptz not null default now())"
            )
            _apply(connection)
            _make_months(connection)


def make_months(url: str) -> None:
    """Make partitions for the months ahead, where there are none. Errors: psycopg's ``Error``."""
    with connect(url) as connection, connection.transaction():
        connection.execute("select pg_advisory_xact_lock(%s)", (_LOCK,))
        _make_months(connection)


def newest_version() -> int:
    """Return the schema version that this program needs."""
    return max(version for version, _ in _list_files())


def _check(connection: Connection[TupleRow]) -> None:
    if connection.info.server_version < _OLDEST:
        raise DatabaseUnfitError("PostgreSQL 15 or newer is needed")
    for name in ("fsync", "full_page_writes"):
        row = connection.execute("select current_setting(%s)", (name,)).fetchone()
        if row is None or row[0] != "on":
            raise DatabaseUnfitError(f"PostgreSQL runs with {name} off: a receipt would be a lie")


def _list_files() -> list[tuple[int, str]]:
    """Return each version's SQL, in order."""
    folder = resources.files("regdesk.hub") / "schema"
    files = sorted((one for one in folder.iterdir() if one.name.endswith(".sql")), key=str)
    return [(int(one.name[:4]), one.read_text("utf-8")) for one in files]


def _apply(connection: Connection[TupleRow]) -> None:
    done = {row[0] for row in connection.execute("select version from schema_version")}
    for version, text in _list_files():
        if version not in done:
            connection.execute(text.encode())
            connection.execute("insert into schema_version (version) values (%s)", (version,))
    if done and max(done) > newest_version():
        raise DatabaseUnfitError("the database was upgraded by a newer hub")


def _make_months(connection: Connection[TupleRow]) -> None:
    months = connection.execute(
        "select to_char(m, 'YYYY_MM'), m::date::text, (m + interval '1 month')::date::text "
        "from generate_series(date_trunc('month', now() - interval '1 month'), "
        "now() + make_interval(months => %s), interval '1 month') m "
        "where to_regclass('envelope_' || to_char(m, 'YYYY_MM')) is null",
        (_MONTHS_AHEAD,),
    ).fetchall()
    for name, first, after in months:
        connection.execute(
            sql.SQL("create table {} partition of envelope for values from ({}) to ({})").format(
                sql.Identifier(f"envelope_{name}"), sql.Literal(first), sql.Literal(after)
            )
        )


async def _configure(connection: Rows) -> None:
    await connection.execute(
        "select set_config(name, value, false) from unnest(%s::text[], %s::text[]) t(name, value)",
        (list(_OPTIONS), list(_OPTIONS.values())),
    )
