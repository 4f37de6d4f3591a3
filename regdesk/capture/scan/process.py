"""The program's end of the scanners' child; nothing of a scanner is touched in this process."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from regdesk.capture.scan.adapters import SCHEMES, SYSTEM
from regdesk.capture.scan.process_scan import ProcessScan, as_scanner_fault
from regdesk.capture.scan.wire import scanner_from_wire
from regdesk.domain.errors import Fault, RegDeskError
from regdesk.domain.scanning import ScanChoice, Scanner, scheme_of
from regdesk.services.ports import Worker

log = logging.getLogger(__name__)

_LOOK_S = 30.0
"""For one adapter: network scanners are waited for, and a busy one does not answer soon."""


_ADDED_ONLY = ("escl", "folder")
"""Adapters that look for no scanner: with none added there is none, and nothing is loaded."""


class ScannerProcess:
    """Port ``Scanners``. ``worker`` does nothing else: it dies and hangs with its scanners."""

    def __init__(self, worker: Worker, schemes: Sequence[str] = SCHEMES) -> None:
        self._worker = worker
        self._schemes = schemes
        self._numbers = count(1)
        self._scan: ProcessScan | None = None
        self._found: tuple[Scanner, ...] = ()

    def list_scanners(self, added: Sequence[str] = ()) -> tuple[Scanner, ...]:
        if self._is_reading:
            return self._found
        self._found = tuple(one for scheme in self._schemes for one in self._look(scheme, added))
        return self._found

    def get_scanner(self, key: str) -> Scanner:
        if self._is_reading:
            raise Fault("scanner.busy")
        try:
            answer, _ = self._worker.ask("scan.get", {"key": key}, timeout_s=_LOOK_S)
        except Fault as fault:
            raise as_scanner_fault(fault) from fault
        return scanner_from_wire(answer["scanner"])

    def open(self, choice: ScanChoice, *, cards: bool = False) -> ProcessScan:
        if not choice.scanner:
            choice = replace(choice, scanner=self._find_first().key)
        self._scan = ProcessScan(self._worker, next(self._numbers), choice, cards=cards)
        return self._scan

    @property
    def _is_reading(self) -> bool:
        """Whether a run is on: a look at the scanners now would disturb it."""
        return self._scan is not None and self._scan.runs

    def _find_first(self) -> Scanner:
        for scheme in self._schemes:
            if found := self._look(scheme, ()):
                return found[0]
        self._ask_list(SYSTEM, ())  # says where there is nothing to look with
        raise Fault("scanner.none")

    def _look(self, scheme: str, added: Sequence[str]) -> tuple[Scanner, ...]:
        keys = [key for key in added if scheme_of(key) == scheme]
        if not keys and scheme in _ADDED_ONLY:
            return ()
        try:
            return self._ask_list(scheme, keys)
        except RegDeskError as error:
            log.info("no scanners of %s: %s", scheme, error.key)
            return ()

    def _ask_list(self, scheme: str, keys: Sequence[str]) -> tuple[Scanner, ...]:
        asked = {"scheme": scheme, "added": list(keys)}
        answer, _ = self._worker.ask("scan.list", asked, timeout_s=_LOOK_S)
        return tuple(scanner_from_wire(one) for one in answer["scanners"])
