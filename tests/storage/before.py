"""Files of desks as earlier programs left them."""

import shutil
from contextlib import contextmanager

import sqlalchemy as sa

from regdesk.storage.drafts import join_iins
from regdesk.storage.engine import open_writer
from regdesk.storage.forms import to_json
from regdesk.storage.store import open_store
from regdesk.storage.upgrade import MIGRATIONS, Migrations, create_tables
from tests.storage.desks import a_case

KEY = bytes(range(32))

_ACCEPT = sa.text(
    "INSERT INTO accepted_case (number, case_id, ordinal, opened_on, accepted_on, accepted_at,"
    " envelope_id, iins, payload) VALUES (:number, :case_id, 31, '2026-11-23', '2026-11-23', :at,"
    " :envelope_id, :iins, :payload)"
)


def migrations_until(folder, revision):
    """Return the migrations that a program knew whose newest was ``revision``."""
    folder = shutil.copytree(MIGRATIONS.folder, folder / f"program-{revision}")
    for path in (folder / "versions").glob("[0-9]*.py"):
        if path.stem[:4] > revision:
            path.unlink()
    return Migrations(folder, revision)


def put_case(connection, case):
    """Keep an accepted case as every program did since the first tables."""
    row = {
        "number": str(case.number),
        "case_id": case.draft.case_id,
        "at": case.accepted_at.isoformat(),
        "envelope_id": case.envelope_id,
        "iins": join_iins(case.draft),
        "payload": to_json(case),
    }
    connection.execute(_ACCEPT, row)


@contextmanager
def opened_now(folder, revision):
    """Give the store of a file of before with one accepted case, opened by this program."""
    file = folder / "regdesk.db"
    writer = open_writer(file, KEY)
    create_tables(writer, migrations_until(folder, revision))
    with writer.begin() as connection:
        put_case(connection, a_case())
    writer.dispose()
    store = open_store(file, KEY)
    yield store
    store.close()
