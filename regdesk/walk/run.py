"""Walks scenarios: one process a run of the program, so that a kill is a real one."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from regdesk import logs
from regdesk.walk.form import ExpectedForm, Scenario
from regdesk.walk.invented import fill_in
from regdesk.walk.reading import BadScenario, read_scenario
from regdesk.walk.segments import End, Segment, cut
from regdesk.walk.told import list_differences

DIFFERS, UNUSABLE = 1, 2
READY_TO_DIE = "ready"

_LIMIT_S = 300
_DYING_S = 60


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run is told: which story and run, its folder, where pictures and sheets go."""

    scenario: str
    run: int
    folder: str
    out: str
    report: str
    language: str

    def write(self, path: Path) -> Path:
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")
        return path


def read_plan(path: Path) -> tuple[Plan, Segment]:
    """Return the plan at ``path`` and the run it names."""
    plan = Plan(**json.loads(path.read_bytes()))
    segment = cut(read_scenario(Path(plan.scenario)))[plan.run]
    return plan, replace(segment, facts=fill_in(segment.facts))


def walk(paths: Sequence[Path], out: Path, language: str, start: Sequence[str]) -> int:
    """Walk every scenario and say how each ended; return the exit code.

    ``start`` is the command that plays one run, to which a plan's path is added. Every file is
    read before the first is walked.
    """
    try:
        stories = [(path, read_scenario(path)) for path in paths]
    except BadScenario as bad:
        _say(bad.sentence)
        return UNUSABLE
    code = 0
    with ThreadPoolExecutor(os.cpu_count()) as side_by_side:  # each is a process of its own
        walked = [
            side_by_side.submit(_walk_one, path, scenario, out / path.stem, language, start)
            for path, scenario in stories
        ]
        for (path, _scenario), waited in zip(stories, walked, strict=True):
            code = max(code, _tell_end(path.stem, waited.result()))
    _say(f"Pictures, sheets and results are in {out}{os.sep}")
    return code


def _tell_end(name: str, result: dict[str, Any]) -> int:
    """Say how a story ended, and return what the exit code is for it."""
    ended = f"{result['outcome']} {result['number'] or ''}".strip()
    _say(f"{'DIFFERS' if result['differences'] else 'ok':8}{name}: {ended}")
    for difference in result["differences"]:
        _say(f"        {difference}")
    return DIFFERS if result["differences"] else 0


def _walk_one(
    path: Path, scenario: Scenario, out: Path, language: str, start: Sequence[str]
) -> dict[str, Any]:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="regdesk-walk-") as kept:
        folder = Path(kept)
        reports = []
        for at, segment in enumerate(cut(scenario)):
            report = folder / f"report-{at}.json"
            plan = Plan(
                scenario=str(path.absolute()),
                run=at,
                folder=str(folder / "desk"),
                out=str(out.absolute()),
                report=str(report),
                language=language,
            )
            written = plan.write(folder / "plan.json")
            killed = segment.end is End.KILL
            reports.append(
                play_once([*start, str(written)], folder / "desk", report, killed=killed)
            )
            if "failed" in reports[-1]:
                break
    result = _result(scenario, cut(scenario), reports)
    text = json.dumps(result, indent=2, ensure_ascii=False)
    (out / "result.json").write_text(text + "\n", encoding="utf-8")
    return result


def play_once(
    command: Sequence[str], desk: Path, report: Path, *, killed: bool, limit_s: float = _LIMIT_S
) -> dict[str, Any]:
    """Play one run of the program on the data folder ``desk`` and return its report; ``failed`` in
    it says why the run broke off. ``killed``: by a cut of power, once it says that all is set.
    """
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    child = subprocess.Popen(  # noqa: S603  the program starts itself
        command,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if killed:
        assert child.stdout is not None
        if child.stdout.readline().strip() == READY_TO_DIE:
            child.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    try:
        _, told = child.communicate(timeout=limit_s)
    except subprocess.TimeoutExpired:
        return {"failed": f"a run took more than {limit_s:.0f} s: {end_late(child, desk)}"}
    if not report.exists() or (child.returncode and not killed):
        return {"failed": f"a run ended with {child.returncode}: {_last_words(desk, told)}"}
    read: dict[str, Any] = json.loads(report.read_bytes())
    return read


def end_late(child: "subprocess.Popen[str]", desk: Path) -> str:
    """End a run that came to nothing; return what it said, and where each of its threads stood."""
    child.send_signal(signal.SIGABRT if sys.platform != "win32" else signal.SIGTERM)
    try:
        _, told = child.communicate(timeout=_DYING_S)
    except subprocess.TimeoutExpired:
        child.kill()
        _, told = child.communicate()
    return _last_words(desk, told)


def _last_words(desk: Path, told: str) -> str:
    """Return what a run that broke off said, and what the interpreter noted of its own fault."""
    crash = desk / "log" / logs.CRASH
    noted = crash.read_text(encoding="ascii") if crash.exists() else ""
    return f"{told.strip()[-2000:]}\n{noted}".strip()


def _result(
    scenario: Scenario, segments: Sequence[Segment], reports: list[dict[str, Any]]
) -> dict[str, Any]:
    """Add the reports of all runs up, and compare each with what was expected of it."""
    told: dict[str, Any] = {
        "outcome": None,
        "registrants": [],
        "edition": "",
        "findings": [],
        "papers": [],
    }
    differences: list[str] = []
    for at, (segment, report) in enumerate(zip(segments, reports, strict=False)):
        differences += [report["failed"]] if "failed" in report else report["lost"]
        told = report.get("told", told)
        differences += _list_lost(reports, at)
        if segment.event is not None and segment.event.outcome is not None and "told" in report:
            then = ExpectedForm(outcome=segment.event.outcome, clause=segment.event.clause)
            differences += [f"when parked, {one}" for one in list_differences(told, then)]
    differences += list_differences(told, scenario.expected)
    return {
        "scenario": scenario.title,
        **told,
        "number": next((one["number"] for one in reversed(reports) if one.get("number")), None),
        "key_presses": sum(one.get("key_presses", 0) for one in reports),
        "pages": next((one["pages"] for one in reversed(reports) if "pages" in one), 0),
        "clicks": sum(one.get("clicks", 0) for one in reports),
        "differences": differences,
    }


def _list_lost(reports: list[dict[str, Any]], at: int) -> list[str]:
    """Compare a case that came back with what was on the screen when the power failed."""
    restored, kept = reports[at].get("restored"), reports[at - 1].get("kept") if at else None
    lost = restored is not None and kept is not None and restored != kept
    return ["the case that came back is not the one that was typed"] if lost else []


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
