"""The child's main loop: one request, one answer, in order, until the parent is gone."""

import os
import queue
import signal
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from regdesk.domain.errors import Bug, RegDeskError
from regdesk.services.frames import BrokenFrame, error_to_wire, read_frame, write_frame
from regdesk.worker.jobs import JOBS, Job
from regdesk.worker.limits import allow_cpu, cap_memory

OUT_OF_MEMORY = 70
BROKEN_FRAME = 76

_Request = tuple[dict[str, Any], bytes]


def main(jobs: Mapping[str, Job] = JOBS) -> None:
    """Serve ``jobs`` over this process's stdin and stdout; never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = _take_pipes()
    cap_memory()
    waiting: queue.SimpleQueue[_Request] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests, waiting), daemon=True).start()
    while True:
        header, payload = waiting.get()
        allow_cpu()
        write_frame(answers, *_answer(jobs, header, payload))


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Keep both pipes for frames alone: what a library prints goes to stderr."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return requests, answers


def _listen(requests: IO[bytes], waiting: "queue.SimpleQueue[_Request]") -> None:
    """Queue requests; when the parent is gone, end at once, even in the middle of a job."""
    try:
        while (request := read_frame(requests)) is not None:
            waiting.put(request)
    except BrokenFrame:
        os._exit(BROKEN_FRAME)
    os._exit(0)


def _answer(jobs: Mapping[str, Job], header: dict[str, Any], payload: bytes) -> _Request:
    try:
        answer, out = jobs[header["job"]](header["args"], payload)
    except RegDeskError as error:
        return {"error": error_to_wire(error)}, b""
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # nothing in here can be trusted to work after it
    except Exception as error:  # noqa: BLE001 the parent hears of it; the worker stays
        return {"error": error_to_wire(_bug(error))}, b""
    return {"ok": answer}, out


def _bug(error: Exception) -> Bug:
    """Name the kind of ``error`` and where it was; its words may hold personal data."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return Bug(error=type(error).__name__, where=where)
