"""Work away from the window's thread, with its answers brought back in order.

``run`` is the one desk thread, to which the database belongs. ``ask`` is a second thread for what
may take long or hang (the child process, printers, searches on their own connection), so that
keeping a draft never waits for a printer.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from regdesk.domain.errors import Bug, RegDeskError

log = logging.getLogger(__name__)

T = TypeVar("T")
Failed = Callable[[RegDeskError], None]

_IDLE_WITHIN_MS = 10_000


class Jobs(QObject):
    """Runs work on two threads; ``done`` and ``failed`` are called on the window's thread.

    An error that no ``failed`` takes is told by ``unhandled``. An answer for a widget that is gone
    by then is dropped.
    """

    unhandled = Signal(object)
    _answered = Signal(object)
    _idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = ThreadPoolExecutor(1, thread_name_prefix="desk")
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")
        self._open = 0
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
        """Finish what was begun; nothing is taken after this."""
        self._desk.shutdown(wait=True)
        self._aside.shutdown(wait=True, cancel_futures=True)

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
    ) -> None:
        self._open += 1
        lane.submit(self._do, work, done, failed)

    def _do(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Failed | None,
    ) -> None:
        answer: Callable[[], None]
        try:
            result = work()
        except RegDeskError as error:
            log.warning("job failed: %s", error.key)
            answer = self._failure(error, failed)
        except Exception as error:
            log.error("job failed", exc_info=error)
            answer = self._failure(Bug(), failed)
        else:
            answer = _bind(done, result)
        self._answered.emit(answer)

    def _failure(self, error: RegDeskError, failed: Failed | None) -> Callable[[], None]:
        return _bind(self.unhandled.emit if failed is None else failed, error)

    def _deliver(self, answer: Callable[[], None]) -> None:
        self._open -= 1
        try:
            answer()
        finally:
            if not self._open:
                self._idle.emit()


def _bind(receiver: Callable[[Any], None] | None, value: Any) -> Callable[[], None]:
    """Return a call that hands ``value`` to ``receiver``, if that is still there."""

    def call() -> None:
        owner = getattr(receiver, "__self__", None)
        gone = isinstance(owner, QObject) and not isValid(owner)
        if receiver is not None and not gone:
            receiver(value)

    return call
