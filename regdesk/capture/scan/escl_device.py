"""One run of an eSCL scanner: a job, its documents one after the other, and its end."""

import threading
import time
from contextlib import suppress
from http import HTTPStatus

from regdesk.capture.caps import MAX_FILE_BYTES
from regdesk.capture.scan.adapter import Side
from regdesk.capture.scan.caps import SIDE_S
from regdesk.capture.scan.escl_line import EsclAnswer, EsclLine, Stopped
from regdesk.capture.scan.escl_trouble import (
    EMPTY,
    NO_MORE,
    NOT_YET,
    is_undone,
    name_feeder_trouble,
    name_refusal,
    name_trouble,
)
from regdesk.capture.scan.escl_xml import (
    MAX_XML,
    EsclAbilities,
    EsclStatus,
    read_status,
    write_settings,
)
from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice, Source

_ASK_S = 20.0
_BUSY_S = 20.0
"""How long a scanner may say that it is busy before a job is taken: it may still be waking up."""

_END_S = 1.0
"""To tell a scanner that its job is over: it ends by itself where it does not hear of it."""

_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 5.0


class EsclDevice:
    """Port ``Device``. The job is made when the first side is asked for."""

    def __init__(self, line: EsclLine, abilities: EsclAbilities, choice: ScanChoice) -> None:
        able = abilities.sources.get(choice.source)
        if able is None:  # it had this source when it was chosen
            raise Fault("scanner.failed")
        self._line = line
        self._source = choice.source
        self._dpi = min(able.resolutions, key=lambda dpi: abs(dpi - choice.dpi))
        ink = choice.ink if choice.ink in able.inks else able.inks[0]
        self._settings = write_settings(choice.source, able, ink, self._dpi)
        self._job = ""
        self._came = 0
        self._is_over = False
        self._cancelled = threading.Event()
        self._ending = threading.Thread(target=self._end_job, daemon=True)

    def next_side(self) -> Side | None:
        if self._is_over or self._cancelled.is_set():
            return None
        try:
            if not self._job:
                self._job = self._begin()
            if self._cancelled.is_set():
                return None
            content = self._next_document()
        except Stopped:
            return None
        except Fault:
            if self._cancelled.is_set():  # whatever it said as it was cut off
                return None
            raise
        if content is None or self._source is Source.GLASS:
            self._is_over = True
        if content is None:
            return None
        self._came += 1
        return Side(content, self._dpi)

    def cancel(self) -> None:
        if not self._cancelled.is_set():
            self._cancelled.set()
            self._ending.start()

    def close(self) -> None:
        if self._cancelled.is_set():
            self._ending.join(2 * _END_S)  # connecting and answering have ``_END_S`` each
        # On the glass the scanner was not asked whether there is more: it may still hold the job.
        if not self._is_over or self._source is Source.GLASS:
            self._end_job()
        self._line.close()

    def _begin(self) -> str:
        if self._source is not Source.GLASS and (
            trouble := name_feeder_trouble(self._source, self._status())
        ):
            raise Fault(trouble)
        until = time.monotonic() + _BUSY_S
        while True:
            answer = self._ask("POST", "ScanJobs", self._settings)
            if answer.status == HTTPStatus.CREATED:
                return self._line.path_of(answer.location)
            if answer.status not in NOT_YET or time.monotonic() > until:
                raise Fault(self._why_refused(answer))
            self._check_feeder()
            self._pause(answer)

    def _next_document(self) -> bytes | None:
        until = time.monotonic() + SIDE_S
        while True:
            answer = self._ask("GET", f"{self._job}/NextDocument", most=MAX_FILE_BYTES)
            if answer.status == HTTPStatus.OK:
                if not answer.body:
                    raise Fault("scanner.garbage")
                return answer.body
            if answer.status in NO_MORE:
                self._check_end()
                return None
            if answer.status not in NOT_YET or time.monotonic() > until:
                raise Fault(self._why_refused(answer))
            self._check_feeder()
            self._pause(answer)

    def _check_end(self) -> None:
        """A feeder that stops in the middle says the same as one that is empty."""
        status = self._status()
        trouble = name_feeder_trouble(self._source, status)
        if trouble not in (None, EMPTY):
            raise Fault(str(trouble))
        if is_undone(status, self._job):
            raise Fault("scanner.failed")
        if self._came == 0:
            raise Fault("scanner.failed" if self._source is Source.GLASS else EMPTY)

    def _check_feeder(self) -> None:
        """Paper that is stuck does not come, however long one waits."""
        trouble = name_feeder_trouble(self._source, self._status())
        if trouble not in (None, EMPTY):
            raise Fault(str(trouble))

    def _why_refused(self, answer: EsclAnswer) -> str:
        told = name_refusal(answer.status) or name_trouble(self._source, self._status())
        busy = answer.status in NOT_YET
        return told or ("scanner.busy" if busy else "scanner.failed")

    def _status(self) -> EsclStatus:
        answer = self._ask("GET", "ScannerStatus")
        return read_status(answer.body) if answer.status == HTTPStatus.OK else EsclStatus("")

    def _ask(self, method: str, path: str, body: bytes = b"", most: int = MAX_XML) -> EsclAnswer:
        within_s = SIDE_S if most > MAX_XML else _ASK_S
        return self._line.ask(
            method, path, body, most=most, within_s=within_s, stopped=self._cancelled.is_set
        )

    def _pause(self, answer: EsclAnswer) -> None:
        """Wait as long as the scanner asks for. Errors: ``Stopped``."""
        if self._cancelled.wait(min(answer.retry_after_s or _PAUSE_S, _LONGEST_PAUSE_S)):
            raise Stopped

    def _end_job(self) -> None:
        if self._job:
            with suppress(Fault):
                self._line.ask("DELETE", self._job, most=MAX_XML, within_s=_END_S)
