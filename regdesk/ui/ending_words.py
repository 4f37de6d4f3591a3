"""What the screens say of how it ends for each person, before saving and after it."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.finding import ACCEPTING, Outcome
from regdesk.services.standings import Standing
from regdesk.ui import words

translate = QCoreApplication.translate


def name_ending(outcome: Outcome) -> str:
    """Return in two words how it ends, as the label of those for whom it does."""
    return {
        Outcome.ACCEPTED: translate("Ending", "Accepted"),
        Outcome.ACCEPTED_TEMPORARY_UNTIL_PROOF: translate("Ending", "Until the document"),
        Outcome.NOT_REGISTRABLE_ALONE: translate("Ending", "Follows the parents"),
    }.get(outcome, translate("Ending", "Stopped"))


def explain_ending(standing: Standing) -> str:
    """Return what that means: until which paper, or that a child is noted and nothing claimed."""
    if standing.until_proof:
        return say_until(standing)
    if standing.outcome is Outcome.NOT_REGISTRABLE_ALONE:
        return say_followed()
    if standing.outcome in ACCEPTING:
        return ""
    return words.say("law.refused", outcome=standing.outcome.value)


def say_until(standing: Standing) -> str:
    """Return until which paper somebody is registered, and that the permanent one follows it."""
    return translate(
        "Ending",
        "temporarily, until this document is obtained: {paper}. Then permanent registration is"
        " applied for",
    ).format(paper=name_awaited(standing))


def say_followed() -> str:
    """Return what becomes of a child who is not registered alone."""
    return translate(
        "Ending", "not registered alone: noted on the case, no registration is asked for"
    )


def name_awaited(standing: Standing) -> str:
    """Return the paper that is awaited, as it is written inside a sentence."""
    titles = [words.pick(one) for one in standing.awaited]
    named = ", ".join(lower_first(title) for title in titles)
    return named or translate(
        "Ending", "proof of de-registration abroad or the certificate of no citizenship"
    )


def lower_first(said: str) -> str:
    """Return ``said`` as it is written after a colon."""
    return said[:1].lower() + said[1:]
