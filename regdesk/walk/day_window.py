"""What happens on a scripted day, done at the window by keys and written down as it is seen."""

from collections.abc import Callable, Sequence

from regdesk.domain.draft import StepId
from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.walk.clerk import Clerk
from regdesk.walk.day_acts import (
    Person,
    accept_unprinted,
    cancel,
    close_day,
    come_to_journal,
    correct,
    enter,
    unlock,
)
from regdesk.walk.day_clock import DayClock
from regdesk.walk.day_form import Doing
from regdesk.walk.day_plan import Act, DayRun, Visit
from regdesk.walk.day_reckoning import reckon
from regdesk.walk.day_tally import Tally
from regdesk.walk.ends import accept, park, stop
from regdesk.walk.form import Scenario
from regdesk.walk.play import begin, go_through, see_kept
from regdesk.walk.segments import Begin, End, Segment
from regdesk.walk.sheets import FolderPress

_MAY_CANCEL = 0  # which of those who serve needs nobody's word for it


class DayAtWindow:
    """``keys`` are the code and password of each who serves; ``runs`` are the whole day."""

    def __init__(
        self,
        clerk: Clerk,
        clock: DayClock,
        press: FolderPress,
        keys: Sequence[Person],
        tally: Tally,
        runs: Sequence[DayRun],
    ) -> None:
        self._clerk, self._clock, self._press = clerk, clock, press
        self._keys, self._tally = keys, tally
        visits = [act.visit for run in runs for act in run.acts if act.visit is not None]
        self._visits = {one.number: one for one in visits}
        self._out = press.folder

    def go(self, run: DayRun) -> None:
        """Do everything of ``run`` once somebody has signed in."""
        if run.restores is not None:
            self._serve(run.restores, run.restores.facts, Begin.RESTORE)
        for act in run.acts:
            self._clock.put_on(act.at)
            come_to_journal(self._clerk)
            self._do(act)

    def _do(self, act: Act) -> None:
        if act.visit is not None:
            self._serve(act.visit, act.visit.facts, Begin.OPEN, act.form.at)
            return
        acts: dict[Doing, Callable[[], object]] = {
            Doing.TAKE_UP: self._take_up,
            Doing.LOCK: lambda: unlock(self._clerk, *self._keys[self._tally.serving]),
            Doing.CHANGE: self._change,
            Doing.JAM: lambda: setattr(self._press, "jammed", True),
            Doing.CLEAR: self._clear,
            Doing.CORRECT: self._correct,
            Doing.CANCEL: self._cancel,
            Doing.ENTER: self._enter,
            Doing.CLOSE: self._close,
        }
        acts[act.form.do]()

    def _serve(
        self, visit: Visit, facts: Scenario, how: Begin, cut_at: StepId | None = None
    ) -> None:
        """Serve one visitor; with ``cut_at`` up to where the power fails."""
        clerk = self._clerk
        clerk.pictures = self._press.folder = self._out / f"{visit.number:03}-{visit.story}"
        clerk.pictures.mkdir(exist_ok=True)
        segment = Segment(self._clock.now(), how, End.DONE, facts, at=cut_at)
        report: dict[str, object] = {}
        begin(clerk, segment, report)
        step = go_through(clerk, segment, report)
        if report.get("restored", self._tally.kept) != self._tally.kept:
            self._say(visit, "came back otherwise than it was kept")
        if cut_at is not None:
            self._tally.kept = see_kept(clerk)
            return
        parked = visit.parks is not None and how is not Begin.RESUME
        expected = visit.outcome if parked or visit.later is None else Outcome.ACCEPTED
        told = report["told"]
        assert isinstance(told, dict)
        if told["outcome"] != expected.value:
            self._say(visit, f"ended {told['outcome']}, not {expected.value}")
        if parked:
            assert visit.parks is not None
            park(clerk, visit.parks, report)
            self._tally.parked.append(visit.number)
        elif step is StepId.REVIEW and expected in ACCEPTING:
            self._accept(visit, report)
        else:
            stop(clerk, report)
        if how is not Begin.RESUME:
            self._tally.note_end("parked" if parked else expected.value)

    def _accept(self, visit: Visit, report: dict[str, object]) -> None:
        if self._press.jammed:
            accept_unprinted(self._clerk, report)
        else:
            accept(self._clerk, report)
        number = report.get("number")
        if isinstance(number, str):
            self._tally.accepted.append(number)
        else:
            self._say(visit, "has no number")

    def _take_up(self) -> None:
        visit = self._visits[self._tally.parked.pop()]
        assert visit.later is not None
        self._serve(visit, visit.later, Begin.RESUME)

    def _change(self) -> None:
        self._tally.serving = 1 - self._tally.serving
        unlock(self._clerk, *self._keys[self._tally.serving])

    def _clear(self) -> None:
        """Take the paper out; what waited comes out by itself."""
        self._press.jammed = False
        lacking = self._tally.accepted
        self._clerk.see(
            lambda: all(any(self._out.rglob(f"slip-{one}.pdf")) for one in lacking),
            "every slip once the printer has paper again",
        )

    def _correct(self) -> None:
        number = self._tally.standing[0]
        correct(self._clerk, number)
        self._tally.corrected.append(number)

    def _cancel(self) -> None:
        number = self._tally.standing[-1]
        alone = self._tally.serving == _MAY_CANCEL
        cancel(self._clerk, number, None if alone else self._keys[_MAY_CANCEL])
        self._tally.cancelled.append(number)

    def _enter(self) -> None:
        tally = self._tally
        number = next(one for one in tally.standing if one not in tally.entered)
        enter(self._clerk, number)
        tally.entered.append(number)

    def _close(self) -> None:
        self._clerk.pictures = self._press.folder = self._out
        close_day(self._clerk)
        self._tally.closings += 1
        self._tally.wrong += reckon(self._clerk.desk().counter, self._tally, self._out)

    def _say(self, visit: Visit, what: str) -> None:
        self._tally.wrong.append(f"{visit.number:03} {visit.story} {what}")
