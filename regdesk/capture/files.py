"""Port ``Capture``: a file, a drop or the clipboard becomes pages; a page is turned."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from regdesk.capture.page_wire import unpack
from regdesk.domain.errors import BadInput, Fault
from regdesk.services.ports import CapturedPage, Worker

_TIMEOUT_S = 60.0  # twenty PDF pages on a slow machine


class FileCapture:
    """Reads files in the worker; this process never decodes them."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def read_file(self, path: Path, *, cards: bool = False) -> tuple[CapturedPage, ...]:
        return unpack(*self._ask("page.read", {**_at(path), "cards": cards}))

    def read_bytes(self, content: bytes, *, cards: bool = False) -> tuple[CapturedPage, ...]:
        return unpack(*self._ask("page.read", {"cards": cards}, content))

    def turn(self, image: bytes, degrees: int) -> CapturedPage:
        (page,) = unpack(*self._ask("page.turn", {"degrees": degrees}, image))
        return page

    def read_codes(self, path: Path) -> tuple[str, ...]:
        answer, _ = self._ask("codes.read", _at(path))
        return tuple(answer["codes"])

    def _ask(
        self, job: str, header: Mapping[str, Any], payload: bytes = b""
    ) -> tuple[dict[str, Any], bytes]:
        try:
            return self._worker.ask(job, header, payload, timeout_s=_TIMEOUT_S)
        except Fault as fault:
            if fault.key in ("worker.died", "worker.timeout"):
                # A file that kills or hangs its reader is a bad file: another one can be taken.
                raise BadInput("file.unreadable") from fault
            raise


def _at(path: Path) -> dict[str, str]:
    return {"path": str(path.absolute())}
