"""Scanners of the network against an emulated one that sane-airscan takes for real."""

import threading
from contextlib import closing
from io import BytesIO

import pytest
from PIL import Image

from regdesk.capture.scan import escl
from regdesk.capture.scan.escl_xml import read_abilities
from regdesk.domain.errors import BadInput, Fault
from regdesk.domain.scanning import Ink, ScanChoice, Source, fit
from tests.capture.scan.escl_server import JOB, EsclServer, Trouble, make_certificate
from tests.capture.scan.sheets import make_sheet, read_mark

FEEDER = ScanChoice(source=Source.FEEDER, dpi=100)


def scan(scanner, choice=FEEDER):
    """Everything that comes of one run, and what it says in the end."""
    sides, trouble = [], ""
    found = escl.get_scanner(f"escl:{scanner.url}")
    try:
        with closing(escl.open_device(fit(choice, found))) as device:
            while (side := device.next_side()) is not None:
                sides.append(side.content)
    except Fault as fault:
        trouble = fault.key
    return sides, trouble


def marks(sides):
    return [read_mark(side) for side in sides]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificates")
    return [make_certificate(folder) for _ in range(2)]


def test_a_scanner_tells_what_it_can():
    with EsclServer() as scanner:
        found = escl.get_scanner(f"escl:{scanner.url}")

    assert found.key == f"escl:{scanner.url}"
    assert found.name == "Invented Scan 5 (127.0.0.1)"
    assert found.sources == (Source.GLASS, Source.FEEDER, Source.DUPLEX)
    assert found.inks == (Ink.COLOUR, Ink.GREY)
    assert found.resolutions == (100, 150, 200, 300, 600)


@pytest.mark.parametrize(
    ("width", "height", "offered"),
    [(2550, 3508, (300, 600)), (3508, 4961, (300,))],
    ids=["A4", "A3"],
)
def test_no_resolution_is_offered_of_which_no_page_can_be_made(width, height, offered):
    each = "".join(
        f"<s:DiscreteResolution><s:XResolution>{dpi}</s:XResolution>"
        f"<s:YResolution>{dpi}</s:YResolution></s:DiscreteResolution>"
        for dpi in (300, 600, 1200)
    )
    able = read_abilities(
        f"<s:ScannerCapabilities xmlns:s='s'><s:PlatenInputCaps><s:MaxWidth>{width}</s:MaxWidth>"
        f"<s:MaxHeight>{height}</s:MaxHeight><s:ColorMode>RGB24</s:ColorMode>{each}"
        "</s:PlatenInputCaps></s:ScannerCapabilities>".encode()
    )

    assert able.sources[Source.GLASS].resolutions == offered
    assert able.sources[Source.GLASS].width == width


def test_the_address_as_typed_is_enough(certificates):
    with EsclServer() as plain, EsclServer(certificate=certificates[0]) as sealed:
        assert escl.get_scanner(f"escl:{plain.address}").key == f"escl:{plain.url}"
        key = escl.get_scanner(f"escl: {sealed.address} ").key
        place, _, seal = key.partition("#")
        assert place == f"escl:{sealed.url}"
        assert len(seal) == 64


def test_only_scanners_that_answer_are_listed():
    with EsclServer() as here, EsclServer() as other:
        gone = f"escl:{other.url}"
    with here, EsclServer() as too:
        found = escl.list_scanners([f"escl:{here.url}", gone, f"escl:{too.url}", "escl:no address"])

        assert [one.key for one in found] == [f"escl:{here.url}", f"escl:{too.url}"]


def test_the_glass_gives_one_side_and_is_let_go():
    with EsclServer(glass=make_sheet(3), feeder=[make_sheet(1)]) as scanner:
        sides, trouble = scan(scanner, ScanChoice(ink=Ink.GREY, dpi=150))

    assert (marks(sides), trouble) == ([3], "")
    picture = Image.open(BytesIO(sides[0]))
    assert (picture.mode, picture.width) == ("L", 1275)
    assert scanner.asked[-1] == ("DELETE", JOB)


@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
@pytest.mark.parametrize(
    ("source", "come"), [(Source.FEEDER, [1, 2, 4]), (Source.DUPLEX, [1, 2, 3, 4])]
)
def test_the_feeder_gives_every_side_to_the_last(source, come, sealed, certificates):
    sheets = [make_sheet(1), (make_sheet(2), make_sheet(3)), make_sheet(4)]
    with EsclServer(feeder=sheets, certificate=certificates[0] if sealed else None) as scanner:
        sides, trouble = scan(scanner, ScanChoice(source=source, dpi=100))

    assert (marks(sides), trouble) == (come, "")


def test_a_scanner_that_makes_pdf_alone_is_taken_at_its_word():
    with EsclServer(feeder=[make_sheet(1)], media=("application/pdf",)) as scanner:
        sides, trouble = scan(scanner)

    assert [side[:5] for side in sides] == [b"%PDF-"]
    assert trouble == ""


def test_a_scanner_that_is_not_ready_yet_is_waited_for():
    with EsclServer(feeder=[make_sheet(2)], waits=1) as scanner:
        assert marks(scan(scanner)[0]) == [2]
        assert scanner.asked.count(("POST", "/eSCL/ScanJobs")) == 2


def test_a_scanner_that_does_not_know_its_own_address_is_read_where_it_is():
    with EsclServer(feeder=[make_sheet(2)], called=f"https://scanner.invalid{JOB}/") as scanner:
        assert marks(scan(scanner)[0]) == [2]


def test_a_scanner_cannot_send_the_desk_to_another_host():
    with EsclServer() as stranger:
        called = f"http://scanner.invalid//{stranger.address}{JOB}"
        with EsclServer(feeder=[make_sheet(2)], called=called) as scanner:
            scan(scanner)

    assert stranger.asked == []


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (Trouble.JAM, "scanner.jam"),
        (Trouble.DOUBLE_FEED, "scanner.jam"),
        (Trouble.LID_OPEN, "scanner.lid_open"),
        (Trouble.FAILED, "scanner.failed"),
        (Trouble.BROKEN_OFF, "scanner.failed"),
        (Trouble.ENDLESS, "scanner.garbage"),
        (Trouble.CUT, "scanner.gone"),
    ],
)
def test_what_goes_wrong_is_named_and_what_came_before_stays(trouble, said, after):
    feeder = [make_sheet(number) for number in (1, 2, 3)]
    with EsclServer(feeder=feeder, trouble=trouble, after=after) as scanner:
        sides, told = scan(scanner)

    assert (marks(sides), told) == ([1, 2, 3][:after], said)


def test_an_empty_feeder_is_told_before_anything_moves():
    with EsclServer() as scanner:
        assert scan(scanner) == ([], "scanner.no_paper")
        assert ("POST", "/eSCL/ScanJobs") not in scanner.asked


def test_who_may_not_scan_is_told():
    with EsclServer(feeder=[make_sheet(1)], trouble=Trouble.DENIED) as scanner:
        assert scan(scanner) == ([], "scanner.denied")


def test_a_scanner_that_stays_busy_is_given_up(monkeypatch):
    monkeypatch.setattr("regdesk.capture.scan.escl_device._BUSY_S", 0.0)
    with EsclServer(feeder=[make_sheet(1)], trouble=Trouble.BUSY) as scanner:
        assert scan(scanner) == ([], "scanner.busy")


def test_a_scan_that_is_cancelled_ends_though_the_scanner_hangs():
    with EsclServer(feeder=[make_sheet(1)] * 2, trouble=Trouble.HANG, after=1) as scanner:
        found = escl.get_scanner(f"escl:{scanner.url}")
        device = escl.open_device(fit(FEEDER, found))
        assert device.next_side() is not None
        soon = threading.Timer(0.1, device.cancel)
        soon.start()
        assert device.next_side() is None
        device.close()
        assert ("DELETE", JOB) in scanner.asked
        assert device.next_side() is None


def test_another_device_at_the_same_address_gets_nothing(certificates):
    """Its certificate is what a scanner is known by, whatever it says and however old it is."""
    with EsclServer(certificate=certificates[0]) as scanner:
        key = escl.get_scanner(f"escl:{scanner.url}").key
        assert escl.get_scanner(key).key == key
    with EsclServer(certificate=certificates[1], feeder=[make_sheet(1)]) as other:
        stranger = key.replace(scanner.address, other.address)
        with pytest.raises(Fault, match="other_certificate"):
            escl.open_device(ScanChoice(stranger, Source.FEEDER))
        with pytest.raises(Fault, match="other_certificate"):
            escl.get_scanner(stranger)
        assert other.asked == []


def test_who_answers_but_is_no_scanner_is_told():
    with EsclServer(sources=()) as scanner, pytest.raises(BadInput) as told:
        escl.get_scanner(f"escl:{scanner.url}")
    assert (told.value.key, told.value.params) == ("scanner.not_here", {"host": "127.0.0.1"})


def test_where_nobody_answers_is_told():
    with EsclServer() as scanner:
        nowhere = scanner.address
    with pytest.raises(Fault, match=r"scanner\.gone"):
        escl.get_scanner(f"escl:{nowhere}")
