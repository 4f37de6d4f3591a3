"""Migration 0006: a desk of before has read no feed, and a decision stands once it was said."""

import pytest
import sqlalchemy as sa

from regdesk.domain.decision import Decision, Ruling
from regdesk.storage.applications import ApplicationTable
from regdesk.storage.decisions import DecisionTable
from regdesk.storage.engine import open_writer
from regdesk.storage.feed_tables import DecisionRow
from regdesk.storage.feeds import FeedTable
from regdesk.storage.forms import to_json
from regdesk.storage.upgrade import create_tables
from tests.storage.before import KEY, migrations_until
from tests.storage.desks import NOON

DECISION = Decision("case-1", "sha256:1", Ruling.CONFIRMED, NOON, None, None, "", simulated=True)
TABLES = {"feed_cursor", "feed_item", "decision", "decision_read", "notice", "application"}


@pytest.fixture
def connection(tmp_path):
    """A desk's file of before, opened by a program of this migration."""
    writer = open_writer(tmp_path / "regdesk.db", KEY)
    create_tables(writer, migrations_until(tmp_path, "0005"))
    create_tables(writer, migrations_until(tmp_path, "0006"))
    with writer.begin() as connection:
        yield connection
    writer.dispose()


def test_a_desk_of_before_begins_every_feed_at_its_beginning(connection):
    assert set(sa.inspect(connection).get_table_names()) >= TABLES
    assert FeedTable(connection).list_cursors() == {}
    assert FeedTable(connection).get_cursor("decisions") == ""
    assert DecisionTable(connection).find("case-1") is None
    assert ApplicationTable(connection).list_open() == ()
    assert ApplicationTable(connection).find_claim("application-1") == ""


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decision SET ruling = 'rejected'",
        "UPDATE decision SET stands = 'rejected'",
        "DELETE FROM decision",
    ],
)
def test_what_the_register_said_is_never_changed(connection, change):
    row = {"case_id": "case-1", "nth": 1, "payload": to_json(DECISION)}
    row |= dict.fromkeys(("envelope_id", "ruling", "stands"), "")
    connection.execute(sa.insert(DecisionRow), row)

    with pytest.raises(sa.exc.IntegrityError, match="decision stands"):
        connection.exec_driver_sql(change)
