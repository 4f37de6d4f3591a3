"""80 mm receipt printers: a sheet goes there as a picture, for they know no Kazakh letters.

Such a printer keeps no record of jobs. It tells at once what troubles it (``DLE EOT``), and answers
``GS r`` in its turn, which is when all that was sent before is on paper.
Source: Epson, ESC/POS command reference.
"""

import re
import time
from collections.abc import Sequence

from PIL import Image
from PySide6.QtGui import QImage

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.domain.receipt_printer import USUAL_DOTS
from regdesk.printing.raster import Raster
from regdesk.printing.receipt_line import ReceiptLine, load_escpos, open_line
from regdesk.services.ports import PrintState, PrintWatch

_PAPER_MM, _PRINTED_MM = 80, 72
_DOTS = re.compile(r"\?dots=(512|576)$", re.ASCII)  # said of printers with the narrower head
_INK_BELOW = 128  # of 255

_RESET = b"\x1b@"
_CUT = b"\x1dVB\x00"  # feeds what is printed past the knife first
_IS_DONE = b"\x1dr\x01"

# DLE EOT n: the question, the bits of its answer, and what they mean. The first that is set counts.
_QUESTIONS: Sequence[tuple[bytes, Sequence[tuple[int, PrintTrouble]]]] = (
    (b"\x10\x04\x04", ((0x60, PrintTrouble.PAPER_OUT),)),
    (b"\x10\x04\x02", ((0x04, PrintTrouble.COVER_OPEN), (0x20, PrintTrouble.PAPER_OUT))),
    (b"\x10\x04\x03", ((0x08, PrintTrouble.JAM), (0x20, PrintTrouble.STOPPED))),
    (b"\x10\x04\x01", ((0x08, PrintTrouble.OFFLINE),)),
)
_FIXED_BITS, _FIXED = 0x93, 0x12  # every answer to DLE EOT has these; other bytes are none

# A printer that tells its troubles but does not know GS r is believed after this.
_BELIEVED_AFTER_S = 20.0


def make_receipt(pdf: bytes, dots: int = USUAL_DOTS) -> bytes:
    """Return the commands that print our own ``pdf`` and cut the paper after each page.

    Shape: ``dots`` is the width of the print head: 576, which is 203 dpi, or 512.
    """
    load_escpos()
    from escpos.printer import Dummy

    paper = Dummy()
    raster = Raster(pdf)
    for page in range(raster.pages):
        paper._raw(_RESET)
        paper.image(draw_dots(raster, page, dots), impl="bitImageRaster")
        paper._raw(_CUT)
    return bytes(paper.output)


def draw_dots(raster: Raster, page: int, dots: int) -> Image.Image:
    """Return the printable middle of an 80 mm page, ``dots`` wide, in black and white."""
    whole = round(dots * _PAPER_MM / _PRINTED_MM)
    picture = raster.draw(page, whole).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(picture.constBits())
    size = picture.width(), picture.height()
    grey = Image.frombuffer("L", size, rows, "raw", "L", picture.bytesPerLine(), 1)
    left = (whole - dots) // 2
    middle = grey.crop((left, 0, left + dots, picture.height()))
    return middle.point(lambda light: 255 * (light >= _INK_BELOW)).convert("1")


def print_receipt(pdf: bytes, printer: str) -> str:
    """Send the PDF to the receipt printer and return what ``ReceiptQueues`` knows it by.

    Errors: ``Fault`` ``printer.offline`` and the printer's other troubles, nothing having been
    sent; ``printer.not_answering`` where the line broke in the middle.
    """
    commands = make_receipt(pdf, _dots_of(printer))
    with open_line(printer) as line:
        try:
            _, trouble = hear(line)
        except OSError:
            trouble = PrintTrouble.OFFLINE
        if trouble is not None:
            raise Fault(f"printer.{trouble.value}", printer=printer)
        try:
            line.send(commands)
        except OSError:
            raise Fault("printer.not_answering") from None
    return f"{time.time():.0f}"


def hear(line: ReceiptLine) -> tuple[bool, PrintTrouble | None]:
    """Return whether the printer answers at all, and what troubles it. Errors: ``OSError``."""
    answers = False
    for question, meanings in _QUESTIONS:
        answer = line.ask(question)
        if answer is None or answer & _FIXED_BITS != _FIXED:
            return answers, None
        answers = True
        for bits, trouble in meanings:
            if answer & bits:
                return answers, trouble
    return answers, None


def _dots_of(printer: str) -> int:
    named = _DOTS.search(printer)
    return int(named[1]) if named else USUAL_DOTS


class ReceiptQueues:
    """Port ``Queues`` over receipt printers, which forget a job as soon as it is printed."""

    forgets = True

    def find_job(self, printer: str, title: str) -> str | None:  # noqa: ARG002  the port's signature
        return None

    def watch(self, printer: str, job: str) -> PrintWatch:
        try:
            with open_line(printer) as line:
                return self._watch(line, job)
        except OSError:
            return PrintWatch(PrintState.WAITING, PrintTrouble.OFFLINE)
        except Fault as fault:
            if fault.key != "printer.offline":
                raise
            return PrintWatch(PrintState.WAITING, PrintTrouble.OFFLINE)

    def _watch(self, line: ReceiptLine, job: str) -> PrintWatch:
        answers, trouble = hear(line)
        if trouble is not None:
            return PrintWatch(PrintState.WAITING, trouble)
        done = not answers or line.ask(_IS_DONE) is not None
        if done or not 0 <= time.time() - int(job) < _BELIEVED_AFTER_S:
            return PrintWatch(PrintState.PRINTED)
        return PrintWatch(PrintState.WAITING)

    def find_trouble(self, printer: str) -> PrintTrouble | None:
        try:
            with open_line(printer) as line:
                return hear(line)[1]
        except (OSError, Fault):
            return PrintTrouble.OFFLINE

    def take_back(self, printer: str, job: str) -> bool:  # noqa: ARG002  the port's signature
        return False
