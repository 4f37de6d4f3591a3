"""A database that lost its end is noticed offline: none of its numbers is given away again."""

import shutil

import pytest

from regdesk.domain.errors import BadInput
from regdesk.services.epoch_ports import Copied
from regdesk.storage import head_file
from regdesk.storage.head_file import FILE, HeadFile
from tests.storage.desks import ADMINISTRATOR, PASSWORD, a_case, a_door, a_draft, accept


def sign_in(folder):
    door = a_door(folder)
    return door, door.sign_in(ADMINISTRATOR.code, PASSWORD)


def accept_one(desk, serial):
    draft = a_draft(f"case-{serial}", ordinal=30 + serial)
    with desk.store.write() as unit:
        unit.drafts.keep(draft)
        accept(unit, a_case(draft, serial), serial)


def accept_and_fail(desk):
    with desk.store.write() as unit:
        unit.drafts.keep(a_draft())
        accept(unit, a_case())
        raise BadInput("file.unreadable")


def begun(folder):
    door, desk = sign_in(folder)
    with desk.store.read() as unit:
        why = unit.epochs.find_begun()
    door.close()
    return desk.desk.epoch, why and why.why


def cut_log(folder, into):
    """Leave the database as a kill would, with its log broken off in the middle of what is new."""
    shutil.copytree(folder, into)
    log = into / "regdesk.db-wal"
    whole = log.read_bytes()
    log.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2))


def test_a_log_that_is_cut_short_begins_a_new_epoch(folder, tmp_path):
    door, desk = sign_in(folder)
    for serial in (1, 2, 3):
        accept_one(desk, serial)
    cut_log(folder, tmp_path / "cut")
    shutil.copytree(folder, tmp_path / "killed")
    door.close()

    assert begun(tmp_path / "killed") == (1, None)
    assert [begun(tmp_path / "cut") for _ in range(2)] == [(2, Copied.RESTORED)] * 2


def test_what_was_rolled_back_is_not_noted(folder):
    door, desk = sign_in(folder)
    with pytest.raises(BadInput):
        accept_and_fail(desk)
    with desk.store.write():
        pass
    assert not (folder / FILE).exists()
    accept_one(desk, 1)
    door.close()

    assert (folder / FILE).exists()
    assert begun(folder) == (1, None)


def test_a_disk_that_takes_no_note_stops_nothing(folder, monkeypatch):
    def fail(*_):
        raise OSError

    door, desk = sign_in(folder)
    monkeypatch.setattr(head_file, "write_durably", fail)
    accept_one(desk, 1)
    door.close()

    assert begun(folder) == (1, None)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"form": 2, "epoch": 1, "seq": 9}', b"[" * 3000, b'{"form": 1}']
)
def test_a_spoilt_note_says_nothing(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)

    assert not HeadFile(tmp_path).is_ahead(1, 0)


def test_a_note_of_another_epoch_says_nothing(tmp_path):
    HeadFile(tmp_path).note(1, 5)

    assert HeadFile(tmp_path).is_ahead(1, 4)
    assert not HeadFile(tmp_path).is_ahead(1, 5)
    assert not HeadFile(tmp_path).is_ahead(2, 1)
