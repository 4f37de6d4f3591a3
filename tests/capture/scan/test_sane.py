"""SANE's own test device in its odd manners, and SANE's own words for what went wrong."""

import ctypes
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from regdesk.capture.scan.sane_faults import STATUSES
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import Ink, ScanChoice, Source
from tests.capture.scan.rigs import SaneRig

GLASS = ScanChoice("sane:test:0", Source.GLASS, Ink.COLOUR, 150)


@pytest.fixture
def scan(tmp_path, scan_knobs, scanners):
    rig = SaneRig(tmp_path, scan_knobs)

    def scan_grid(choice=GLASS, **options):
        rig.turn({"options": {"test_picture": "Grid", **options}})
        run = scanners.open(choice)
        (page,) = run.next_pages()
        assert run.next_pages() is None
        return Image.open(BytesIO(page.image))

    return scan_grid


def differ(one, other):
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def test_every_status_of_the_library_is_a_fault_of_ours():
    library = ctypes.CDLL("libsane.so.1")
    library.sane_strstatus.restype = ctypes.c_char_p

    said = [library.sane_strstatus(number).decode() for number in range(1, 14)]

    assert set(said) <= set(STATUSES)
    assert len(set(said)) == 13


def test_grey_is_read_as_grey(scan):
    picture = scan(ScanChoice("sane:test:0", Source.GLASS, Ink.GREY, 150))

    assert differ(picture.convert("L"), scan().convert("L")) < 6
    assert picture.convert("RGB").getcolors(1 << 24)
    assert all(max(rgb) - min(rgb) < 8 for _, rgb in picture.convert("RGB").getcolors(1 << 24))


def test_lines_that_end_in_padding_stay_straight(scan):
    whole, padded = scan(), scan(ppl_loss=7)

    assert differ(whole.crop((0, 0, *padded.size)), padded) < 6


def test_a_page_whose_length_nobody_knows_before_comes_whole(scan):
    assert scan(hand_scanner=True).height > 200


def test_one_bit_a_pixel_is_taken(scan):
    grey = ScanChoice("sane:test:0", Source.GLASS, Ink.GREY, 150)

    assert scan(grey, depth=1).height > 200


@pytest.mark.parametrize("manner", [{"depth": 16}, {"three_pass": True}])
def test_what_the_binding_would_read_wrongly_is_refused(scan, manner):
    with pytest.raises(Fault) as error:
        scan(**manner)

    assert error.value.key == "scanner.failed"
