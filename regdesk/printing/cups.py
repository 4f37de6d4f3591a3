"""The queues of CUPS, asked through the same library that Qt prints with."""

import ctypes
from collections.abc import Iterator
from typing import ClassVar

from regdesk.domain.errors import Fault
from regdesk.services.ports import PrintState

_LIBRARY = "libcups.so.2"
_ONLY_MINE = 1
_ALSO_ENDED = -1  # CUPS_WHICHJOBS_ALL

# RFC 8011, 5.3.7: pending 3, held 4, processing 5 and stopped 6 may all still come to paper.
_ENDED = {7: PrintState.FAILED, 8: PrintState.FAILED, 9: PrintState.PRINTED}


class _Job(ctypes.Structure):
    """``cups_job_t`` of cups/cups.h."""

    _fields_: ClassVar = [
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    ]


class CupsQueues:
    """Port ``Queues`` over CUPS; the server is the one that CUPS itself is configured for."""

    def __init__(self) -> None:
        try:
            self._cups = ctypes.CDLL(_LIBRARY)
        except OSError:
            raise Fault("printer.not_answering") from None

    def find_job(self, printer: str, title: str) -> str | None:
        for number, name, _state in self._list_jobs(printer):
            if name == title:
                return str(number)
        return None

    def get_state(self, printer: str, job: str) -> PrintState:
        for number, _name, state in self._list_jobs(printer):
            if str(number) == job:
                return _ENDED.get(state, PrintState.WAITING)
        raise Fault("printer.not_answering")

    def _list_jobs(self, printer: str) -> Iterator[tuple[int, str, int]]:
        """Yield id, title and state of this account's jobs at ``printer``."""
        jobs = ctypes.POINTER(_Job)()
        count = self._cups.cupsGetJobs2(
            None, ctypes.byref(jobs), printer.encode(), _ONLY_MINE, _ALSO_ENDED
        )
        if count < 0:
            raise Fault("printer.not_answering")
        try:
            for job in jobs[:count]:
                yield job.id, (job.title or b"").decode(errors="replace"), job.state
        finally:
            self._cups.cupsFreeJobs(count, jobs)
