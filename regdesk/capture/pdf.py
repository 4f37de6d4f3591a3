"""Pages of an untrusted PDF as pictures, with Qt's PDF engine; in the worker only."""

from collections.abc import Iterator

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from regdesk.capture.gui import open_gui
from regdesk.capture.jpeg import DPI, LONG_SIDE, SHORT_SIDE
from regdesk.domain.errors import BadInput

_DOTS_PER_POINT = DPI / 72


def list_pdf_pictures(content: bytes, most: int) -> Iterator[Image.Image]:
    """Yield each page at 300 dpi, or smaller where the page is larger than A4.

    Errors: ``BadInput`` ``file.unreadable`` (damaged, or locked by a password),
    ``file.too_many_pages`` (pages, most).
    """
    open_gui()
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready or document.pageCount() < 1:
        raise BadInput("file.unreadable")
    if document.pageCount() > most:
        raise BadInput("file.too_many_pages", pages=document.pageCount(), most=most)
    for number in range(document.pageCount()):
        yield _render(document, number)


def _render(document: QPdfDocument, number: int) -> Image.Image:
    points = document.pagePointSize(number)
    if points.width() <= 0 or points.height() <= 0:
        raise BadInput("file.unreadable")
    dots = QSize(
        round(points.width() * _DOTS_PER_POINT) or 1, round(points.height() * _DOTS_PER_POINT) or 1
    )
    most = QSize(SHORT_SIDE, LONG_SIDE)
    if dots.width() > dots.height():
        most.transpose()
    if dots.width() > most.width() or dots.height() > most.height():
        dots = _fitted(dots, most)
    image = document.render(number, dots)
    if image.isNull():
        raise BadInput("file.unreadable")
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes(
        "RGBA",
        (rgba.width(), rgba.height()),
        bytes(rgba.constBits()),
        "raw",
        "RGBA",
        rgba.bytesPerLine(),
    )


def _fitted(dots: QSize, most: QSize) -> QSize:
    ratio = min(most.width() / dots.width(), most.height() / dots.height())
    return QSize(max(1, int(dots.width() * ratio)), max(1, int(dots.height() * ratio)))
