"""Work away from the window's thread, with its answers brought back in order.

``run`` is the one desk thread, to which the database belongs. ``ask`` is a second thread for what
may take long (the child process, searches on their own connection), so that keeping a draft never
waits for it. ``spool`` is a third one for what a printer may keep waiting, and nothing else.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from regdesk.domain.errors import Bug, RegDeskError

log = logging.getLogger(__name__)

T = TypeVar("T")
Failed = Callable[[RegDeskError], None]

_IDLE_WITHIN_MS = 10_000


class Jobs(QObject):
    """Runs work on three threads; ``done`` and ``failed`` are called on the window's thread.

    An error that no ``failed`` takes is told by ``unhandled``. An answer for a widget that is gone
    by then is dropped. Work and receivers may hold widgets, which must die on the window's thread:
    they stay in a table here until they are answered, and the lanes know the number of a job only.
    """

    unhandled = Signal(object)
    _answered = Signal(int)
    _idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._desk = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self._spooler = ThreadPoolExecutor(1, thread_name_prefix="spooler")
        self._numbers = count(1)
        self._open: dict[int, _Job] = {}
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``work`` on the desk thread, one after the other."""
        self._submit(self._desk, work, done, failed)

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``work`` on the second thread; it may take long."""
        self._submit(self._aside, work, done, failed)

    def spool(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``work`` on the third thread, which waits for printers alone."""
        self._submit(self._spooler, work, done, failed)

    def wait_idle(self, within_ms: int = _IDLE_WITHIN_MS) -> bool:
        """Let the window live until all work is answered; False when that took too long."""
        if not self._open:
            return True
        loop = QEventLoop()
        limit = QTimer(loop, singleShot=True)
        limit.timeout.connect(lambda: loop.exit(1))
        self._idle.connect(loop.quit)
        limit.start(within_ms)
        return loop.exec() == 0

    def close(self) -> None:
        """Finish what was begun; what comes later is dropped: its window is gone."""
        self._closed = True
        self._desk.shutdown(wait=True)
        for lane in (self._aside, self._spooler):
            lane.shutdown(wait=True, cancel_futures=True)

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
    ) -> None:
        if self._closed:
            return
        ticket = next(self._numbers)
        self._open[ticket] = _Job(work, done, self.unhandled.emit if failed is None else failed)
        lane.submit(self._do, ticket)

    def _do(self, ticket: int) -> None:
        self._open[ticket].work_off()
        self._answered.emit(ticket)

    def _deliver(self, ticket: int) -> None:
        job = self._open.pop(ticket)
        try:
            job.tell()
        finally:
            if not self._open:
                self._idle.emit()


@dataclass(eq=False)
class _Job:
    """What is to be done and who is told; the lane puts the answer in and keeps nothing."""

    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Failed
    result: Any = None
    error: RegDeskError | None = None

    def work_off(self) -> None:
        try:
            self.result = self.work()
        except RegDeskError as error:
            log.warning("job failed: %s", error.key)
            self.error = error.with_traceback(None)  # its frames hold what the work holds
        except Exception as error:
            log.error("job failed", exc_info=error)
            self.error = Bug()

    def tell(self) -> None:
        if self.error is not None:
            _hand(self.failed, self.error)
        elif self.done is not None:
            _hand(self.done, self.result)


def _hand(receiver: Callable[[Any], None], answer: Any) -> None:
    """Hand ``answer`` to ``receiver``, if that is still there."""
    owner = getattr(receiver, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        receiver(answer)
