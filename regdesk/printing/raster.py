"""Our own PDFs as pictures, with Qt's PDF engine; in the worker only."""

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtPdf import QPdfDocument

from regdesk.domain.errors import Bug


class Raster:
    """A PDF of ours, open for drawing. Page numbers count from 0."""

    def __init__(self, pdf: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)
        if self._document.status() != QPdfDocument.Status.Ready:
            raise Bug("pdf.unreadable")

    @property
    def pages(self) -> int:
        return self._document.pageCount()

    def size(self, page: int) -> tuple[float, float]:
        """Return the page's width and height in points."""
        points = self._document.pagePointSize(page)
        return points.width(), points.height()

    def draw(self, page: int, width: int) -> QImage:
        """Return the page on white, ``width`` px wide."""
        across, down = self.size(page)
        size = QSize(width, round(width * down / across))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.drawImage(0, 0, self._document.render(page, size))
        painter.end()
        return image


def make_png(pdf: bytes, width: int, page: int = 0) -> bytes:
    """Return ``page`` as PNG, ``width`` px wide."""
    stream = QBuffer()
    stream.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(stream, QByteArray(b"png")).write(Raster(pdf).draw(page, width))
    return bytes(stream.data().data())
