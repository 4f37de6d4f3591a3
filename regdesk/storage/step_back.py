"""Takes a file back to the tables that an earlier program knows, and brings it forward again whole.

What that program does not know is neither lost nor in its way: rows of later tables and columns are
set aside in the file, under names that no program uses, and put back by the next upgrade. What a
migration works out from cases and drafts is dropped: it is worked out anew.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa

_ASIDE = "aside_"
_COLUMNS = "aside_columns_of_"
_FILLED_ANEW = frozenset(
    {"known_person", "journal_entry", "journal_state", "draft_words", "case_words", "registrant"}
)
_PARTS_OF_WORDS = ("data", "idx", "content", "docsize", "config")  # of FTS5
_OWN = "sqlite_"
_VERSION = "alembic_version"


@dataclass(frozen=True, slots=True)
class _Thing:
    """A table, index or trigger as the file describes it."""

    kind: str
    name: str
    sql: str


def step_back(connection: sa.Connection, create_earlier: Callable[[sa.Connection], None]) -> None:
    """Give the file of ``connection``, inside its transaction, the tables that ``create_earlier``
    makes in an empty database.

    Errors: ``LookupError`` where they ask for what tables of today have no more.
    """
    wanted, columns = _describe(create_earlier)
    for name, known in columns.items():
        if gone := set(known) - set(_list_columns(connection, name)):
            raise LookupError(name, *gone)
    kept = {one.name: one for one in list_things(connection)}
    tables = {one.name for one in wanted.values() if one.kind == "table"}
    for one in kept.values():
        if one.kind != "table" and wanted.get(one.name) != one:
            connection.exec_driver_sql(f'DROP {one.kind.upper()} "{one.name}"')
    # the latest first: it may point at rows of the others
    for name in [one.name for one in reversed(kept.values()) if one.kind == "table"]:
        if name not in tables:
            _set_table_aside(connection, name)
        else:
            _set_columns_aside(connection, name, columns[name])
    left = {one.name for one in list_things(connection)}
    for one in wanted.values():
        if one.name not in left:
            connection.exec_driver_sql(one.sql)


def bring_back(connection: sa.Connection) -> None:
    """Put back what was set aside, as far as the tables now know it, and forget where it lay."""
    for name in reversed([*_list_aside(connection)]):
        if name.startswith(_COLUMNS):
            _bring_columns_back(connection, name, name.removeprefix(_COLUMNS))
        else:
            _bring_table_back(connection, name, name.removeprefix(_ASIDE))


def _describe(
    create_earlier: Callable[[sa.Connection], None],
) -> tuple[dict[str, _Thing], dict[str, list[str]]]:
    """Return what an empty database of the earlier program holds, and its tables' columns."""
    from sqlcipher3 import dbapi2

    empty = sa.create_engine("sqlite://", module=dbapi2, poolclass=sa.pool.StaticPool)
    try:
        with empty.begin() as connection:
            create_earlier(connection)
            things = {one.name: one for one in list_things(connection)}
            tables = [one.name for one in things.values() if one.kind == "table"]
            return things, {name: _list_columns(connection, name) for name in tables}
    finally:
        empty.dispose()


def list_things(connection: sa.Connection) -> Iterator[_Thing]:
    """Give what the database is made of in the order it was made, but for what SQLite itself and
    its indexes of words make.
    """
    rows = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
    ).all()
    words = [row.name for row in rows if row.sql.startswith("CREATE VIRTUAL")]
    of_words = {f"{name}_{part}" for name in words for part in _PARTS_OF_WORDS}
    for row in rows:
        ours = not row.name.startswith((_OWN, _ASIDE)) and row.name not in of_words
        if ours and row.name != _VERSION:
            yield _Thing(row.type, row.name, row.sql)


def _list_columns(connection: sa.Connection, table: str) -> list[str]:
    rows = connection.exec_driver_sql(f'PRAGMA table_info("{table}")')
    return [str(row[1]) for row in rows]


def _list_key(connection: sa.Connection, table: str) -> list[str]:
    rows = connection.exec_driver_sql(f'PRAGMA table_info("{table}")')
    return [str(row[1]) for row in sorted(rows, key=lambda row: row[5]) if row[5]]


def _list_aside(connection: sa.Connection) -> Iterator[str]:
    rows = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
    )
    yield from [str(row[0]) for row in rows.all() if str(row[0]).startswith(_ASIDE)]


def _set_table_aside(connection: sa.Connection, table: str) -> None:
    if table in _FILLED_ANEW:
        connection.exec_driver_sql(f'DROP TABLE "{table}"')
        return
    _keep(connection, f"{_ASIDE}{table}", "*", table)
    connection.exec_driver_sql(f'DROP TABLE "{table}"')


def _set_columns_aside(connection: sa.Connection, table: str, known: list[str]) -> None:
    later = [name for name in _list_columns(connection, table) if name not in known]
    if not later:
        return
    told = _name_all([*_list_key(connection, table), *later])
    _keep(connection, f"{_COLUMNS}{table}", told, table)
    for name in later:
        connection.exec_driver_sql(f'ALTER TABLE "{table}" DROP COLUMN "{name}"')


def _keep(connection: sa.Connection, aside: str, columns: str, table: str) -> None:
    asked = f'SELECT {columns} FROM "{table}"'  # noqa: S608  names of our own tables
    connection.exec_driver_sql(f'CREATE TABLE "{aside}" AS {asked}')


def _bring_table_back(connection: sa.Connection, aside: str, table: str) -> None:
    known = _list_columns(connection, table)
    if not known:
        return  # a program between the two: it does not know the table either
    told = _name_all([name for name in _list_columns(connection, aside) if name in known])
    connection.exec_driver_sql(
        f'INSERT OR IGNORE INTO "{table}" ({told}) SELECT {told} FROM "{aside}"'  # noqa: S608  as above
    )
    connection.exec_driver_sql(f'DROP TABLE "{aside}"')


def _bring_columns_back(connection: sa.Connection, aside: str, table: str) -> None:
    key, known = _list_key(connection, table), _list_columns(connection, table)
    later = [name for name in _list_columns(connection, aside) if name not in key]
    if not set(later) <= set(known):
        return
    same = " AND ".join(f'"{aside}"."{name}" = "{table}"."{name}"' for name in key)
    with _triggers_lifted(connection, table):
        connection.exec_driver_sql(
            f'UPDATE "{table}" SET ({_name_all(later)}) = '  # noqa: S608  names of our own tables
            f'(SELECT {_name_all(later)} FROM "{aside}" WHERE {same}) '
            f'WHERE EXISTS (SELECT 1 FROM "{aside}" WHERE {same})'
        )
    connection.exec_driver_sql(f'DROP TABLE "{aside}"')


@contextmanager
def _triggers_lifted(connection: sa.Connection, table: str) -> Iterator[None]:
    """Let rows be given back what was theirs, though nothing else may change them."""
    asked = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    triggers = connection.exec_driver_sql(asked, (table,)).all()
    for trigger in triggers:
        connection.exec_driver_sql(f'DROP TRIGGER "{trigger.name}"')
    yield
    for trigger in triggers:
        connection.exec_driver_sql(trigger.sql)


def _name_all(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
