"""A receipt printer, which the system knows nothing of: the clerk names it."""

import re
from dataclasses import dataclass

from regdesk.domain.errors import BadInput

USUAL_PORT = 9100
USUAL_DOTS = 576
NARROW_DOTS = 512
SCHEME = "escpos://"
USB_SCHEME = "escpos+usb://"
LONGEST_NAME = 40
_LAST_PORT = 65535
_ON_USB = 0
_HOST = re.compile(r"[0-9a-z]([0-9a-z-]*[0-9a-z])?(\.[0-9a-z]([0-9a-z-]*[0-9a-z])?)*", re.ASCII)
_USB_DEVICE = re.compile(r"[0-9a-f]{4}:[0-9a-f]{4}", re.ASCII)
_USB = "usb "


@dataclass(frozen=True, slots=True)
class ReceiptPrinter:
    """``name`` is what the clerk calls it; it listens on TCP ``port`` of ``host``.

    On USB ``host`` is vendor and product (04b8:0e15) and ``port`` 0. ``dots`` is the width of its
    head: 576, or 512 of the narrow ones.
    """

    name: str
    host: str
    port: int = USUAL_PORT
    dots: int = USUAL_DOTS

    def __post_init__(self) -> None:
        if not self.name or len(self.name) > LONGEST_NAME or not self.name.isprintable():
            raise BadInput("printer.name")
        form = _USB_DEVICE if self.port == _ON_USB else _HOST
        if not form.fullmatch(self.host) or not 0 <= self.port <= _LAST_PORT:
            raise BadInput("printer.address")
        if self.dots not in (USUAL_DOTS, NARROW_DOTS):
            raise BadInput("printer.address")

    @property
    def queue(self) -> str:
        """Return by what name sheets are sent to it."""
        narrow = f"?dots={self.dots}" if self.dots != USUAL_DOTS else ""
        if self.port == _ON_USB:
            return f"{USB_SCHEME}{self.host}{narrow}"
        return f"{SCHEME}{self.host}:{self.port}{narrow}"

    @property
    def place(self) -> str:
        """Return ``host:port`` or ``usb vendor:product``, as it is typed, a narrow head behind."""
        place = f"{_USB}{self.host}" if self.port == _ON_USB else f"{self.host}:{self.port}"
        return place if self.dots == USUAL_DOTS else f"{place} {self.dots}"


def is_receipt(queue: str) -> bool:
    """Tell whether sheets for ``queue`` go to a receipt printer past the print system."""
    return queue.startswith((SCHEME, USB_SCHEME))


def read_receipt_printer(name: str, place: str) -> ReceiptPrinter:
    """Return the printer that was typed; without a port it is the usual one.

    Errors: ``BadInput`` ``printer.name``, ``printer.address``.
    """
    typed, dots = " ".join(place.lower().split()), USUAL_DOTS
    if typed.endswith(f" {NARROW_DOTS}"):
        typed, dots = typed.removesuffix(f" {NARROW_DOTS}"), NARROW_DOTS
    if typed.startswith(_USB):
        host, port = typed.removeprefix(_USB), _ON_USB
    else:
        host, colon, after = typed.partition(":")
        port = _read_port(after) if colon else USUAL_PORT
    return ReceiptPrinter(" ".join(name.split()) or host, host, port, dots)


def _read_port(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) <= len(str(_LAST_PORT))):
        raise BadInput("printer.address")
    return int(typed) or _LAST_PORT + 1  # port 0 is no place of the network
