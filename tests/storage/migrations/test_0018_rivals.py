"""Migration 0018: what stands beside has its room; envelopes of before stand as they did."""

import pytest

from regdesk.domain.errors import Bug
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.unsent_ports import UnsentItem
from regdesk.storage.rivals import find_rival
from tests.storage.before import opened_now
from tests.storage.desks import NOON, an_envelope, envelope_id

ITEM = UnsentItem(
    (1, 1), envelope_id(an_envelope()), "case-1", EnvelopeKind.CLAIM, NOON, an_envelope()
)
_EMPTY = "UPDATE outbox SET envelope = x''"


@pytest.fixture
def store(tmp_path):
    with opened_now(tmp_path, "0017") as store:
        with store.write() as unit:
            unit.unsent.put_back(ITEM)
        yield store


def test_a_file_of_before_can_keep_what_stands_beside(store):
    with store.write() as unit:
        unit.rivals.add(ITEM)
    with store.read() as unit:
        assert find_rival(unit.connection, ITEM.envelope_id) == ITEM


@pytest.mark.parametrize("waiting", [True, False])
def test_an_envelope_is_emptied_beside_and_once_it_is_sent_only(store, waiting):
    with pytest.raises(Bug), store.write() as unit:
        unit.connection.exec_driver_sql(_EMPTY)
    with store.write() as unit:
        unit.rivals.add(ITEM)
        unit.connection.exec_driver_sql("UPDATE outbox SET waiting = ?", (waiting,))
    if waiting:
        with pytest.raises(Bug), store.write() as unit:
            unit.connection.exec_driver_sql(_EMPTY)
    else:
        with store.write() as unit:
            unit.connection.exec_driver_sql(_EMPTY)
