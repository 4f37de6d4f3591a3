"""What the wizard does otherwise while an accepted case is corrected."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Problem
from regdesk.services.correct import Correcting
from regdesk.services.correction_problems import list_problems
from regdesk.services.counter import Counter
from regdesk.ui import words
from regdesk.ui.screens.decision_words import register_name
from regdesk.ui.step_frame import StepFrame
from regdesk.ui.steps.page import Reminder
from regdesk.ui.steps.review import ReviewPage
from regdesk.ui.wizard_view import WizardView

translate = QCoreApplication.translate


def begin(view: WizardView, draft: Draft, correcting: Correcting | None) -> None:
    """Set every page there is up for ``draft``."""
    for frame in view.frames.values():
        set_up(frame, draft, correcting)


def set_up(frame: StepFrame, draft: Draft, correcting: Correcting | None) -> None:
    """Set a page up for ``draft``, and for a correction or a case of its own again."""
    frame.open_for(draft)
    frame.page.reminder = _find_reminder(correcting, frame.page.step)
    frame.show_asking(*_say_asking(correcting, frame.page.step))
    if isinstance(frame.page, ReviewPage):
        frame.page.correct(correcting)


def lead(view: WizardView, correcting: Correcting | None) -> None:
    """Bring the clerk where work begins: to the field that the register named, if it named one."""
    asking = correcting.asking if correcting is not None else None
    if asking is None or not asking.field or view.step is StepId.REVIEW:
        view.focus_first()
        return
    view.page.focus_field(asking.field)
    view.page.show_reminder()
    view.frame.reveal_focus()


def name_case(draft: Draft, correcting: Correcting | None) -> str:
    """Return how the open case is called: by the day's ordinal, once accepted by its number."""
    if correcting is None:
        name = translate("DeskScreen", "Case %1").replace("%1", draft.label)
        ticket = translate("DeskScreen", "ticket %1").replace("%1", draft.ticket)
        return f"{name} · {ticket}" if draft.ticket else name
    number = str(correcting.case.number)
    return translate("DeskScreen", "Correction of case %1").replace("%1", number)


def find_problems(
    counter: Counter, draft: Draft, correcting: Correcting | None
) -> tuple[Problem, ...]:
    """Return the problems of all steps, those of a correction as such among them."""
    return (*counter.problems(draft), *list_problems(correcting, draft))


def _say_asking(correcting: Correcting | None, step: StepId) -> tuple[str, str]:
    """Return who returned the case, and why; a practice register is never called otherwise."""
    asking = correcting.asking if correcting is not None else None
    if asking is None or step is not (asking.step or StepId.REVIEW):
        return "", ""
    who = register_name(simulated=asking.simulated)
    title = translate("Wizard", "%1 asks to put this right").replace("%1", who)
    return title, words.pick(asking.reason) if asking.reason is not None else ""


def _find_reminder(correcting: Correcting | None, step: StepId) -> Reminder | None:
    asking = correcting.asking if correcting is not None else None
    if correcting is None or asking is None or asking.reason is None or step is not asking.step:
        return None
    return Reminder(asking.field, asking.reason, correcting.case.draft)
