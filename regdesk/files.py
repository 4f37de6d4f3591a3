"""Finds the program's own files and the folders it keeps its work in.

``resources/`` and ``translations/`` stand beside the package in a working copy, inside it in an
installed wheel, and beside the frozen program's libraries.
"""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_resources() -> Path:
    """Return the folder with the rulebook, places, words, icons, practice and guide."""
    return _find_beside("resources")


def find_translations() -> Path:
    """Return the folder with the compiled Qt Linguist files."""
    return _find_beside("translations")


def _find_beside(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def default_data_folder(*, practice: bool) -> Path:
    """Return where a desk keeps its work when ``--data-dir`` does not say.

    A real desk belongs to the PC, so that several accounts share it: ``%ProgramData%\\RegDesk`` on
    Windows, ``/Users/Shared/RegDesk`` on macOS, ``/var/lib/regdesk`` elsewhere where an
    administrator made that folder, else the account's own. Practice is always the account's own.
    """
    if practice:
        return _own_data_folder() / "regdesk-practice"
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "RegDesk"
    if sys.platform == "darwin":
        return Path("/Users/Shared/RegDesk")
    shared = Path("/var/lib/regdesk")
    return shared if shared.is_dir() else _own_data_folder() / "regdesk"


def _own_data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def program_command() -> list[str]:
    """Return the command that starts this program anew, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "regdesk"]
