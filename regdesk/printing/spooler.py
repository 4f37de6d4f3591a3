"""The queues of Windows, asked through its spooler."""

import ctypes
import sys
from collections.abc import Sequence
from typing import ClassVar, Protocol

from regdesk.domain.errors import Fault
from regdesk.services.ports import PrintState

# winspool.h, JOB_STATUS_...; errors and an empty tray may still be mended, so they wait.
_PRINTED = 0x80 | 0x1000  # PRINTED, COMPLETE
_DELETED = 0x4 | 0x100  # DELETING, DELETED


class Spooler(Protocol):
    """The one thing asked of the spooler."""

    def list_jobs(self, printer: str) -> Sequence[tuple[int, str, int]]:
        """Return id, document name and status bits of each job. Errors: ``OSError``."""


class SpoolerQueues:
    """Port ``Queues`` over the Windows spooler, which forgets a job as soon as it is printed."""

    def __init__(self, spooler: Spooler) -> None:
        self._spooler = spooler

    def find_job(self, printer: str, title: str) -> str | None:
        for number, name, _status in self._list_jobs(printer):
            if name == title:
                return str(number)
        return "0"  # taken and already gone: no job has this number

    def get_state(self, printer: str, job: str) -> PrintState:
        for number, _name, status in self._list_jobs(printer):
            if str(number) == job:
                return _state(status)
        return PrintState.PRINTED

    def _list_jobs(self, printer: str) -> Sequence[tuple[int, str, int]]:
        try:
            return self._spooler.list_jobs(printer)
        except OSError:
            raise Fault("printer.not_answering") from None


def _state(status: int) -> PrintState:
    if status & _DELETED:
        return PrintState.FAILED
    return PrintState.PRINTED if status & _PRINTED else PrintState.WAITING


if sys.platform == "win32":
    from ctypes import wintypes

    class _Job(ctypes.Structure):
        """``JOB_INFO_1W`` of winspool.h."""

        _fields_: ClassVar = [
            ("job_id", wintypes.DWORD),
            ("printer", wintypes.LPWSTR),
            ("machine", wintypes.LPWSTR),
            ("user", wintypes.LPWSTR),
            ("document", wintypes.LPWSTR),
            ("datatype", wintypes.LPWSTR),
            ("status_words", wintypes.LPWSTR),
            ("status", wintypes.DWORD),
            ("priority", wintypes.DWORD),
            ("position", wintypes.DWORD),
            ("total_pages", wintypes.DWORD),
            ("pages_printed", wintypes.DWORD),
            ("submitted", wintypes.WORD * 8),
        ]

    class WinSpool:
        """``Spooler`` over winspool.drv."""

        _MOST = 999

        def __init__(self) -> None:
            self._winspool = ctypes.WinDLL("winspool.drv", use_last_error=True)

        def list_jobs(self, printer: str) -> Sequence[tuple[int, str, int]]:
            handle = wintypes.HANDLE()
            if not self._winspool.OpenPrinterW(printer, ctypes.byref(handle), None):
                raise ctypes.WinError(ctypes.get_last_error())
            try:
                return self._read_jobs(handle)
            finally:
                self._winspool.ClosePrinter(handle)

        def _read_jobs(self, handle: wintypes.HANDLE) -> Sequence[tuple[int, str, int]]:
            needed, count = wintypes.DWORD(), wintypes.DWORD()
            sizes = ctypes.byref(needed), ctypes.byref(count)
            self._winspool.EnumJobsW(handle, 0, self._MOST, 1, None, 0, *sizes)
            room = ctypes.create_string_buffer(needed.value)
            if not self._winspool.EnumJobsW(handle, 0, self._MOST, 1, room, needed, *sizes):
                raise ctypes.WinError(ctypes.get_last_error())
            jobs = ctypes.cast(room, ctypes.POINTER(_Job))
            return [(job.job_id, job.document or "", job.status) for job in jobs[: count.value]]
