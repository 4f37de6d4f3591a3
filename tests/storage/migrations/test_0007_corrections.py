"""Migration 0007: cases of before stand uncorrected, their drafts correct nothing."""

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from regdesk.storage.engine import open_writer
from regdesk.storage.forms import to_json
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until, put_case
from tests.storage.corrections import a_correction
from tests.storage.desks import a_case, a_draft

_DRAFT = sa.text(
    "INSERT INTO draft (case_id, ordinal, opened_on, iins, payload)"
    " VALUES (:case_id, 32, '2026-11-23', '', :payload)"
)


@pytest.fixture
def store(tmp_path):
    """A desk's file of before, with a case and a draft, opened by this program."""
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0006"))
    case, draft = a_case(), a_draft("case-2")
    with writer.begin() as connection:
        put_case(connection, case)
        connection.execute(_DRAFT, {"case_id": draft.case_id, "payload": to_json(draft)})
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()


def test_what_was_accepted_stands_uncorrected(store):
    with store.read() as unit:
        assert unit.cases.find("case-1") == a_case()
        assert unit.corrections.list("case-1") == ()
        assert unit.drafts.find_correction("case-1") is None
        assert unit.drafts.find("case-2") == a_draft("case-2")


def test_a_correction_stands(store):
    with store.write() as unit:
        unit.corrections.add(a_correction())

    for act in ("UPDATE correction SET payload = x''", "DELETE FROM correction"):
        with pytest.raises(Bug), store.write() as unit:
            unit.connection.exec_driver_sql(act)


def test_a_case_has_one_draft_of_a_correction_at_a_time(store):
    with store.write() as unit:
        unit.drafts.keep(a_draft("first", corrects="case-1"))

    with pytest.raises(Bug), store.write() as unit:
        unit.drafts.keep(a_draft("second", corrects="case-1"))
