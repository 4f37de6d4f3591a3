"""What SANE answers as our faults. The binding tells a status only by ``sane_strstatus``."""

from collections.abc import Mapping

from regdesk.domain.errors import Fault

INVALID = "Invalid argument"
NO_DOCS = "Document feeder out of documents"

STATUSES: Mapping[str, str] = {
    "Operation not supported": "scanner.failed",
    "Operation was canceled": "scanner.failed",
    "Device busy": "scanner.busy",
    INVALID: "scanner.failed",
    "End of file reached": "scanner.garbage",
    "Document feeder jammed": "scanner.jam",
    NO_DOCS: "scanner.no_paper",
    "Scanner cover is open": "scanner.lid_open",
    "Error during device I/O": "scanner.gone",
    "Out of memory": "scanner.failed",
    "Access to resource has been denied": "scanner.denied",
    "Lamp not ready, please retry": "scanner.busy",
    "Unknown SANE status code 12": "scanner.busy",
    "Scanner mechanism locked for transport": "scanner.failed",
    "Unknown SANE status code 13": "scanner.failed",
}
"""``SANE_Status`` 1 to 13 of ``sane.h`` as libsane says them; 12 and 13 many a build has no words
for, but its backends answer them.
"""


def fault_of(error: Exception) -> Fault:
    """Return the fault that ``error`` of the binding is."""
    return Fault(STATUSES.get(str(error), "scanner.failed"))
