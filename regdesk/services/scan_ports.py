"""What the intents need of scanners; see ``ports``."""

from collections.abc import Sequence
from typing import Protocol

from regdesk.domain.errors import Fault
from regdesk.domain.scanning import ScanChoice, Scanner
from regdesk.services.device_ports import CapturedPage


class Scan(Protocol):
    """One run of a scanner: a page on the glass, or all the paper in the feeder."""

    def next_pages(self) -> tuple[CapturedPage, ...] | None:
        """Return the pages cut out of the next side, or None: no paper is left, or ``stop``.

        Blocks until the side is read. Asking again says that what came before is kept: only then
        does a watched folder remove its file. After a stop, sides that came whole still come.
        Errors end the run; what came before stays: ``Fault`` ``scanner.no_paper`` (before the
        first side only; of a watched folder ``scanner.no_file``), ``scanner.jam``,
        ``scanner.lid_open``, ``scanner.busy``, ``scanner.gone``, ``scanner.denied``,
        ``scanner.failed``, ``scanner.garbage``, ``scanner.component`` (what speaks to it is not
        installed), ``scanner.folder`` (the watched folder, or a file in it, cannot be read or
        written), ``scanner.set_aside`` (``folder``, in the watched one: a file that is no page
        was moved there).
        """

    def stop(self) -> None:
        """Let the device go. Returns at once, from any thread, any number of times."""


class Scanners(Protocol):
    """The scanners of this PC, of the network, and the folders that others scan into."""

    def list_scanners(self, added: Sequence[str] = ()) -> tuple[Scanner, ...]:
        """Return the scanners that answer now, and those of the keys ``added`` by the clerks.

        Takes seconds; while one reads, they are those found last. An adapter that hangs or dies
        only costs its own scanners.
        """

    def get_scanner(self, key: str) -> Scanner:
        """Return the scanner ``key`` as it answers now.

        Errors: ``Fault`` as ``next_pages``; ``scanner.busy`` of any while one reads.
        """

    def open(self, choice: ScanChoice, *, cards: bool = False) -> Scan:
        """Return a run that reads as ``choice`` says, as near as the scanner can.

        It begins with the first ``next_pages``, and ends one that is still running.
        ``cards``: several cards may lie on the glass; each becomes a page of its own.
        Errors: where no scanner is chosen, ``Fault`` ``scanner.none`` (none is found) or
        ``scanner.component``; all others come from ``next_pages``.
        """


class NoScanners:
    """A desk to which no scanner was ever joined."""

    def list_scanners(self, added: Sequence[str] = ()) -> tuple[Scanner, ...]:  # noqa: ARG002
        return ()

    def get_scanner(self, key: str) -> Scanner:  # noqa: ARG002
        raise Fault("scanner.none")

    def open(self, choice: ScanChoice, *, cards: bool = False) -> Scan:  # noqa: ARG002
        raise Fault("scanner.none")
