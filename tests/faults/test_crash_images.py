"""Only what was synced is sure to be there after a cut of power; a name is the folder's to keep."""

from random import Random

import pytest

from tests.faults.crash_images import Event, Platter, Whim, choose_whim
from tests.faults.shim import Call

NOTHING = Whim(Random(0), share=0, ordered=False, torn=False)
ALL = Whim(Random(0), share=1, ordered=False, torn=False)


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "root"
    root.mkdir()
    (root / "old").write_bytes(b"a" * 2000)
    return root


@pytest.fixture
def platter(root):
    return Platter(root, root)


@pytest.fixture
def do(platter, root):
    def do(call, name="", at=0, content=b"", *, failed=False):
        platter.do(Event(call, failed, str(root / name), at, content))

    return do


@pytest.fixture
def draw(platter, tmp_path):
    """Returns what is in the files after a cut."""

    def draw(whim):
        drawn = tmp_path / f"image-{len(list(tmp_path.iterdir()))}"
        platter.draw(drawn, whim)
        return {path.name: path.read_bytes() for path in drawn.iterdir()}

    return draw


def test_what_was_not_synced_may_come_or_not(do, draw):
    do(Call.WRITE, "old", 1000, b"b" * 1500)

    assert draw(NOTHING) == {"old": b"a" * 2000}
    assert draw(ALL) == {"old": b"a" * 1000 + b"b" * 1500}


def test_what_was_synced_comes_always(do, draw):
    do(Call.WRITE, "old", 1000, b"b" * 1500)
    do(Call.SYNC, "old")
    do(Call.TRUNCATE, "old", 10)

    found = [draw(choose_whim(Random(seed))) for seed in range(30)]
    sizes = {len(one["old"]) for one in found}
    assert sizes == {2500, 10}
    assert all(one["old"] in (b"a" * 1000 + b"b" * 1500, b"a" * 10) for one in found)


def test_a_torn_write_comes_by_whole_sectors(do, draw):
    do(Call.WRITE, "old", 0, b"b" * 2000)

    torn = {draw(Whim(Random(seed), 1, ordered=False, torn=True))["old"] for seed in range(30)}
    assert len(torn) > 4
    for one in torn:
        sectors = [one[at : at + 512] for at in range(0, 2000, 512)]
        assert all(set(sector) in ({ord("a")}, {ord("b")}) for sector in sectors)


def test_a_synced_file_may_lack_its_name(do, draw):
    do(Call.CREATE, "new")
    do(Call.WRITE, "new", 0, b"n")
    do(Call.SYNC, "new")
    assert "new" not in draw(NOTHING)

    do(Call.SYNC)
    assert draw(NOTHING)["new"] == b"n"


def test_a_name_moved_is_the_old_or_the_new(do, draw, root):
    do(Call.CREATE, "new")
    do(Call.SYNC)
    do(Call.WRITE, "new", 0, b"n")
    do(Call.SYNC, "new")
    do(Call.RENAME, "new", 0, str(root / "old").encode())

    assert draw(NOTHING) == {"old": b"a" * 2000, "new": b"n"}
    assert draw(ALL) == {"old": b"n"}


def test_after_a_sync_that_failed_no_later_one_helps(do, draw):
    do(Call.WRITE, "old", 0, b"b")
    do(Call.SYNC, "old", failed=True)
    do(Call.SYNC, "old")

    assert draw(ALL) == {"old": b"a" * 2000}
