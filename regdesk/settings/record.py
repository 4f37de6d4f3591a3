"""What is remembered, and what it is until somebody chooses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from regdesk.domain.errors import BadInput
from regdesk.domain.print_task import FORMATS, PrintChoice, SheetKind
from regdesk.domain.proxy import read_proxy
from regdesk.domain.receipt_printer import ReceiptPrinter
from regdesk.domain.scanning import ScanChoice
from regdesk.services.settings_ports import IDLE_MINUTES as IDLE_MINUTES
from regdesk.services.settings_ports import LONGEST_DAYS

TEXT_SIZES = (100, 115, 130)


class Tongue(StrEnum):
    """Languages of the screen."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Look(StrEnum):
    """Looks of the screen; ``system`` follows the operating system."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Wear:
    """How the screen speaks and looks to one clerk; ``text_size`` is in per cent, one of
    TEXT_SIZES.
    """

    language: Tongue = Tongue.KAZAKH
    look: Look = Look.SYSTEM
    text_size: int = 100

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            raise ValueError("text_size")


def usual_prints() -> dict[SheetKind, PrintChoice]:
    """Return where each sheet goes until somebody chooses: its first paper, the system's choice."""
    return {kind: PrintChoice(layouts[0]) for kind, layouts in FORMATS.items()}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the clerks of this desk chose. ``prints`` names each kind of sheet; ``receipts`` are the
    printers that they added; ``ticket`` is the form of the electronic queue's tickets, a regular
    expression, empty: none; ``scan`` is the scanner that was used last, ``scanners`` the keys of
    those they added; ``clerk_code`` signed in last; ``idle_minutes``, one of IDLE_MINUTES, lock the
    desk by itself.

    ``backup_folder`` is where the administrator wants the backups, empty: inside the data folder;
    ``mirror_folder`` the second medium, empty: none; ``hub_proxy`` leads to the hub, as
    ``domain.proxy`` reads it, empty: no proxy does; ``keep_pages_days`` is how long pages stay
    after the register has decided, ``keep_cases_days`` how long what the cases say, 0 or less: for
    ever. By hand terms may be set that the panel does not offer.

    ``language``, ``look`` and ``text_size`` are as the screen was left; ``wears`` says by employee
    code how each clerk wants them.
    """

    language: Tongue = Tongue.KAZAKH
    look: Look = Look.SYSTEM
    text_size: int = 100
    prints: Mapping[SheetKind, PrintChoice] = field(default_factory=usual_prints)
    receipts: tuple[ReceiptPrinter, ...] = ()
    scan: ScanChoice = field(default_factory=ScanChoice)
    scanners: tuple[str, ...] = ()
    clerk_code: str = ""
    backup_folder: str = ""
    mirror_folder: str = ""
    hub_proxy: str = ""
    keep_pages_days: int = 7
    keep_cases_days: int = 365
    ticket: str = r"[A-Z]{1,2}-?\d{3,6}"
    idle_minutes: int = 10
    wears: Mapping[str, Wear] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            raise ValueError("text_size")
        if self.idle_minutes not in IDLE_MINUTES:
            raise ValueError("idle_minutes")
        if not 0 <= self.keep_pages_days <= LONGEST_DAYS:
            raise ValueError("keep_pages_days")
        if self.keep_cases_days > LONGEST_DAYS:
            raise ValueError("keep_cases_days")
        if not _is_proxy(self.hub_proxy):
            raise ValueError("hub_proxy")
        try:
            re.compile(self.ticket)
        except re.error as error:
            raise ValueError("ticket") from error

    @property
    def wear(self) -> Wear:
        """How the screen was left."""
        return Wear(self.language, self.look, self.text_size)


def _is_proxy(kept: str) -> bool:
    try:
        return read_proxy(kept) == kept
    except BadInput:
        return False
