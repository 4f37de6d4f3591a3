"""A printer in a process of its own: what it wrote down is what the applicant holds in his hand."""

import json
import os
import socket
import socketserver
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regdesk.services.ports import Printer, PrintState, PrintWatch
from regdesk.storage.forms import to_json

_NAME = "counter"


@dataclass(frozen=True, slots=True)
class Slip:
    """One sheet that came to paper, as the printer wrote it down."""

    title: str
    number: str
    copy: int
    said: str


Printed = Callable[[Slip], None]


def read_printed(paper: Path) -> list[Slip]:
    """Return all that came to paper, in its order; what broke off in the middle is no slip."""
    if not paper.is_file():
        return []
    lines = paper.read_text(encoding="utf-8").splitlines(keepends=True)
    return [Slip(**json.loads(line)) for line in lines if line.endswith("\n")]


@contextmanager
def run_printer(folder: Path) -> Iterator[Path]:
    """Run the printer, and give the socket in ``folder`` at which it listens."""
    address = folder / "printer"
    server = socketserver.UnixStreamServer(str(address), _Tray)
    child = os.fork()
    if not child:
        server.serve_forever()
    server.server_close()
    try:
        yield address
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)


class _Tray(socketserver.StreamRequestHandler):
    """Answers one desk after the other, each until it hangs up or is killed."""

    def handle(self) -> None:
        for line in self.rfile:
            if line.endswith(b"\n"):  # a desk that was killed while it spoke has printed nothing
                self.wfile.write(json.dumps(self._answer(json.loads(line))).encode() + b"\n")

    def _answer(self, asked: dict[str, Any]) -> str | None:
        paper = Path(asked["paper"])
        if slip := asked.get("print"):
            with paper.open("a", encoding="utf-8") as roll:
                roll.write(json.dumps(slip) + "\n")
            return str(slip["title"])
        titles = {one.title for one in read_printed(paper)}
        return asked["find"] if asked["find"] in titles else None


class PrinterLine:
    """Implements ``services.ports.Press`` by the printer at ``address``, which prints on ``paper``.

    What is handed over is what the sheet says: how it looks is tested elsewhere.
    """

    def __init__(self, address: Path, paper: Path, printed: Printed | None = None) -> None:
        self._paper, self._printed = str(paper), printed
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(address))
        self._answers = self._socket.makefile("rb")

    def close(self) -> None:
        self._answers.close()
        self._socket.close()

    def warm(self) -> None:
        """There is nothing to load."""

    def make(self, sheet, layout) -> bytes:
        told = {"number": sheet.number, "copy": sheet.copy, "said": to_json(sheet).decode()}
        return json.dumps(told).encode()

    def list_printers(self):
        return (Printer(_NAME, default=True),)

    def print(self, pdf: bytes, printer: str, title: str) -> str:
        slip = {"title": title, **json.loads(pdf)}
        job = self._ask({"print": slip})
        if self._printed is not None:
            self._printed(Slip(**slip))
        return job

    def watch(self, printer: str, job: str) -> PrintWatch:
        return PrintWatch(PrintState.PRINTED)

    def find_job(self, printer: str, title: str) -> str | None:
        return self._ask({"find": title})

    def take_back(self, printer: str, job: str) -> bool:
        return False

    def _ask(self, asked: dict[str, Any]) -> Any:
        self._socket.sendall(json.dumps({"paper": self._paper, **asked}).encode() + b"\n")
        return json.loads(self._answers.readline())
