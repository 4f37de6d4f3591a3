"""Commits to SQLCipher with the driver alone, and the fsyncs and signature of an acceptance."""

import hashlib
import os
import time

from sqlcipher3 import dbapi2


def open_database(path):
    """Return a WAL database with one table, keyed with 32 raw bytes, fully synchronous."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{os.urandom(32).hex()}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, body TEXT)")
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


def time_acceptance(connection, key, body):
    """Return the seconds of what an acceptance cannot do without.

    Sign the envelope, name it by its hash, commit its row with full synchronisation, and read the
    row back on a connection of its own snapshot; the case carries no captured page.
    """
    began = time.perf_counter()
    signed = body.encode() + key.sign(body.encode())
    name = hashlib.sha256(signed).hexdigest()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO kept (body) VALUES (?)", (name + signed.hex(),))
    connection.execute("COMMIT")
    connection.execute("SELECT body FROM kept ORDER BY id DESC LIMIT 1").fetchone()
    return time.perf_counter() - began
