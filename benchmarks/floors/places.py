"""A plain FTS5 prefix query over as many rows."""

import sqlite3
import time


def open_index(rows):
    """Return an index over (code, text) ``rows`` in memory."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE place USING fts5(code UNINDEXED, text, prefix='2 3')")
    connection.executemany("INSERT INTO place VALUES (?, ?)", rows)
    return connection


def time_search(connection, line):
    """Return the seconds that six hits for the words of ``line`` take."""
    wanted = " ".join(f'"{word}"*' for word in line.split())
    began = time.perf_counter()
    connection.execute("SELECT code FROM place WHERE place MATCH ? LIMIT 6", (wanted,)).fetchall()
    return time.perf_counter() - began
