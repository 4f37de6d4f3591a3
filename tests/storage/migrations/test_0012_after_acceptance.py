"""Migration 0012: what comes after acceptance has its tables, and what stands in them stands."""

import pytest

from regdesk.domain.errors import Bug
from tests.storage.before import opened_now
from tests.storage.desks import NOON, a_case


@pytest.fixture
def store(tmp_path):
    with opened_now(tmp_path, "0010") as store:
        yield store


def test_of_a_case_of_before_nobody_asks_whether_it_was_entered(store):
    with store.read() as unit:
        assert unit.entered.list_left() == ()
        (row,) = unit.journal.list_day(NOON.date())
    assert row.entered_at is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entered_mark SET number = 'x'",
        "DELETE FROM entered_mark",
        "UPDATE cancellation SET payload = ''",
        "DELETE FROM cancellation",
    ],
)
def test_what_stands_is_never_changed(store, change):
    case_id = a_case().draft.case_id
    with store.write() as unit:
        for sql in (
            f"INSERT INTO entered_mark VALUES ('{case_id}', '1', '', '', '', 1)",
            f"INSERT INTO cancellation VALUES ('{case_id}', 'sha256:0', '2026-11-22', '')",
        ):
            unit.connection.exec_driver_sql(sql)
    with pytest.raises(Bug), store.write() as unit:
        unit.connection.exec_driver_sql(change)
