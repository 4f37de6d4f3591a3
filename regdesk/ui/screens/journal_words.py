"""How the journal words one case: its kind, its state, how long it has waited."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.case_filter import Filter
from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.domain.owner import Consent
from regdesk.domain.people import Category, RegistrationKind
from regdesk.ui.screens.closing_words import outcome_line
from regdesk.ui.steps.names import registration_name

translate = QCoreApplication.translate


ANSWERED = frozenset({CaseStatus.CONFIRMED, CaseStatus.REJECTED, CaseStatus.RETURNED})

# kind of pill and icon, by state
PILLS = {
    CaseStatus.FILLING: ("accent", "pencil"),
    CaseStatus.PARKED: ("warn", "pause"),
    CaseStatus.CORRECTING: ("accent", "pencil"),
    CaseStatus.QUEUED: ("neutral", "offline"),
    CaseStatus.SENT: ("ok", "check"),
    CaseStatus.RETURNED: ("danger", "returned"),
    CaseStatus.CONFIRMED: ("ok", "circle-check"),
    CaseStatus.REJECTED: ("danger", "cross"),
    CaseStatus.CANCELLED: ("neutral", "cross"),
    CaseStatus.REFUSED: ("danger", "cross"),
    CaseStatus.REFERRED: ("accent", "building"),
    CaseStatus.CLOSED: ("neutral", "minus"),
}


def filter_name(which: Filter) -> str:
    """Return the word on a filter."""
    return {
        Filter.ALL: translate("Journal", "All"),
        Filter.UNFINISHED: translate("Journal", "Unfinished"),
        Filter.QUEUED: translate("Journal", "In the queue"),
        Filter.SENT: translate("Journal", "Sent"),
        Filter.RETURNED: translate("Journal", "Returned"),
        Filter.NOT_ENTERED: translate("Journal", "Not entered"),
        Filter.ANSWERED: translate("Journal", "Answered"),
        Filter.ENDED: translate("Journal", "Ended otherwise"),
    }[which]


def has_sheet(row: JournalRow) -> bool:
    """Tell whether the case has ended with a sheet to be handed over: a slip, or a receipt."""
    return row.status.is_accepted or row.outcome is Outcome.PAPERS_MISSING


def kind_line(row: JournalRow) -> str:
    """Return what is asked and by whom: «Тұрақты · отбасы, 4 адам»."""
    kind = {
        RegistrationKind.PERMANENT: translate("Journal", "Permanent reg."),
        RegistrationKind.TEMPORARY: translate("Journal", "Temporary reg."),
    }
    who = {
        Category.CITIZEN: translate("Journal", "citizen"),
        Category.CITIZEN_FROM_ABROAD: translate("Journal", "come from abroad"),
        Category.FOREIGNER: translate("Journal", "foreigner"),
        Category.STATELESS: translate("Journal", "stateless"),
        Category.REFUGEE: translate("Journal", "refugee"),
    }
    asked = kind[RegistrationKind(row.registration)] if row.registration else ""
    asked = until_proof_name() if is_until_proof(row) else asked
    by = who[Category(row.category)] if row.category else ""
    if row.people > 1:
        by = translate("Journal", "family of %n", "", row.people)
    return " · ".join(part for part in (asked, by) if part)


def who_line(row: JournalRow) -> str:
    """Return who comes first in the case; of a stub, when what it said was destroyed."""
    return row.name if row.destroyed_on is None else " · ".join(who_lines(row))


def who_lines(row: JournalRow) -> tuple[str, str]:
    """Return the two lines of a row of the table: who, and his number with what is asked."""
    if row.destroyed_on is None:
        return row.name, f"{row.iin}   {kind_line(row)}".strip()
    said = translate("Journal", "Data destroyed on %1")
    gone = said.replace("%1", f"{row.destroyed_on:%d.%m.%Y}")
    return gone, translate("Journal", "by the term of keeping")


def is_until_proof(row: JournalRow) -> bool:
    """Tell whether the case is accepted as temporary until a missing document is obtained."""
    return row.outcome is Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF


def until_proof_name() -> str:
    """Return the mark of such a case."""
    return translate("Journal", "Temporary until the document")


def registration_line(row: JournalRow) -> str:
    """Return the kind of registration, how many people, and how often it was corrected: «Тұрақты
    тіркеу · 4 адам».
    """
    people = translate("Journal", "%n people", "", row.people)
    asked = registration_name(RegistrationKind(row.registration)) if row.registration else ""
    told = (asked, people, corrections_line(row.corrections))
    return " · ".join(part for part in told if part)


def corrections_line(count: int) -> str:
    """Return how often the case was corrected, nothing where it never was."""
    return translate("Journal", "corrected %n times", "", count) if count else ""


def owner_line(row: JournalRow) -> str:
    """Return the owner and what he said: «Жақсыбеков Қ. · келісті»."""
    said = {
        Consent.PERMANENT: translate("Journal", "agreed"),
        Consent.TEMPORARY: translate("Journal", "agreed to temporary"),
        Consent.REFUSED: translate("Journal", "refused consent"),
    }
    consent = said[Consent(row.owner_consent)] if row.owner_consent else ""
    return " · ".join(part for part in (row.owner, consent) if part)


def papers_line(row: JournalRow) -> str:
    """Return how many papers were seen and how many pages taken."""
    papers = translate("Journal", "%n papers", "", row.papers)
    pages = translate("Journal", "%n pages", "", row.pages)
    return f"{papers}, {pages}" if row.pages else papers


def advice(row: JournalRow, now: datetime) -> str:
    """Return what the clerk has to do about the case, and how long it has waited."""
    if row.outcome is not None and row.outcome not in ACCEPTING:
        anew = translate("Journal", "Nothing was accepted. Open it to see why or to begin anew.")
        return f"{outcome_line(row.outcome)}\n{anew}"
    says = {
        CaseStatus.FILLING: translate("Journal", "The case is not finished. Open it and go on."),
        CaseStatus.PARKED: translate(
            "Journal", "The papers were given back. Open the case when they are handed in again."
        ),
        CaseStatus.CORRECTING: translate(
            "Journal", "The correction is not sent yet. Open it and go on."
        ),
        CaseStatus.QUEUED: translate(
            "Journal", "It is sent by itself when the connection is back. Nothing has to be done."
        ),
        CaseStatus.SENT: translate("Journal", "The centre holds this case."),
        CaseStatus.RETURNED: translate("Journal", "Open the case and mend it."),
        CaseStatus.CONFIRMED: translate("Journal", "The register has confirmed this case."),
        CaseStatus.REJECTED: translate("Journal", "The register has rejected this case."),
        CaseStatus.CANCELLED: translate("Journal", "The case was cancelled. Its number stays."),
    }[row.status]
    return f"{age_line(now - row.at)}\n{says}" if row.status is CaseStatus.QUEUED else says


def left_advice(row: JournalRow, now: datetime) -> str:
    """Return how long the register waits for the case, and what the clerk has to do."""
    says = translate("Journal", "Type the case into the register and mark it here.")
    return f"{age_line(now - row.at)}\n{says}"


def age_line(age: timedelta) -> str:
    """Return how long an unsent case has waited."""
    minutes = max(0, int(age.total_seconds()) // 60)
    hours, minutes = divmod(minutes, 60)
    if hours >= 48:
        return translate("Journal", "Waiting for %n days", "", hours // 24)
    if hours:
        waits = translate("Journal", "Waiting for %1 h %2 min")
        return waits.replace("%1", str(hours)).replace("%2", str(minutes))
    return translate("Journal", "Waiting for %1 min").replace("%1", str(minutes))


def clock_text(seconds: int) -> str:
    """Return 16:40 for 1000 seconds."""
    return f"{seconds // 60:02}:{seconds % 60:02}"
