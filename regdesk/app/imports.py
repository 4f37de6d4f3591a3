"""Takes whole lists in from the command line: the classifier of places, streets.

Who does it signs in. Code and password never stand among the arguments, where every account of
the PC could read them: they are asked for, or read from an open file descriptor.
"""

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

from regdesk.app.door import open_door
from regdesk.app.options import Options
from regdesk.domain.desk import ClerkRole
from regdesk.domain.errors import Refusal

MAY_IMPORT = (ClerkRole.SENIOR, ClerkRole.ADMINISTRATOR)


def import_kato(options: Options, file: Path, password_fd: int | None) -> int:
    """Replace the classifier and return how many places it has. Errors: as ``_import``."""
    from regdesk.storage.classifier import import_classifier

    return _import(options, file, password_fd, import_classifier)


def import_streets(options: Options, file: Path, password_fd: int | None) -> int:
    """Replace the imported streets and return how many rows they have. Errors: as ``_import``."""
    from regdesk.storage import street_list

    return _import(options, file, password_fd, street_list.import_streets)


def _import(
    options: Options, file: Path, password_fd: int | None, take_in: Callable[..., int]
) -> int:
    """Sign in, take ``file`` in, and let the next program into the folder.

    Errors: those of ``DeskFolder.sign_in`` and of ``take_in``; ``Refusal`` ``import.not_allowed``.
    """
    code, password = _ask_who(password_fd)
    door = open_door(options)
    try:
        opened = door.sign_in(code, password)
        if opened.clerk.role not in MAY_IMPORT:
            raise Refusal("import.not_allowed")
        return take_in(opened.store, file, at=options.clock.now(), clerk=opened.clerk.code)
    finally:
        door.close()


def _ask_who(password_fd: int | None) -> tuple[str, str]:
    if password_fd is None:
        sys.stderr.write("Employee code: ")
        sys.stderr.flush()
        return sys.stdin.readline().strip(), getpass.getpass("Password: ")
    with os.fdopen(password_fd, encoding="utf-8") as lines:
        code, password = (lines.readline().rstrip("\r\n") for _ in range(2))
    return code, password
