"""Packs what support needs to know, and nothing about anybody."""

import json
import platform
import sys
import zipfile
from importlib import metadata
from pathlib import Path

from regdesk import __version__
from regdesk.app.options import Options

_OF_CLERKS = frozenset(("clerk_code", "wears"))
LIBRARIES = (
    "PySide6_Essentials",
    "PySide6_Pdf",
    "SQLAlchemy",
    "alembic",
    "sqlcipher3",
    "reportlab",
    "pydantic",
    "cryptography",
    "httpx",
    "argon2-cffi",
    "zxing-cpp",
    "pillow",
    "numpy",
    "python_escpos",
    "pyusb",
)


def pack(options: Options, target: Path) -> None:
    """Write ``target`` (zip): versions, settings and the log, which holds no personal data.

    What the settings say of single clerks, by their codes, is left out. Errors: ``OSError``.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("versions.json", json.dumps(_list_versions(), indent=2))
        bundle.writestr("settings.json", json.dumps(_read_settings(options), indent=2))
        for log in sorted(options.log_folder.glob("*.log*")):
            bundle.write(log, f"log/{log.name}")


def _list_versions() -> dict[str, str]:
    versions = {
        "regdesk": __version__,
        "python": sys.version.split()[0],
        "system": platform.platform(),
        "frozen": str(bool(getattr(sys, "frozen", False))),
    }
    for name in LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "inside the frozen program"
    return versions


def _read_settings(options: Options) -> object:
    try:
        kept = json.loads(options.settings_file.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(kept, dict):
        return None
    return {name: value for name, value in kept.items() if name not in _OF_CLERKS}
