"""The queues of Windows, asked through its spooler."""

import ctypes
import sys
from collections.abc import Sequence
from typing import ClassVar, Protocol

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.services.ports import PrintState, PrintWatch

# winspool.h, JOB_STATUS_...; errors and an empty tray may still be mended, so they wait.
_PRINTED = 0x80 | 0x1000  # PRINTED, COMPLETE
_DELETED = 0x4 | 0x100  # DELETING, DELETED
_JOB_TROUBLES = (
    (0x40, PrintTrouble.PAPER_OUT),
    (0x20, PrintTrouble.OFFLINE),
    (0x1, PrintTrouble.STOPPED),  # PAUSED
    (0x200, PrintTrouble.STOPPED),  # BLOCKED_DEVQ
)
# winspool.h, PRINTER_STATUS_..., the graver first.
_PRINTER_TROUBLES = (
    (0x8, PrintTrouble.JAM),  # PAPER_JAM
    (0x400000, PrintTrouble.COVER_OPEN),  # DOOR_OPEN
    (0x10 | 0x40, PrintTrouble.PAPER_OUT),  # PAPER_OUT, PAPER_PROBLEM
    (0x80 | 0x1000 | 0x800000, PrintTrouble.OFFLINE),  # OFFLINE, NOT_AVAILABLE, SERVER_UNKNOWN
    (0x1 | 0x2 | 0x100000, PrintTrouble.STOPPED),  # PAUSED, ERROR, USER_INTERVENTION
)
_HOLDS_ALL = 0x1 | 0x80 | 0x1000  # PAUSED, OFFLINE, NOT_AVAILABLE: jobs would pile up unseen
_WORK_OFFLINE = 0x400  # PRINTER_ATTRIBUTE_WORK_OFFLINE


class Spooler(Protocol):
    """What is asked of the spooler. Errors: ``OSError``."""

    def list_jobs(self, printer: str) -> Sequence[tuple[int, str, int]]:
        """Return id, document name and status bits of each job."""

    def get_printer(self, printer: str) -> tuple[int, int]:
        """Return the printer's status bits and attribute bits."""

    def delete_job(self, printer: str, job: int) -> None:
        """Take the job out of the queue."""


class SpoolerQueues:
    """Port ``Queues`` over the Windows spooler, which forgets a job as soon as it is printed."""

    forgets = True

    def __init__(self, spooler: Spooler) -> None:
        self._spooler = spooler

    def find_job(self, printer: str, title: str) -> str | None:
        found = [
            number
            for number, name, status in self._list_jobs(printer)
            if name == title and not status & _DELETED
        ]
        return str(max(found)) if found else None

    def watch(self, printer: str, job: str) -> PrintWatch:
        for number, _name, status in self._list_jobs(printer):
            if str(number) == job:
                return self._tell(printer, status)
        return PrintWatch(PrintState.PRINTED)

    def find_trouble(self, printer: str) -> PrintTrouble | None:
        status, attributes = self._get_printer(printer)
        if attributes & _WORK_OFFLINE:
            return PrintTrouble.OFFLINE
        return _find(_PRINTER_TROUBLES, status) if status & _HOLDS_ALL else None

    def take_back(self, printer: str, job: str) -> bool:
        for number, _name, status in self._list_jobs(printer):
            if str(number) == job and not status & _PRINTED:
                try:
                    self._spooler.delete_job(printer, number)
                except OSError:
                    return False
                return True
        return False

    def _tell(self, printer: str, status: int) -> PrintWatch:
        if status & _DELETED:
            return PrintWatch(PrintState.FAILED)
        if status & _PRINTED:
            return PrintWatch(PrintState.PRINTED)
        printer_status, attributes = self._get_printer(printer)
        trouble = _find(_PRINTER_TROUBLES, printer_status) or _find(_JOB_TROUBLES, status)
        if trouble is None and attributes & _WORK_OFFLINE:
            trouble = PrintTrouble.OFFLINE
        return PrintWatch(PrintState.WAITING, trouble)

    def _list_jobs(self, printer: str) -> Sequence[tuple[int, str, int]]:
        try:
            return self._spooler.list_jobs(printer)
        except OSError:
            raise Fault("printer.not_answering") from None

    def _get_printer(self, printer: str) -> tuple[int, int]:
        try:
            return self._spooler.get_printer(printer)
        except OSError:
            raise Fault("printer.not_answering") from None


def _find(meanings: Sequence[tuple[int, PrintTrouble]], status: int) -> PrintTrouble | None:
    return next((trouble for bits, trouble in meanings if status & bits), None)


if sys.platform == "win32":
    from collections.abc import Iterator
    from contextlib import contextmanager
    from ctypes import wintypes

    _DELETE = 5  # JOB_CONTROL_DELETE

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

    class _Status(ctypes.Structure):
        """``PRINTER_INFO_6``."""

        _fields_: ClassVar = [("status", wintypes.DWORD)]

    class _Port(ctypes.Structure):
        """``PRINTER_INFO_5W``."""

        _fields_: ClassVar = [
            ("printer", wintypes.LPWSTR),
            ("port", wintypes.LPWSTR),
            ("attributes", wintypes.DWORD),
            ("not_selected_ms", wintypes.DWORD),
            ("retry_ms", wintypes.DWORD),
        ]

    class WinSpool:
        """``Spooler`` over winspool.drv."""

        _MOST = 999

        def __init__(self) -> None:
            self._winspool = ctypes.WinDLL("winspool.drv", use_last_error=True)

        def list_jobs(self, printer: str) -> Sequence[tuple[int, str, int]]:
            with self._opened(printer) as handle:
                return self._read_jobs(handle)

        def get_printer(self, printer: str) -> tuple[int, int]:
            with self._opened(printer) as handle:
                status = ctypes.cast(self._read(handle, 6), ctypes.POINTER(_Status))[0].status
                port = ctypes.cast(self._read(handle, 5), ctypes.POINTER(_Port))[0]
                return int(status), int(port.attributes)

        def delete_job(self, printer: str, job: int) -> None:
            with self._opened(printer) as handle:
                self._check(self._winspool.SetJobW(handle, job, 0, None, _DELETE))

        @contextmanager
        def _opened(self, printer: str) -> Iterator[wintypes.HANDLE]:
            handle = wintypes.HANDLE()
            self._check(self._winspool.OpenPrinterW(printer, ctypes.byref(handle), None))
            try:
                yield handle
            finally:
                self._winspool.ClosePrinter(handle)

        def _check(self, done: int) -> None:
            if not done:
                raise ctypes.WinError(ctypes.get_last_error())

        def _read(self, handle: wintypes.HANDLE, level: int) -> "ctypes.Array[ctypes.c_char]":
            needed = wintypes.DWORD()
            size = ctypes.byref(needed)
            self._winspool.GetPrinterW(handle, level, None, 0, size)
            room = ctypes.create_string_buffer(needed.value)
            self._check(self._winspool.GetPrinterW(handle, level, room, needed, size))
            return room

        def _read_jobs(self, handle: wintypes.HANDLE) -> Sequence[tuple[int, str, int]]:
            needed, count = wintypes.DWORD(), wintypes.DWORD()
            sizes = ctypes.byref(needed), ctypes.byref(count)
            self._winspool.EnumJobsW(handle, 0, self._MOST, 1, None, 0, *sizes)
            room = ctypes.create_string_buffer(needed.value)
            self._check(self._winspool.EnumJobsW(handle, 0, self._MOST, 1, room, needed, *sizes))
            jobs = ctypes.cast(room, ctypes.POINTER(_Job))
            return [(job.job_id, job.document or "", job.status) for job in jobs[: count.value]]
