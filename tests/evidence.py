"""The page of evidence: a few tables, each row written by the run that brought it home.

``python -m tests.evidence NAME GOAL COUNTS RESULT [COMMIT]`` writes a row of the packages, for what
is not Python. COMMIT: of what was packed, where that is not this tree as it stands.
"""

import fcntl
import os
import platform
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from regdesk import __version__
from tests.house.sources import ROOT

PAGE = ROOT / "docs/evidence.md"
HOLDS = "holds"
Row = dict[str, str]  # of one line, by the titles of its columns
_HEAD = """# Evidence

What was counted, each row written by the run it tells of and by nobody's hand.
"""
_STAMP = ("date", "version", "machine")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the page. The first word of its first column names a row."""

    heading: str
    about: str
    own: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.own, *_STAMP)

    def name(self, row: Row) -> str:
        return row[self.own[0]].split()[0]


FAULTS = Table(
    "Faults",
    "`make faults` runs all in their long form;"
    " `.venv/bin/python -m tests.faults --only T1 --seed N`\ndoes one again. Whether an accepted"
    " case was lost is judged by the slips that a printer in another\nprocess wrote down, never by"
    " the database under test.",
    ("programme", "goal", "counts", "result", "form", "rounds", "seed", "took"),
)
DOORS = Table(
    "Fuzz",
    "`make fuzz` throws mutated input at every door through which comes what we did not write;"
    "\n`.venv/bin/python -m tests.fuzz --seconds 60 mrz` does one again. Whatever ever broke a door"
    " is a test\nsince.",
    ("door", "promise", "executions", "took", "corpus", "broken"),
)
PACKAGES = Table(
    "Packages",
    "`make dist` freezes and weighs them; `make dist-check` installs them where there is no Python"
    " and\nchecks what can be checked of Windows without it. 1 MB is 10^6 bytes.",
    ("what", "goal", "counts", "result"),
)
TABLES = (FAULTS, DOORS, PACKAGES)


def keep(
    table: Table,
    rows: Iterable[Row],
    page: Path = PAGE,
    *,
    replaces: Callable[[Row, Row], bool] = lambda _before, _now: True,
) -> None:
    """Put ``rows`` into their ``table``. All other rows of ``page`` stay, and so does the row of
    the same name where ``replaces(before, now)`` is false.
    """
    with _alone(page):
        kept = {one: read(one, page) for one in TABLES}
        for now in rows:
            before = kept[table].get(table.name(now))
            if before is None or replaces(before, now):
                kept[table][table.name(now)] = now
        told = [_HEAD, *(_tell(one, rows) for one, rows in kept.items() if rows)]
        page.write_text("\n".join(told), encoding="utf-8")


def read(table: Table, page: Path = PAGE) -> dict[str, Row]:
    """Return the rows of ``table`` by their names."""
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    part = text.partition(f"\n## {table.heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")][2:]
    cells = (line.removeprefix("| ").removesuffix(" |").split(" | ") for line in lines)
    rows = [dict(zip(table.columns, one, strict=True)) for one in cells]
    return {table.name(row): row for row in rows}


def stamp(commit: str = "") -> Row:
    """Return the columns that every row ends with: when, of what, and on what kind of machine;
    nothing by which that can be found.
    """
    system = f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}"
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "version": f"{__version__} ({commit or find_commit()})",
        "machine": f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}",
    }


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


@contextmanager
def _alone(page: Path) -> Iterator[None]:
    """Two runs may end at the same moment; the second then reads what the first has written."""
    folder = os.open(page.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _tell(table: Table, rows: dict[str, Row]) -> str:
    lines = [_line(table.columns), _line(["---"] * len(table.columns))]
    for name in sorted(rows, key=_count_up):
        lines.append(_line([rows[name][column] for column in table.columns]))
    return f"## {table.heading}\n\n{table.about}\n\n" + "\n".join(lines) + "\n"


def _count_up(name: str) -> list[str | int]:
    """T2 stands before T11."""
    return [int(one) if one.isdigit() else one for one in re.split(r"(\d+)", name)]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def main(asked: list[str], page: Path = PAGE) -> None:
    """Write a row of the packages."""
    *told, commit = asked if len(asked) > len(PACKAGES.own) else (*asked, "")
    keep(PACKAGES, [{**dict(zip(PACKAGES.own, told, strict=True)), **stamp(commit)}], page)


if __name__ == "__main__":
    main(sys.argv[1:])
