"""Plays one run of a scripted day: visit after visit in the one window, by keys alone."""

from collections.abc import Callable
from pathlib import Path

from regdesk.domain.desk import DeskRole
from regdesk.services.ports import Press
from regdesk.walk.clerk import Clerk
from regdesk.walk.day_clock import DayClock
from regdesk.walk.day_form import Doing
from regdesk.walk.day_plan import cut_day, read_day
from regdesk.walk.day_run import DayPlan
from regdesk.walk.day_tally import read_tally
from regdesk.walk.day_window import DayAtWindow
from regdesk.walk.hands import Stuck
from regdesk.walk.play import Keys, OpenDesk, await_death, sign_in
from regdesk.walk.sheets import FolderPress


def play_day(plan_path: Path, open_desk: OpenDesk, keys: Keys) -> int:
    """Play the run that the plan names, with the ``keys`` of those who serve."""
    plan = DayPlan.read(plan_path)
    folder, out = Path(plan.day), Path(plan.out)
    runs = cut_day(folder, read_day(folder))
    run, tally = runs[plan.run], read_tally(Path(plan.tally))
    clock = DayClock(run.starts_at)
    presses: list[FolderPress] = []
    with open_desk(
        folder=Path(plan.folder),
        language=plan.language,
        clock=clock,
        role=DeskRole.CORPORATION,
        press=_into_folder(out, presses),
    ) as window:
        clerk = Clerk(window, out, first=0, wants_pictures=False)
        try:
            sign_in(clerk, *keys[tally.serving])  # before that nobody needs a printer
            DayAtWindow(clerk, clock, presses[0], keys, tally, runs).go(run)
        except Stuck as stuck:
            window.grab().save(str(out / "stuck.png"))
            tally.wrong.append(f"waited in vain for {stuck.params['waiting_for']}")
        tally.key_presses += clerk.hands.key_presses
        tally.wrong += clerk.lost
        tally.write(Path(plan.tally))
        if not tally.wrong and run.acts and run.acts[-1].form.do is Doing.CUT:
            await_death()
    return 0


def _into_folder(out: Path, presses: list[FolderPress]) -> Callable[[Press], Press]:
    def make(press: Press) -> Press:
        presses.append(FolderPress(press, out))
        return presses[-1]

    return make
