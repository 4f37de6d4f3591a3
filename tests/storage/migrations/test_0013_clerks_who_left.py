"""Migration 0013: the clerks of before work here as they did; one who leaves keeps his name."""

import pytest

from regdesk.domain.desk import KnownClerk
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import CLERK, NOON


@pytest.fixture
def store(tmp_path):
    """A desk's file of before, with one clerk, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0012"))
    with writer.begin() as connection:
        row = (CLERK.code, CLERK.name, CLERK.role.value)
        connection.exec_driver_sql("INSERT INTO clerk VALUES (?, ?, ?)", row)
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_who_worked_here_before_works_here_still(store):
    with store.read() as unit:
        assert unit.clerks.find(CLERK.code) == CLERK
        assert unit.clerks.list() == (KnownClerk(CLERK),)


def test_who_leaves_is_known_by_name_and_may_come_back(store):
    with store.write() as unit:
        unit.clerks.leave(CLERK.code, NOON)
        assert unit.clerks.find(CLERK.code) is None
        assert unit.clerks.list() == (KnownClerk(CLERK, NOON),)
        unit.clerks.keep(CLERK)
        assert unit.clerks.find(CLERK.code) == CLERK
