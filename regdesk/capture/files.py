"""Port ``Capture``: a file the clerk chose or dropped becomes pages."""

from pathlib import Path
from typing import Any

from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import CapturedPage, Worker

_TIMEOUT_S = 60.0  # twenty PDF pages on a slow machine


class FileCapture:
    """Reads files in the worker; this process never decodes them."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def read_file(self, path: Path) -> tuple[CapturedPage, ...]:
        answer, images = self._ask("page.read", path)
        return _unpack(answer["pages"], images)

    def read_codes(self, path: Path) -> tuple[str, ...]:
        answer, _ = self._ask("codes.read", path)
        return tuple(answer["codes"])

    def _ask(self, job: str, path: Path) -> tuple[dict[str, Any], bytes]:
        try:
            return self._worker.ask(job, {"path": str(path.absolute())}, timeout_s=_TIMEOUT_S)
        except Fault as fault:
            if fault.key in ("worker.died", "worker.timeout"):
                # A file that kills or hangs its reader is a bad file: another one can be taken.
                raise BadInput("file.unreadable") from fault
            raise


def pack(pages: tuple[CapturedPage, ...]) -> tuple[dict[str, list[list[int]]], bytes]:
    """Return ``{"pages": [[bytes, width, height], ...]}`` and all images one after the other."""
    sizes = [[len(page.image), page.width, page.height] for page in pages]
    return {"pages": sizes}, b"".join(page.image for page in pages)


def _unpack(sizes: list[list[int]], images: bytes) -> tuple[CapturedPage, ...]:
    pages = []
    start = 0
    for count, width, height in sizes:
        pages.append(CapturedPage(images[start : start + count], width, height))
        start += count
    return tuple(pages)
