"""What the intents need of the child process and of the devices it reaches; see ``ports``."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from regdesk.domain.page_verdict import GOOD, PageVerdict


class Worker(Protocol):
    """The child process. Jobs and their headers are listed in ``regdesk.worker``."""

    def ask(
        self, job: str, header: Mapping[str, Any], payload: bytes = b"", *, timeout_s: float = 20.0
    ) -> tuple[dict[str, Any], bytes]:
        """Run ``job`` in the child and return its answer.

        Errors: what the job raises (``BadInput``, ``Fault``) crosses over; a child that dies or
        takes longer is killed and started anew: ``Fault`` ``worker.died`` or ``worker.timeout``.
        """


@dataclass(frozen=True, slots=True)
class CapturedPage:
    """One decoded page: JPEG bytes without metadata, at most 150-300 KiB, and its size in px.

    ``thumb`` is a JPEG of at most 224 px a side. ``codes`` are the texts of the barcodes on it;
    ``mrz`` its machine-readable lines as read, judged by no one yet, none without ``[vision]``.
    """

    image: bytes
    width: int
    height: int
    verdict: PageVerdict = GOOD
    thumb: bytes = b""
    codes: tuple[str, ...] = ()
    mrz: tuple[str, ...] = ()


class Capture(Protocol):
    """Reads pictures and PDF files in the worker. With ``cards`` identity cards are cut apart."""

    def read_file(self, path: Path, *, cards: bool = False) -> tuple[CapturedPage, ...]:
        """Errors: ``BadInput`` ``file.not_image``, ``file.too_big``, ``file.too_many_pixels``,
        ``file.too_many_pages``, ``file.animated``, ``file.unreadable``; ``Fault`` of the worker.
        """

    def read_bytes(self, content: bytes, *, cards: bool = False) -> tuple[CapturedPage, ...]:
        """Read what was dropped or pasted as a file is read. Errors: as ``read_file``."""

    def turn(self, image: bytes, degrees: int) -> CapturedPage:
        """Return a captured page turned clockwise by 90, 180 or 270, judged anew.

        Errors: as ``read_file``.
        """

    def read_codes(self, path: Path) -> tuple[str, ...]:
        """Return the text of every QR code in the file. Errors: as ``read_file``."""
