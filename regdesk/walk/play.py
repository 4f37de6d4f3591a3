"""Plays one run of a story in the real window, and leaves a report of how it stood at the end."""

import hashlib
import json
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft, StepId, StepTimes
from regdesk.services.ports import Clock, Press
from regdesk.ui.screens.sign_in import SignInForm
from regdesk.ui.screens.unfinished_strip import UnfinishedStrip
from regdesk.walk.clerk import ALT, Clerk
from regdesk.walk.ends import accept, park, print_register, stop
from regdesk.walk.filling import fill_in_step
from regdesk.walk.glass import Glass
from regdesk.walk.hands import Stuck
from regdesk.walk.run import READY_TO_DIE, Plan, read_plan
from regdesk.walk.segments import Begin, End, Segment
from regdesk.walk.sheets import FolderPress
from regdesk.walk.told import tell

_KEPT_WITHIN_S = 1.5  # the window promises a second, where it is not kept waiting itself
_STEPS = list(StepId)


Keys = tuple[tuple[str, str], ...]
"""Code and password of each who serves at the practice desk."""


class OpenDesk(Protocol):
    """Opens the window of a practice desk of ``role`` in ``folder``, set up where it is new."""

    def __call__(
        self,
        *,
        folder: Path,
        language: str,
        clock: Clock,
        role: DeskRole,
        press: Callable[[Press], Press],
    ) -> AbstractContextManager[QWidget]: ...


@dataclass(frozen=True, slots=True)
class StoryClock:
    """Begins at the story's moment and runs on as fast as any clock."""

    starts_at: datetime
    began_s: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        return self.starts_at + timedelta(seconds=time.monotonic() - self.began_s)


def play(plan_path: Path, open_desk: OpenDesk, keys: Keys, glass: Glass | None = None) -> int:
    """Play the run that the plan names, as the first of those who have ``keys``. With a ``glass``
    documents and papers are scanned.
    """
    plan, segment = read_plan(plan_path)
    out = Path(plan.out)
    report: dict[str, Any] = {}
    with open_desk(
        folder=Path(plan.folder),
        language=plan.language,
        clock=StoryClock(segment.starts_at),
        role=segment.facts.hand_in.desk_role,
        press=lambda press: FolderPress(press, out),
    ) as window:
        clerk = Clerk(window, out, first=len(list(out.glob("step-*.png"))))
        clerk.glass = glass
        try:
            play_run(clerk, segment, keys[0], report)
        except Stuck as stuck:
            clerk.picture("stuck")
            report["failed"] = f"waited in vain for {stuck.params['waiting_for']}"
        _write(report, clerk, plan)
        if segment.end is End.KILL and "failed" not in report:
            await_death()
    return 0


def play_run(clerk: Clerk, segment: Segment, key: tuple[str, str], report: dict[str, Any]) -> None:
    """Do with keys what the run says, from sign-in on; ``report`` is filled as it goes."""
    sign_in(clerk, *key)
    begin(clerk, segment, report)
    step = go_through(clerk, segment, report)
    report["pages"] = sum(len(one.pages) for one in clerk.draft().papers)
    if segment.at not in (None, step):
        clerk.lost.append(f"the window would not go on from {step} to {segment.at}")
    if segment.end is End.PARK:
        assert segment.event is not None
        park(clerk, segment.event.reason, report)
    elif segment.end is End.KILL:
        report["kept"] = see_kept(clerk)
    elif segment.end is End.DONE and step is StepId.REVIEW:
        accept(clerk, report)
        if segment.begin is not Begin.OPEN and report.get("number"):
            print_register(clerk)  # of a day on which something was taken up again
    elif segment.end is End.DONE:
        stop(clerk, report)


def sign_in(clerk: Clerk, code: str, password: str) -> None:
    """Open the desk by code and password."""
    clerk.see(lambda: clerk.find_shown(SignInForm) is not None, "the sign-in")
    form = clerk.find_shown(SignInForm)
    assert form is not None
    clerk.picture("sign-in")
    if not form.code.value():
        clerk.reach(form.code.editor, "the employee code")
        clerk.hands.type(code)
    clerk.reach(form.password.editor, "the password")
    clerk.hands.type(password)
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.find_desk() is not None, "the journal")
    clerk.settle()


def begin(clerk: Clerk, segment: Segment, report: dict[str, Any]) -> None:
    """Bring the case to the screen as the run says."""
    if segment.begin is Begin.OPEN:
        clerk.picture("journal")
        clerk.hands.press(Qt.Key.Key_F2)
    elif segment.begin is Begin.RESUME:
        clerk.see(lambda: clerk.find_shown(UnfinishedStrip) is not None, "the parked case")
        clerk.picture("journal")
        clerk.hands.press(Qt.Key.Key_F9)
    else:
        clerk.see_question("the question about the case")
        clerk.picture("restore")
        clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.find_page() is not None, "the case")
    clerk.settle()
    if segment.begin is Begin.RESTORE:
        report["restored"] = _digest(clerk.draft())
    if segment.back_to is not None:
        _go_back(clerk, segment.back_to)


def _go_back(clerk: Clerk, step: StepId) -> None:
    """Return to ``step``, if it lies behind; from review by the step before, for who jumps out of
    review is brought back there at once.
    """
    if clerk.page().step is StepId.REVIEW:
        clerk.hands.press(Qt.Key.Key_Left, ALT)
    if _STEPS.index(step) < _STEPS.index(clerk.page().step):
        clerk.hands.digit(_STEPS.index(step) + 1, ALT)
        clerk.come_to(step)


def go_through(clerk: Clerk, segment: Segment, report: dict[str, Any]) -> StepId:
    """Fill in step after step up to where the run ends, and return where that is."""
    while True:
        page = clerk.page()
        fill_in_step(clerk, segment.facts, page.step)
        clerk.picture(page.step.value)
        people = [one.key for one in clerk.draft().registrants]
        report["told"] = tell(clerk.findings(), people)
        if page.step in (segment.at, StepId.REVIEW) or not clerk.go_on():
            return page.step


def see_kept(clerk: Clerk) -> str:
    """Wait until what was typed is on disk; return the digest of the case, as ``begin`` does of one
    that was restored.
    """
    clerk.hands.rest(_KEPT_WITHIN_S)
    autosave = clerk.desk().wizard.autosave
    clerk.see(lambda: autosave.is_at_rest, "the case to be kept")
    return _digest(clerk.draft())


def _digest(draft: Draft) -> str:
    """Return the same text for the same case, whenever it was kept and however long it took."""
    kept = asdict(replace(draft, kept_at=None, times=StepTimes()))
    return hashlib.sha256(json.dumps(kept, default=str).encode()).hexdigest()


def _write(report: dict[str, Any], clerk: Clerk, plan: Plan) -> None:
    report |= {
        "key_presses": clerk.hands.key_presses,
        "clicks": clerk.hands.clicks,
        "lost": clerk.lost,
    }
    Path(plan.report).write_text(json.dumps(report, ensure_ascii=False), encoding="utf-8")


def await_death() -> None:
    """Say that all is set for the power cut, and hold still."""
    sys.stdout.write(READY_TO_DIE + "\n")
    sys.stdout.flush()
    time.sleep(60)
