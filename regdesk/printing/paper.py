"""Our own PDFs to paper: rastered at 300 dpi, the same with every driver; in the worker only."""

import os

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from regdesk.domain.errors import Fault
from regdesk.domain.receipt_printer import is_receipt
from regdesk.printing.queues import ALREADY_GONE, list_printers, queues_of
from regdesk.printing.raster import Raster

_DPI = 300
_IN_MEMORY = "/dev/shm"  # noqa: S108  it is meant; only Linux has it, Windows spools by itself


def print_pdf(pdf: bytes, printer: str, title: str) -> str:
    """Hand the PDF to the printer and return the job's id there.

    Shape: no other job has this ``title``: the print system knows a job by it alone. Errors: those
    of ``services.ports.Press``.
    """
    if is_receipt(printer):
        from regdesk.printing.receipt import print_receipt

        return print_receipt(pdf, printer)
    names = [known.name for known in list_printers()]
    if not names:
        raise Fault("printer.none")
    if printer not in names:  # Qt would quietly take another one
        raise Fault("printer.unknown", printer=printer)
    queues = queues_of(printer)
    if (trouble := queues.find_trouble(printer)) is not None:
        raise Fault(f"printer.{trouble.value}", printer=printer)
    _write_in_memory()
    _paint(Raster(pdf), _open_queue(printer, title))
    job = queues.find_job(printer, title)
    if job is None and not queues.forgets:
        raise Fault("printer.refused", printer=printer)
    return job or ALREADY_GONE


def _write_in_memory() -> None:
    """Qt hands CUPS a file: it must not lie on the disk, where a crash would leave it."""
    if os.access(_IN_MEMORY, os.W_OK):
        os.environ["TMPDIR"] = _IN_MEMORY


def _open_queue(printer: str, title: str) -> QPrinter:
    queue = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
    queue.setResolution(_DPI)
    queue.setDocName(title)
    queue.setColorMode(QPrinter.ColorMode.Color)  # a queue without a driver would get grey
    return queue


def _paint(raster: Raster, queue: QPrinter) -> None:
    painter = QPainter()
    for page in range(raster.pages):
        queue.setPageLayout(_layout(*raster.size(page)))
        if not (queue.newPage() if painter.isActive() else painter.begin(queue)):
            raise Fault("printer.refused", printer=queue.printerName())
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        width, height = (round(points * _DPI / 72) for points in raster.size(page))
        painter.drawImage(QRect(0, 0, width, height), raster.draw(page, width))
    painter.end()


def _layout(width: float, height: float) -> QPageLayout:
    """Return the paper of a page of ``width`` by ``height`` points, without margins of its own."""
    upright = QSizeF(min(width, height), max(width, height))
    across = QPageLayout.Orientation.Landscape
    layout = QPageLayout(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch),
        QPageLayout.Orientation.Portrait if height >= width else across,
        QMarginsF(0, 0, 0, 0),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
