"""What the register answered to a case, in plain words: what, when, why, where, and what to do."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from regdesk.domain.decision import Decision, LateCancellation, Ruling
from regdesk.domain.draft import StepId
from regdesk.ui import words
from regdesk.ui.moments import moment
from regdesk.ui.steps.field_names import field_name, step_name

translate = QCoreApplication.translate

_STEPS = tuple(StepId)


def answer_line(decision: Decision, now: datetime) -> str:
    """Return who answered what, and when: «Учебный регистр вернул: 10:52»."""
    if decision.stands is not None:
        late = translate("Decision", "The correction came too late: %1")
        if isinstance(decision, LateCancellation):
            late = translate("Decision", "The cancellation came too late: %1")
        return late.replace("%1", moment(decision.decided_at, now))
    says = {
        Ruling.CONFIRMED: translate("Decision", "%1 confirmed it: %2"),
        Ruling.REJECTED: translate("Decision", "%1 rejected it: %2"),
        Ruling.NEEDS_ACTION: translate("Decision", "%1 returned it: %2"),
    }[decision.ruling]
    who = register_name(simulated=decision.simulated)
    return says.replace("%1", who).replace("%2", moment(decision.decided_at, now))


def register_name(*, simulated: bool) -> str:
    """Return what the register is called; the practice one is never called otherwise."""
    if simulated:
        return translate("Decision", "The practice register")
    return translate("Decision", "The register")


def place_line(decision: Decision) -> str:
    """Return where the case is to be put right, empty where nothing names it."""
    if not decision.asks or decision.step is None:
        return ""
    number = _STEPS.index(decision.step) + 1
    place = [step_name(decision.step), field_name(decision.field)]
    says = translate("Decision", "Where: step %1, %2").replace("%1", str(number))
    return says.replace("%2", ", ".join(one for one in place if one))


def advice_line(decision: Decision) -> str:
    """Return what the clerk does now."""
    if isinstance(decision, LateCancellation):
        if decision.stands is Ruling.REJECTED:
            return translate("Decision", "There is nothing left to cancel.")
        return translate(
            "Decision", "The case stands. Taking somebody off the register is a service of its own."
        )
    if decision.stands is Ruling.CONFIRMED:
        return translate(
            "Decision", "The correction was not taken. For the change, open a new case."
        )
    if decision.stands is not None:
        return translate(
            "Decision", "The correction was not taken. Where it helps, open a new case."
        )
    return {
        Ruling.CONFIRMED: translate("Decision", "Nothing has to be done."),
        Ruling.REJECTED: translate(
            "Decision", "Tell the applicant. Where it helps, open a new case."
        ),
        Ruling.NEEDS_ACTION: translate("Decision", "Put the case right and send it again."),
    }[decision.ruling]


def reason_line(decision: Decision) -> str:
    """Return why, in the register's own words, or what it had decided before a correction came too
    late; empty where it gave none.
    """
    if decision.stands is not None:
        says = {
            Ruling.CONFIRMED: translate(
                "Decision", "%1 had confirmed the case before; that stands."
            ),
            Ruling.REJECTED: translate("Decision", "%1 had rejected the case before; that stands."),
        }[decision.stands]
        return says.replace("%1", register_name(simulated=decision.simulated))
    return words.pick(decision.reason) if decision.reason is not None else ""
