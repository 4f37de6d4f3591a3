"""Who reads a file of a watched folder: it bears the reader's mark as long as it is being read.

A reader is one program. It holds a locked file among this computer's temporary ones, by which
others here tell a mark of one that still reads from a mark of one that has ended.
"""

import atexit
import os
import re
import socket
import sys
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from uuid import uuid4

_LIVES = "regdesk-reads-"
_YOUNG_S = 60.0  # one that has just been made may not be locked yet


class Reader:
    """``mark`` is what it puts behind the name of a file that no other may read meanwhile."""

    def __init__(self) -> None:
        _clear_away()
        token = uuid4().hex
        self.mark = f".reading-{_own_name()}-{token}"
        self._lives = _place_of(token)
        self._handle = os.open(self._lives, os.O_RDWR | os.O_CREAT, 0o644)
        _lock(self._handle)

    def end(self) -> None:
        """Let what still bears the mark be seen as nobody's."""
        os.close(self._handle)
        self._lives.unlink(missing_ok=True)


@cache
def own_reader() -> Reader:
    """Return this program as a reader. Errors: ``OSError``."""
    reader = Reader()
    atexit.register(reader.end)
    return reader


def find_own_name(name: str) -> str:
    """Return how a file called ``name`` was called before a reader of this computer that has ended
    marked it; empty where it bears no such mark.
    """
    marked = re.fullmatch(rf"(.+)\.reading-{_own_name()}-([0-9a-f]{{32}})", name, re.DOTALL)
    if marked is None or _is_alive(marked[2]):
        return ""
    return marked[1]


def _clear_away() -> None:
    """Remove the files of readers that were ended without a word, as a child is that rests."""
    for place in Path(tempfile.gettempdir()).glob(f"{_LIVES}*"):
        with suppress(OSError):  # another was quicker, or it is another account's
            if time.time() - place.stat().st_mtime > _YOUNG_S:
                _is_alive(place.name.removeprefix(_LIVES))


def _is_alive(token: str) -> bool:
    place = _place_of(token)
    try:
        handle = os.open(place, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        _lock(handle)
    except OSError:
        return True
    finally:
        os.close(handle)
    with suppress(OSError):  # another account's
        place.unlink()
    return False


def _place_of(token: str) -> Path:
    return Path(tempfile.gettempdir()) / f"{_LIVES}{token}"


def _own_name() -> str:
    """Return this computer's name as a part of a file's name."""
    return re.sub(r"[^a-z0-9]", "-", socket.gethostname().casefold()) or "desk"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
