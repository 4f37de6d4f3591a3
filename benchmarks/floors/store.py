"""Commits to SQLCipher with the driver alone, and the fsyncs and signature of an acceptance."""

import hashlib
import os
import time

from sqlcipher3 import dbapi2

KEY = os.urandom(32).hex()


def open_database(path):
    """Return a WAL database keyed with 32 raw bytes, fully synchronous; made where it is new."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{KEY}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, body)")
    connection.execute("INSERT INTO kept VALUES (1, '')")
    return connection


def time_commit(connection, body):
    """Return the seconds one transaction takes that replaces a row by ``body``.

    The body must differ from the last one: SQLite does not write what has not changed.
    """
    began = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE kept SET body = ? WHERE id = 1", (body,))
    connection.execute("COMMIT")
    return time.perf_counter() - began


def copy_tables(connection, schema, rows):
    """Make the tables of ``schema``, statements, and fill them with ``rows``: lists by table."""
    for statement in schema:
        connection.execute(statement)
    for table, held in rows.items():
        for row in held:
            _insert(connection, table, row)


def time_acceptance(connection, key, draft, rows):
    """Return the seconds of the signatures and the commit of one acceptance; it has no page.

    Sign the envelope and the slip's code, name the envelope by its hash; in one transaction raise
    the number, add the ``rows`` (one a table), count the street and take the draft away.
    """
    _insert(connection, "draft", draft)
    began = time.perf_counter()
    envelope = rows["outbox"]["envelope"]
    hashlib.sha256(envelope + key.sign(envelope) + key.sign(b"RD1")).hexdigest()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE counter SET value = value + 1 WHERE name = 'serial'")
    for table, row in rows.items():
        _insert(connection, table, row)
    connection.execute("UPDATE street SET used = used + 1 WHERE id = 1")
    connection.execute("DELETE FROM draft WHERE case_id = ?", (draft["case_id"],))
    connection.execute("COMMIT")
    return time.perf_counter() - began


def _insert(connection, table, row):
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(
        f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(row.values())
    )
