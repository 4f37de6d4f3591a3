"""How the closing of a case is worded: the question, what happens, the reasons, what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from regdesk.domain.closed import CloseReason
from regdesk.domain.finding import Outcome, PaperState, RequiredPaper
from regdesk.ui import words

translate = QCoreApplication.translate


def closing_title(outcome: Outcome) -> str:
    """Return the question of the dialog; a referral is never called a refusal."""
    without = translate("Closing", "Close the case without acceptance?")
    return {
        Outcome.PAPERS_MISSING: translate("Closing", "Refuse to accept the papers?"),
        Outcome.OWNER_REFUSED: translate("Closing", "Close the case as refused?"),
        Outcome.REFERRAL: translate("Closing", "Close the case as sent to another body?"),
    }.get(outcome, without)


def closing_text(outcome: Outcome, missing: Sequence[RequiredPaper], minutes: int) -> str:
    """Return what the law says, then what happens with papers, case and pictures.

    ``minutes`` is the time of service that runs; 0 before the papers were handed in.
    """
    stays = translate(
        "Closing",
        "The case stays in the journal and cannot be changed; pictures that the law does not let"
        " stay are destroyed.",
    )
    back = translate("Closing", "Give the papers back: the count of %n minutes stops.", "", minutes)
    happens = f"{back} {stays}" if minutes else stays
    return f"{outcome_line(outcome, missing)}\n{happens}"


def closing_act(outcome: Outcome) -> str:
    """Return the words on the button."""
    if outcome is Outcome.PAPERS_MISSING:
        return translate("Closing", "Refuse")
    return translate("Closing", "Close for good")


def outcome_line(outcome: Outcome, missing: Sequence[RequiredPaper] = ()) -> str:
    """Return in one line how the case ended, with the papers that were missing."""
    if outcome is Outcome.PAPERS_MISSING and missing:
        told = "; ".join(_paper(one) for one in missing)
        return translate("Closing", "Missing: %1.").replace("%1", told)
    return {
        Outcome.REFERRAL: translate("Closing", "Another body serves this person."),
        Outcome.NOT_REGISTRABLE_ALONE: translate(
            "Closing", "A child under this age is not registered alone: he follows his parents."
        ),
        Outcome.OWNER_REFUSED: translate("Closing", "The owner does not consent."),
        Outcome.OWNER_ABSENT: translate("Closing", "The owner did not come in person."),
        Outcome.PAPERS_MISSING: translate("Closing", "The set of papers is not complete."),
        Outcome.TYPE_CHANGE_OFFERED: translate(
            "Closing", "The owner consents to temporary registration only."
        ),
        Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF: translate(
            "Closing", "Accepted as temporary until the document is obtained."
        ),
        Outcome.ACCEPTED: translate("Closing", "Accepted."),
    }[outcome]


def _paper(paper: RequiredPaper) -> str:
    title = words.pick(paper.title)
    if paper.state is PaperState.EXPIRED:
        return translate("Closing", "%1 (expired)").replace("%1", title)
    return title


def reason_name(reason: CloseReason) -> str:
    """Return the reason as it is chosen and as it is shown afterwards."""
    return {
        CloseReason.OWNER_DISAGREES: translate("Closing", "The owner does not agree"),
        CloseReason.CO_OWNER_DISAGREES: translate("Closing", "One of the owners does not agree"),
        CloseReason.CONSENT_WITHDRAWN: translate("Closing", "The owner took his consent back"),
        CloseReason.OWNER_NOT_COMING: translate("Closing", "The owner will not come"),
        CloseReason.APPLICANT_WITHDREW: translate("Closing", "The applicant will not go on"),
        CloseReason.TEMPORARY_DECLINED: translate(
            "Closing", "The applicant does not want temporary registration"
        ),
        CloseReason.PAPERS_INCOMPLETE: translate("Closing", "Not all papers are here"),
        CloseReason.SERVED_ELSEWHERE: translate("Closing", "Sent to another body"),
        CloseReason.FOLLOWS_PARENT: translate("Closing", "The child follows his parents"),
    }[reason]
