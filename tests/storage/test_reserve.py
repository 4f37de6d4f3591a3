"""What is kept back on a nearly full disk is there for what was begun, and for nothing new."""

import errno
import shutil
from collections import namedtuple

import pytest

from regdesk.domain.errors import Fault
from regdesk.storage.reserve import ACCEPTANCE_BYTES, BYTES, FILE, Reserve

Usage = namedtuple("Usage", "free")


@pytest.fixture
def disk(monkeypatch):
    """How much is free, as the system says."""
    said = {"free": 100 << 20}
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(said["free"]))
    return said


@pytest.fixture
def reserve(tmp_path):
    return Reserve(tmp_path)


def test_a_nearly_full_disk_keeps_room_back(disk, reserve):
    reserve.check()

    assert (reserve.folder / FILE).stat().st_blocks * 512 >= BYTES


def test_a_disk_with_plenty_keeps_none(disk, reserve):
    reserve.check()
    disk["free"] = 2 << 30
    reserve.check()

    assert not (reserve.folder / FILE).exists()


def test_nothing_new_begins_on_what_is_kept_back(disk, reserve):
    reserve.check()
    disk["free"] = ACCEPTANCE_BYTES - 1

    with pytest.raises(Fault, match=r"disk\.full"):
        reserve.check()
    assert (reserve.folder / FILE).exists()


def test_where_it_cannot_be_laid_nothing_begins_and_nothing_is_left(disk, reserve, monkeypatch):
    def allocate(_file):
        raise OSError(28, "full")

    monkeypatch.setattr("regdesk.storage.reserve._allocate", allocate)

    with pytest.raises(Fault, match=r"disk\.full"):
        reserve.check()
    assert list(reserve.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "key"), [(errno.EACCES, "disk.read_only"), (errno.EIO, "disk.failed")]
)
def test_what_is_wrong_with_the_disk_is_called_so(disk, reserve, monkeypatch, number, key):
    def allocate(_file):
        raise OSError(number, "wrong")

    monkeypatch.setattr("regdesk.storage.reserve._allocate", allocate)

    with pytest.raises(Fault) as caught:
        reserve.check()
    assert caught.value.key == key


def test_a_folder_that_is_gone_is_a_fault_of_the_disk(tmp_path):
    with pytest.raises(Fault, match=r"disk\.failed"):
        Reserve(tmp_path / "pulled out").check()
