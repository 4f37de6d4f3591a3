"""Takes whole lists in from the command line: the classifier of places, streets."""

from collections.abc import Callable
from pathlib import Path

from regdesk.app import who
from regdesk.app.options import Options
from regdesk.domain.rights import Right


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
    """Sign in and take ``file`` in. Errors: those of ``who.signed_in`` and of ``take_in``."""
    with who.signed_in(options, password_fd, Right.IMPORT) as (_door, opened):
        return take_in(opened.store, file, at=options.clock.now(), clerk=opened.clerk.code)
