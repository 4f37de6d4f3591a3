"""The warm parent: imports the modules of a room once, then forks for whoever asks.

``python -m tests.warm.parent LINE EXECUTABLE ROOM``, see ``tests.warm.start``. It ends, and what it
forked with it, when its own input is closed.
"""

import fcntl
import gc
import importlib
import marshal
import os
import pkgutil
import runpy
import selectors
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

_ROOMS = {"desk": "regdesk", "hub": "regdesk.hub"}
_NOT_OF_THE_DESK = ("regdesk.hub", "regdesk.storage.migrations")
_COLD = ("zxingcpp",)  # says a page of warnings at the end of whoever loads it and has no use of it
_LATER = {"desk": ("alembic.command",), "hub": ()}  # what a program imports on its way
_MOST_PIPES = 64


def warm(room):
    """Import every module of ``room`` that this machine has what it needs for."""
    from regdesk.app import light_start  # noqa: F401  comes before all of Qt, as in the program

    sys.modules.update(dict.fromkeys(_COLD))  # not found, for now
    package = importlib.import_module(_ROOMS[room])
    not_here = _NOT_OF_THE_DESK if room == "desk" else ()
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not found.name.startswith(not_here) and not found.name.endswith("__main__"):
            with suppress(ImportError):
                importlib.import_module(found.name)
    for name in _LATER[room]:
        importlib.import_module(name)
    for name in _COLD:
        del sys.modules[name]


class Forks:
    """Whoever asked, the process it got, and how each learns of the other's end."""

    def __init__(self, line):
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(line)
        self._listener.listen(64)
        self._watched = selectors.DefaultSelector()
        self._children = {}

    def serve(self):
        """Fork until the input ends. Returns what was asked for, and only in a fork."""
        self._watch(self._listener, self._answer)
        self._watch(sys.stdin, self._end)
        while True:
            for key, _ in self._watched.select():
                if (asked := key.data(key.fileobj)) is not None:
                    return asked

    def _watch(self, what, then):
        self._watched.register(what, selectors.EVENT_READ, then)

    def _answer(self, listener):
        who, _ = listener.accept()
        asked, pipes = _read(who)
        if asked is None:
            for one in (*pipes, who):
                _close(one)
            return None
        if (child := os.fork()) == 0:
            for one in [*self._watched.get_map().values()]:
                if one.fileobj is not sys.stdin:
                    _close(one.fileobj)
            who.close()
            self._watched.close()
            return asked, pipes
        for pipe in pipes:
            os.close(pipe)
        ended = os.pidfd_open(child)
        self._children[child] = who
        self._watch(who, lambda _: self._pass_on(who, child))
        self._watch(ended, lambda _: self._tell_end(ended, who, child))
        return None

    def _pass_on(self, who, child):
        """Send the child the signals its caller got; the caller's own end kills it."""
        if child not in self._children:
            return
        told = b""
        with suppress(ConnectionError):
            told = who.recv(1)
        os.kill(child, told[0] if told else signal.SIGKILL)
        if not told:
            self._watched.unregister(who)

    def _tell_end(self, ended, who, child):
        _, status = os.waitpid(child, 0)
        self._watched.unregister(ended)
        os.close(ended)
        with suppress(KeyError):
            self._watched.unregister(who)
        with suppress(OSError):
            who.sendall(status.to_bytes(4, "big"))
        who.close()
        del self._children[child]

    def _end(self, _stdin):
        for child in self._children:
            os.kill(child, signal.SIGKILL)
        sys.exit()


def _read(who):
    """Return arguments, folder, surroundings and pipes of the caller, and the pipes themselves;
    None for the first of both where he was killed before he had told all.
    """
    pipes, told = [], b""
    with suppress(ConnectionError):
        head, pipes, _, _ = socket.recv_fds(who, 4, _MOST_PIPES)
        size = int.from_bytes(head, "big")
        while len(told) < size and (more := who.recv(size - len(told))):
            told += more
        if head and len(told) == size:
            return marshal.loads(told), pipes
    return None, pipes


def _close(one):
    os.close(one) if isinstance(one, int) else one.close()


def _open_again(stream, place, mode):
    """Return a stream as the interpreter opens it: what can be done with a pipe is seen then."""
    as_it_was = {"encoding": stream.encoding, "errors": stream.errors}
    return open(
        place, mode, buffering=1 if stream is sys.stderr else -1, closefd=False, **as_it_was
    )


def become(asked, pipes):
    """Stand where the caller stands: pipes, folder, environment, arguments."""
    arguments, folder, surroundings, places = asked
    apart = [fcntl.fcntl(pipe, fcntl.F_DUPFD_CLOEXEC, 2 * _MOST_PIPES) for pipe in pipes]
    for pipe in pipes:
        os.close(pipe)
    for place, pipe in zip(places, apart, strict=True):
        os.dup2(pipe, place)
        os.close(pipe)
    for name, place, mode in (("stdin", 0, "r"), ("stdout", 1, "w"), ("stderr", 2, "w")):
        setattr(sys, name, _open_again(getattr(sys, name), place, mode))
    os.chdir(folder)
    os.environb.clear()
    os.environb.update(surroundings)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    assert arguments[1] == "-m", "warm is only the start of a module"
    sys.argv = arguments[2:]


if __name__ == "__main__":
    line, sys.executable, room = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warm(room)
    assert [*Path("/proc/self/task").iterdir()][1:] == [], "no thread comes along into a fork"
    gc.collect()
    gc.freeze()
    forks = Forks(line)
    sys.stdout.write("warm\n")
    sys.stdout.flush()
    become(*forks.serve())
    del forks
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
