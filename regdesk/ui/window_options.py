"""What the composition gives the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from regdesk.domain.desk import Desk
from regdesk.services.settings_ports import DeskSetting, KeptSettings
from regdesk.ui.language import Language
from regdesk.ui.print_choices import PrintChoices
from regdesk.ui.scan_choices import ScanChoices
from regdesk.ui.screens.devices import DeviceState

if TYPE_CHECKING:
    from regdesk.services.counter import Counter
    from regdesk.services.morning import Check, Look
    from regdesk.ui.about import Facts


@dataclass(frozen=True)
class WindowOptions:
    """``translations`` holds ``regdesk_<language>.qm``, ``guide`` the clerk's guide.

    ``practice`` is the code and the password that stand on the sign-in card. ``list_devices`` and
    ``print_recovery`` run beside the window's thread and may take long. ``choices`` say where each
    kind of sheet goes, ``scans`` how papers are scanned; what one clerk chooses holds for the next.
    ``ticket`` is the form of the tickets of the centre's electronic queue, a regular expression.
    ``settings`` are those of the PC, which the administrator changes. ``list_looks`` says what is
    looked at after each sign-in. ``tell_about`` is what this installation tells of itself, and may
    take long.
    """

    translations: Path
    guide: Path
    language: Language = Language.KK
    clerk_code: str = ""
    practice: tuple[str, str] | None = None
    choices: PrintChoices = field(default_factory=lambda: PrintChoices({}, ()))
    ticket: str = ""
    scans: ScanChoices = field(default_factory=ScanChoices)
    list_devices: Callable[[], tuple[DeviceState, ...]] | None = None
    print_recovery: Callable[[Desk, str], None] | None = None
    settings: KeptSettings | None = None
    list_looks: "Callable[[Counter], Mapping[Check, Look]] | None" = None
    tell_about: "Callable[[], Facts] | None" = None

    def read_ticket(self) -> str:
        """Return the form of the tickets as it stands now."""
        if self.settings is None:
            return self.ticket
        return str(self.settings.get(DeskSetting.TICKET))
