"""What each adapter gives the child: scanners, and one that is open. Runs in the child only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PIL.Image import Image

from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice, Scanner


@dataclass(frozen=True)
class Side:
    """One side as the device gave it: raw pixels, or an encoded picture or PDF, not trusted.

    ``dpi`` is what was asked for; None: what the file says. A device that holds something of a
    side until its pages are kept overrides the three methods; one of them is called, once.
    """

    content: Image | bytes
    dpi: int | None

    def kept(self) -> None:
        """The program has kept the pages."""

    def left(self) -> None:
        """The pages were not asked for or not kept; the side may come again."""

    def unreadable(self) -> Fault:
        """Return what to say of a side that is no page; it must not come again."""
        return Fault("scanner.garbage")


class Device(Protocol):
    """An open scanner. It is opened, read and closed in one thread; any other may cancel."""

    def next_side(self) -> Side | None:
        """Return the next side, or None: no paper is left, or ``cancel``. Blocks.

        Errors: ``Fault`` as ``Scan.next_pages``; ``scanner.no_paper`` only before the first side.
        Caps (``caps``) are checked before and while pixels are read: ``scanner.garbage``.
        """

    def cancel(self) -> None:
        """Make a ``next_side`` that runs in another thread end soon. Must not block."""

    def close(self) -> None:
        """Let the device go. Called once, whatever happened."""


class Adapter(Protocol):
    """A module: one way to speak to scanners."""

    def list_scanners(self, added: Sequence[str]) -> tuple[Scanner, ...]:
        """Return those found, and those of the keys ``added`` (all of this adapter) that answer.

        Errors: ``Fault`` ``scanner.component`` where what it needs is not installed.
        """

    def get_scanner(self, key: str) -> Scanner:
        """Errors: ``Fault`` as ``Scanners.get_scanner``."""

    def open_device(self, choice: ScanChoice) -> Device:
        """Open ``choice.scanner`` and read as it says, as near as the scanner can.

        Errors: ``Fault`` as ``Scan.next_pages``.
        """
