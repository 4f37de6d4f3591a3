"""Builds ``disk.c``, starts a program under it, and drives it from within."""

import ctypes
import hashlib
import json
import os
import subprocess
import sys
from enum import IntFlag
from pathlib import Path

from tests.faults.programme import Outcome
from tests.house.sources import ROOT

_SOURCE = Path(__file__).with_name("disk.c")


class Call(IntFlag):
    """Kinds of calls that change a file, as ``disk.c`` numbers them."""

    CREATE = 1
    WRITE = 2
    TRUNCATE = 4
    SYNC = 8
    RENAME = 16
    UNLINK = 32
    MKDIR = 64
    MARK = 128


def run_preloaded(programme: str, rounds: int, seed: int) -> Outcome:
    """Run ``tests.faults.programme.run_here(rounds, seed)`` under the shim, in a process of its
    own. Errors: ``RuntimeError`` with what it wrote where it broke.
    """
    command = [sys.executable, "-m", "tests.faults.preloaded", programme, str(rounds), str(seed)]
    env = {**os.environ, "LD_PRELOAD": str(_build()), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    told = json.loads(done.stdout.splitlines()[-1])
    return Outcome(told["counts"], tuple(told["broken"]))


def _build() -> Path:
    """Return the library, compiled once for each form of its source."""
    name = hashlib.sha256(_SOURCE.read_bytes()).hexdigest()[:16]
    built = ROOT / f"out/faults/disk-{name}.so"
    if not built.is_file():
        built.parent.mkdir(parents=True, exist_ok=True)
        fresh = built.with_suffix(f".{os.getpid()}")
        options = ["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", str(fresh), str(_SOURCE)]
        subprocess.run(["gcc", *options], check=True)
        fresh.replace(built)
    return built


class Disk:
    """The shim below this very process. A fork has one of its own, as it stood at the fork."""

    def __init__(self) -> None:
        self._shim = ctypes.CDLL(None)
        self._shim.disk_calls.restype = ctypes.c_long
        self._shim.disk_failed.restype = ctypes.c_long

    def watch(self, root: Path, trace: Path | None = None) -> None:
        """Count what changes files below ``root`` from now on, and add it to ``trace``."""
        told = b"" if trace is None else os.fsencode(trace)
        self._shim.disk_watch(os.fsencode(root), told)

    def kill(self, after: int) -> None:
        """Die before the call that comes after ``after - 1`` more."""
        self._shim.disk_kill(ctypes.c_long(after))

    def fail(self, calls: Call, at: int, error: int, *, cut_short: bool = False) -> None:
        """Fail the call of these kinds that comes ``at``-th from now with ``error``; a write that
        is ``cut_short`` comes half to the disk, and what is left of it fails.
        """
        here = ctypes.c_long(at)
        self._shim.disk_fail(int(calls), here, here, error, int(cut_short))

    def heal(self) -> None:
        """Fail nothing any more."""
        self._shim.disk_fail(0, ctypes.c_long(0), ctypes.c_long(0), 0, 0)
        self.limit(None)

    def limit(self, growth: int | None) -> None:
        """Be full once all files together have grown by this many bytes."""
        self._shim.disk_quota(ctypes.c_int64(-1 if growth is None else growth))

    def mark(self, said: str) -> None:
        """Put a word of ours into the trace."""
        self._shim.disk_mark(said.encode())

    def count_calls(self) -> int:
        return int(self._shim.disk_calls())

    def count_failed(self) -> int:
        return int(self._shim.disk_failed())
