"""A file is there whole or not at all, and what the disk says is said in our words."""

import errno

import pytest

from regdesk.domain.errors import Fault
from regdesk.storage.disk import named_disk_faults, write_durably


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_written_is_whole_and_alone(tmp_path):
    write_durably(tmp_path / "keys.json", b"old", 0o600)
    write_durably(tmp_path / "keys.json", b"new\n", 0o600)

    assert (tmp_path / "keys.json").read_bytes() == b"new\n"
    assert names(tmp_path) == ["keys.json"]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_half_done(tmp_path):
    (tmp_path / "keys.json").mkdir()
    (tmp_path / "keys.json" / "inside").write_bytes(b"")

    with pytest.raises(OSError):
        write_durably(tmp_path / "keys.json", b"new", 0o600)

    assert names(tmp_path) == ["keys.json"]


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "disk.full"),
        (errno.EDQUOT, "disk.full"),
        (errno.EROFS, "disk.read_only"),
        (errno.EACCES, "disk.read_only"),
        (errno.EIO, "disk.failed"),
    ],
)
def test_what_the_disk_says_has_a_name(number, key):
    with pytest.raises(Fault) as caught, named_disk_faults():
        raise OSError(number, "said by the disk")

    assert caught.value.key == key


def test_an_error_of_the_work_inside_a_unit_is_not_blamed_on_the_disk(store):
    with pytest.raises(BrokenPipeError), store.write():
        raise BrokenPipeError
