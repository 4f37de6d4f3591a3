"""Migration 0001: the first tables, empty, with their guards and indexes."""

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import Bug
from regdesk.storage.engine import open_writer
from regdesk.storage.failures import named_faults
from regdesk.storage.upgrade import create_tables

TABLES = {
    *("desk", "desk_key", "clerk", "counter", "draft", "accepted_case", "slip", "audit"),
    *("outbox", "page_key", "condemned", "place", "street", "house", "recent_address"),
}


@pytest.fixture
def writer(tmp_path):
    writer = open_writer(tmp_path / "regdesk.db", bytes(32))
    create_tables(writer)
    yield writer
    writer.dispose()


def test_every_table_is_there_and_empty(writer):
    with writer.begin() as connection:
        assert set(sa.inspect(connection).get_table_names()) >= TABLES
        for table in TABLES:
            count = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()
            assert count == 0, table


def test_the_indexes_of_words_answer(writer):
    with writer.begin() as connection:
        for table in ("place_words", "street_words"):
            connection.exec_driver_sql(
                f"INSERT INTO {table} (rowid, name, kind, line) "
                "VALUES (7, 'медеу', 'ауданы', 'алматы медеу')"
            )
            ask = f"SELECT rowid FROM {table} WHERE {table} MATCH ?"
            assert connection.exec_driver_sql(ask, ('name : "ме" * AND "алматы"',)).scalar() == 7
            assert connection.exec_driver_sql(ask, ('name : "алматы"',)).scalar() is None


@pytest.mark.parametrize(
    ("row", "change"),
    [
        ("accepted_case VALUES ('n', 'c', 1, '', '', '', '', '', x'')", "SET ordinal = 2"),
        ("audit VALUES (1, '', '', '', '', x'', x'')", "SET clerk = 'x'"),
        ("outbox VALUES (1, 1, 'e', 'c', x'', 1, 'accepted', '')", "SET seq = 2"),
    ],
    ids=["case", "audit", "outbox"],
)
def test_what_stands_is_never_changed(writer, row, change):
    table = row.split()[0]
    with writer.begin() as connection:
        connection.exec_driver_sql(f"INSERT INTO {row}")
    for statement in (f"UPDATE {table} {change}", f"DELETE FROM {table}"):
        with pytest.raises(Bug), named_faults(), writer.begin() as connection:
            connection.exec_driver_sql(statement)
