"""Commits to SQLCipher with the driver alone, and the fsyncs and signature of an acceptance."""

import hashlib
import os
import time

from sqlcipher3 import dbapi2

KEY = os.urandom(32).hex()


TABLES = ("case_row", "slip", "envelope", "audit", "address")


def open_database(path, key=None):
    """Return a WAL database keyed with 32 raw bytes, fully synchronous; made where it is new."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{key or KEY}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    for table in ("kept", "serial", *TABLES):
        connection.execute(f"CREATE TABLE IF NOT EXISTS {table} (id INTEGER PRIMARY KEY, body)")
    connection.execute("INSERT OR IGNORE INTO kept VALUES (1, '')")
    connection.execute("INSERT OR IGNORE INTO serial VALUES (1, 0)")
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


def time_acceptance(connection, reader, key, rows):
    """Return the seconds of what an acceptance cannot do without; it carries no captured page.

    Sign the envelope and the slip's code, name the envelope by its hash, and in one transaction
    raise the number, write the bodies of ``rows`` (one a table) and take the draft away; then read
    case, slip and envelope back on another connection.
    """
    began = time.perf_counter()
    signed = rows["envelope"] + key.sign(rows["envelope"]) + key.sign(b"RD1")
    name = hashlib.sha256(signed).hexdigest()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE serial SET body = body + 1 WHERE id = 1")
    for table, body in rows.items():
        connection.execute(f"INSERT INTO {table} (body) VALUES (?)", (body,))
    connection.execute("UPDATE kept SET body = ? WHERE id = 1", (name,))
    connection.execute("COMMIT")
    for table in ("case_row", "slip", "envelope"):
        reader.execute(f"SELECT body FROM {table} ORDER BY id DESC LIMIT 1").fetchone()
    return time.perf_counter() - began
