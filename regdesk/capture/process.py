"""The program's end of the worker: one warm child, started anew when it dies or hangs."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from regdesk.domain.errors import Fault
from regdesk.services.frames import BrokenFrame, error_from_wire, read_frame, write_frame

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0

# glibc: a decoded page goes back to the system as soon as the child lets it go.
_FRUGAL = {"MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_TRIM_THRESHOLD_": "131072"}

_Answer = tuple[dict[str, Any], bytes]


class WorkerProcess:
    """Port ``Worker``. Any thread may ask; jobs run one after the other.

    ``command`` starts the child, for instance ``[sys.executable, "-m", "regdesk", "--worker"]``.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._turn = threading.Lock()
        self._pipes = ThreadPoolExecutor(1, thread_name_prefix="worker-pipes")
        self._child: subprocess.Popen[bytes] | None = None
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

    def _living_child(self) -> "subprocess.Popen[bytes]":
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._end_child()
        self._child = _start(self._command)
        return self._child

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
