"""Walks a scripted day: one process for each run of the program, and at the end the reckoning."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from regdesk.walk.day_form import Doing
from regdesk.walk.day_plan import DayRun, cut_day, read_day
from regdesk.walk.reading import BadScenario
from regdesk.walk.run import DIFFERS, UNUSABLE, play_once

_LIMIT_S = 1800.0  # sixty visits on a slow machine


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What one run is told: which day and run, its folder, where pictures and sheets go, and where
    the tally is kept.
    """

    day: str
    run: int
    folder: str
    out: str
    tally: str
    language: str

    @classmethod
    def read(cls, path: Path) -> "DayPlan":
        return cls(**json.loads(path.read_bytes()))

    def write(self, path: Path) -> Path:
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")
        return path


def walk_day(folder: Path, out: Path, language: str, start: Sequence[str]) -> int:
    """Walk the day that ``folder`` tells and say how it ended; return the exit code.

    ``start`` is the command that plays one run, to which a plan's path is added.
    """
    try:
        runs = cut_day(folder, read_day(folder))
    except BadScenario as bad:
        _say(bad.sentence)
        return UNUSABLE
    out = (out / folder.resolve().name).absolute()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    tally = _walk_runs(folder, runs, out, language, start)
    text = json.dumps(tally, indent=2, ensure_ascii=False)
    (out / "result.json").write_text(text + "\n", encoding="utf-8")
    ended = ", ".join(f"{how} {count}" for how, count in sorted(tally.get("ended", {}).items()))
    _say(f"{'DIFFERS' if tally['wrong'] else 'ok':8}{folder.name}: {ended}")
    for sentence in tally["wrong"]:
        _say(f"        {sentence}")
    _say(f"Sheets and results are in {out}{os.sep}")
    return DIFFERS if tally["wrong"] else 0


def _walk_runs(
    folder: Path, runs: Sequence[DayRun], out: Path, language: str, start: Sequence[str]
) -> dict[str, Any]:
    """Play every run on one desk; return the tally of the last, or of the one that broke off."""
    told: dict[str, Any] = {"wrong": ["the day has no run"]}
    with tempfile.TemporaryDirectory(prefix="regdesk-day-") as kept:
        desk, tally = Path(kept) / "desk", Path(kept) / "tally.json"
        for at, run in enumerate(runs):
            plan = DayPlan(
                str(folder.absolute()), at, str(desk), str(out), str(tally), language
            ).write(Path(kept) / "plan.json")
            killed = bool(run.acts) and run.acts[-1].form.do is Doing.CUT
            told = play_once([*start, str(plan)], desk, tally, killed=killed, limit_s=_LIMIT_S)
            if "failed" in told:
                return {"wrong": [told["failed"]]}
            if told["wrong"]:
                break
    return told


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
