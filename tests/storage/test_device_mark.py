"""A desk notices by itself that its database was put back alone, or its folder carried away."""

import json
import shutil

import pytest

from regdesk.domain.errors import Fault
from regdesk.services.epoch_ports import Copied, Standing
from regdesk.services.ports import Act
from regdesk.storage import opening
from regdesk.storage.desk_file import find_desk
from regdesk.storage.device import FILE, find_machine
from regdesk.storage.disk import write_durably
from tests.storage.desks import ADMINISTRATOR, PASSWORD, a_door, set_up


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "desk"
    door = a_door(folder, machine="a")
    set_up(door)
    door.close()
    sign_in(folder)
    return folder


def sign_in(folder, machine="a"):
    """Sign in as a new start of the program does; return the epoch, and why it was begun."""
    door = a_door(folder, machine=machine)
    try:
        opened = door.sign_in(ADMINISTRATOR.code, PASSWORD)
        with opened.store.read() as unit:
            begun = unit.epochs.find_begun()
            assert unit.epochs.get_running().desk == opened.desk
        return opened.desk.epoch, None if begun is None else begun.why
    finally:
        door.close()


def test_an_ordinary_day_changes_nothing(folder):
    assert [sign_in(folder) for _ in range(3)] == [(1, None)] * 3


def test_another_machine_is_another_epoch_once(folder):
    assert [sign_in(folder, "b") for _ in range(2)] == [(2, Copied.TWIN)] * 2


def test_a_machine_without_a_name_shows_nothing(folder):
    assert [sign_in(folder, machine) for machine in ("", "b", "")] == [(1, None)] * 3


def test_a_database_put_back_alone_is_another_epoch(folder, tmp_path):
    shutil.copy(folder / "regdesk.db", tmp_path)
    sign_in(folder)
    shutil.copy(tmp_path / "regdesk.db", folder)

    assert [sign_in(folder) for _ in range(2)] == [(2, Copied.RESTORED)] * 2


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"form": 2}'])
def test_without_its_file_the_desk_trusts_no_epoch(folder, content):
    (folder / FILE).unlink() if content is None else (folder / FILE).write_bytes(content)

    assert sign_in(folder) == (2, Copied.RESTORED)


def test_a_new_epoch_leaves_its_traces_and_the_old_key_stays_known(folder):
    door = a_door(folder, machine="b")
    opened = door.sign_in(ADMINISTRATOR.code, PASSWORD)
    with opened.store.write() as unit:
        assert [one.desk.epoch for one in unit.epochs.list_new()] == [2]
        assert unit.epochs.get_voucher(2).desk.epoch == 1
        rows = unit.connection.exec_driver_sql("SELECT body FROM audit WHERE act = ?",
                                               (Act.EPOCH_BEGUN.value,))  # fmt: skip
        ((body,),) = rows.all()
        unit.epochs.note(2, Standing.KNOWN)
        assert not unit.epochs.list_new()
    known = opened.desk_keys.read()
    door.close()

    assert json.loads(body)["facts"] == {"epoch": 2, "why": "twin", "spent": False}
    assert {name.epoch for name in known} == {1, 2}
    assert find_desk(folder).epoch == 2


def test_a_power_cut_between_file_and_database_shows_no_copy(folder, monkeypatch):
    """The file is written before the commit and after it; either write may be the last one."""
    for nth in range(2):
        left = [nth]

        def cut(path, content, mode, left=left):
            if path.name == FILE:
                if not left[0]:
                    raise OSError(5, "cut")
                left[0] -= 1
            write_durably(path, content, mode)

        with monkeypatch.context() as patch:
            patch.setattr("regdesk.storage.device.write_durably", cut)
            assert sign_in(folder) == (1, None)
        assert sign_in(folder) == (1, None)


def test_a_copy_whose_file_cannot_be_written_does_not_open(folder, monkeypatch):
    """Else each further signing in would begin an epoch more."""

    def fail(*_):
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr("regdesk.storage.device.write_durably", fail)
        with pytest.raises(Fault, match=r"disk\.full"):
            sign_in(folder, "b")

    assert sign_in(folder, "b") == (2, Copied.TWIN)


def test_in_the_last_epoch_suspicion_stops_nothing(folder, monkeypatch):
    monkeypatch.setattr(opening, "LAST_EPOCH", 1)

    assert sign_in(folder, "b") == (1, None)


def test_this_machine_has_a_name_that_tells_nothing():
    assert find_machine() == find_machine()
    assert len(find_machine()) in (0, 64)
