"""Brings the tables of an opened file to what this program knows, or one step back; the file is
copied first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from regdesk.domain.errors import BadInput, Fault
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_file,
    sync_folder,
)
from regdesk.storage.engine import vacuum_into
from regdesk.storage.step_back import bring_back
from regdesk.storage.step_back import step_back as take_back

if TYPE_CHECKING:
    from alembic.config import Config


@dataclass(frozen=True, slots=True)
class Migrations:
    """Where Alembic's scripts lie, and the newest of them: known without loading Alembic."""

    folder: Path
    head: str


_COPIES = "copies"
_CAME_FROM = "schema.before"
_NOTE = "INSERT OR REPLACE INTO counter (name, value) VALUES (:name, :value)"
MIGRATIONS = Migrations(Path(__file__).parent / "migrations", "0019")


def create_tables(writer: sa.Engine, migrations: Migrations = MIGRATIONS) -> None:
    """Make every table in a new file."""
    with writer.begin() as connection:
        _run_on(connection, migrations, migrations.head)


def upgrade(writer: sa.Engine, file: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Migrate ``file``, opened by ``writer``, if it is older than this program.

    A copy of it, encrypted under the same key, is on the disk before anything changes:
    ``copies/before-<head>.db``. A migration that fails leaves the file as it was.

    Errors: ``Fault`` ``database.newer`` (with ``found``), ``database.damaged``; those of the disk.
    """
    found = find_revision(writer)
    if found == migrations.head:
        return
    if found not in _list_revisions(migrations):
        raise Fault("database.newer", found=found)
    # here: it loads the tables of today, which whoever is at the sign-in needs not yet
    from regdesk.storage.refill import refill

    _copy(writer, file, migrations.head)
    with writer.begin() as connection:
        _run_on(connection, migrations, migrations.head)
        bring_back(connection)
        refill(connection, found)
        note = {"name": _CAME_FROM, "value": int(found)}
        connection.execute(sa.text(_NOTE), note)


def find_origin(
    writer: sa.Engine, asked: str | None = None, migrations: Migrations = MIGRATIONS
) -> str:
    """Return the revision that a step back goes to: the one ``asked`` for, else the one the file
    had before its last upgrade.

    Errors: ``BadInput`` ``step_back.none`` where the file was made by this program and nothing is
    asked for, ``step_back.cannot`` (with ``asked``).
    """
    target = asked or _find_noted(writer)
    if target is None:
        raise BadInput("step_back.none")
    if target not in _list_revisions(migrations) or target >= find_revision(writer):
        raise BadInput("step_back.cannot", asked=target)
    return target


def step_back(
    writer: sa.Engine,
    file: Path,
    target: str,
    also: Callable[[sa.Connection], object] = lambda _: None,
    migrations: Migrations = MIGRATIONS,
) -> None:
    """Give ``file`` the tables of revision ``target``, an earlier one, and lose nothing of it: see
    ``regdesk.storage.step_back``. ``also`` is done in the same transaction.

    A copy, encrypted under the same key, is on the disk before: ``copies/before-<target>.db``.

    Errors: ``BadInput`` ``step_back.cannot`` (with ``asked``); those of the disk.
    """
    _copy(writer, file, target)
    try:
        with writer.begin() as connection:
            take_back(connection, lambda empty: _run_on(empty, migrations, target))
            stamp = sa.text("UPDATE alembic_version SET version_num = :to")
            connection.execute(stamp, {"to": target})
            also(connection)
    except LookupError as error:
        raise BadInput("step_back.cannot", asked=target) from error


def find_revision(writer: sa.Engine) -> str:
    """Return which tables the file has. ``Fault`` ``database.damaged`` where it does not tell."""
    with writer.begin() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            raise Fault("database.damaged", what="alembic_version")
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        if row is None:
            raise Fault("database.damaged", what="alembic_version")
        return str(row[0])


def drop_copies(folder: Path, before: datetime) -> int:
    """Remove the copies in the data ``folder`` made ``before`` that moment, return how many: a file
    that worked as long after its upgrade needs none, and they hold what is destroyed since.

    Errors: ``Fault`` of the disk.
    """
    gone = 0
    with named_disk_faults():
        for copy in (folder / _COPIES).glob("*.db"):
            if copy.stat().st_mtime < before.timestamp():
                copy.unlink()
                gone += 1
    return gone


def _find_noted(writer: sa.Engine) -> str | None:
    with writer.begin() as connection:
        asked = sa.text("SELECT value FROM counter WHERE name = :name")
        found = connection.scalar(asked, {"name": _CAME_FROM})
        return None if found is None else f"{found:04}"


def _list_revisions(migrations: Migrations) -> set[str]:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config(migrations))
    return {script.revision for script in scripts.walk_revisions()}


def _copy(writer: sa.Engine, file: Path, head: str) -> None:
    folder = file.parent / _COPIES
    make_folder(folder, file.parent)
    copy = folder / f"before-{head}.db"
    fresh = folder / f".{copy.name}.new"
    fresh.unlink(missing_ok=True)
    vacuum_into(writer, fresh)
    fresh.chmod(file_mode(file.parent))
    sync_file(fresh)
    fresh.replace(copy)
    sync_folder(folder)


def _run_on(connection: sa.Connection, migrations: Migrations, until: str) -> None:
    from alembic import command

    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, until)


def _config(migrations: Migrations) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
