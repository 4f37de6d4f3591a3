"""Pages of one pass that carry no number: the clerk says of each whose it is."""

from collections import deque
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from regdesk.services.ports import CapturedPage
from regdesk.ui.jobs import Jobs
from regdesk.ui.steps.gallery import Pictures, decode


class Piece(NamedTuple):
    """A page that belongs to nobody yet, of the case ``case_id``."""

    case_id: str
    page: CapturedPage
    image: QImage


class PaperPlacing(QObject):
    """``moved`` tells that another piece, or none, is to be placed. They are kept nowhere yet."""

    moved = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs.of(self)
        self._waiting: deque[Piece] = deque()
        self._decoding = 0
        self._round = 0

    def add(self, case_id: str, pages: Sequence[CapturedPage]) -> None:
        """Ask for a place for each of ``pages``, in their order."""
        self._decoding += len(pages)
        for page in pages:
            show = partial(self._show, self._round, case_id, page)
            self._jobs.ask(partial(decode, page.image), show)

    def find(self) -> Piece | None:
        """Return what is to be placed now, None where nothing is or its picture still comes."""
        return self._waiting[0] if self._waiting else None

    @property
    def count(self) -> int:
        return len(self._waiting) + self._decoding

    def take(self) -> Piece:
        """Take out what is to be placed now: it has its place, or is thrown away."""
        piece = self._waiting.popleft()
        self.moved.emit()
        return piece

    def put_back(self, piece: Piece) -> None:
        """Ask again for ``piece``: it was thrown away too soon."""
        self._waiting.appendleft(piece)
        self.moved.emit()

    def clear(self) -> None:
        """Throw away what is left: its case is."""
        self._waiting.clear()
        self._decoding = 0
        self._round += 1
        self.moved.emit()

    def _show(self, asked_in: int, case_id: str, page: CapturedPage, pictures: Pictures) -> None:
        if asked_in == self._round:
            self._decoding -= 1
            self._waiting.append(Piece(case_id, page, pictures.large))
            self.moved.emit()
