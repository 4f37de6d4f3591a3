"""What an eSCL scanner's states and answers mean to the clerk: keys of ``Fault``."""

from http import HTTPStatus

from regdesk.capture.scan.escl_xml import EsclStatus
from regdesk.domain.scanning import Source

EMPTY = "scanner.no_paper"

_FEEDER = {
    "ScannerAdfEmpty": EMPTY,
    "ScannerAdfJam": "scanner.jam",
    "ScannerAdfMispick": "scanner.jam",
    "ScannerAdfMultipickDetected": "scanner.jam",
    "ScannerAdfDuplexPageTooShort": "scanner.jam",
    "ScannerAdfDuplexPageTooLong": "scanner.jam",
    "ScannerAdfInputTrayOverloaded": "scanner.jam",
    "ScannerAdfInputTrayFailed": "scanner.failed",
    "ScannerAdfHatchOpen": "scanner.lid_open",
    "ScannerAdfDoorOpen": "scanner.lid_open",  # not in the specification, but said by devices
}
_STATE = {
    "Processing": "scanner.busy",
    "Testing": "scanner.busy",
    "Stopped": "scanner.failed",
    "Down": "scanner.failed",
}
_DENIED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
_UNDONE = {"Aborted", "Canceled"}

NO_MORE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
NOT_YET = {HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.CONFLICT}


def name_feeder_trouble(source: Source, status: EsclStatus) -> str | None:
    """Return what keeps the feeder from reading, if ``source`` is the feeder."""
    return None if source is Source.GLASS else _FEEDER.get(status.feeder)


def name_trouble(source: Source, status: EsclStatus) -> str | None:
    """Return what keeps the scanner from reading from ``source`` now."""
    return name_feeder_trouble(source, status) or _STATE.get(status.state)


def name_refusal(code: int) -> str | None:
    """Return what the HTTP status ``code`` says by itself, None where the scanner's state must."""
    return "scanner.denied" if code in _DENIED else None


def is_undone(status: EsclStatus, job: str) -> bool:
    """Tell whether ``job`` was broken off, at the scanner or by it."""
    return status.state_of(job) in _UNDONE
