"""What every adapter does, each in the real child: one contract, a rig for each adapter."""

import os
import signal
import threading
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice
from tests.capture.scan.rigs import BEFORE, RIGS
from tests.capture.scan.sheets import make_sheet

TROUBLES = [
    pytest.param(rig, name, id=f"{rig.__name__}-{name}") for rig in RIGS for name in rig.faults
]


@pytest.fixture
def make_rig(tmp_path, scan_knobs):
    made = []

    def make(kind):
        made.append(kind(tmp_path, scan_knobs))
        return made[-1]

    yield make
    for rig in made:
        rig.close()


@pytest.fixture(params=RIGS, ids=lambda kind: kind.__name__)
def rig(request, make_rig):
    return make_rig(request.param)


def read(scan):
    """Everything that comes of a run, and the key it ends with."""
    sides = []
    try:
        while (pages := scan.next_pages()) is not None:
            sides.append(pages)
    except Fault as fault:
        return sides, fault.key
    return sides, ""


def assert_works(rig, scanners):
    rig.turn({})
    assert scanners.get_scanner(rig.key).key == rig.key


def test_a_scanner_is_listed_with_what_it_can(rig, scanners):
    listed = {one.key: one for one in scanners.list_scanners([rig.key])}

    assert rig.source in listed[rig.key].sources
    assert listed[rig.key].name
    assert listed[rig.key].inks
    assert 150 in listed[rig.key].resolutions or listed[rig.key].resolutions == (300,)
    assert scanners.get_scanner(rig.key) == listed[rig.key]


def test_one_page_comes_as_it_was_laid(rig, scanners, tmp_path):
    sheet = make_sheet(5)
    sheet.save(tmp_path / "sheet.png")

    sides, ended = read(scanners.open(rig.lay(tmp_path / "sheet.png")))

    assert (len(sides), ended) == (1, "")
    (page,) = sides[0]
    came = Image.open(BytesIO(page.image)).convert("RGB")
    assert came.size == (page.width, page.height)
    difference = ImageChops.difference(came.resize((200, 283)), sheet.resize((200, 283)))
    assert max(ImageStat.Stat(difference).mean) < 12


def test_all_paper_of_the_feeder_comes_side_by_side(rig, scanners):
    scan = scanners.open(rig.fill())

    sides, ended = read(scan)

    assert ([len(pages) for pages in sides], ended) == ([1] * rig.sheets, "")
    assert scan.next_pages() is None


def test_an_empty_feeder_says_so(rig, scanners):
    sides, ended = read(scanners.open(rig.empty()))

    assert sides == []
    assert ended in ("scanner.no_paper", "scanner.no_file")


@pytest.mark.parametrize(("kind", "name"), TROUBLES)
def test_what_came_before_a_trouble_stays(kind, name, make_rig, scanners):
    rig = make_rig(kind)
    scan = scanners.open(rig.trouble(name))

    sides, ended = read(scan)

    assert (len(sides), ended) == (BEFORE, rig.faults[name])
    assert scan.next_pages() is None


def test_a_scanner_that_is_not_there_is_gone(rig, scanners):
    away = ScanChoice(f"{rig.key.partition(':')[0]}:http://127.0.0.1:9/away")

    sides, ended = read(scanners.open(away))

    assert (sides, ended) == ([], "scanner.gone")


def test_a_stop_in_the_middle_lets_the_scanner_go(rig, scanners):
    scan = scanners.open(rig.slow())
    came = [scan.next_pages() for _ in range(BEFORE)]
    threading.Timer(0.3, scan.stop).start()

    assert scan.next_pages() is None
    assert all(came)
    assert_works(rig, scanners)


def test_a_stop_while_nobody_asks_lets_the_scanner_go(rig, scanners):
    scan = scanners.open(rig.fill())
    assert scan.next_pages()

    scan.stop()
    came, ended = read(scan)

    assert len(came) < rig.sheets - 1
    assert ended == ""
    assert_works(rig, scanners)


def test_a_child_that_dies_in_the_middle_comes_back(rig, scanners, scan_child):
    scan = scanners.open(rig.slow())
    came = [scan.next_pages() for _ in range(BEFORE)]
    pid = scan_child._child.pid
    threading.Timer(0.3, os.kill, (pid, signal.SIGKILL)).start()

    sides, ended = read(scan)

    assert (sides, ended) == ([], "scanner.failed")
    assert all(came)
    assert_works(rig, scanners)
    assert scan_child._child.pid != pid
