"""What each adapter gives the child: scanners, and one that is open. Runs in the child only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PIL.Image import Image

from regdesk.domain.scanning import ScanChoice, Scanner


def keep_nothing() -> None:
    """Do nothing: the device holds nothing of a side once it was read."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side as the device gave it: raw pixels, or an encoded picture or PDF, not trusted.

    ``dpi`` is what was asked for. ``kept`` is called once the program has kept its pages.
    """

    content: Image | bytes
    dpi: int
    kept: Callable[[], None] = keep_nothing


class Device(Protocol):
    """An open scanner. One thread reads; any other may cancel."""

    def next_side(self) -> Side | None:
        """Return the next side, or None: no paper is left, or ``cancel``. Blocks.

        Errors: ``Fault`` as ``Scan.next_pages``; ``scanner.no_paper`` only before the first side.
        Caps (``caps``) are checked before and while pixels are read: ``scanner.garbage``.
        """

    def cancel(self) -> None:
        """Make a ``next_side`` that runs in another thread end soon. Must not block."""

    def close(self) -> None:
        """Let the device go. Called once, by the thread that read, whatever happened."""


class Adapter(Protocol):
    """A module: one way to speak to scanners. Its ``open_device`` gets a choice that fits."""

    def list_scanners(self, added: Sequence[str]) -> tuple[Scanner, ...]:
        """Return those found, and those of the keys ``added`` (all of this adapter) that answer.

        Errors: ``Fault`` ``scanner.component`` where what it needs is not installed.
        """

    def get_scanner(self, key: str) -> Scanner:
        """Errors: ``Fault`` as ``Scanners.get_scanner``."""

    def open_device(self, choice: ScanChoice) -> Device:
        """Errors: ``Fault`` as ``Scanners.open``."""
