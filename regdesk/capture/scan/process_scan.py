"""A run of a scanner as the program sees it."""

import time
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import Any

from regdesk.capture.page_wire import unpack
from regdesk.capture.scan.caps import SIDE_S
from regdesk.capture.scan.wire import choice_to_wire
from regdesk.domain.errors import Fault, RegDeskError
from regdesk.domain.scanning import ScanChoice
from regdesk.services.ports import CapturedPage, Worker

_WAIT_S = 0.25  # for so long a stop may go unheard
_BEGIN_S = 60.0  # a cold child on an old disk loads its libraries first
_ANSWER_S = 20.0  # a child that does not answer a question of its own state hangs
_PAGES_S = 60.0  # a file of twenty pages on a slow machine

_DEAD = {"worker.died": "scanner.failed", "worker.timeout": "scanner.gone"}


class ProcessScan:
    """Port ``Scan``. The child begins to read when it is first asked for pages."""

    def __init__(
        self,
        worker: Worker,
        number: int,
        choice: ScanChoice,
        *,
        cards: bool,
        side_s: float = SIDE_S,
    ) -> None:
        self._worker = worker
        self._number = number
        self._begin = {"choice": choice_to_wire(choice), "cards": cards}
        self._side_s = side_s
        self._turn = Lock()
        self._stopped = Event()
        self._begun = self._let_go = self._over = False

    @property
    def runs(self) -> bool:
        """Whether the child may be at the scanner."""
        return self._begun and not self._over and not self._let_go

    def next_pages(self) -> tuple[CapturedPage, ...] | None:
        with self._turn:
            if self._over:
                return None
            try:
                pages = self._next()
            except RegDeskError as error:
                self._over = True
                if isinstance(error, Fault) and error.key in _DEAD and self._stopped.is_set():
                    return None
                raise as_scanner_fault(error) from error
            self._over = pages is None
            return pages

    def stop(self) -> None:
        self._stopped.set()
        Thread(target=self._stop_idle, daemon=True).start()

    def _next(self) -> tuple[CapturedPage, ...] | None:
        if not self._begun:
            if self._stopped.is_set():
                return None
            self._ask_begin()
        until = time.monotonic() + self._side_s
        while not self._ask_wait():
            if time.monotonic() > until:
                with suppress(Fault):  # the child may end itself for it
                    self._ask_stop()
                raise Fault("scanner.gone")
        answer, images = self._ask("scan.pages", _PAGES_S)
        return None if "over" in answer else unpack(answer, images)

    def _ask_begin(self) -> None:
        self._begun = True
        try:
            self._ask("scan.begin", _BEGIN_S, **self._begin)
        except Fault as fault:
            if fault.key not in _DEAD:
                raise
            self._ask("scan.begin", _BEGIN_S, **self._begin)  # the run before took its child along

    def _ask_wait(self) -> bool:
        if self._stopped.is_set():
            self._ask_stop()
        came = self._ask("scan.wait", _ANSWER_S, wait_s=_WAIT_S)[0]["came"]
        if came is None:
            raise Fault("worker.died")
        return bool(came)

    def _ask_stop(self) -> None:
        if self._begun and not self._let_go:
            self._let_go = True
            self._ask("scan.stop", _ANSWER_S)

    def _stop_idle(self) -> None:
        """Let the device go where nobody asks for pages; who asks has done it by then."""
        with self._turn, suppress(RegDeskError):
            if not self._over:
                self._ask_stop()

    def _ask(self, job: str, timeout_s: float, **header: Any) -> tuple[dict[str, Any], bytes]:
        return self._worker.ask(job, {"run": self._number, **header}, timeout_s=timeout_s)


def as_scanner_fault(error: RegDeskError) -> RegDeskError:
    """Return ``error``; of a child that died or hung, what that says of the scanner."""
    return Fault(_DEAD[error.key]) if error.key in _DEAD else error
