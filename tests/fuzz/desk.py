"""A desk in a folder for the targets that need one, made once a process and left as it was."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from regdesk.hub.tls import make_self_signed
from tests.storage.desks import a_door, set_up
from tests.sync.queueing import Desk

_MEMORY = Path("/dev/shm")


def find_memory() -> Path | None:
    """Return where folders cost no disk's time, None where that is as ever: what is fuzzed is what
    is read.
    """
    return _MEMORY if _MEMORY.is_dir() and "TMPDIR" not in os.environ else None


@cache
def get_folder() -> Path:
    """Return a folder of this process, gone with it."""
    folder = Path(tempfile.mkdtemp(prefix="regdesk-fuzz-", dir=find_memory()))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def get_ca() -> str:
    """Return the certificate (PEM) of an authority that vouches for nobody."""
    return make_self_signed(get_folder(), ("localhost",))[0].read_text("ascii")


@cache
def get_desk() -> Desk:
    """Return a signed-in desk, at which a case with a page waits to be sent."""
    folder = get_folder() / "desk"
    door = a_door(folder)
    set_up(door)
    door.close()
    desk = Desk(folder)
    desk.queue(3_000)
    atexit.register(desk.stop)
    return desk
