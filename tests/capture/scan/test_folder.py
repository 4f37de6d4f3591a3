"""The watched folder: nothing is taken too early, lost, taken twice or left lying about."""

import errno
import os
import tempfile

import pytest

from regdesk.capture.scan import folder
from regdesk.capture.scan.folder import ASIDE, FolderDevice
from regdesk.capture.scan.folder_reader import Reader
from regdesk.domain.errors import Fault


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    soon = folder.Patience(settle=0.05, first=0.2, next=0.1, empty=0.2)
    monkeypatch.setattr(folder, "PATIENCE", soon)
    monkeypatch.setattr(folder, "LOOK_EVERY_S", 0.01)


@pytest.fixture
def scans(tmp_path):
    place = tmp_path / "scans"
    place.mkdir()
    return place


@pytest.fixture
def other():
    """Another program that reads."""
    reader = Reader()
    yield reader
    reader.end()


def names(place):
    return sorted(one.name for one in place.iterdir())


def test_a_file_goes_when_its_pages_are_kept_and_not_before(scans):
    (scans / "1.jpg").write_bytes(b"one")
    side = FolderDevice(scans).next_side()

    assert (side.content, side.dpi) == (b"one", None)
    assert len(names(scans)) == 1
    side.kept()
    assert names(scans) == []


def test_a_file_that_grows_is_left_alone(scans, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(folder.time, "monotonic", lambda: now[0])
    file = scans / "1.jpg"
    device = FolderDevice(scans)

    for size in (1, 2, 3):
        file.write_bytes(bytes(size))
        assert list(device._list_ready()) == []
        now[0] += folder.PATIENCE.settle * 0.9
    assert list(device._list_ready()) == []
    now[0] += folder.PATIENCE.settle * 0.2
    assert list(device._list_ready()) == [file]


def test_a_file_whose_pages_were_not_kept_comes_again(scans):
    (scans / "1.jpg").write_bytes(b"one")

    FolderDevice(scans).next_side().left()

    assert names(scans) == ["1.jpg"]
    assert FolderDevice(scans).next_side().content == b"one"


def test_two_desks_on_one_folder_never_take_the_same_file(scans, other):
    for name in ("1.jpg", "2.jpg"):
        (scans / name).write_bytes(name.encode())
    desks = FolderDevice(scans), FolderDevice(scans, other)

    assert sorted(desk.next_side().content for desk in desks) == [b"1.jpg", b"2.jpg"]
    assert [desk.next_side() for desk in desks] == [None, None]


def test_what_ended_its_reader_is_set_aside_and_not_read_again(scans):
    (scans / "1.pdf").write_bytes(b"it kills")
    reader = Reader()
    FolderDevice(scans, reader).next_side()
    reader.end()

    with pytest.raises(Fault) as error:
        FolderDevice(scans).next_side()

    assert (error.value.key, error.value.params) == ("scanner.set_aside", {"folder": ASIDE})
    assert names(scans) == [ASIDE]
    assert names(scans / ASIDE) == ["1.pdf"]


def test_what_ended_readers_left_of_themselves_is_cleared_away(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    lives = Reader()
    left, young = (tmp_path / f"regdesk-reads-{sign * 32}" for sign in "ab")
    left.touch()
    young.touch()
    for one in tmp_path.iterdir():
        os.utime(one, None if one == young else (1, 1))

    Reader().end()

    assert left not in tmp_path.iterdir()
    assert len(names(tmp_path)) == 2
    lives.end()
    assert names(tmp_path) == [young.name]


def test_what_a_reader_that_lives_reads_is_nobody_elses(scans, other):
    (scans / "1.jpg").write_bytes(b"one")
    side = FolderDevice(scans, other).next_side()

    with pytest.raises(Fault) as error:
        FolderDevice(scans).next_side()

    assert error.value.key == "scanner.no_file"
    side.left()
    assert names(scans) == ["1.jpg"]


def test_the_oldest_comes_first_and_files_of_no_page_stay(scans):
    for name in ("b.jpg", "a.jpg", ".c.jpg", "~d.jpg", "note.txt", "e.pdf.part"):
        (scans / name).write_bytes(name.encode())
    (scans / "link.jpg").symlink_to(scans / "note.txt")
    os.utime(scans / "b.jpg", (1, 1))
    device = FolderDevice(scans)

    came = [device.next_side().content for _ in range(2)]

    assert came == [b"b.jpg", b"a.jpg"]
    assert device.next_side() is None


def test_nothing_set_aside_is_overwritten(scans):
    for content in (b"first", b"second"):
        (scans / "1.jpg").write_bytes(content)
        side = FolderDevice(scans).next_side()
        assert side.unreadable().key == "scanner.set_aside"

    kept = sorted((scans / ASIDE).iterdir())
    assert [one.read_bytes() for one in kept] == [b"second", b"first"]


def test_a_name_that_is_used_again_overwrites_no_scan_before_it(scans):
    device = FolderDevice(scans)
    sides = []
    for content in (b"first", b"second"):
        (scans / "scan.jpg").write_bytes(content)
        sides.append(device.next_side())
    (scans / "scan.jpg").write_bytes(b"third")

    for side in sides:
        side.left()

    assert sorted(one.read_bytes() for one in scans.iterdir()) == [b"first", b"second", b"third"]


def test_keeping_a_scan_removes_none_that_came_after_it(scans):
    device = FolderDevice(scans)
    (scans / "scan.jpg").write_bytes(b"first")
    first = device.next_side()
    (scans / "scan.jpg").write_bytes(b"second")
    second = device.next_side()

    first.kept()
    second.left()

    assert [one.read_bytes() for one in scans.iterdir()] == [b"second"]


def test_a_file_that_cannot_be_taken_does_not_hold_up_the_others(scans, monkeypatch):
    for name in ("a.jpg", "b.jpg"):
        (scans / name).write_bytes(name.encode())
    rename = folder.Path.rename

    def rename_ours(path, place):
        if path.name == "a.jpg":
            raise PermissionError(errno.EPERM, "of another account")
        return rename(path, place)

    monkeypatch.setattr(folder.Path, "rename", rename_ours)
    device = FolderDevice(scans)

    assert device.next_side().content == b"b.jpg"
    with pytest.raises(Fault) as error:
        device.next_side()

    assert error.value.key == "scanner.folder"
    assert "a.jpg" in names(scans)


def test_on_a_full_disk_nothing_is_lost(scans, monkeypatch):
    def fail(path, **_):
        raise OSError(errno.ENOSPC, "no space left on device")

    (scans / "1.jpg").write_bytes(b"no page")
    side = FolderDevice(scans).next_side()
    monkeypatch.setattr(folder.Path, "mkdir", fail)

    with pytest.raises(Fault) as error:
        side.unreadable()

    assert error.value.key == "scanner.folder"
    assert [one.read_bytes() for one in scans.iterdir()] == [b"no page"]


def test_a_file_beyond_the_cap_is_not_even_read(scans, monkeypatch):
    monkeypatch.setattr(folder, "MAX_FILE_BYTES", 10)
    (scans / "1.jpg").write_bytes(bytes(11))

    assert FolderDevice(scans).next_side().content == b""


def test_a_folder_that_goes_away_is_gone(scans):
    device = FolderDevice(scans)
    scans.rmdir()

    with pytest.raises(Fault) as error:
        device.next_side()

    assert error.value.key == "scanner.gone"


@pytest.mark.parametrize("key", ["folder:scans", "folder:/no/such/folder", "folder:"])
def test_a_place_that_is_no_folder_is_gone(key):
    with pytest.raises(Fault) as error:
        folder.get_scanner(key)

    assert error.value.key == "scanner.gone"
