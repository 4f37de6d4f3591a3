"""The queues of CUPS, asked through the same library that Qt prints with."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar
from urllib.parse import quote

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintTrouble
from regdesk.services.ports import Printer, PrintState, PrintWatch

_LIBRARY = "libcups.so.2"
_ONLY_MINE = 1
_ALSO_ENDED = -1  # CUPS_WHICHJOBS_ALL

# RFC 8011, 5.3.7: pending 3, held 4, processing 5 and stopped 6 may all still come to paper.
_ENDED = {7: PrintState.FAILED, 8: PrintState.FAILED, 9: PrintState.PRINTED}
_PROCESSING = 5
_PRINTER_STOPPED = 5  # RFC 8011, 5.4.11

# Our sheets are small. CUPS says nothing of a printer that does not take its bytes, it only tries.
_HANGS_AFTER_S = 20

_GET_JOB_ATTRIBUTES, _GET_PRINTER_ATTRIBUTES = 0x0009, 0x000B
_OPERATION, _INTEGER, _KEYWORD, _URI = 0x01, 0x21, 0x44, 0x45  # ipp_tag_t
_FIRST_ERROR, _NOT_FOUND = 0x0400, 0x0406  # ipp_status_t

# printer-state-reasons, the graver first. Source: RFC 8011, 5.4.12; PWG 5100.9, 6.1.
_REASONS = {
    "media-jam": PrintTrouble.JAM,
    "cover-open": PrintTrouble.COVER_OPEN,
    "door-open": PrintTrouble.COVER_OPEN,
    "interlock-open": PrintTrouble.COVER_OPEN,
    "media-empty": PrintTrouble.PAPER_OUT,
    "media-needed": PrintTrouble.PAPER_OUT,
    "offline": PrintTrouble.OFFLINE,
    "shutdown": PrintTrouble.OFFLINE,
    "timed-out": PrintTrouble.OFFLINE,
    "connecting-to-device": PrintTrouble.OFFLINE,
    "paused": PrintTrouble.STOPPED,
    "moving-to-paused": PrintTrouble.STOPPED,
}
_SEVERITIES = ("-error", "-warning", "-report")


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


class _Queue(ctypes.Structure):
    """``cups_dest_t``."""

    _fields_: ClassVar = [
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.c_void_p),
    ]


class CupsQueues:
    """Port ``Queues`` over CUPS; the server is the one that CUPS itself is configured for."""

    forgets = False

    def __init__(self, hangs_after_s: int = _HANGS_AFTER_S) -> None:
        self._hangs_after_s = hangs_after_s
        try:
            self._cups = ctypes.CDLL(_LIBRARY)
        except OSError:
            raise Fault("printer.not_answering") from None
        for name in ("ippNewRequest", "ippFindAttribute", "cupsDoRequest"):
            getattr(self._cups, name).restype = ctypes.c_void_p
        self._cups.ippGetString.restype = ctypes.c_char_p

    def list_printers(self) -> tuple[Printer, ...]:
        """Return the server's queues; a server that does not answer has none."""
        queues = ctypes.POINTER(_Queue)()
        count = self._cups.cupsGetDests2(None, ctypes.byref(queues))
        try:
            return tuple(
                Printer(queue.name.decode(errors="replace"), bool(queue.is_default))
                for queue in queues[:count]
                if not queue.instance  # the same printer with other settings
            )
        finally:
            self._cups.cupsFreeDests(count, queues)

    def find_job(self, printer: str, title: str) -> str | None:
        found = [
            number
            for number, name, state in self._list_jobs(printer)
            if name == title and _ENDED.get(state) is not PrintState.FAILED
        ]
        return str(max(found)) if found else None

    def watch(self, printer: str, job: str) -> PrintWatch:
        asked = {"job-uri": f"ipp://localhost/jobs/{job}"}
        wanted = ("job-state", "time-at-processing", "job-printer-up-time")
        told = self._ask(_GET_JOB_ATTRIBUTES, asked, wanted)
        state = _number(told, "job-state")
        if told is None or state in _ENDED:  # of a queue that was removed nothing comes
            return PrintWatch(PrintState.FAILED if told is None else _ENDED[state])
        trouble = _trouble(self._ask_printer(printer))
        if trouble is None and state == _PROCESSING:
            began, now = (_number(told, name) for name in wanted[1:])
            if began and now - began >= self._hangs_after_s:
                trouble = PrintTrouble.NOT_ANSWERING
        return PrintWatch(PrintState.WAITING, trouble)

    def find_trouble(self, printer: str) -> PrintTrouble | None:
        told = self._ask_printer(printer)
        accepting = _number(told, "printer-is-accepting-jobs", 1)
        if accepting and _number(told, "printer-state") != _PRINTER_STOPPED:
            return None  # of two trays one may well be empty
        return _trouble(told) or PrintTrouble.STOPPED

    def take_back(self, printer: str, job: str) -> bool:
        if self._cups.cupsCancelJob(printer.encode(), int(job)):
            return True
        return self.watch(printer, job).state is PrintState.FAILED

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

    def _ask_printer(self, printer: str) -> "_Told | None":
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        for kind in ("printers", "classes"):
            asked = {"printer-uri": f"ipp://localhost/{kind}/{quote(printer)}"}
            if (told := self._ask(_GET_PRINTER_ATTRIBUTES, asked, wanted)) is not None:
                return told
        return None

    def _ask(self, operation: int, uris: dict[str, str], wanted: Sequence[str]) -> "_Told | None":
        """Return what the server tells of ``wanted``; None where it does not know the thing."""
        cups = self._cups
        request = ctypes.c_void_p(cups.ippNewRequest(operation))
        for name, uri in uris.items():
            cups.ippAddString(request, _OPERATION, _URI, name.encode(), None, uri.encode())
        values = (ctypes.c_char_p * len(wanted))(*(name.encode() for name in wanted))
        cups.ippAddStrings(
            request, _OPERATION, _KEYWORD, b"requested-attributes", len(wanted), None, values
        )
        answer = ctypes.c_void_p(cups.cupsDoRequest(None, request, b"/"))  # frees the request
        try:
            status = cups.cupsLastError()
            if status == _NOT_FOUND:
                return None
            if not answer or status >= _FIRST_ERROR:
                raise Fault("printer.not_answering")
            return {name: self._read(answer, name) for name in wanted}
        finally:
            cups.ippDelete(answer)

    def _read(self, answer: ctypes.c_void_p, name: str) -> list[Any]:
        """Return the values of one attribute: texts as text, all else as numbers."""
        cups = self._cups
        found = ctypes.c_void_p(cups.ippFindAttribute(answer, name.encode(), 0))
        if not found:
            return []
        count = range(cups.ippGetCount(found))
        if cups.ippGetValueTag(found) == _KEYWORD:
            return [(cups.ippGetString(found, at, None) or b"").decode() for at in count]
        if name == "printer-is-accepting-jobs":
            return [cups.ippGetBoolean(found, at) for at in count]
        return [cups.ippGetInteger(found, at) for at in count]


_Told = dict[str, list[Any]]


def _number(told: _Told | None, name: str, missing: int = 0) -> int:
    return int(told[name][0]) if told and told.get(name) else missing


def _trouble(told: _Told | None) -> PrintTrouble | None:
    """Return the gravest of what the printer complains of."""
    reasons = _plain(told["printer-state-reasons"]) if told else set()
    named = next((trouble for reason, trouble in _REASONS.items() if reason in reasons), None)
    if named is None and _number(told, "printer-state") == _PRINTER_STOPPED:
        return PrintTrouble.STOPPED
    return named


def _plain(reasons: Iterable[str]) -> set[str]:
    """Strip how grave each is: printers do not agree on that."""
    plain = set()
    for reason in reasons:
        for severity in _SEVERITIES:
            reason = reason.removesuffix(severity)
        plain.add(reason)
    return plain
