"""A file of an older program is copied, then migrated; one of a newer program is left alone."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from regdesk.domain.errors import Fault
from regdesk.storage import store  # noqa: F401  (knows every table)
from regdesk.storage.engine import open_writer
from regdesk.storage.failures import named_faults
from regdesk.storage.tables import Base
from regdesk.storage.upgrade import MIGRATIONS, Migrations, create_tables, drop_copies, upgrade
from tests.storage.before import KEY

MIGRATION_TESTS = Path(__file__).parent / "migrations"
AFTER = f"{int(MIGRATIONS.head) + 1:04}"
NEXT = f'''"""A column more."""

import sqlalchemy as sa
from alembic import op

revision = "{AFTER}"
down_revision = "{MIGRATIONS.head}"


def upgrade():
    with op.batch_alter_table("clerk") as clerk:
        clerk.add_column(sa.Column("badge", sa.String(), nullable=False, server_default=""))
'''
FAILING = NEXT + "    raise RuntimeError\n"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "regdesk.db"


@pytest.fixture
def writer(file):
    writer = open_writer(file, KEY)
    create_tables(writer)
    with writer.begin() as connection:
        connection.exec_driver_sql("INSERT INTO clerk VALUES ('417-0001', 'Айнұр', 'clerk', '')")
    yield writer
    writer.dispose()


def with_next(tmp_path, text):
    """Return our migrations and one more."""
    folder = shutil.copytree(MIGRATIONS.folder, tmp_path / "scripts")
    (folder / "versions" / f"{AFTER}_badge.py").write_text(text)
    return Migrations(folder, AFTER)


def read_clerks(file):
    engine = open_writer(file, KEY)
    with engine.begin() as connection:
        rows = [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM clerk")]
    engine.dispose()
    return rows


def test_a_file_of_this_program_is_left_as_it_is(writer, file):
    upgrade(writer, file)

    assert not (file.parent / "copies").exists()


def test_an_older_file_is_migrated_with_what_is_in_it(writer, file, tmp_path):
    upgrade(writer, file, with_next(tmp_path, NEXT))

    assert read_clerks(file) == [("417-0001", "Айнұр", "clerk", "", "")]


def test_the_older_file_is_copied_first_under_the_same_key(writer, file, tmp_path):
    upgrade(writer, file, with_next(tmp_path, NEXT))

    copy = file.parent / "copies" / f"before-{AFTER}.db"
    assert read_clerks(copy) == [("417-0001", "Айнұр", "clerk", "")]
    assert not copy.read_bytes().startswith(b"SQLite")
    assert "Айнұр".encode() not in copy.read_bytes()
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_migration_that_fails_leaves_the_file_as_it_was(writer, file, tmp_path):
    with pytest.raises(RuntimeError):
        upgrade(writer, file, with_next(tmp_path, FAILING))

    upgrade(writer, file)
    assert read_clerks(file) == [("417-0001", "Айнұр", "clerk", "")]


def test_an_upgrade_cut_off_after_its_copy_is_begun_again(writer, file, tmp_path):
    (file.parent / "copies").mkdir()
    (file.parent / "copies" / f".before-{AFTER}.db.new").write_bytes(b"torn")

    upgrade(writer, file, with_next(tmp_path, NEXT))

    assert len(read_clerks(file.parent / "copies" / f"before-{AFTER}.db")) == 1


def test_a_file_of_a_newer_program_is_refused_and_not_touched(writer, file, tmp_path):
    upgrade(writer, file, with_next(tmp_path, NEXT))
    writer.dispose()
    before = file.read_bytes()

    with pytest.raises(Fault) as caught:
        upgrade(writer, file)
    writer.dispose()

    assert (caught.value.key, caught.value.params) == ("database.newer", {"found": AFTER})
    assert file.read_bytes() == before


@pytest.mark.parametrize("statement", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_a_file_that_does_not_tell_its_age_is_damaged(writer, file, statement):
    with writer.begin() as connection:
        connection.exec_driver_sql(statement)

    with pytest.raises(Fault) as caught, named_faults():
        upgrade(writer, file)

    assert caught.value.key == "database.damaged"


def test_the_newest_migration_is_the_one_this_program_names():
    assert ScriptDirectory(str(MIGRATIONS.folder)).get_heads() == [MIGRATIONS.head]


def test_the_migrated_tables_are_the_tables_of_the_program(writer):
    with writer.begin() as connection:
        full_text = {
            name
            for name in sa.inspect(connection).get_table_names()
            if name.startswith(("place_words", "street_words", "case_words"))
        }
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_object": lambda *asked: asked[1] not in full_text,
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_every_migration_has_a_test_of_its_name():
    written = {path.stem for path in (MIGRATIONS.folder / "versions").glob("0*.py")}
    tests = {path.stem.removeprefix("test_") for path in MIGRATION_TESTS.glob("test_*.py")}

    assert written == tests


def test_a_copy_goes_when_it_is_old(tmp_path):
    copies = tmp_path / "copies"
    copies.mkdir()
    now = datetime.now(UTC)
    for name, days in (("before-0015.db", 31), ("before-0016.db", 29)):
        (copies / name).write_bytes(b"a desk")
        at = (now - timedelta(days=days)).timestamp()
        os.utime(copies / name, (at, at))

    assert drop_copies(tmp_path, now - timedelta(days=30)) == 1
    assert [one.name for one in copies.iterdir()] == ["before-0016.db"]
    assert drop_copies(tmp_path / "new", now) == 0
