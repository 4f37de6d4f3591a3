"""The screen lock judges a password without closing the desk."""

import errno
from pathlib import Path

import pytest
import sqlalchemy as sa

from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import Act
from regdesk.storage.tables import AuditRow
from tests.storage.desks import CLERK, CLERK_PASSWORD, a_draft


def fill(store, at):
    while True:
        with store.write() as unit:
            unit.audit.append(Act.SIGN_IN_FAILED, at=at, clerk="", facts={"count": 1})


def test_the_store_stays_open_while_a_password_is_judged(door):
    store = door.sign_in(CLERK.code, CLERK_PASSWORD).store
    door.unlock(CLERK.code, CLERK_PASSWORD)

    with store.write() as unit:
        unit.drafts.keep(a_draft())
    with store.read() as unit:
        assert unit.drafts.find("case-1") == a_draft()


def test_a_disk_that_takes_no_row_keeps_nobody_behind_the_lock(door, clock):
    """It fills up after a colleague mistyped his password: whose screen it is comes back in."""
    store = door.sign_in(CLERK.code, CLERK_PASSWORD).store
    with pytest.raises(BadInput):
        door.unlock(CLERK.code, "бөтен-сөз")
    clock.pass_s(1)
    with store.write() as unit:
        (pages,) = unit.connection.exec_driver_sql("PRAGMA page_count").one()
        unit.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Fault) as full:
        fill(store, clock.at)

    door.unlock(CLERK.code, CLERK_PASSWORD)

    assert full.value.key == "disk.full"


def test_a_disk_that_lets_no_file_go_keeps_nobody_behind_the_lock(door, clock, monkeypatch):
    """Another program may hold the file of the tries: Windows lets nobody remove it then."""
    door.sign_in(CLERK.code, CLERK_PASSWORD)
    with pytest.raises(BadInput):
        door.unlock(CLERK.code, "бөтен-сөз")
    clock.pass_s(1)

    def held(*_, **__):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "unlink", held)

    assert door.unlock(CLERK.code, CLERK_PASSWORD) == 1


def test_a_wrong_password_makes_the_next_try_wait_and_reaches_the_trail(door, clock):
    store = door.sign_in(CLERK.code, CLERK_PASSWORD).store
    with pytest.raises(BadInput) as wrong:
        door.unlock(CLERK.code, "бөтен-сөз")
    with pytest.raises(BadInput) as early:
        door.unlock(CLERK.code, CLERK_PASSWORD)
    clock.pass_s(1)
    door.unlock(CLERK.code, CLERK_PASSWORD)

    assert (wrong.value.key, early.value.key) == ("sign_in.wrong", "sign_in.wait")
    with store.read() as unit:
        acts = unit.connection.scalars(sa.select(AuditRow.act)).all()
    assert Act.SIGN_IN_FAILED in acts
