"""What the composition gives the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from regdesk.domain.desk import Desk
from regdesk.domain.sheet_format import SheetFormat
from regdesk.ui.language import Language
from regdesk.ui.screens.devices import DeviceState


@dataclass(frozen=True)
class WindowOptions:
    """``translations`` holds ``regdesk_<language>.qm``.

    ``practice`` is the code and the password that stand on the sign-in card. ``list_devices`` and
    ``print_recovery`` run beside the window's thread and may take long. ``printer`` is a queue's
    name, empty for the system's choice.
    """

    translations: Path
    language: Language = Language.KK
    clerk_code: str = ""
    practice: tuple[str, str] | None = None
    slip_format: SheetFormat = SheetFormat.A5_LANDSCAPE
    printer: str = ""
    list_devices: Callable[[], tuple[DeviceState, ...]] | None = None
    print_recovery: Callable[[Desk, str], None] | None = None
