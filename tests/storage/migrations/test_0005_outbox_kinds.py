"""Migration 0005: what waited in an older program's file is an accepted case, since then."""

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from regdesk.services.send_ports import EnvelopeKind
from regdesk.storage.engine import open_writer
from regdesk.storage.forms import to_json
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import NOON, a_case, an_envelope

_ACCEPT = sa.text(
    "INSERT INTO accepted_case (number, case_id, ordinal, opened_on, accepted_on, accepted_at,"
    " envelope_id, iins, payload) VALUES (:number, :case_id, 31, '2026-11-23', '2026-11-23', :at,"
    " :envelope_id, '', :payload)"
)
_QUEUE = sa.text("INSERT INTO outbox VALUES (1, 1, :envelope_id, :case_id, :envelope, 1)")


@pytest.fixture
def store(tmp_path):
    """A desk's file of before, in which one case waits, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0004"))
    case = a_case()
    row = {
        "number": str(case.number),
        "case_id": case.draft.case_id,
        "at": NOON.isoformat(),
        "envelope_id": case.envelope_id,
        "payload": to_json(case),
        "envelope": an_envelope(1),
    }
    with writer.begin() as connection:
        connection.execute(_ACCEPT, row)
        connection.execute(_QUEUE, row)
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_what_waited_is_an_accepted_case_since_its_acceptance(store):
    with store.read() as unit:
        (row,) = unit.queue.list_rows(NOON, 9)
        assert (row.kind, row.number, row.label) == (
            EnvelopeKind.ACCEPTED,
            "417-008-1-000001-38",
            "031",
        )
        assert row.age.total_seconds() == 0
        assert unit.queue.count().oldest == NOON


@pytest.mark.parametrize("change", ["kind = 'claim'", "queued_at = ''"])
def test_neither_is_ever_changed(store, change):
    with pytest.raises(Bug), store.write() as unit:
        unit.connection.exec_driver_sql(f"UPDATE outbox SET {change}")
