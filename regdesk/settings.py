"""What this desk remembers of how it is used: a frozen record, kept as JSON in the data folder."""

import contextlib
import json
import logging
import os
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from regdesk.domain.sheet_format import SheetFormat

log = logging.getLogger(__name__)

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
class Settings:
    """What the clerks of this desk chose. ``text_size`` is in per cent, one of TEXT_SIZES;
    ``printer`` is a queue's name, empty for the system's default; ``clerk_code`` signed in last.
    """

    language: Tongue = Tongue.KAZAKH
    look: Look = Look.SYSTEM
    text_size: int = 100
    slip_format: SheetFormat = SheetFormat.A5_LANDSCAPE
    printer: str = ""
    clerk_code: str = ""

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            raise ValueError("text_size")


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
    except (ValueError, TypeError, OSError) as error:
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
    if unknown := kept.keys() - {one.name for one in fields(Settings)}:
        raise ValueError(f"{len(unknown)} unknown")
    usual = asdict(Settings())
    return Settings(**{name: _as_kind(usual[name], value) for name, value in kept.items()})


def _as_kind(usual: Any, value: Any) -> Any:
    """Return ``value`` as the kind of thing ``usual`` is."""
    kind = type(usual)
    if isinstance(usual, StrEnum):
        return kind(value)
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value
