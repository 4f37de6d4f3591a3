"""Migration 0011: cases of every kind from before are found as those of today are."""

import pytest

from regdesk.domain.case import CaseStatus
from regdesk.domain.search_words import search_words
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import migrations_until, put_case
from tests.storage.desks import a_case
from tests.storage.test_upgrade import KEY


@pytest.fixture
def store(tmp_path):
    """A desk's file of before with one accepted case, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0010"))
    with writer.begin() as connection:
        put_case(connection, a_case())
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_cases_of_before_are_found(store):
    with store.read() as unit:
        found = unit.search.find(search_words("zhaksybekov"), frozenset(CaseStatus), None, 5)

    assert [row.number for row in found.rows] == [str(a_case().number)]
    assert found.counts == {found.rows[0].status: 1}
