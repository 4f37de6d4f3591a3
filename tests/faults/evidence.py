"""A programme's row on the page of evidence, written by the run that brought it home."""

from collections.abc import Iterable
from pathlib import Path

from tests.evidence import FAULTS, HOLDS, PAGE, Row, stamp
from tests.evidence import find_commit as find_commit
from tests.evidence import keep as _keep
from tests.faults.programme import Outcome, Programme

LONG, SHORT = "long", "short"


def make_row(  # what a run is told by, each once
    programme: Programme, outcome: Outcome, *, form: str, rounds: int, seed: int, took_s: float
) -> Row:
    """Return what the page says of a run that has just ended."""
    return {
        "programme": f"{programme.name} {programme.title}",
        "goal": programme.goal,
        "counts": outcome.told(),
        "result": HOLDS if outcome.holds else f"BROKEN: {len(outcome.broken)}",
        "form": form,
        "rounds": str(rounds),
        "seed": str(seed),
        "took": f"{took_s:.0f} s",
        **stamp(),
    }


def keep(rows: Iterable[Row], page: Path = PAGE) -> None:
    """Put ``rows`` into ``page``; a long run's row stays against a short one."""
    _keep(
        FAULTS,
        rows,
        page,
        replaces=lambda before, now: now["form"] == LONG or before["form"] == SHORT,
    )
