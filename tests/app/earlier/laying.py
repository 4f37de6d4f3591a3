"""Lays out the data folders that earlier programs left, and reads what is in their tables."""

import json
import tarfile
from pathlib import Path

from regdesk.storage.step_back import list_things
from tests.app.earlier.pages import seal

STATES = sorted(path.name.partition(".")[0] for path in Path(__file__).parent.glob("*.tar.xz"))


def lay_out(state, folder):
    """Unpack the ``state`` into ``folder`` as its program left it; return what has to be there."""
    with tarfile.open(Path(__file__).parent / f"{state}.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    kept = json.loads((folder / "expected.json").read_bytes())
    (folder / "expected.json").unlink()
    kept["key"] = bytes.fromhex(kept["key"])
    database = folder / "regdesk.db"
    database.write_bytes(seal(database.read_bytes(), kept["key"]))
    return kept


def read_shape(writer):
    """Return every table's columns, and every index and trigger."""
    with writer.begin() as connection:
        return {
            one.name: one.sql
            if one.kind != "table"
            else [
                tuple(row) for row in connection.exec_driver_sql(f"PRAGMA table_info({one.name})")
            ]
            for one in list_things(connection)
        }


def read_rows(writer):
    """Return the rows of every table but the indexes of words."""
    with writer.begin() as connection:
        tables = [
            one.name
            for one in list_things(connection)
            if one.kind == "table" and not one.sql.startswith("CREATE VIRTUAL")
        ]
        return {
            name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {name}")))
            for name in tables
        }
