"""The way to a receipt printer: bytes there, single answers back; over the network or USB."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from regdesk.domain.errors import Fault
from regdesk.domain.receipt_printer import USB_SCHEME

if TYPE_CHECKING:
    from escpos.escpos import Escpos

_CONNECT_S = 4.0
_ANSWER_S = 0.7
_SEND_S = 15.0  # a printer that is full takes the rest as fast as it prints
_USB_PLACE = re.compile(r"([0-9a-f]{4}):([0-9a-f]{4})(?:\?|$)", re.ASCII)


class ReceiptLine(Protocol):
    """An open line to a printer."""

    def send(self, message: bytes) -> None:
        """Bring all of ``message`` there. Errors: ``OSError``."""

    def ask(self, question: bytes) -> int | None:
        """Return the byte that answers, None from a printer that does not. Errors: ``OSError``."""


class EscposLine:
    """A line through a device of python-escpos."""

    def __init__(self, device: "Escpos") -> None:
        self._device: Any = device

    def send(self, message: bytes) -> None:
        self._wait_at_most(_SEND_S)
        self._device._raw(message)

    def ask(self, question: bytes) -> int | None:
        self._wait_at_most(_ANSWER_S)
        try:
            answer = self._device.query_status(question)
        except TimeoutError:
            return None
        except OSError as error:
            if type(error).__name__ == "USBTimeoutError":
                return None
            raise
        return int(answer[0]) if len(answer) else None

    def _wait_at_most(self, seconds: float) -> None:
        """Bound the next call: a socket has its own clock, USB takes it from the device."""
        if hasattr(self._device.device, "settimeout"):
            self._device.device.settimeout(seconds)
        else:
            self._device.timeout = round(seconds * 1000)


@contextmanager
def open_line(printer: str) -> Iterator[ReceiptLine]:
    """Open the line to ``escpos://host:port`` or ``escpos+usb://vendor:product`` (hexadecimal).

    Errors: ``Fault`` ``printer.unknown`` where that is no address, ``printer.offline`` where
    nothing is there.
    """
    load_escpos()
    from escpos.exceptions import Error as EscposError

    device = _make_device(printer)
    try:
        device.open()
    except (EscposError, OSError, ValueError):  # ValueError: no USB library on this machine
        raise Fault("printer.offline", printer=printer) from None
    try:
        yield EscposLine(device)
    finally:
        with suppress(OSError):
            device.close()


def load_escpos() -> None:
    """Import the library, and remove the folder that it leaves behind at every import."""
    import sys

    if "escpos.capabilities" in sys.modules:
        return
    from escpos import capabilities

    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)


def _make_device(printer: str) -> Any:
    from escpos.printer import Network, Usb

    unknown = Fault("printer.unknown", printer=printer)
    if printer.startswith(USB_SCHEME):
        found = _USB_PLACE.match(printer.removeprefix(USB_SCHEME))
        if found is None:
            raise unknown
        vendor, product = (int(part, 16) for part in found.groups())
        return Usb(vendor, product)
    try:
        place = urlsplit(printer)
        host, port = place.hostname, place.port
    except ValueError:
        raise unknown from None
    if not host or not port:
        raise unknown
    return Network(host, port, timeout=_CONNECT_S)
