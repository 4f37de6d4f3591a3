"""The page of evidence: one row a programme, written by the run that brought it home."""

import os
import platform
import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from regdesk import __version__
from tests.faults.programme import Outcome, Programme
from tests.house.sources import ROOT

PAGE = ROOT / "docs/evidence.md"
LONG, SHORT = "long", "short"

_HEAD = """# Evidence

What the fault programmes found, each row written by the run it tells of and by nobody's hand.
`make faults` runs all in their long form; `.venv/bin/python -m tests.faults --only T1 --seed N`
does one again. Whether an accepted case was lost is judged by the slips that a printer in another
process wrote down, never by the database under test.

"""
_PROGRAMME_OF_ROW = re.compile(r"\| (T\d+) ")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page; the fields stand in the order of its columns."""

    programme: str
    goal: str
    counts: str
    result: str
    form: str
    rounds: str
    seed: str
    took: str
    date: str
    version: str
    machine: str

    @property
    def name(self) -> str:
        return self.programme.split()[0]


def make_row(  # what a run is told by, each once
    programme: Programme, outcome: Outcome, *, form: str, rounds: int, seed: int, took_s: float
) -> Row:
    """Return what the page says of a run that has just ended."""
    return Row(
        programme=f"{programme.name} {programme.title}",
        goal=programme.goal,
        counts=outcome.told(),
        result="holds" if outcome.holds else f"BROKEN: {len(outcome.broken)}",
        form=form,
        rounds=str(rounds),
        seed=str(seed),
        took=f"{took_s:.0f} s",
        date=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        version=f"{__version__} ({find_commit()})",
        machine=_tell_machine(),
    )


def keep(rows: Iterable[Row], page: Path = PAGE) -> None:
    """Put ``rows`` into ``page``; other programmes' rows stay, and a long run's stays against a
    short one.
    """
    kept = {row.name: row for row in _read(page)}
    for row in rows:
        before = kept.get(row.name)
        if row.form == LONG or before is None or before.form == SHORT:
            kept[row.name] = row
    ordered = sorted(kept.values(), key=lambda row: int(row.name.removeprefix("T")))
    titles = [one.name for one in fields(Row)]
    lines = [_line(titles), _line(["---"] * len(titles)), *(_line(astuple(row)) for row in ordered)]
    page.write_text(_HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _read(page: Path) -> list[Row]:
    if not page.is_file():
        return []
    lines = page.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if _PROGRAMME_OF_ROW.match(line)]
    return [Row(*line.removeprefix("| ").removesuffix(" |").split(" | ")) for line in rows]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


@cache
def find_commit() -> str:
    """Return the commit, with a plus sign where the program differs from it; asked once a run."""
    try:
        asked = ["git", "describe", "--always", "--exclude=*"]
        commit = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        asked = ["git", "status", "--porcelain", "--", "regdesk", "resources"]
        other = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "no commit"
    return commit.strip() + ("+" if other else "")


def _tell_machine() -> str:
    """Return what kind of machine it was; nothing by which it can be found."""
    system = f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}"
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"
