"""A receipt printer of the network, which the system knows nothing of: the clerk names it."""

import re
from dataclasses import dataclass

from regdesk.domain.errors import BadInput

USUAL_PORT = 9100
SCHEME = "escpos://"
LONGEST_NAME = 40
_LAST_PORT = 65535
_HOST = re.compile(r"[0-9a-z]([0-9a-z-]*[0-9a-z])?(\.[0-9a-z]([0-9a-z-]*[0-9a-z])?)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReceiptPrinter:
    """``name`` is what the clerk calls it; it listens on TCP ``port`` of ``host``."""

    name: str
    host: str
    port: int = USUAL_PORT

    def __post_init__(self) -> None:
        if not self.name or len(self.name) > LONGEST_NAME or not self.name.isprintable():
            raise BadInput("printer.name")
        if not _HOST.fullmatch(self.host) or not 1 <= self.port <= _LAST_PORT:
            raise BadInput("printer.address")

    @property
    def queue(self) -> str:
        """Return by what name sheets are sent to it."""
        return f"{SCHEME}{self.place}"

    @property
    def place(self) -> str:
        """Return ``host:port``, as it is typed."""
        return f"{self.host}:{self.port}"


def read_receipt_printer(name: str, place: str) -> ReceiptPrinter:
    """Return the printer that was typed; without a port it is the usual one.

    Errors: ``BadInput`` ``printer.name``, ``printer.address``.
    """
    host, colon, port = place.strip().lower().partition(":")
    if colon and not (port.isascii() and port.isdigit() and len(port) <= len(str(_LAST_PORT))):
        raise BadInput("printer.address")
    called = " ".join(name.split()) or host
    return ReceiptPrinter(called, host, int(port) if colon else USUAL_PORT)
