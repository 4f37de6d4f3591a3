"""Pages on the disk: whatever order, repetition or damage, only the whole page comes out."""

import hashlib
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesk.hub.page_store import DiskPages, PageDamagedError

DIE = """
import os, signal, sys
from pathlib import Path
from regdesk.hub import page_store
folder, deed, page, *hashes = sys.argv[1:]
store, do = page_store.DiskPages(Path(folder)), getattr(os, deed)
def die(*given):
    if deed == "fsync" or str(given[1]).endswith(page[7:]):
        os.kill(os.getpid(), signal.SIGKILL)
    do(*given)
setattr(os, deed, die)
store.complete(page, hashes)
"""


def name(content):
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def hashes(parts):
    return [hashlib.sha256(one).hexdigest() for one in parts]


def list_files(folder):
    return [one for one in folder.rglob("*") if one.is_file()]


def make_lasting(folder, page):
    """Return a store that needs no new folder for the page, so that the first sync is its own."""
    (folder / "pages" / page[7:9]).mkdir(parents=True)
    return DiskPages(folder)


@pytest.fixture
def pages(tmp_path):
    return DiskPages(tmp_path)


@given(
    parts=st.lists(st.binary(min_size=1, max_size=20), min_size=1, max_size=6),
    order=st.randoms(use_true_random=False),
    spoilt=st.sets(st.integers(0, 5)),
    dropped=st.sets(st.integers(0, 5)),
    late=st.booleans(),
)
@settings(max_examples=30, deadline=None)
def test_only_the_page_that_was_named_is_ever_kept(parts, order, spoilt, dropped, late):
    page = name(b"".join(parts))
    end = len(parts) - 1
    numbers = [*range(end if late else end + 1)] * 2
    order.shuffle(numbers)
    last = b""
    if late and end not in dropped:
        last = b"?" * 21 if end in spoilt else parts[end]
    with tempfile.TemporaryDirectory() as folder:
        first, second = DiskPages(Path(folder)), DiskPages(Path(folder))
        for at, number in enumerate(numbers):
            if number not in dropped:
                bad = b"?" * 21 if number in spoilt else parts[number]
                (first, second)[at % 2].write_part(page, number, bad)
        wrong = sorted((spoilt | dropped) & set(range(len(parts))))
        if wrong:
            with pytest.raises(PageDamagedError) as told:
                first.complete(page, hashes(parts), last)
            assert list(told.value.parts) == wrong
            assert sorted(second.list_parts(page)) == sorted(set(range(len(parts))) - set(wrong))
            for number in wrong:
                second.write_part(page, number, parts[number])
            last = b""  # it came with the first try
        size = second.complete(page, hashes(parts), last)
        assert b"".join(first.read(page)) == b"".join(parts)
        assert size == sum(map(len, parts)) == first.complete(page, [])
        assert first.list_parts(page) == {}


@pytest.mark.parametrize("again", [False, True])
def test_a_disk_that_failed_costs_no_part(tmp_path, monkeypatch, again):
    """Also where the first part comes again while the page is joined of the other one."""
    page = name(b"onetwo")
    pages = make_lasting(tmp_path, page)
    pages.write_part(page, 0, b"one")
    pages.write_part(page, 1, b"two")

    def fail(_descriptor):
        if again:
            pages.write_part(page, 0, b"one")
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        with pytest.raises(OSError, match="full"):
            pages.complete(page, hashes([b"one", b"two"]))

    assert pages.list_parts(page) == {0: 3, 1: 3}
    assert not list_files(tmp_path / "pages")
    assert pages.complete(page, hashes([b"one", b"two"])) == 6


def test_a_part_that_found_no_room_leaves_nothing_behind(pages, tmp_path, monkeypatch):
    write = Path.write_bytes

    def fail(path, content):
        write(path, content[:1])
        raise OSError("full")

    pages.write_part(name(b"page"), 1, b"x")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fail)
        with pytest.raises(OSError, match="full"):
            pages.write_part(name(b"page"), 0, b"page")

    assert pages.list_parts(name(b"page")) == {1: 1}
    assert len(list_files(tmp_path)) == 1


def test_a_disk_that_lets_nothing_go_back_tells_what_failed_first(tmp_path, monkeypatch):
    pages = make_lasting(tmp_path, name(b"page"))
    pages.write_part(name(b"page"), 0, b"page")

    def fail(*_):
        raise OSError("full")

    def refuse(*_):
        raise PermissionError("no hard links here")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        patch.setattr(Path, "hardlink_to", refuse)
        with pytest.raises(OSError, match="full"):
            pages.complete(name(b"page"), hashes([b"page"]))

    assert list_files(tmp_path) == []
    assert pages.complete(name(b"page"), hashes([b"page"]), b"page") == 4


@pytest.mark.parametrize("deed", ["fsync", "replace"])
def test_what_was_killed_while_it_joined_is_no_page_and_begins_anew(tmp_path, deed):
    """Before its bytes were on the disk, and after that, before it had its name."""
    page, parts = name(b"onetwo"), [b"one", b"two"]
    pages = make_lasting(tmp_path, page)
    for number, part in enumerate(parts):
        pages.write_part(page, number, part)

    told = [sys.executable, "-c", DIE, str(tmp_path), deed, page, *hashes(parts)]
    assert subprocess.run(told, check=False).returncode == -signal.SIGKILL

    assert list_files(tmp_path / "pages") == []
    with pytest.raises(PageDamagedError) as damage:
        pages.complete(page, hashes(parts))
    assert (damage.value.parts, damage.value.absent) == ((0,), True)
    pages.write_part(page, 0, b"one")
    assert pages.complete(page, hashes(parts)) == 6


def test_folders_that_are_new_are_on_the_disk_before_anything_is_promised(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr("regdesk.hub.page_store._sync_folder", synced.append)
    DiskPages(tmp_path)
    assert synced == [tmp_path / "pages", tmp_path]


def test_parts_of_another_page_make_nothing(pages):
    page = name(b"this")
    pages.write_part(page, 0, b"that")

    with pytest.raises(PageDamagedError):
        pages.complete(page, hashes([b"that"]))

    assert pages.list_parts(page) == {}
    with pytest.raises(FileNotFoundError):
        list(pages.read(page))


def test_a_part_that_comes_after_the_whole_leaves_nothing_behind(pages, tmp_path):
    pages.write_part(name(b"page"), 0, b"page")
    pages.complete(name(b"page"), hashes([b"page"]))

    pages.write_part(name(b"page"), 0, b"page")

    assert not list_files(tmp_path / "parts")


def test_what_another_instance_named_is_promised_of_only_once_its_name_is_on_the_disk(
    pages, tmp_path, monkeypatch
):
    synced = []
    monkeypatch.setattr("regdesk.hub.page_store._sync_folder", synced.append)
    pages.write_part(name(b"page"), 0, b"page")
    pages.complete(name(b"page"), hashes([b"page"]))
    synced.clear()

    other = DiskPages(tmp_path)
    other.complete(name(b"page"), hashes([b"page"]))

    (whole,) = list_files(tmp_path / "pages")
    assert synced == [whole.parent.parent, tmp_path, whole.parent]


def test_a_page_that_is_removed_is_gone(pages, tmp_path):
    pages.write_part(name(b"page"), 0, b"page")
    pages.complete(name(b"page"), hashes([b"page"]))

    pages.remove(name(b"page"))
    pages.remove(name(b"page"))

    assert not list_files(tmp_path)


@pytest.mark.parametrize(
    "page", ["sha256:../../x", "sha256:" + "A" * 64, "../x", "", "md5:" + "a" * 64]
)
def test_no_other_name_becomes_a_path(pages, page):
    with pytest.raises(ValueError, match="not the name of a page"):
        pages.write_part(page, 0, b"x")
