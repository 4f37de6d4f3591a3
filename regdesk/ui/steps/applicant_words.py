"""What step 2 calls the people of a case on their tabs, and what it says of who hands in."""

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft
from regdesk.domain.people import Applicant, HandsIn, Person

translate = QCoreApplication.translate


def list_tabs(draft: Draft, helper_key: str) -> list[tuple[str, str]]:
    """Return key and name of every tab: the registrants, and who hands in for them as the last."""
    tabs = [
        (one.key, name_registrant(one.person, first=at == 0))
        for at, one in enumerate(draft.registrants)
    ]
    if draft.applicant.hands_in is not HandsIn.SELF:
        tabs.append((helper_key, _name_helper(draft.applicant)))
    return tabs


def name_registrant(person: Person, *, first: bool) -> str:
    """Return what a registrant is called: the first by the whole name, a relative by the given."""
    if first:
        named = f"{person.surname} {person.given}".strip()
        return named or translate("ApplicantPage", "Applicant")
    return person.given.strip() or translate("ApplicantPage", "New person")


def rule_words(applicant: Applicant, on_helper: bool) -> tuple[str, str]:
    """Return title and text of the rule beside the form."""
    if not on_helper:
        compare = translate("ApplicantPage", "Compare the photo in the document with the person.")
        return translate("ApplicantPage", "Comparison"), compare
    if applicant.hands_in is HandsIn.REPRESENTATIVE:
        return translate("ApplicantPage", "Parent, guardian or trustee"), translate(
            "ApplicantPage",
            "Hands in with a paper that shows the authority. The own document is only recorded.",
        )
    return translate("ApplicantPage", "Attorney"), translate(
        "ApplicantPage",
        "Hands in by a notarised power of attorney. The own document is only recorded.",
    )


def _name_helper(applicant: Applicant) -> str:
    represents = applicant.hands_in is HandsIn.REPRESENTATIVE
    role = (
        translate("ApplicantPage", "representative")
        if represents
        else translate("ApplicantPage", "attorney")
    )
    name = f"{applicant.person.surname} {applicant.person.given}".strip()
    return f"{name} · {role}" if name else role.capitalize()
