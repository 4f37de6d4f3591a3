"""Migration 0010: who was registered before is known again."""

import pytest

from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until, put_case
from tests.storage.desks import IIN, a_case, a_draft


@pytest.fixture
def store(tmp_path):
    """A desk's file of before, with one person in two cases, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0009"))
    with writer.begin() as connection:
        put_case(connection, a_case())
        put_case(connection, a_case(a_draft("case-2", 32), serial=2))
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_people_of_before_are_known(store):
    with store.read() as unit:
        assert unit.cases.find_person(IIN) == a_draft().registrants[0].person
