"""Whether a desk's folder is still where it was: a file beside the database says so.

``device.json`` holds a name of this machine and a mark that the database holds too and that
changes at each signing in. A database put back from an earlier copy has an old mark; a folder that
was carried to another machine names the old one. Files that come back all together, on the same
machine, show nothing here: then the hub notices.
"""

import hashlib
import json
import secrets
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from regdesk.services.epoch_ports import Copied
from regdesk.storage.disk import file_mode, write_durably

FILE = "device.json"
_FORM = 1
_MARK_BYTES = 16
_MACHINE_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


@dataclass(frozen=True, slots=True)
class DeviceFile:
    """The file in ``folder``; ``machine`` names this machine, empty where nothing does."""

    folder: Path
    machine: str

    def check(self, mark: str) -> Copied | None:
        """Return as what the desk shows itself whose database holds ``mark``, None where all is as
        it was left. An empty mark was never written.
        """
        if not mark:
            return None
        machine, marks = self._read()
        if mark not in marks:
            return Copied.RESTORED
        return Copied.TWIN if machine and self.machine and machine != self.machine else None

    def write(self, marks: Sequence[str]) -> None:
        """Let these marks count, and this machine. While a new one is being committed both do, so
        that a cut of power at any moment shows no copy. Errors: ``OSError``.
        """
        told = {"form": _FORM, "machine": self.machine, "marks": [one for one in marks if one]}
        write_durably(self.folder / FILE, json.dumps(told).encode(), file_mode(self.folder))

    def _read(self) -> tuple[str, list[str]]:
        try:
            kept = json.loads((self.folder / FILE).read_bytes())
            if kept["form"] != _FORM:
                return "", []
            return str(kept["machine"]), [str(one) for one in kept["marks"]]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return "", []


def make_mark() -> str:
    """Return a new mark."""
    return secrets.token_hex(_MARK_BYTES)


def find_machine() -> str:
    """Return a name of this machine that tells nobody which one it is; empty where it has none."""
    found = _read_machine().strip()
    return hashlib.sha256(b"regdesk device v1\0" + found.encode()).hexdigest() if found else ""


if sys.platform == "win32":
    import winreg

    def _read_machine() -> str:
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography", 0, access
            ) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""

else:

    def _read_machine() -> str:
        for file in _MACHINE_FILES:
            try:
                return file.read_text("ascii")
            except (OSError, UnicodeDecodeError):
                continue
        return ""
