"""RegDesk: the desk a counter clerk works at when a person comes to be registered."""

import ctypes
import sys

__version__ = "0.1.0"

if sys.version_info < (3, 12):
    # PySide6 6.12 returns None, True and False from update(), emit() and a hundred others without
    # taking a reference, as is right since Python 3.12 (PEP 683). Before it, every such call
    # uses one up, and at zero the process aborts: after minutes of work. So they get spare ones,
    # here, because this runs before any module of ours can call Qt.
    for _constant in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(_constant)).value += 1 << 40
