"""80 mm receipt printers: the picture is right to the dot, and their troubles are understood."""

import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintStage, PrintTrouble
from regdesk.domain.sheet_format import SheetFormat
from regdesk.printing import receipt, receipt_line
from regdesk.printing.queues import Queues
from regdesk.printing.raster import make_png
from regdesk.printing.receipt import ReceiptQueues, hear, make_receipt
from regdesk.printing.receipt_line import EscposLine, ReceiptLine
from regdesk.printing.sheets import make_sheet
from regdesk.services.ports import PrintState, PrintWatch
from tests.printing.desks import open_desk, queue_slip
from tests.printing.facts import NOTE, PERMANENT, long_facts
from tests.printing.papers import read_codes
from tests.printing.receipt_printer import (
    ALMOST_OUT,
    COVER_OPEN,
    CUTTER_JAM,
    DUMB,
    NOTHING,
    OFF_LINE,
    PAPER_OUT,
    ReceiptPrinter,
    read_papers,
)

ROLL = SheetFormat.ROLL_80
WAITING, PRINTED = PrintState.WAITING, PrintState.PRINTED


@pytest.fixture
def printer():
    printer = ReceiptPrinter()
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def pdf():
    return make_sheet(PERMANENT, ROLL)


def ink(pdf, dots):
    """Return the middle of our own PDF, drawn so that 72 mm are ``dots`` wide: ink is black."""
    whole = round(dots * 80 / 72)
    picture = Image.open(BytesIO(make_png(pdf, whole))).convert("L")
    left = (whole - dots) // 2
    middle = picture.crop((left, 0, left + dots, picture.height))
    return middle.point([0] * 128 + [255] * 128).convert("1")


@pytest.mark.parametrize("dots", [576, 512])
@pytest.mark.parametrize("sheet", [PERMANENT, NOTE, long_facts(2)], ids=["slip", "note", "long"])
def test_the_paper_is_our_pdf_dot_by_dot(sheet, dots):
    pdf = make_sheet(sheet, ROLL)

    (paper,) = read_papers(make_receipt(pdf, dots))

    wanted = ink(pdf, dots)
    assert paper.size == wanted.size
    assert ImageChops.logical_xor(paper, wanted).getbbox() is None


@pytest.mark.parametrize("dots", [576, 512])
def test_the_code_can_be_read_off_the_paper_and_nothing_is_cut_off(pdf, dots):
    (paper,) = read_papers(make_receipt(pdf, dots))

    assert [code.text for code in read_codes(paper)] == [PERMANENT.qr]
    width, height = paper.size
    left, _, right, bottom = ImageChops.invert(paper.convert("L")).getbbox()
    assert left > 0
    assert right < width
    assert height - bottom >= 10 * dots / 72 - 1  # 10 mm of feed before the cut


def test_it_comes_over_the_network_and_is_cut(printer, pdf, press):
    job = press.print(pdf, printer.queue, "031")

    assert press.watch(printer.queue, job) == PrintWatch(PRINTED)
    (paper,) = read_papers(printer.printed)
    assert ImageChops.logical_xor(paper, ink(pdf, 576)).getbbox() is None


def test_a_narrow_head_is_told_of_in_the_address(printer, pdf, press):
    job = press.print(pdf, f"{printer.queue}?dots=512", "031")

    assert press.watch(printer.queue, job) == PrintWatch(PRINTED)
    (paper,) = read_papers(printer.printed)
    assert paper.width == 512


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (PAPER_OUT, "printer.paper_out"),
        (COVER_OPEN, "printer.cover_open"),
        (CUTTER_JAM, "printer.jam"),
        (OFF_LINE, "printer.offline"),
    ],
)
def test_a_printer_in_trouble_is_sent_nothing(printer, pdf, press, state, key):
    printer.state = state

    with pytest.raises(Fault) as error:
        press.print(pdf, printer.queue, "031")

    assert (error.value.key, error.value.params) == (key, {"printer": printer.queue})
    assert printer.printed == b""


@pytest.mark.parametrize("state", [ALMOST_OUT, DUMB, NOTHING])
def test_a_printer_without_trouble_or_without_words_prints(printer, pdf, press, state):
    printer.state = state
    job = press.print(pdf, printer.queue, "031")

    assert press.watch(printer.queue, job) == PrintWatch(PRINTED)
    assert len(read_papers(printer.printed)) == 1


def test_paper_that_ends_in_the_middle_is_told_until_there_is_some(printer, pdf, press):
    job = press.print(pdf, printer.queue, "031")
    printer.holds, printer.state = True, PAPER_OUT
    assert press.watch(printer.queue, job) == PrintWatch(WAITING, PrintTrouble.PAPER_OUT)

    printer.state = COVER_OPEN
    assert press.watch(printer.queue, job) == PrintWatch(WAITING, PrintTrouble.COVER_OPEN)

    printer.state = NOTHING
    assert press.watch(printer.queue, job) == PrintWatch(WAITING)  # it still prints

    printer.holds = False
    assert press.watch(printer.queue, job) == PrintWatch(PRINTED)


def test_a_printer_that_does_not_know_the_question_is_believed_after_a_while(printer):
    printer.holds = True
    long_ago = f"{time.time() - 60:.0f}"

    assert ReceiptQueues().watch(printer.queue, long_ago) == PrintWatch(PRINTED)


def test_nothing_at_the_address_is_off_line(printer, pdf, press):
    printer.close()

    with pytest.raises(Fault) as error:
        press.print(pdf, printer.queue, "031")

    assert error.value.key == "printer.offline"
    assert press.watch(printer.queue, "1") == PrintWatch(WAITING, PrintTrouble.OFFLINE)


@pytest.mark.parametrize(
    "address",
    ["escpos://", "escpos://host", "escpos://host:x", "escpos+usb://04b8", "escpos+usb://"],
)
def test_what_is_no_address_is_an_unknown_printer(pdf, press, address):
    with pytest.raises(Fault, match=r"printer\.unknown"):
        press.print(pdf, address, "031")


def test_nobody_knows_what_a_receipt_printer_had(printer, press):
    checked: Queues = ReceiptQueues()
    assert checked.forgets

    with pytest.raises(Fault, match=r"printer\.unsure"):
        press.find_job(printer.queue, "031")
    assert not press.take_back(printer.queue, "1")


def test_the_desks_queue_waits_for_paper_and_goes_on_by_itself(printer, press, tmp_path):
    counter, close = open_desk(tmp_path / "desk", press)
    printer.state = PAPER_OUT
    queue_slip(counter, printer.queue, ROLL)
    (task,) = counter.advance_prints()
    assert (task.stage, task.trouble) == (PrintStage.WAITING, PrintTrouble.PAPER_OUT)

    printer.state = NOTHING
    counter.advance_prints()
    (task,) = counter.advance_prints()
    close()

    assert (task.stage, task.trouble) == (PrintStage.PRINTED, None)
    (paper,) = read_papers(printer.printed)
    wanted = ink(make_sheet(PERMANENT, ROLL), 576)
    assert ImageChops.logical_xor(paper, wanted).getbbox() is None


class USBTimeoutError(OSError):
    """As pyusb calls it."""


class UsbDevice:
    """A device of python-escpos whose bulk pipe a test minds; no USB is touched."""

    def __init__(self, answers):
        self.answers, self.taken, self.device, self.timeout = list(answers), b"", object(), 0

    def _raw(self, message):
        self.taken += message

    def query_status(self, question):
        self._raw(question)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.mark.parametrize(
    ("answers", "heard"),
    [
        ([b"\x12"] * 4, (True, None)),
        ([b"\x72"], (True, PrintTrouble.PAPER_OUT)),
        ([b"\x12", b"\x16"], (True, PrintTrouble.COVER_OPEN)),
        ([USBTimeoutError()], (False, None)),
        ([b""], (False, None)),
        ([b"\xff"], (False, None)),  # no answer to the question
    ],
)
def test_usb_is_heard_like_the_network(answers, heard):
    line: ReceiptLine = EscposLine(UsbDevice(answers))

    assert hear(line) == heard


def test_usb_takes_the_very_same_bytes(pdf, monkeypatch):
    device = UsbDevice([b"\x12"] * 4)
    device.open = device.close = lambda: None
    places = []
    import escpos.printer

    usb = lambda *place: places.append(place) or device  # noqa: E731
    monkeypatch.setattr(escpos.printer, "Usb", usb)

    receipt.print_receipt(pdf, "escpos+usb://04b8:0e15")

    assert places == [(0x04B8, 0x0E15)]
    assert device.taken.endswith(make_receipt(pdf))


def test_a_usb_printer_that_is_not_plugged_in_is_off_line(pdf):
    with pytest.raises(Fault, match=r"printer\.offline"):
        receipt.print_receipt(pdf, "escpos+usb://04b8:0e15")


def test_the_library_leaves_no_folder_behind():
    receipt_line.load_escpos()
    from escpos import capabilities

    assert not Path(capabilities.pickle_dir).exists()
