"""Who gives a command that changes the desk: asked for, or read from an open file descriptor.

Code and password never stand among the arguments, where every account of the PC could read them.
"""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

from regdesk.app.door import open_door
from regdesk.app.options import Options
from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, check_right
from regdesk.services.ports import SignedIn
from regdesk.storage.door import DeskFolder


@contextmanager
def signed_in(
    options: Options, password_fd: int | None, right: Right
) -> Iterator[tuple[DeskFolder, SignedIn]]:
    """Open the desk for somebody who has ``right``; afterwards the next program may.

    Errors: ``BadInput`` ``set_up.none``, before anybody is asked; ``Refusal`` ``right.missing``;
    those of ``DeskFolder.sign_in``.
    """
    with closing(open_door(options)) as door:
        if door.find_desk() is None:
            raise BadInput("set_up.none")
        opened = door.sign_in(*_ask_who(password_fd))
        check_right(opened.clerk, right)
        yield door, opened


def ask(question: str) -> str:
    """Return what is typed after ``question``, which goes where no output is looked for."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def read_lines(password_fd: int, count: int) -> list[str]:
    """Return the first ``count`` lines of ``password_fd``, which is closed then."""
    with os.fdopen(password_fd, encoding="utf-8") as lines:
        return [lines.readline().rstrip("\r\n") for _ in range(count)]


def _ask_who(password_fd: int | None) -> tuple[str, str]:
    """Return employee code and password, a line each of ``password_fd`` where that is given."""
    if password_fd is None:
        return ask("Employee code: "), getpass.getpass("Password: ")
    code, password = read_lines(password_fd, 2)
    return code, password
