"""Migration 0003: the prints that an older program counted still count."""

import pytest
import sqlalchemy as sa

from regdesk.domain.print_task import SheetKind
from regdesk.storage.engine import open_writer
from regdesk.storage.forms import to_json
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until, put_case
from tests.storage.desks import a_case, a_draft, a_slip

_SLIP = sa.text("INSERT INTO slip (number, facts, prints) VALUES (:number, :facts, :prints)")


@pytest.fixture
def file(tmp_path):
    """A desk's file of before: one slip printed three times, one never."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0002"))
    with writer.begin() as connection:
        for case, prints in ((a_case(), 3), (a_case(a_draft("case-2", 32), serial=2), 0)):
            number = str(case.number)
            put_case(connection, case)
            row = {"number": number, "facts": to_json(a_slip(number)), "prints": prints}
            connection.execute(_SLIP, row)
    writer.dispose()
    return file


def test_earlier_prints_still_make_the_next_one_a_copy(file):
    store = open_store(file, KEY)
    with store.read() as unit:
        counts = [
            unit.prints.count_copies(SheetKind.SLIP, case.draft.case_id, str(case.number))
            for case in (unit.cases.find("case-1"), unit.cases.find("case-2"))
        ]
        assert counts == [3, 0]
        assert unit.prints.list_open() == ()
        assert [task.copy for task in unit.prints.list_latest(9)] == [2, 1, 0]
        assert unit.sheets.get_slip(str(a_case().number)) == a_slip(str(a_case().number))
    store.close()
