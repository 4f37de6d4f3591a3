"""The ways to speak to scanners, by the scheme of a scanner's key."""

import sys
from typing import TYPE_CHECKING

from regdesk.domain.errors import Fault
from regdesk.domain.scanning import scheme_of

if TYPE_CHECKING:
    from regdesk.capture.scan.adapter import Adapter

SYSTEM = "wia" if sys.platform == "win32" else "sane"
"""The scheme of the scanners that this system knows by itself."""

SCHEMES = (SYSTEM, "escl", "folder")


def find_adapter(key: str) -> "Adapter":
    """Return the adapter of a scanner's key; it is loaded by now, what it needs is not.

    Errors: ``Fault`` ``scanner.gone``: the key is of another system, or of a newer program.
    """
    match scheme_of(key):
        case "sane":
            from regdesk.capture.scan import sane

            return sane
        case "wia":
            from regdesk.capture.scan import wia

            return wia
        case "escl":
            from regdesk.capture.scan import escl

            return escl
        case "folder":
            from regdesk.capture.scan import folder

            return folder
    raise Fault("scanner.gone")
