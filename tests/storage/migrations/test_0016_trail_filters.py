"""Migration 0016: the trail of before is whole, and found by whoever asks."""

from regdesk.domain.trail import TrailQuery
from regdesk.services.ports import Act
from regdesk.storage.audit import AuditTrail
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import CLERK, DAY, NOON


def test_the_trail_of_before_is_whole_and_found(tmp_path):
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0015"))
    with writer.begin() as connection:
        trail = AuditTrail(connection)
        trail.append(Act.CASE_OPENED, at=NOON, clerk=CLERK.code, case_id="a", facts={})
        trail.append(Act.SIGNED_OUT, at=NOON, clerk="417-0003", facts={})
    writer.dispose()

    store = open_store(file, KEY)
    with store.read() as unit:
        assert unit.audit.find_break() is None
        asked = TrailQuery(day=DAY, clerk=CLERK.code, acts=frozenset({Act.CASE_OPENED}))
        assert [one.number for one in unit.audit.list_page(asked)] == [1]
    store.close()
