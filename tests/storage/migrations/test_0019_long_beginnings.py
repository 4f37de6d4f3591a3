"""Migration 0019: what was found before is found after, by any beginning, and nothing else is."""

import pytest
import sqlalchemy as sa

from regdesk.storage.engine import open_writer
from regdesk.storage.upgrade import create_tables, upgrade
from tests.storage.before import KEY, migrations_until

_WORDS = {
    1: "zhaksibek 870412301266 abai",
    2: "zhaksibek konaev 000000000000120",
    3: "alekseev abai",
}
_ADD = "INSERT OR REPLACE INTO case_words (rowid, words) VALUES (?, ?)"
_FIND = sa.text("SELECT rowid FROM case_words WHERE case_words MATCH :asked ORDER BY rowid DESC")


@pytest.fixture
def connection(tmp_path):
    file = tmp_path / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(tmp_path, "0018"))
    with writer.begin() as before:
        before.exec_driver_sql(_ADD, (2, "zhaksibek abai"))  # as it was before a correction
        for row in _WORDS.items():
            before.exec_driver_sql(_ADD, row)
    upgrade(writer, file)
    with writer.begin() as after:
        yield after
    writer.dispose()


def find(connection, *beginnings):
    asked = " AND ".join(f'"{one}" *' for one in beginnings)
    return list(connection.scalars(_FIND, {"asked": asked}))


def list_holding(words, beginning):
    return [
        row
        for row, line in sorted(words.items(), reverse=True)
        if any(word.startswith(beginning) for word in line.split())
    ]


def test_every_beginning_of_a_word_finds_what_holds_it(connection):
    connection.exec_driver_sql(_ADD, (3, "alekseev gogol"))
    words = {**_WORDS, 3: "alekseev gogol"}

    for word in {word for line in words.values() for word in line.split()}:
        for end in range(1, len(word) + 1):
            assert find(connection, word[:end]) == list_holding(words, word[:end])
    assert find(connection, "zhaks", "abai") == [1]


def test_the_index_of_before_is_gone(connection):
    assert not sa.inspect(connection).has_table("earlier_words")
