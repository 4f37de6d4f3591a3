"""The same words in a plain, unencrypted full-text index of SQLite, in memory."""

import sqlite3
import time


def open_index(rows):
    """Return an index over (row number, words) ``rows``."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE case_words USING "
        "fts5(words, content='', detail=none, prefix='1 2 3', tokenize='ascii')"
    )
    connection.executemany("INSERT INTO case_words (rowid, words) VALUES (?, ?)", rows)
    return connection


def time_search(connection, keys):
    """Return the seconds that the newest 16 row numbers for ``keys`` take."""
    wanted = " AND ".join(f'"{key}" *' for key in keys)
    began = time.perf_counter()
    connection.execute(
        "SELECT rowid FROM case_words WHERE case_words MATCH ? ORDER BY rowid DESC LIMIT 16",
        (wanted,),
    ).fetchall()
    return time.perf_counter() - began


def open_people(rows):
    """Return a plain table of ``rows`` (case, iin, name, key of the name, two keys of the home)
    with the same indexes, in memory, and the rows themselves.
    """
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE registrant (case_id, iin, name, name_key, home_kk, home_ru)")
    connection.executemany("INSERT INTO registrant VALUES (?, ?, ?, ?, ?, ?)", rows)
    for column in ("iin", "name_key", "home_kk", "home_ru"):
        connection.execute(f"CREATE INDEX by_{column} ON registrant ({column})")
    return connection, rows


def time_person(people, at, column):
    """Return the seconds that the cases take which share ``column`` with row ``at``."""
    connection, rows = people
    asked = rows[at][1 if column == "iin" else 4]
    began = time.perf_counter()
    connection.execute(f"SELECT case_id FROM registrant WHERE {column} = ?", (asked,)).fetchall()
    return time.perf_counter() - began
