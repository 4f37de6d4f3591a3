"""Decoded pages, fetched beside the window's thread and kept while they are looked at."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from regdesk.domain.paper import Page
from regdesk.services.counter import Counter
from regdesk.ui.jobs import Jobs

_KEPT = 24


class Gallery(QObject):
    """``find`` gives a page's picture at once or fetches it and tells ``arrived`` (its blob)."""

    arrived = Signal(str)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs
        self._pictures: OrderedDict[str, QImage] = OrderedDict()
        self._fetching: set[str] = set()

    def find(self, page: Page) -> QImage | None:
        """Return the picture of ``page``, or None while it is fetched."""
        picture = self._pictures.get(page.blob)
        if picture is None and page.blob not in self._fetching:
            self._fetching.add(page.blob)
            self._jobs.run(lambda: (page, self._fetch(page)), self._keep)
        return picture

    def _fetch(self, page: Page) -> QImage:
        return QImage.fromData(self._counter.page_image(page))

    def _keep(self, fetched: tuple[Page, QImage]) -> None:
        page, image = fetched
        self._fetching.discard(page.blob)
        self._pictures[page.blob] = image
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.arrived.emit(page.blob)
