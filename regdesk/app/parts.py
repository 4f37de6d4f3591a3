"""Joins adapters and intents; all but the window."""

from collections.abc import Callable
from dataclasses import dataclass

from regdesk import files
from regdesk.app.door import open_door
from regdesk.app.kept_settings import find_proxy
from regdesk.app.mirroring import MirroredLine
from regdesk.app.nights import NightWatch
from regdesk.app.options import Options
from regdesk.capture.files import FileCapture
from regdesk.capture.process import WorkerProcess
from regdesk.capture.scan.process import ScannerProcess
from regdesk.printing.press import WorkerPress
from regdesk.rulebook import load as load_rulebook
from regdesk.services.nights import NoNights
from regdesk.services.ports import Press
from regdesk.services.published_check import CheckAside
from regdesk.services.sign_in import SignIn
from regdesk.services.words import load_words
from regdesk.storage.door import DeskFolder
from regdesk.sync.desk_line import DeskLine


@dataclass(frozen=True, slots=True)
class Parts:
    """What lives as long as the program: the folder's door, the child processes, the intents."""

    door: DeskFolder
    worker: WorkerProcess
    printing: WorkerProcess
    scanning: WorkerProcess
    sign_in: SignIn

    def close(self) -> None:
        """Give the folder back and end the children."""
        self.sign_in.line.end()
        self.sign_in.nights.end()
        self.door.close()
        self.worker.close()
        self.printing.close()
        self.scanning.close()


def join(options: Options, replace_press: Callable[[Press], Press] | None = None) -> Parts:
    """Return the joined parts. Errors: ``Fault`` ``rulebook.broken``, ``words.broken``."""
    resources = files.find_resources()
    worker, printing, scanning = (WorkerProcess(options.worker) for _ in range(3))
    press: Press = WorkerPress(worker, printing)
    door = open_door(options)
    line = DeskLine(options.folder, proxy=lambda: find_proxy(options))
    sign_in = SignIn(
        door=door,
        clock=options.clock,
        rulebook=load_rulebook(resources / "rulebook"),
        press=press if replace_press is None else replace_press(press),
        capture=FileCapture(worker),
        words=load_words(resources / "words"),
        line=line if options.practice else MirroredLine(line, options, door),
        check=CheckAside(worker),
        scanners=ScannerProcess(scanning),
        nights=NoNights() if options.practice else NightWatch(options, door, options.worker),
    )
    return Parts(door, worker, printing, scanning, sign_in)
