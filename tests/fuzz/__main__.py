"""Fuzz the doors to the outside world: ``python -m tests.fuzz [--seconds N] [TARGET ...]``.

Each target runs in a process of its own, as a broken input may end it. What breaks one is kept in
``tests/fuzz/found/TARGET`` and is a test from then on; what only leads to new code is kept in
``out/fuzz`` for the next time, and the shortest of it, with ``--keep``, in ``tests/fuzz/corpus``.
Each writes its row into ``docs/evidence.md``.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.evidence import DOORS, find_commit, keep
from tests.fuzz.corpus import keep_shortest, read_corpus
from tests.fuzz.desk import find_memory
from tests.fuzz.evidence import make_row
from tests.fuzz.targets import TARGETS
from tests.house.sources import ROOT

_LONGEST_INPUT = 16_384
_STUCK_S = 20
_LAST = 40  # lines of what a broken target wrote


def main(asked: list[str]) -> int:
    """Fuzz what is asked, or everything; the exit code tells how many targets broke."""
    parser = argparse.ArgumentParser(prog="tests.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=60, help="how long each target is fuzzed")
    parser.add_argument("--keep", action="store_true", help="keep the corpus for the suite")
    given = parser.parse_args(asked)
    if unknown := set(given.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(unknown)}")
    find_commit()  # before others move on while it runs
    asked_for = given.targets or list(TARGETS)
    broken = [name for name in asked_for if not _holds(name, given.seconds)]
    if given.keep:
        for name in asked_for:
            keep_shortest(name, ROOT / "out/fuzz" / name)
    sys.stdout.write(f"broken: {', '.join(broken)}\n" if broken else "all hold\n")
    return len(broken)


def _holds(name: str, seconds: int) -> bool:
    sys.stdout.write(f"== {name}, {seconds} s\n")
    sys.stdout.flush()
    corpus, found = ROOT / "out/fuzz" / name, ROOT / "tests/fuzz/found" / name
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate((*TARGETS[name].seeds(), *read_corpus(name))):
        (corpus / f"seed-{number}").write_bytes(seed)
    began = time.monotonic()
    holds, log = _fuzz(name, seconds, corpus, found)
    took_s = time.monotonic() - began
    lines = log.splitlines()
    shown = [line for line in lines if "executed_units" in line] if holds else lines
    sys.stdout.write("\n".join(shown[-_LAST:]) + "\n")
    if not any(found.iterdir()):
        found.rmdir()
    ended = {"took_s": took_s, "corpus": len(list(corpus.iterdir())), "holds": holds}
    keep(DOORS, [make_row(name, TARGETS[name], log, **ended)])
    return holds


def _fuzz(name: str, seconds: int, corpus: Path, found: Path) -> tuple[bool, str]:
    limits = [
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST_INPUT}",
        f"-timeout={_STUCK_S}",
        "-rss_limit_mb=3000",
        "-print_final_stats=1",
        "-verbosity=0",
        f"-artifact_prefix={found}/",
    ]
    command = [sys.executable, "-m", "tests.fuzz.one", name, *limits, str(corpus), str(found)]
    log = corpus.with_suffix(".log")
    # The fuzzer ends its process at once: what that laid down is left to us.
    with log.open("wb") as told, TemporaryDirectory(dir=find_memory()) as place:
        done = subprocess.run(
            command,
            check=False,
            cwd=ROOT,
            env={**os.environ, "TMPDIR": place},
            stdout=told,
            stderr=subprocess.STDOUT,
        )
    return done.returncode == 0, log.read_text(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
