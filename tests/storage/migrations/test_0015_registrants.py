"""Migration 0015: the people of cases from before are found as those of today are."""

from dataclasses import replace

import pytest

from regdesk.domain.finding import Findings, Outcome
from regdesk.domain.home import list_home_keys
from regdesk.storage.engine import open_writer
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until, put_case
from tests.storage.desks import ADDRESS, DAY, IIN, a_case


@pytest.fixture
def store(tmp_path):
    """A desk's file of before with one accepted case, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0010"))
    findings = Findings("v0", (), (), Outcome.ACCEPTED, (("r1", Outcome.ACCEPTED),))
    with writer.begin() as connection:
        put_case(connection, replace(a_case(), findings=findings))
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_people_of_before_are_found(store):
    with store.read() as unit:
        (row,) = unit.registrants.find_by_number(IIN, (), 8)
        (resident,) = unit.registrants.list_residents(list_home_keys(ADDRESS), (), DAY, 8)

    assert row.case_id == resident.case_id == a_case().draft.case_id
