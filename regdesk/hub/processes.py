"""One instance as several processes, because one process of Python uses one core.

The first process only watches: it binds the sockets, forks, passes the end on, and forks anew what
died. Each of the others serves by itself, with a share of the instance's room and connections; the
kernel shares the desks' connections out among them. Linux only: elsewhere one process serves.
"""

import contextlib
import ctypes
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from regdesk.hub.metrics import forget_process
from regdesk.hub.settings import Settings

log = logging.getLogger(__name__)

_MOST = 4  # by default: then PostgreSQL has more to do than any of them
_STEADY_S = 2.0  # who ends sooner than this after its start would end again
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_FEWEST_CONNECTIONS = 2
_ENDS = (signal.SIGTERM, signal.SIGINT)


def count_processes(settings: Settings) -> int:
    """Return how many processes serve: those asked for, else one for each core."""
    if sys.platform != "linux":
        return 1
    return settings.processes or min(_MOST, len(os.sched_getaffinity(0)))


def share_out(settings: Settings, count: int) -> Settings:
    """Return what one of ``count`` processes has of the instance's room, connections and work."""
    connections = max(_FEWEST_CONNECTIONS, -(-settings.database_connections // count))
    return replace(
        settings,
        database_connections=connections,
        requests_at_once=-(-settings.requests_at_once // count),
        work_at_once=-(-settings.work_at_once // count),
    )


def bind_sockets(host: str, port: int, count: int) -> list[socket.socket]:
    """Return ``count`` sockets bound to one address. Errors: ``OSError`` where it is taken."""
    family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family) as alone:  # would fail where another program shares the port
        alone.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        alone.bind(address)
        address = alone.getsockname()
    bound = []
    for _ in range(count):
        one = socket.socket(family)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        one.bind(address)
        bound.append(one)
    return bound


@dataclass(slots=True)
class Watch:
    """Keeps one process running for each of ``sockets``, each serving by ``serve``, which returns
    its exit status.
    """

    sockets: Sequence[socket.socket]
    serve: Callable[[socket.socket], int]
    _running: dict[int, tuple[int, float]] = field(default_factory=dict, init=False)
    _ending: bool = field(default=False, init=False)

    def run(self) -> int:
        """Run until asked to end, or until one of them cannot start; return the exit status."""
        for one in _ENDS:
            signal.signal(one, self._end)
        for place in range(len(self.sockets)):
            if not self._ending:
                self._fork(place)
        status = 0
        while self._running:
            pid, ended = os.wait()
            if pid not in self._running:
                continue
            place, began = self._running.pop(pid)
            forget_process(pid)
            if self._ending:
                continue
            log.error("a process ended", extra={"status": os.waitstatus_to_exitcode(ended)})
            if time.monotonic() - began < _STEADY_S:
                status = 1
                self._end()
            else:
                self._fork(place)
        return status

    def _fork(self, place: int) -> None:
        watcher = os.getpid()
        signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)  # until the child has handlers of its own
        pid = os.fork()
        if pid:
            self._running[pid] = place, time.monotonic()
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
            return
        status = 1
        try:
            _die_with(watcher)
            for one in _ENDS:
                signal.signal(one, signal.default_int_handler)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
            status = self.serve(self.sockets[place])
        except KeyboardInterrupt:
            status = 0
        except BaseException as error:
            log.error("a process failed", exc_info=error)
        finally:
            sys.stderr.flush()
            os._exit(status)

    def _end(self, *_: object) -> None:
        self._ending = True
        for pid in list(self._running):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)


def _die_with(watcher: int) -> None:
    """Let the kernel kill this process when the watcher was killed: nothing else would end it."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != watcher:
        os._exit(1)
