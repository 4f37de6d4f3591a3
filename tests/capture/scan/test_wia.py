"""The WIA adapter's own ways, against the layer as documented; COM itself is Windows' own."""

from contextlib import closing

import pytest

from regdesk.capture.scan import wia
from regdesk.capture.scan.wia_faults import CODES, fault_of
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import Ink, ScanChoice, Source
from tests.capture.scan.wia_fake import INCHES, COMError, FakeLayer, Info

KEY = f"wia:{Info({}).DeviceID}"


@pytest.fixture
def turn(monkeypatch):
    def turn(**knobs):
        monkeypatch.setattr(wia, "get_layer", lambda: FakeLayer(knobs))

    turn()
    return turn


def read(choice):
    sides = []
    with closing(wia.open_device(choice)) as device:
        while (side := device.next_side()) is not None:
            sides.append(side)
    return sides


@pytest.mark.parametrize(("code", "key"), CODES.items())
def test_a_code_is_read_with_and_without_dispatch(code, key):
    signed = code - (1 << 32)

    assert fault_of(COMError(signed, "", None)).key == key
    assert fault_of(COMError(0x80020009 - (1 << 32), "", ("", "", "", 0, signed))).key == key


def test_a_code_nobody_knows_is_a_failure():
    assert fault_of(COMError(-1, "", None)).key == "scanner.failed"


def test_what_the_scanner_can_is_told_and_a_camera_is_none(turn):
    (scanner,) = wia.list_scanners([])

    assert scanner.key == KEY
    assert scanner.name == "Flatbed of a fake"
    assert scanner.sources == (Source.GLASS, Source.FEEDER, Source.DUPLEX)
    assert scanner.inks == (Ink.COLOUR, Ink.GREY)
    assert scanner.resolutions == (150, 300)


def test_one_that_does_not_connect_is_listed_and_says_why_when_asked(turn):
    turn(connect=0x80210005)

    assert [one.key for one in wia.list_scanners([])] == [KEY]
    with pytest.raises(Fault) as error:
        wia.get_scanner(KEY)
    assert error.value.key == "scanner.gone"


@pytest.mark.parametrize("dpi", [150, 300])
def test_the_whole_glass_is_read_at_the_resolution_chosen(turn, dpi):
    (side,) = read(ScanChoice(KEY, Source.GLASS, Ink.GREY, dpi))

    assert side.content.mode == "L"
    assert side.content.size == tuple(round(dpi * side) for side in INCHES)
    assert side.dpi == dpi


def test_a_resolution_it_has_not_becomes_the_nearest(turn):
    assert read(ScanChoice(KEY, dpi=600))[0].dpi == 300


def test_both_sides_of_all_sheets_are_read(turn):
    turn(sheets=4)

    assert len(read(ScanChoice(KEY, Source.DUPLEX, Ink.COLOUR, 150))) == 4


@pytest.mark.parametrize(("status", "key"), [(0x10, "scanner.lid_open"), (0x20, "scanner.jam")])
def test_what_the_status_tells_is_not_asked_for(turn, status, key):
    turn(sheets=4, status=status)

    with pytest.raises(Fault) as error:
        read(ScanChoice(KEY, Source.FEEDER))
    assert error.value.key == key


def test_a_windows_without_wia_says_what_is_missing(turn):
    turn(open=0x80040154)

    with pytest.raises(Fault) as error:
        wia.list_scanners([])
    assert error.value.key == "scanner.component"


def test_without_comtypes_it_says_what_is_missing():
    with pytest.raises(Fault) as error:
        wia.load_layer()

    assert error.value.key == "scanner.component"
