"""Brings the tables of an opened file to what this program knows, copying the file first."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from regdesk.domain.errors import Fault
from regdesk.storage.disk import (
    file_mode,
    make_folder,
    named_disk_faults,
    sync_file,
    sync_folder,
)
from regdesk.storage.refill import refill

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
MIGRATIONS = Migrations(Path(__file__).parent / "migrations", "0018")


def create_tables(writer: sa.Engine, migrations: Migrations = MIGRATIONS) -> None:
    """Make every table in a new file."""
    _run(writer, migrations)


def upgrade(writer: sa.Engine, file: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Migrate ``file``, opened by ``writer``, if it is older than this program.

    A copy of it, encrypted under the same key, is on the disk before anything changes:
    ``copies/before-<head>.db``. A migration that fails leaves the file as it was.

    Errors: ``Fault`` ``database.newer`` (with ``found``), ``database.damaged``; those of the disk.
    """
    found = _find_revision(writer)
    if found == migrations.head:
        return
    if found not in _list_revisions(migrations):
        raise Fault("database.newer", found=found)
    _copy(writer, file, migrations.head)
    _run(writer, migrations, found)


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


def _find_revision(writer: sa.Engine) -> str:
    with writer.begin() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            raise Fault("database.damaged", what="alembic_version")
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        if row is None:
            raise Fault("database.damaged", what="alembic_version")
        return str(row[0])


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
    connection = writer.raw_connection()
    try:
        # outside a transaction, where VACUUM must be; the copy has the key of its source
        connection.cursor().execute("VACUUM INTO ?", (str(fresh),))
    finally:
        connection.close()
    fresh.chmod(file_mode(file.parent))
    sync_file(fresh)
    fresh.replace(copy)
    sync_folder(folder)


def _run(writer: sa.Engine, migrations: Migrations, found: str | None = None) -> None:
    from alembic import command

    config = _config(migrations)
    with writer.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, migrations.head)
        if found is not None:
            refill(connection, found)


def _config(migrations: Migrations) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
