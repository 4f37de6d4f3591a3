"""What the wizard shows of a case's progress: the rail's states and answers, the bar's button."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Outcome, Problem
from regdesk.services.counter import Counter
from regdesk.services.service_clock import tone
from regdesk.ui import words
from regdesk.ui.answers import answer, trouble
from regdesk.ui.widgets.actionbar import ActionBar
from regdesk.ui.widgets.rail import StepRail
from regdesk.ui.widgets.topbar import TopBar

translate = QCoreApplication.translate

STEPS = tuple(StepId)
_OWNER_BLOCKS = frozenset({"owner.absent", "owner.refused"})
_SPACE = 120


def list_stopping(problems: Sequence[Problem], step: StepId) -> list[Problem]:
    """Return what keeps ``step`` unfinished."""
    return [one for one in problems if one.step is step and not one.warning]


def show_rail(
    rail: StepRail,
    draft: Draft,
    step: StepId,
    problems: Sequence[Problem],
    checked: frozenset[StepId],
) -> None:
    """Show every step's state and answer; mistakes show only where Continue was ``checked``."""
    reached = max(STEPS.index(draft.step), STEPS.index(step))
    if draft.corrects:
        reached = len(STEPS)  # every step was gone through before the case was accepted
    for at, (row, each) in enumerate(zip(rail.rows, STEPS, strict=True)):
        stopping = list_stopping(problems, each)
        blocked = any(one.key in _OWNER_BLOCKS for one in stopping)
        mistaken = each in checked and any(words.is_mistake(one) for one in stopping)
        row.set_answer(answer(draft, each))
        if blocked or mistaken:
            row.set_state("error")
            row.set_answer(trouble(stopping))
        elif each is step:
            row.set_state("current")
        else:
            row.set_state("done" if at < reached and not stopping else "todo")
    rail.set_current(STEPS.index(step))


def show_bar(
    bar: ActionBar,
    draft: Draft,
    step: StepId,
    problems: Sequence[Problem],
    closing: Outcome | None,
) -> None:
    """Show the way back, the one button, and why it is grey or what comes next; beside them the
    way to close a case that the law lets end only so, or to leave a case uncorrected.
    """
    review, corrects = step is StepId.REVIEW, bool(draft.corrects)
    bar.set_end(closing is not None or corrects, corrects=corrects)
    bar.set_back(step is not StepId.CATEGORY)
    if review:
        send = translate("Wizard", "Send the correction")
        bar.set_primary(send if corrects else translate("Wizard", "Save and print"), "Ctrl Enter")
        stopping = [one for one in problems if not one.warning]
    else:
        bar.set_primary(translate("Wizard", "Continue"), "Enter")
        stopping = list_stopping(problems, step)
    following = StepId.REVIEW if review or corrects else STEPS[STEPS.index(step) + 1]
    reason = _reason(bar, stopping) if stopping else _next_words(step, following)
    bar.set_ready(not stopping, reason)


def _reason(bar: ActionBar, stopping: Sequence[Problem]) -> str:
    """Return why the button is grey, as short as fits beside it."""
    shown = [one for one in (bar.back, bar.postpone, bar.end, bar.primary) if not one.isHidden()]
    taken = sum(one.sizeHint().width() for one in shown)
    room = bar.width() - taken - _SPACE
    wide = bar.reason.fontMetrics().horizontalAdvance
    said = (*_count_papers(stopping), *words.in_short(stopping[0]))
    fitting = (one for one in said if wide(one) < room)
    return next(fitting, translate("Wizard", "This step is not finished yet"))


def _count_papers(stopping: Sequence[Problem]) -> Iterator[str]:
    """Yield how many papers are not there and how many are not clear, where there are both."""
    missing = sum(one.key == "paper.missing" for one in stopping)
    poor = sum(one.key == "page.poor" for one in stopping)
    if missing and poor:
        lacks = translate("Wizard", "%n document(s) missing", "", missing)
        unclear = translate("Wizard", "%n not clear", "", poor)
        yield f"{lacks}, {unclear}"


def _next_words(step: StepId, following: StepId) -> str:
    if step is StepId.REVIEW:
        return ""
    name = {
        StepId.APPLICANT: translate("Wizard", "applicant"),
        StepId.ADDRESS: translate("Wizard", "address"),
        StepId.OWNER: translate("Wizard", "owner's consent"),
        StepId.DOCUMENTS: translate("Wizard", "papers"),
        StepId.REVIEW: translate("Wizard", "check and save"),
    }[following]
    return translate("Wizard", "Next: %1").replace("%1", name)


def show_clock(bar: TopBar, counter: Counter, draft: Draft | None) -> None:
    """Show what is left of the service that runs; a correction runs against no time."""
    running = draft is not None and bool(draft.hand_ins) and not draft.corrects
    bar.clock.setVisible(running)
    if draft is not None and running:
        left = counter.remaining(draft)
        bar.clock.set_limit(counter.provide_minutes(draft))
        bar.clock.show_remaining(int(left.total_seconds()), tone(left), draft.case_id)
