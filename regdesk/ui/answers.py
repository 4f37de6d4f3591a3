"""What each step of the rail says has been answered, in few letters."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Problem
from regdesk.domain.owner import Owner, Presence
from regdesk.domain.people import Category, RegistrationKind
from regdesk.services.address_lines import short_line
from regdesk.ui import words
from regdesk.ui.abbreviations import shorten

translate = QCoreApplication.translate

_MOST = 30


def answer(draft: Draft, step: StepId) -> str:
    """Return the answer of ``step``, an empty text while there is none."""
    told = {
        StepId.CATEGORY: _category,
        StepId.APPLICANT: _applicant,
        StepId.ADDRESS: _address,
        StepId.OWNER: _owner,
        StepId.DOCUMENTS: _papers,
    }
    text = told[step](draft) if step in told else ""
    return text if len(text) <= _MOST else f"{text[: _MOST - 1].rstrip()}…"


def trouble(problems: Sequence[Problem]) -> str:
    """Return what is wrong with a step in a word or two."""
    keys = {one.key for one in problems}
    if "owner.absent" in keys:
        return translate("Rail", "The owner is not here")
    if "owner.refused" in keys:
        return translate("Rail", "The owner refused")
    return translate("Rail", "%n mistakes", "", len(words.list_to_mend(problems) or problems))


def _category(draft: Draft) -> str:
    who = {
        Category.CITIZEN: translate("Rail", "Citizen of the RK"),
        Category.CITIZEN_FROM_ABROAD: translate("Rail", "From abroad"),
        Category.FOREIGNER: translate("Rail", "Foreigner"),
        Category.STATELESS: translate("Rail", "Stateless"),
        Category.REFUGEE: translate("Rail", "Refugee"),
    }
    kind = {
        RegistrationKind.PERMANENT: translate("Rail", "permanent"),
        RegistrationKind.TEMPORARY: translate("Rail", "temporary"),
    }
    category = draft.registrants[0].category
    said = (
        who[category] if category else "",
        kind[draft.registration] if draft.registration else "",
    )
    return " · ".join(part for part in said if part)


def _applicant(draft: Draft) -> str:
    person = draft.registrants[0].person
    name = " ".join(part for part in (person.surname, person.given) if part)
    others = len(draft.registrants) - 1
    return f"{name} +{others}" if name and others else name


def _address(draft: Draft) -> str:
    address = draft.dwelling.address
    if not (address.street.kk or address.street.ru):
        return ""
    return shorten(words.pick(short_line(address)))


def _owner(draft: Draft) -> str:
    owners = draft.owners
    if any(one.presence is Presence.ABSENT for one in owners):
        return translate("Rail", "The owner is not here")
    if owners and all(one.registrant for one in owners):
        return translate("Rail", "Own dwelling")
    agreed = sum(_has_agreed(one) for one in owners)
    return translate("Rail", "%n owners agreed", "", agreed) if agreed == len(owners) > 0 else ""


def _has_agreed(owner: Owner) -> bool:
    return bool(owner.registrant) or owner.consent is not None


def _papers(draft: Draft) -> str:
    seen = sum(one.original_seen for one in draft.papers)
    return translate("Rail", "%n papers", "", seen) if seen else ""
