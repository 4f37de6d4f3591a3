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


class Jobs:
    """Runs work on four threads; ``done`` and ``failed`` are called on the window's thread.

    Who keeps jobs keeps them ``of`` himself: what is answered once he is gone, or the object whose
    method takes it, is dropped. An error that no ``failed`` takes is told by ``unhandled``.

    ``once`` names what the answer opens: until then other jobs of the owner that are named so are
    dropped, so that a key pressed twice opens one thing.
    """

    def __init__(self, lanes: "_Lanes | None" = None, owner: QObject | None = None) -> None:
        self._lanes = _Lanes() if lanes is None else lanes
        self._owner = owner
        self.unhandled = self._lanes.unhandled

    def of(self, owner: QObject) -> "Jobs":
        """Return the same lanes for ``owner``."""
        return Jobs(self._lanes, owner)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        once: str = "",
    ) -> None:
        """Do ``work`` on the desk thread, one after the other."""
        self._lanes.submit(self._lanes.desk, _Job(self._owner, work, done, failed, once))

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        once: str = "",
    ) -> None:
        """Do ``work`` on the second thread; it may take long."""
        self._lanes.submit(self._lanes.aside, _Job(self._owner, work, done, failed, once))

    def spool(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``work`` on the third thread, which waits for printers alone."""
        self._lanes.submit(self._lanes.spooler, _Job(self._owner, work, done, failed))

    def capture(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do ``work`` on the fourth thread, which waits for scanners and reads pages."""
        self._lanes.submit(self._lanes.capture, _Job(self._owner, work, done, failed))

    def wait_idle(self, within_ms: int = _IDLE_WITHIN_MS) -> bool:
        """Let the window live until all work is answered; False when that took too long."""
        return self._lanes.wait_idle(within_ms)

    def close(self) -> None:
        """Finish what was begun; what comes later is dropped: its window is gone."""
        self._lanes.close()


@dataclass(eq=False)
class _Job:
    """What is to be done, for whom, and who is told; the lane puts the answer in."""

    owner: QObject | None
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Failed | None
    once: str = ""
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
        """Hand the answer to who takes it, if he and the owner are still there."""
        receiver, answer = (
            (self.done, self.result) if self.error is None else (self.failed, self.error)
        )
        concerned = (self.owner, getattr(receiver, "__self__", None))
        gone = any(isinstance(one, QObject) and not isValid(one) for one in concerned)
        if receiver is not None and not gone:
            receiver(answer)


class _Lanes(QObject):
    """The four threads and what they have open.

    Work and receivers may hold widgets, which must die on the window's thread: they stay in a table
    here until they are answered, and the lanes know the number of a job only.
    """

    unhandled = Signal(object)
    _answered = Signal(int)
    _idle = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._closed = False
        self.desk = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self.aside = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self.spooler = ThreadPoolExecutor(1, thread_name_prefix="spooler")
        self.capture = ThreadPoolExecutor(1, thread_name_prefix="capture")
        self._numbers = count(1)
        self._open: dict[int, _Job] = {}
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, lane: ThreadPoolExecutor, job: _Job) -> None:
        if self._closed or self._is_asked(job):
            return
        ticket = next(self._numbers)
        self._open[ticket] = job
        lane.submit(self._do, ticket)

    def _is_asked(self, job: _Job) -> bool:
        return bool(job.once) and any(
            (one.owner, one.once) == (job.owner, job.once) for one in self._open.values()
        )

    def wait_idle(self, within_ms: int) -> bool:
        if not self._open:
            return True
        loop = QEventLoop()
        limit = QTimer(loop, singleShot=True)
        limit.timeout.connect(lambda: loop.exit(1))
        self._idle.connect(loop.quit)
        limit.start(within_ms)
        return loop.exec() == 0

    def close(self) -> None:
        self._closed = True
        self.desk.shutdown(wait=True)
        for lane in (self.aside, self.spooler, self.capture):
            lane.shutdown(wait=True, cancel_futures=True)

    def _do(self, ticket: int) -> None:
        self._open[ticket].work_off()
        self._answered.emit(ticket)

    def _deliver(self, ticket: int) -> None:
        job = self._open.pop(ticket)
        try:
            if job.error is not None and job.failed is None:
                self.unhandled.emit(job.error)
            else:
                job.tell()
        finally:
            if not self._open:
                self._idle.emit()
