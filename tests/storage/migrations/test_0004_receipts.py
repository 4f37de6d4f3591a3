"""Migration 0004: what waited in an older program's file waits with its pages."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from regdesk.protocol.envelope import name_envelope
from regdesk.services.send_ports import Contact, Proof, Unsent
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import NOON

ENVELOPE = Path(__file__).parents[2] / "protocol" / "samples" / "case.accepted.v1.envelope"
PAGES = tuple(f"sha256:{number:064}" for number in (1, 2))  # of that sample
_QUEUE = sa.text("INSERT INTO outbox VALUES (1, 1, :envelope_id, 'case-1', :envelope, 1)")


@pytest.fixture
def envelope():
    return ENVELOPE.read_bytes()


@pytest.fixture
def store(tmp_path, envelope):
    """A desk's file of before, in which one case with two pages waits, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0003"))
    with writer.begin() as connection:
        row = {"envelope_id": name_envelope(envelope), "envelope": envelope}
        connection.execute(_QUEUE, row)
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_what_waited_waits_with_its_pages(store, envelope):
    name = name_envelope(envelope)
    with store.write() as unit:
        assert unit.receipts.list_envelopes(9) == (Unsent(name, name),)
        assert unit.receipts.list_pages(9) == ()
        unit.receipts.keep([Proof(name, name, "receipt")], NOON)
        assert unit.receipts.list_pages(9) == tuple(Unsent(page, name) for page in PAGES)
        assert unit.outbox.count_waiting() == 1
        assert unit.outbox.get(name) == envelope


def test_no_hub_is_trusted_yet(store):
    with store.read() as unit:
        assert unit.enrolment.find() is None
        assert unit.enrolment.get_contact() == Contact()
