"""Children of a warm parent: what they tell is read through a pipe, however they end."""

import json
import os
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

Tell = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Child:
    """A fork at work."""

    pid: int
    told: IO[str]

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def next(self) -> Any:
        """Return the next thing it tells, None where it tells nothing more."""
        line = self.told.readline()
        return json.loads(line) if line.endswith("\n") else None

    def end(self) -> list[Any]:
        """Return all that it still tells once it has ended, killed or not.

        Errors: ``RuntimeError`` with what it wrote where it broke by itself.
        """
        with self.told:
            rest = []
            while (one := self.next()) is not None:
                rest.append(one)
        _, status = os.waitpid(self.pid, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status):
            raise RuntimeError(rest[-1])
        return rest


def fork(work: Callable[[Tell], None]) -> Child:
    """Let a fork of this process, which must have no other thread, do ``work`` and end."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        os.close(read_end)
        _work(work, write_end)
    os.close(write_end)
    return Child(child, os.fdopen(read_end, encoding="utf-8"))


def _work(work: Callable[[Tell], None], pipe: int) -> None:
    def tell(said: Any) -> None:
        os.write(pipe, json.dumps(said).encode() + b"\n")

    try:
        work(tell)
    except BaseException:  # noqa: BLE001  whatever it is, the parent hears it, and no pytest
        tell(traceback.format_exc())
        os._exit(1)
    os._exit(0)
