"""One run of the scanner: its sides come one after the other, each kept before the next."""

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from regdesk.domain.errors import RegDeskError
from regdesk.domain.scanning import ScanChoice
from regdesk.services.counter import Counter
from regdesk.services.ports import CapturedPage
from regdesk.services.scan_ports import Scan
from regdesk.ui.jobs import Jobs

_USUAL_S = 8.0  # a flatbed's pass (DESIGN §10)

_Pages = tuple[CapturedPage, ...]


class PaperScan(QObject):
    """``came`` gives the pages of one side: who takes them says ``go_on`` once they are kept.
    ``ended`` gives what was wrong, or None.
    """

    came = Signal(object)
    ended = Signal(object)

    def __init__(self, counter: Counter, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs.of(self)
        self._scan: Scan | None = None
        self._stopped = False
        self._since = QElapsedTimer()
        self.runs = False
        self.usual_s = _USUAL_S

    def begin(self, choice: ScanChoice, *, cards: bool) -> None:
        """Let the scanner begin. Only where it does not run."""
        self.runs, self._stopped = True, False
        self._since.start()
        scanners = self._counter.scanners
        self._jobs.capture(lambda: scanners.open(choice, cards=cards), self._opened, self._end)

    def stop(self) -> None:
        """Let the scanner go; what came stays."""
        self._stopped = True
        if self._scan is not None:
            self._scan.stop()

    def go_on(self) -> None:
        """Ask for the next side: the last one is kept."""
        if self._scan is not None:
            self._since.start()
            self._jobs.capture(self._scan.next_pages, self._take, self._end)

    def break_off(self, error: RegDeskError | None) -> None:
        """Stop without the last side being kept: it could not be, or was only to be seen."""
        self.stop()
        self._end(error)

    def _opened(self, scan: Scan) -> None:
        self._scan = scan
        if self._stopped:
            scan.stop()
        self.go_on()

    def _take(self, pages: _Pages | None) -> None:
        if pages is None:
            self._end(None)
            return
        self.usual_s = max(self._since.elapsed() / 1000, 0.3)
        self.came.emit(pages)

    def _end(self, error: RegDeskError | None) -> None:
        """An answer that comes after a run was broken off tells nothing new."""
        if self.runs:
            self.runs, self._scan = False, None
            self.ended.emit(error)
