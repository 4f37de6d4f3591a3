"""Who gives a command that changes the desk: asked for, or read from an open file descriptor.

Code and password never stand among the arguments, where every account of the PC could read them.
"""

import getpass
import os
import sys

from regdesk.domain.desk import ClerkRole

MAY_CHANGE = (ClerkRole.SENIOR, ClerkRole.ADMINISTRATOR)


def ask_who(password_fd: int | None) -> tuple[str, str]:
    """Return employee code and password, a line each of ``password_fd`` where that is given."""
    if password_fd is None:
        sys.stderr.write("Employee code: ")
        sys.stderr.flush()
        return sys.stdin.readline().strip(), getpass.getpass("Password: ")
    with os.fdopen(password_fd, encoding="utf-8") as lines:
        code, password = (lines.readline().rstrip("\r\n") for _ in range(2))
    return code, password
