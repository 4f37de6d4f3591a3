"""Who gives a command that changes the desk: asked for, or read from an open file descriptor.

Code and password never stand among the arguments, where every account of the PC could read them.
"""

import getpass
import os
import sys

from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, check_right
from regdesk.services.ports import SignedIn
from regdesk.storage.door import DeskFolder


def sign_in(door: DeskFolder, password_fd: int | None, right: Right) -> SignedIn:
    """Open the desk for somebody who has ``right``.

    Errors: ``BadInput`` ``set_up.none``, before anybody is asked; ``Refusal`` ``right.missing``;
    those of ``DeskFolder.sign_in``.
    """
    if door.find_desk() is None:
        raise BadInput("set_up.none")
    opened = door.sign_in(*_ask_who(password_fd))
    check_right(opened.clerk, right)
    return opened


def _ask_who(password_fd: int | None) -> tuple[str, str]:
    """Return employee code and password, a line each of ``password_fd`` where that is given."""
    if password_fd is None:
        sys.stderr.write("Employee code: ")
        sys.stderr.flush()
        return sys.stdin.readline().strip(), getpass.getpass("Password: ")
    with os.fdopen(password_fd, encoding="utf-8") as lines:
        code, password = (lines.readline().rstrip("\r\n") for _ in range(2))
    return code, password
