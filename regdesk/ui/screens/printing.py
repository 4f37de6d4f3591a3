"""Brings one sheet to paper and holds nobody up: choose, print, look until it is out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from regdesk.domain.errors import RegDeskError
from regdesk.services.counter import Counter
from regdesk.services.ports import Printer, PrintState
from regdesk.services.sheets import PrintJob
from regdesk.ui.jobs import Jobs
from regdesk.ui.screens.done_rows import SlipState

_LOOK_MS = 700

Send = Callable[[str], PrintJob]


class SheetPrinting(QObject):
    """Tells ``moved`` (SlipState, RegDeskError or None). Only the newest print is watched."""

    moved = Signal(object, object)

    def __init__(self, counter: Counter, jobs: Jobs, printer: str, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter
        self._jobs = jobs
        self._printer = printer
        self._send: Send
        self._job: PrintJob | None = None
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def print(self, send: Send) -> None:
        """Let ``send`` print on the chosen printer, or on the system's own choice."""
        self._send, self._job = send, None
        self.moved.emit(SlipState.SENDING, None)
        # a bound method, so that the answer is dropped once the screen is gone
        self._jobs.ask(self._counter.list_printers, self._choose, self._fail)

    def stop(self) -> None:
        """Look no more; the system goes on printing."""
        self._job = None
        self._timer.stop()

    def _choose(self, printers: tuple[Printer, ...]) -> None:
        name = _find_printer(printers, self._printer)
        if not name:
            self.moved.emit(SlipState.NO_PRINTER, None)
            return
        send = self._send
        self._jobs.ask(lambda: send(name), self._sent, self._fail)

    def _sent(self, job: PrintJob) -> None:
        self._job = job
        self._look()

    def _look(self) -> None:
        job = self._job
        if job is not None:
            self._jobs.ask(lambda: (job, self._counter.print_state(job)), self._told, self._fail)

    def _told(self, answer: tuple[PrintJob, PrintState]) -> None:
        job, state = answer
        if job is not self._job:
            return
        if state is PrintState.WAITING:
            self.moved.emit(SlipState.WAITING, None)
            self._timer.start()
            return
        self._job = None
        printed = state is PrintState.PRINTED
        self.moved.emit(SlipState.PRINTED if printed else SlipState.FAILED, None)

    def _fail(self, error: RegDeskError) -> None:
        self._job = None
        missing = error.key == "printer.none"
        self.moved.emit(SlipState.NO_PRINTER if missing else SlipState.FAILED, error)


def _find_printer(printers: tuple[Printer, ...], wanted: str) -> str:
    """Return the wanted printer, else the system's default one, else empty."""
    names = [one.name for one in printers]
    if wanted in names:
        return wanted
    usual = [one.name for one in printers if one.default]
    return usual[0] if usual else (names[0] if len(names) == 1 else "")
