"""How the program was started."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.settings import Tongue

if TYPE_CHECKING:
    from regdesk.services.ports import Clock


class SystemClock:
    """Implements ``services.ports.Clock`` by the clock of the PC."""

    def now(self) -> datetime:
        return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line chose. ``program`` starts this program anew; ``language`` overrides
    the remembered one and is not remembered.
    """

    folder: Path
    program: tuple[str, ...]
    practice: bool = False
    language: Tongue | None = None
    clock: "Clock" = field(default_factory=SystemClock)

    @property
    def settings_file(self) -> Path:
        return self.folder / "settings.json"

    @property
    def worker(self) -> tuple[str, ...]:
        """The command that starts this program as its own child."""
        return (*self.program, "--worker")

    @property
    def log_folder(self) -> Path:
        return self.folder / "log"
