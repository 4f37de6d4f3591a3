"""Migration 0008: an older program's file works by what it was shipped with, and can take more."""

import pytest

from regdesk.services.edition_ports import CLASSIFIER, Arrival
from regdesk.services.place_names import Kind
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import MEDEU, NOON

PLACE = "INSERT INTO place VALUES (1, '750000000', 'v1', 'oblast', 'А', 'А', 'А', 'А')"


@pytest.fixture
def store(tmp_path):
    """A desk's file of before, with one place, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0007"))
    with writer.begin() as connection:
        connection.exec_driver_sql(PLACE)
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_nothing_was_published_and_no_place_vanished(store):
    with store.read() as unit:
        assert unit.editions.list_kept() == unit.editions.list_arrivals() == []
        assert unit.editions.list_activated() == []
        assert unit.classifiers.find(CLASSIFIER) is None
        assert unit.classifiers.list_vanished() == frozenset()


def test_what_comes_is_kept(store):
    arrival = Arrival("V1", 3, "sealed", NOON)
    with store.write() as unit:
        unit.editions.arrive(arrival)
        assert unit.editions.list_arrivals() == [arrival]
        unit.editions.take(arrival, "1.0")
        unit.classifiers.use(Arrival(CLASSIFIER, 1, "", NOON), [(MEDEU, Kind.DISTRICT)])

    with store.read() as unit:
        assert [one.edition_id for one in unit.editions.list_kept()] == ["V1"]
        assert unit.classifiers.list_vanished() == {"750000000"}
