"""The program's log: one rotating file, and a form that has no room for personal data.

What reaches the file is the constant text of a message, numbers, our own enums and error keys.
Any other text a message carries is withheld, and so are the words of foreign errors, because an
error of a library may quote a name. Tracebacks keep their places and drop their words.
"""

import faulthandler
import logging
import re
import traceback
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, TextIO

from regdesk.domain.errors import RegDeskError
from regdesk.storage.disk import file_mode, make_folder

WITHHELD = "‹withheld›"
CRASH = "crash.log"
"""Where the interpreter writes, when it is killed by its own fault, what each thread was doing."""

_SIZE = 1_000_000
_KEPT_FILES = 4  # besides the one being written
_OURS = "regdesk"
_PLAIN = re.compile(r"[a-z0-9_.:+\-]{1,64}", re.ASCII)
_NUMBER_OF_SOMEONE = re.compile(r"\d{6}")

_crashes: list[TextIO] = []


class PlainForm(logging.Formatter):
    """Writes a record as one line and its traceback as places only."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        plain = logging.makeLogRecord(record.__dict__)
        plain.msg, plain.args = _say(record), None
        plain.exc_info = plain.exc_text = plain.stack_info = None
        lines = [super().format(plain)]
        if record.exc_info and record.exc_info[1] is not None:
            lines += _places(record.exc_info[1])
        return "\n".join(lines)


def _say(record: logging.LogRecord) -> str:
    """Return the message; a library's own words may quote anything, so only its place is told."""
    if record.name.split(".")[0] != _OURS:
        return f"{record.module}:{record.lineno}"
    if not isinstance(record.msg, str):
        return plain_word(record.msg)
    if isinstance(record.args, Mapping):  # logging unpacks a lone mapping
        named = {name: _plain_arg(value) for name, value in record.args.items()}
        return record.msg % (named if "%(" in record.msg else WITHHELD)
    return record.msg % tuple(_plain_arg(value) for value in record.args or ())


def _places(error: BaseException) -> list[str]:
    """Return where ``error`` came from and what kind it is, cause first."""
    cause = error.__cause__ or error.__context__
    lines = _places(cause) if cause is not None else []
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return [*lines, f"  {plain_word(error)}"]


def plain_word(value: Any) -> str:
    """Return what may be written of ``value``: numbers, days, enums, kinds and error keys."""
    if value is None or isinstance(value, bool | int | float | date | timedelta):
        return str(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, RegDeskError):
        told = [f"{name}={_plain_param(param)}" for name, param in value.params.items()]
        return " ".join([type(value).__name__, value.key, *told])
    if isinstance(value, BaseException):
        return type(value).__name__
    return WITHHELD


def _plain_arg(value: Any) -> Any:
    """Return a number as it is, for %d and %f, and anything else in plain words."""
    return value if isinstance(value, int | float) else plain_word(value)


def _plain_param(param: str | int) -> str:
    """Params never hold personal data; one that looks as if it did is withheld all the same."""
    text = str(param)
    if isinstance(param, int) or (_PLAIN.fullmatch(text) and not _NUMBER_OF_SOMEONE.search(text)):
        return text
    return WITHHELD


def start(folder: Path, *, level: int = logging.INFO) -> Path | None:
    """Begin logging to ``folder/regdesk.log`` and return its path; a long one is put aside first.

    Returns None where the folder cannot be written: a desk works without a log.
    """
    path = folder / "regdesk.log"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        make_folder(folder, folder.parent)
        _rotate(path)
        kept = logging.FileHandler(path, encoding="utf-8")
        crash = (folder / CRASH).open("a", encoding="ascii")
    except OSError:
        return None
    for one in (path, folder / CRASH):
        with suppress(OSError):  # another account's, which opened it to the group
            one.chmod(file_mode(folder))
    kept.setFormatter(PlainForm())
    faulthandler.enable(crash)
    _crashes.append(crash)
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    root.addHandler(kept)
    logging.getLogger(_OURS).setLevel(level)
    logging.captureWarnings(True)
    return path


def _rotate(path: Path) -> None:
    """Put a log that has grown too long aside, the oldest out; once, when the program starts."""
    if not path.exists() or path.stat().st_size < _SIZE:
        return
    for at in range(_KEPT_FILES, 0, -1):
        older = path.with_name(f"{path.name}.{at - 1}") if at > 1 else path
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{at}"))


def stop() -> None:
    """Close the log, so that its folder may be removed."""
    faulthandler.disable()
    while _crashes:
        _crashes.pop().close()
    root = logging.getLogger()
    for kept in [one for one in root.handlers if isinstance(one.formatter, PlainForm)]:
        root.removeHandler(kept)
        kept.close()
