"""Migration 0002: a desk of the first tables gets one for closed cases and keeps all it had."""

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from regdesk.storage.engine import open_writer
from regdesk.storage.failures import named_faults
from regdesk.storage.forms import to_json
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import MIGRATIONS, create_tables
from tests.storage.before import KEY, migrations_until, put_case
from tests.storage.desks import a_case, a_closed, a_draft

_DRAFT = sa.text(
    "INSERT INTO draft (case_id, ordinal, opened_on, iins, payload)"
    " VALUES ('case-2', 32, '2026-11-23', ' 870412300066 ', :payload)"
)


@pytest.fixture
def file(tmp_path):
    """A desk's file as the program of the first tables left it."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0001"))
    with writer.begin() as connection:
        assert "closed_case" not in sa.inspect(connection).get_table_names()
        put_case(connection, a_case())
        connection.execute(_DRAFT, {"payload": to_json(a_draft("case-2", 32))})
    writer.dispose()
    return file


def test_a_desk_of_the_first_tables_keeps_its_cases_and_closes_the_next(file):
    store = open_store(file, KEY)
    with store.write() as unit:
        unit.closed.add(a_closed(a_draft("case-2", 32)))
        unit.drafts.discard("case-2")
    with store.read() as unit:
        assert unit.cases.find("case-1") == a_case()
        assert unit.closed.find("case-2") == a_closed(a_draft("case-2", 32))
    store.close()


def test_the_upgrade_leaves_a_copy_of_the_older_file(file):
    open_store(file, KEY).close()

    assert (file.parent / "copies" / f"before-{MIGRATIONS.head}.db").exists()


@pytest.mark.parametrize(
    "statement", ["UPDATE closed_case SET outcome = ''", "DELETE FROM closed_case"]
)
def test_what_is_closed_is_never_changed(file, statement):
    store = open_store(file, KEY)
    with store.write() as unit:
        unit.closed.add(a_closed(a_draft("case-2", 32)))

    with pytest.raises(Bug), named_faults(), store.write() as unit:
        unit.connection.exec_driver_sql(statement)
    store.close()
