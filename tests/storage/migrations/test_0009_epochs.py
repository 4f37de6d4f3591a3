"""Migration 0009: an older desk goes on in its epoch, enrolled as it was, its device unmarked."""

import json

import pytest
import sqlalchemy as sa

from regdesk.services.send_ports import Contact
from regdesk.storage.desk_file import write_desk
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import DESK, NOON


@pytest.fixture
def store(tmp_path):
    """The file of an enrolled desk of before, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0008"))
    with writer.begin() as connection:
        desk = {"id": DESK.desk_id, "payload": write_desk(DESK)}
        connection.execute(sa.text("INSERT INTO desk VALUES (:id, :payload)"), desk)
        private = {"private": bytes(range(32))}
        connection.execute(sa.text("INSERT INTO desk_key VALUES (1, :private)"), private)
        hub = {"keys": json.dumps({"hub:1": "11" * 32}), "at": NOON.isoformat()}
        connection.execute(
            sa.text(
                "INSERT INTO enrolment (id, url, name, ca, keys, enrolled_at, trouble, contact_at)"
                " VALUES (1, 'https://hub', 'hub', 'PEM', :keys, :at, '', :at)"
            ),
            hub,
        )
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_the_desk_goes_on_in_its_epoch(store):
    with store.read() as unit:
        running = unit.epochs.get_running()
        assert (running.desk, running.spent) == (DESK, False)
        assert unit.epochs.list_new() == ()
        assert unit.epochs.find_begun() is None
        assert unit.epochs.get_mark() == ""


def test_the_hub_is_known_as_before(store):
    with store.read() as unit:
        hub = unit.enrolment.find()
        assert hub.keys == {"hub:1": bytes.fromhex("11" * 32)}
        assert (hub.until, hub.mark, hub.told_at) == ({}, "", None)
        assert hub.counts("hub:1", NOON)
        assert unit.enrolment.get_contact() == Contact(NOON)
        assert unit.enrolment.find_offset() is None
