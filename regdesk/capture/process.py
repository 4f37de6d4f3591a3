"""The program's end of the worker: one warm child, started anew when it dies, hangs or has rested.

A child holds what its jobs have loaded: a reader of pages some 100 MiB. So one that nobody asks
for a while is let go; the next question starts another.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from time import monotonic
from typing import Any

from regdesk.domain.errors import Fault
from regdesk.services.frames import BrokenFrame, error_from_wire, read_frame, write_frame

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0

# glibc: a decoded page goes back to the system as soon as the child lets it go.
_FRUGAL = {"MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_TRIM_THRESHOLD_": "131072"}

RESTS_AFTER_S = 60.0
"""For so long a child is kept that nobody asks: the pages of a case come sooner one after another,
and who comes later waits for it to start, half a second at most.
"""

_FAREWELL_S = 5.0

_Answer = tuple[dict[str, Any], bytes]


class WorkerProcess:
    """Port ``Worker``. Any thread may ask; jobs run one after the other.

    ``command`` starts the child, for instance ``[sys.executable, "-m", "regdesk", "--worker"]``;
    it ends when it was not asked for ``rests_after_s`` seconds, and starts when it is. Before that
    it is asked the job ``rest``: whether it is ``busy`` with what goes on between questions.
    """

    def __init__(self, command: Sequence[str], *, rests_after_s: float = RESTS_AFTER_S) -> None:
        self._command = tuple(command)
        self._rests_after_s = rests_after_s
        self._turn = threading.Lock()
        self._pipes = ThreadPoolExecutor(1, thread_name_prefix="worker-pipes")
        self._child: subprocess.Popen[bytes] | None = None
        self._asked_at = 0.0
        self._rest: threading.Timer | None = None
        self._closed = False

    def ask(
        self, job: str, header: Mapping[str, Any], payload: bytes = b"", *, timeout_s: float = 20.0
    ) -> _Answer:
        request = {"job": job, "args": dict(header)}
        with self._turn:
            if self._closed:
                raise Fault("worker.died", job=job)
            try:
                child = self._living_child()
                exchange = self._pipes.submit(_exchange, child, request, payload)
                answer, out = exchange.result(timeout_s)
            except TimeoutError:
                self._end_child()
                raise Fault("worker.timeout", job=job) from None
            except (OSError, ValueError, BrokenFrame) as error:
                self._end_child()
                raise Fault("worker.died", job=job) from error
            finally:
                self._asked_at = monotonic()
        if "error" in answer:
            raise error_from_wire(answer["error"])
        return answer["ok"], out

    def close(self) -> None:
        """End the child and take no more questions. Idempotent; a running job is cut off."""
        self._closed = True
        if (child := self._child) is not None:
            child.kill()  # who waits for it gives up the turn
        with self._turn:
            self._end_child()
            self._pipes.shutdown()
            if self._rest is not None:
                self._rest.cancel()

    def _living_child(self) -> "subprocess.Popen[bytes]":
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._end_child()
        self._child = _start(self._command)
        if self._rest is None:
            self._look_after(self._rests_after_s)
        return self._child

    def _look_after(self, wait_s: float) -> None:
        self._rest = threading.Timer(wait_s, self._let_rest)
        self._rest.name, self._rest.daemon = "worker-rest", True
        self._rest.start()

    def _let_rest(self) -> None:
        """End the child when its time is over; look again when it was asked meanwhile, or works."""
        with self._turn:
            self._rest = None
            if self._closed:
                return
            left = self._asked_at + self._rests_after_s - monotonic()
            if left > 0 or self._is_busy():
                self._look_after(left if left > 0 else self._rests_after_s)
            else:
                self._end_child()

    def _is_busy(self) -> bool:
        if self._child is None:
            return False
        asked = {"job": "rest", "args": {}}
        try:
            exchange = self._pipes.submit(_exchange, self._child, asked, b"")
            answer, _ = exchange.result(_FAREWELL_S)
        except (OSError, ValueError, BrokenFrame):  # it hangs or has died; TimeoutError is OSError
            return False
        return "ok" in answer and bool(answer["ok"]["busy"])

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        # Left to the thread that may still be reading them.
        self._pipes.submit(_close_pipes, child).result()


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 the program starts itself
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_FRUGAL},
        creationflags=_NO_WINDOW,
    )


def _exchange(
    child: "subprocess.Popen[bytes]", request: Mapping[str, Any], payload: bytes
) -> _Answer:
    assert child.stdin is not None
    assert child.stdout is not None
    write_frame(child.stdin, request, payload)
    answer = read_frame(child.stdout)
    if answer is None:
        raise BrokenFrame
    return answer


def _close_pipes(child: "subprocess.Popen[bytes]") -> None:
    for pipe in (child.stdin, child.stdout):
        assert pipe is not None
        with suppress(OSError):  # what is still buffered cannot be written any more
            pipe.close()
