"""What this desk remembers of how it is used: a frozen record, kept as JSON in the data folder."""

import contextlib
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from regdesk.domain.errors import BadInput
from regdesk.domain.print_task import FORMATS, PrintChoice, SheetKind
from regdesk.domain.receipt_printer import USUAL_DOTS, ReceiptPrinter
from regdesk.domain.scanning import Ink, ScanChoice, Source
from regdesk.domain.sheet_format import SheetFormat

log = logging.getLogger(__name__)

TEXT_SIZES = (100, 115, 130)
IDLE_MINUTES = range(1, 61)
"""How long nobody may touch the desk before it locks."""


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


def usual_prints() -> dict[SheetKind, PrintChoice]:
    """Return where each sheet goes until somebody chooses: its first paper, the system's choice."""
    return {kind: PrintChoice(layouts[0]) for kind, layouts in FORMATS.items()}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the clerks of this desk chose. ``text_size`` is in per cent, one of TEXT_SIZES;
    ``prints`` names each kind of sheet; ``receipts`` are the printers that the clerks added;
    ``ticket`` is the form of the electronic queue's tickets, a regular expression, empty: none;
    ``scan`` is the scanner that was used last, ``scanners`` the keys of those they added;
    ``clerk_code`` signed in last; ``backup_folder`` is where the administrator wants the backups,
    empty: inside the data folder; ``idle_minutes``, one of IDLE_MINUTES, lock the desk by itself.
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
    ticket: str = r"[A-Z]{1,2}-?\d{3,6}"
    idle_minutes: int = 10

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            raise ValueError("text_size")
        if self.idle_minutes not in IDLE_MINUTES:
            raise ValueError("idle_minutes")


@dataclass(frozen=True, slots=True)
class Remembered:
    """Settings as found, and where an unreadable file was put aside (None: nothing was wrong)."""

    settings: Settings
    set_aside: Path | None = None


def load(path: Path) -> Remembered:
    """Read the settings at ``path``; a missing file gives the defaults.

    A file that cannot be used, edited by hand or torn, is renamed to ``….unreadable`` so that
    nobody's work is thrown away, and the defaults are used.
    """
    try:
        return Remembered(_read(json.loads(path.read_bytes())))
    except FileNotFoundError:
        return Remembered(Settings())
    except (ValueError, TypeError, LookupError, OSError) as error:
        log.warning("settings unreadable: %s", type(error))
        aside = path.with_suffix(".unreadable")
        with contextlib.suppress(OSError):
            path.replace(aside)
        return Remembered(Settings(), aside)


def save(path: Path, settings: Settings) -> None:
    """Write ``settings`` beside ``path`` and rename, so that a torn file is never read.

    A folder that cannot be written only costs the memory of a choice: it is logged.
    """
    fresh = path.with_suffix(".new")
    try:
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
        os.replace(fresh, path)  # noqa: PTH105  Path.replace is the same call
    except OSError as error:
        log.warning("settings not saved: %s", type(error))


def _read(kept: Any) -> Settings:
    """Return the settings that ``kept`` holds. ``ValueError``, ``TypeError`` where it does not."""
    if not isinstance(kept, dict):
        raise TypeError("settings")
    kept = _take_over(kept)
    if unknown := kept.keys() - {one.name for one in fields(Settings)}:
        raise ValueError(f"{len(unknown)} unknown")
    usual = Settings()
    read = {name: _as_kind(_shape(getattr(usual, name)), value) for name, value in kept.items()}
    if "prints" in kept:
        read["prints"] = {**usual.prints, **_read_prints(kept["prints"])}
    if "receipts" in kept:
        read["receipts"] = tuple(_read_receipt(one) for one in kept["receipts"])
    if "scan" in kept:
        read["scan"] = _read_scan(kept["scan"])
    if "scanners" in kept:
        read["scanners"] = tuple(_as_kind("", one) for one in kept["scanners"])
    return Settings(**read)


def _take_over(kept: dict[str, Any]) -> dict[str, Any]:
    """Return ``kept`` with the one printer and the one paper of earlier settings, per sheet."""
    if not kept.keys() & {"printer", "slip_format"}:
        return kept
    rest = {name: value for name, value in kept.items() if name not in ("printer", "slip_format")}
    printer, layout = kept.get("printer", ""), SheetFormat(kept.get("slip_format", "a5"))
    prints = {}
    for kind in (SheetKind.SLIP, SheetKind.NOTE, SheetKind.REFERRAL):
        fits = layout if layout in FORMATS[kind] else FORMATS[kind][0]
        prints[kind.value] = {"layout": fits.value, "printer": printer}
    return {"prints": prints, **rest}


def _read_prints(kept: dict[str, Any]) -> dict[SheetKind, PrintChoice]:
    return {SheetKind(kind): _read_choice(SheetKind(kind), one) for kind, one in kept.items()}


def _read_choice(kind: SheetKind, kept: Any) -> PrintChoice:
    layout, printer = SheetFormat(kept["layout"]), kept["printer"]
    if layout not in FORMATS[kind] or type(printer) is not str:
        raise ValueError(kind.value)
    return PrintChoice(layout, printer)


def _read_receipt(kept: Any) -> ReceiptPrinter:
    try:
        dots = int(kept.get("dots", USUAL_DOTS))
        return ReceiptPrinter(str(kept["name"]), str(kept["host"]), int(kept["port"]), dots)
    except BadInput as bad:
        raise ValueError(bad.key) from bad


def _read_scan(kept: Any) -> ScanChoice:
    scanner, dpi = _as_kind("", kept["scanner"]), _as_kind(0, kept["dpi"])
    return ScanChoice(scanner, Source(kept["source"]), Ink(kept["ink"]), dpi)


def _shape(usual: Any) -> Any:
    """Return what JSON has in the place of ``usual``."""
    return asdict(usual) if isinstance(usual, ScanChoice) else usual


def _as_kind(usual: Any, value: Any) -> Any:
    """Return ``value`` as the kind of thing ``usual`` is."""
    kind = type(usual)
    if isinstance(usual, StrEnum):
        return kind(value)
    if type(value) is not (list if kind is tuple else kind):
        raise TypeError(kind.__name__)
    return value
