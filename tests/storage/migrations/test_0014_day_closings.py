"""Migration 0014: closings begin with the last day that was worked; none of before is asked for."""

import pytest

from regdesk.domain.day_closing import BookMarks
from regdesk.services.audit_ports import Act
from regdesk.storage.audit import AuditTrail
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import NOON


@pytest.mark.parametrize(("days", "begun"), [((), 0), ((20, 21, 22), 2), ((22, 22), 0)])
def test_what_ended_on_days_before_the_last_is_in_no_closing(tmp_path, days, begun):
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0013"))
    with writer.begin() as connection:
        for day in days:
            at = NOON.replace(day=day)
            AuditTrail(connection).append(Act.CASE_ACCEPTED, at=at, clerk="c", facts={})
    writer.dispose()

    store = open_store(file, KEY)
    with store.read() as unit:
        assert unit.day_closings.get_marks() == BookMarks(begun)
        assert [one.day for one in unit.day_books.list_days(begun)] == sorted(set(days))[-1:]
    store.close()
