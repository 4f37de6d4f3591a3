"""Makes a new desk: its keys, its database, its slots, and last the file that says it is there."""

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.errors import BadInput
from regdesk.services.epoch_ports import Standing
from regdesk.services.ports import Act
from regdesk.storage.classifier import seed_places
from regdesk.storage.desk_file import FILE as DESK
from regdesk.storage.desk_file import write_desk
from regdesk.storage.desk_tables import DeskKeyRow, DeskRow
from regdesk.storage.disk import (
    file_mode,
    find_free,
    make_folder,
    named_disk_faults,
    sync_folder,
    write_durably,
)
from regdesk.storage.engine import KEY_BYTES, open_writer
from regdesk.storage.failures import named_faults
from regdesk.storage.head_file import FILE as HEAD
from regdesk.storage.key_file import FILE as KEYS
from regdesk.storage.key_file import NEXT
from regdesk.storage.known_desks import KnownDesks
from regdesk.storage.opening import DATABASE, PAGES
from regdesk.storage.recovery_key import make_recovery_key, read_recovery_key
from regdesk.storage.signer import derive_public_key, make_private_key
from regdesk.storage.slots import (
    Slot,
    Strength,
    make_clerk_slot,
    make_recovery_slot,
    write_slots,
)
from regdesk.storage.store import DeskUnit, open_store
from regdesk.storage.tables import ClerkRow
from regdesk.storage.tries import FILE as TRIES
from regdesk.storage.upgrade import create_tables

LEFTOVERS = (
    HEAD,
    KEYS,
    NEXT,
    TRIES,
    PAGES,
    *(DATABASE + end for end in ("", "-wal", "-shm")),
)


@dataclass(frozen=True, slots=True)
class NewDesk:
    """What is set up: the desk, who may sign in (the administrator first), when, how strong."""

    desk: Desk
    clerks: tuple[tuple[Clerk, str], ...]
    at: datetime
    strength: Strength

    def __post_init__(self) -> None:
        codes = [clerk.code for clerk, _ in self.clerks]
        if len(set(codes)) != len(codes):
            raise BadInput("set_up.code_twice")


def set_up(folder: Path, new: NewDesk, places: Path) -> str:
    """Make the desk in ``folder``, which this program holds, and return the recovery key.

    Errors: ``BadInput`` ``classifier.broken``; ``Fault`` of the disk.
    """
    key, recovery = secrets.token_bytes(KEY_BYTES), make_recovery_key()
    private = make_private_key()
    slots = _make_slots(new, key, read_recovery_key(recovery))
    mode = file_mode(folder)
    with named_faults(), named_disk_faults():
        put_aside(folder, LEFTOVERS)
        make_folder(folder / PAGES, folder)
        _make_database(folder / DATABASE, key, new, private, places)
        write_durably(folder / KEYS, write_slots(slots), mode)
        KnownDesks(folder).keep_own({new.desk.name: derive_public_key(private)})
        write_durably(folder / DESK, write_desk(new.desk), mode)
    return recovery


def _make_slots(new: NewDesk, key: bytes, recovery: bytes) -> list[Slot]:
    slots = [make_clerk_slot(clerk, password, key, new.strength) for clerk, password in new.clerks]
    return [*slots, make_recovery_slot(recovery, key, new.strength)]


def put_aside(folder: Path, names: Sequence[str]) -> None:
    """Move what is here of ``names`` into a folder of its own beside it. Nothing is deleted.

    Without a ``desk.json`` that is a set-up cut off, or a desk that lost the file.
    """
    found = [folder / name for name in names if (folder / name).exists()]
    if not found:
        return
    aside = find_free(folder, "aside")
    make_folder(aside, folder)
    for path in found:
        path.rename(aside / path.name)
    sync_folder(folder)


def _make_database(file: Path, key: bytes, new: NewDesk, private: bytes, places: Path) -> None:
    # made by hand first, so that it and its log get the folder's mode, not the account's
    os.close(os.open(file, os.O_CREAT | os.O_EXCL, file_mode(file.parent)))
    file.chmod(file_mode(file.parent))
    writer = open_writer(file, key)
    try:
        create_tables(writer)
    finally:
        writer.dispose()
    store = open_store(file, key)
    try:
        with store.write() as unit:
            _fill(unit, new, private, places)
    finally:
        store.close()
    sync_folder(file.parent)


def _fill(unit: DeskUnit, new: NewDesk, private: bytes, places: Path) -> None:
    desk = {"desk_id": new.desk.desk_id, "payload": write_desk(new.desk)}
    unit.connection.execute(sa.insert(DeskRow).values(desk))
    signing = {
        "epoch": new.desk.epoch,
        "private": private,
        "standing": Standing.KNOWN.value,
        "why": "",
        "begun_at": "",
    }
    unit.connection.execute(sa.insert(DeskKeyRow).values(signing))
    clerks = [
        {"code": clerk.code, "name": clerk.name, "role": clerk.role.value}
        for clerk, _ in new.clerks
    ]
    unit.connection.execute(sa.insert(ClerkRow), clerks)
    seed_places(unit, places)
    administrator = new.clerks[0][0].code
    facts = {"clerks": len(clerks), "epoch": new.desk.epoch}
    unit.audit.append(Act.DESK_SET_UP, at=new.at, clerk=administrator, facts=facts)
