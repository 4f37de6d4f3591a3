"""Migration 0017: a case of an earlier program may be reduced to its stub, and only so."""

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from tests.storage.before import opened_now
from tests.storage.desks import NOON, a_case


@pytest.fixture
def store(tmp_path):
    with opened_now(tmp_path, "0010") as store:
        yield store


def test_a_case_of_before_can_be_reduced(store):
    case = a_case()
    with store.write() as unit:
        assert unit.stubs.reduce(case.draft.case_id, NOON) == str(case.number)
    with store.read() as unit:
        left = unit.cases.get(str(case.number))
    assert (left.destroyed_at, left.envelope_id) == (NOON, case.envelope_id)
    assert left.draft.registrants[0].person.full_name == ""


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE accepted_case SET payload = x'7b7d', iins = ''",
        "UPDATE accepted_case SET iins = ''",
        "UPDATE case_stub SET at = 'x'",
        "DELETE FROM case_stub",
    ],
)
def test_it_is_reduced_once_and_in_no_other_way(store, change):
    with store.write() as unit:
        add = sa.text("INSERT INTO case_stub VALUES (:case_id, '', 0)")
        unit.connection.execute(add, {"case_id": a_case().draft.case_id})

    with pytest.raises(Bug), store.write() as unit:
        unit.connection.exec_driver_sql(change)
