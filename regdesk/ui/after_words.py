"""Words of what comes after acceptance: who asked for a cancellation, why, what happened when."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from regdesk.domain.cancelled import CancelAsker, Cancellation, CancelReason
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import ParkReason
from regdesk.domain.history import Event, Happened
from regdesk.domain.print_task import SheetKind
from regdesk.ui.moments import moment
from regdesk.ui.print_words import sheet_name

translate = QCoreApplication.translate


def asker_name(asker: CancelAsker) -> str:
    """Return who asked for a cancellation."""
    return {
        CancelAsker.APPLICANT: translate("Cancel", "The applicant"),
        CancelAsker.OWNER: translate("Cancel", "The owner of the dwelling"),
        CancelAsker.CLERK: translate("Cancel", "The centre"),
    }[asker]


def cancel_reason_name(reason: CancelReason) -> str:
    """Return why a case is cancelled."""
    return {
        CancelReason.WITHDRAWN: translate("Cancel", "The applicant takes the application back"),
        CancelReason.CONSENT_WITHDRAWN: translate("Cancel", "The owner takes the consent back"),
        CancelReason.MISTAKE: translate("Cancel", "It was accepted by mistake"),
        CancelReason.REPEATED: translate("Cancel", "It repeats another case"),
        CancelReason.OTHER: translate("Cancel", "Another reason, in words"),
    }[reason]


def cancelled_lines(cancellation: Cancellation, now: datetime) -> tuple[str, str]:
    """Return that a case was cancelled and when, and who asked for it and why."""
    title = translate("Cancel", "Cancelled: %1")
    reason = cancel_reason_name(cancellation.reason)
    if cancellation.reason is CancelReason.OTHER:
        reason = cancellation.why
    elif cancellation.why:
        reason = f"{reason}: {cancellation.why}"
    told = f"{asker_name(cancellation.asked_by)} · {reason}"
    return title.replace("%1", moment(cancellation.cancelled_at, now)), told


def event_name(event: Event) -> str:
    """Return what happened, in a few words."""
    return {
        Happened.OPENED: translate("History", "Case opened"),
        Happened.HANDED_IN: translate("History", "Papers handed in"),
        Happened.PARKED: translate("History", "Postponed, papers given back"),
        Happened.RESUMED: translate("History", "Taken up again"),
        Happened.RESTORED: translate("History", "Gone on with after a break of work"),
        Happened.HANDED_OVER: translate("History", "Handed over to another clerk"),
        Happened.ACCEPTED: translate("History", "Accepted, slip given"),
        Happened.CLOSED: translate("History", "Closed without acceptance"),
        Happened.PRINTED: translate("History", "Printed"),
        Happened.NOT_PRINTED: translate("History", "Print taken back"),
        Happened.RECEIVED: translate("History", "The hub holds it: receipt"),
        Happened.DECIDED: translate("History", "Answer of the register"),
        Happened.DECISION_READ: translate("History", "Answer of the register read"),
        Happened.CORRECTION_OPENED: translate("History", "Correction begun"),
        Happened.CORRECTION_DROPPED: translate("History", "Correction thrown away"),
        Happened.CORRECTED: translate("History", "Corrected"),
        Happened.CANCELLED: translate("History", "Case cancelled"),
        Happened.ENTERED: translate("History", "Entered in the register"),
        Happened.ENTERED_TAKEN_BACK: translate("History", "Mark of entry taken back"),
        Happened.PAGES_GONE: translate(
            "History", "The hub lost pages that were destroyed here in their time; it was told so"
        ),
        Happened.DESTROYED: translate("History", "Data destroyed: the term of keeping is over"),
        Happened.VIEWED: translate("History", "Looked at"),
    }[event.what]


def event_text(event: Event, now: datetime) -> str:
    """Return what more is known of it, empty where nothing is."""
    facts = event.facts
    tell = {
        Happened.HANDED_IN: lambda: _times(int(facts["nth"])) if facts["nth"] > 1 else "",
        Happened.PARKED: lambda: _park_reason(str(facts.get("reason", ""))),
        Happened.PRINTED: lambda: _sheet(event),
        Happened.NOT_PRINTED: lambda: _sheet(event),
        Happened.DECIDED: lambda: _ruling(event),
        Happened.CORRECTED: lambda: str(facts.get("why", "")),
        Happened.CANCELLED: lambda: _cancelled(event),
        Happened.ENTERED: lambda: _entered(event, now),
        Happened.VIEWED: lambda: _times(event.times) if event.times > 1 else "",
    }.get(event.what)
    return tell() if tell is not None else ""


def _times(count: int) -> str:
    return translate("History", "%n times", "", count)


def _park_reason(reason: str) -> str:
    return {
        ParkReason.OWNER_ON_THE_WAY.value: translate("Park", "The owner is on the way"),
        ParkReason.PAPER_TO_FETCH.value: translate("Park", "The applicant went for a paper"),
    }.get(reason, "")


def _sheet(event: Event) -> str:
    kind, copy = str(event.facts.get("kind", "")), int(event.facts.get("copy", 0))
    name = sheet_name(SheetKind(kind)) if kind in set(SheetKind) else ""
    if not copy:
        return name
    return translate("History", "%1, copy %2").replace("%1", name).replace("%2", str(copy))


def _ruling(event: Event) -> str:
    facts = event.facts
    if facts.get("envelope") and facts.get("envelope") == facts.get("cancelled"):
        if facts.get("ruling") == Ruling.CONFIRMED:
            return translate("History", "cancellation taken")
        return translate("History", "cancellation came too late")
    return {
        Ruling.CONFIRMED.value: translate("History", "confirmed"),
        Ruling.REJECTED.value: translate("History", "rejected"),
        Ruling.NEEDS_ACTION.value: translate("History", "returned to be put right"),
        "": translate("History", "answer withdrawn"),
    }.get(str(facts.get("ruling", "")), "")


def _cancelled(event: Event) -> str:
    reason = str(event.facts.get("reason", ""))
    known = CancelReason(reason) if reason in set(CancelReason) else CancelReason.OTHER
    said = "" if known is CancelReason.OTHER else cancel_reason_name(known)
    return " · ".join(one for one in (said, str(event.facts.get("why", ""))) if one)


def _entered(event: Event, now: datetime) -> str:
    number, at = event.facts.get("register", ""), event.facts.get("entered_at")
    said = translate("History", "number %1").replace("%1", str(number)) if number else ""
    told = (said, moment(at, now) if isinstance(at, datetime) else "")
    return " · ".join(one for one in told if one)
