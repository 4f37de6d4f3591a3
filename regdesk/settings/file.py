"""The settings on the disk: what is of no use in the file costs only itself."""

import contextlib
import json
import logging
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from regdesk.domain.errors import Fault
from regdesk.settings.reading import find_values, read_settings
from regdesk.settings.record import Settings
from regdesk.storage.disk import file_mode

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Remembered:
    """Settings as found. ``lost`` names what could not be used and has its usual value now; it
    names nothing where that is all of it. ``set_aside`` is the file as it was, None where nothing
    was wrong.
    """

    settings: Settings
    set_aside: Path | None = None
    lost: tuple[str, ...] = ()


def load(path: Path) -> Remembered:
    """Read the settings at ``path``; a missing file gives the defaults.

    What cannot be used, edited by hand or torn, costs only that value. The file as it was is kept
    as ``….unreadable``, so that nobody's work is thrown away; what could be read takes its place,
    so that it is told once.
    """
    aside = path.with_suffix(".unreadable")
    try:
        kept, lost = find_values(path.read_bytes())
    except FileNotFoundError:
        return Remembered(Settings())
    except OSError as error:
        log.warning("settings not read: %s", type(error))
        kept, lost = None, ()
    if kept is None:
        log.warning("settings of no use")
        _put_aside(path, aside)
        return Remembered(Settings(), aside)
    found, of_no_use = read_settings(kept)
    lost = (*lost, *of_no_use)
    if not lost:
        return Remembered(found)
    log.warning("settings of no use: %d", len(lost))
    _put_aside(path, aside)
    save(path, found)
    return Remembered(found, aside, lost)


def glance(path: Path) -> Settings:
    """Return the settings as they stand, for who looks while the program runs: the file is left
    alone, and what is wrong with it is for the next start to tell.

    Errors: ``OSError`` where it cannot be read now.
    """
    try:
        kept, _torn = find_values(path.read_bytes())
    except FileNotFoundError:
        return Settings()
    return Settings() if kept is None else read_settings(kept)[0]


def _put_aside(path: Path, aside: Path) -> None:
    with contextlib.suppress(OSError):
        path.replace(aside)


def save(path: Path, settings: Settings) -> None:
    """Write ``settings`` where the folder can be written; else it costs the memory of a choice."""
    with contextlib.suppress(Fault):
        write(path, settings)


def write(path: Path, settings: Settings) -> None:
    """Write ``settings`` beside ``path`` and rename, so that a torn file is never read.

    Errors: ``Fault`` ``settings.not_saved``.
    """
    fresh = path.with_suffix(".new")
    try:
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
        fresh.chmod(file_mode(path.parent))  # whatever the account's umask says
        os.replace(fresh, path)  # noqa: PTH105  Path.replace is the same call
    except OSError as error:
        log.warning("settings not saved: %s", type(error))
        raise Fault("settings.not_saved") from error
