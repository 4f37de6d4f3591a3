"""Decoded pages, fetched beside the window's thread: all small, large while they are looked at."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs

# A page of A4 at 300 dpi takes 35 MB decoded; no window shows so much of it at once.
_LARGE = QSize(1000, 1000)
_SMALL = QSize(240, 240)
_LARGE_KEPT = 2


class Pictures(NamedTuple):
    """A page as large as a window can show it, and for a small frame."""

    large: QImage
    small: QImage


class Gallery(QObject):
    """``find`` and ``find_small`` give a page's picture at once, or fetch it and tell ``arrived``
    (its blob).
    """

    arrived = Signal(str)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._large: OrderedDict[str, QImage] = OrderedDict()
        self._small: dict[str, QImage] = {}
        self._fetching: set[str] = set()
        self._is_left = False

    def find(self, page: Page) -> QImage | None:
        """Return ``page`` as large as a window can show it, or None while it is fetched."""
        picture = self._large.get(page.blob)
        if picture is None:
            self._fetch(page)
        else:
            self._large.move_to_end(page.blob)
        return picture

    def find_small(self, page: Page) -> QImage | None:
        """Return ``page`` for a small frame, or None while it is fetched."""
        picture = self._small.get(page.blob)
        if picture is None:
            self._fetch(page)
        return picture

    def leave(self) -> None:
        """Let the case go: its pictures make room for the next one's."""
        self._is_left = True

    def _fetch(self, page: Page) -> None:
        if self._is_left:
            self._is_left = False
            for pictures in (self._large, self._small, self._fetching):
                pictures.clear()
        if page.blob not in self._fetching:
            self._fetching.add(page.blob)
            self._jobs.run(lambda: (page, decode(self._counter.page_image(page))), self._keep)

    def _keep(self, fetched: tuple[Page, Pictures]) -> None:
        page, pictures = fetched
        if page.blob not in self._fetching:
            return
        self._fetching.remove(page.blob)
        self._small[page.blob] = pictures.small
        self._large[page.blob] = pictures.large
        while len(self._large) > _LARGE_KEPT:
            self._large.popitem(last=False)
        self.arrived.emit(page.blob)


def decode(image: bytes) -> Pictures:
    """Return the pictures of a page's JPEG; too slow for the window's thread."""
    buffer = QBuffer()
    buffer.setData(image)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() > _LARGE.width() or size.height() > _LARGE.height():
        reader.setScaledSize(size.scaled(_LARGE, Qt.AspectRatioMode.KeepAspectRatio))
    large = reader.read()
    small = large.scaled(
        _SMALL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return Pictures(large, small)
