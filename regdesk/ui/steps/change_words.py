"""What a correction changes, in words: the fact, what it was, what it is."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from regdesk.domain.address import Place, Premises
from regdesk.domain.draft import Draft
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    IdentityKind,
    PassportState,
    RegistrationKind,
)
from regdesk.domain.words import Bilingual
from regdesk.services.changes import Change, Fact
from regdesk.ui import words
from regdesk.ui.steps import names
from regdesk.ui.steps.field_names import field_name, step_name
from regdesk.ui.steps.summary_card import SummaryRow

translate = QCoreApplication.translate

_NAMES: dict[type[Enum], Callable[[Any], str]] = {
    AbroadProof: names.proof_name,
    Category: names.category_name,
    Consent: names.consent_name,
    HandsIn: names.hands_in_name,
    IdentityKind: names.identity_name,
    PassportState: names.passport_name,
    Premises: names.premises_name,
    RegistrationKind: names.registration_name,
    Sex: names.sex_name,
}


def list_change_rows(changes: tuple[Change, ...], before: Draft, after: Draft) -> list[SummaryRow]:
    """Return a row for each change: «Пәтер» · «45 → 46» · the step and whose fact it is."""
    return [
        SummaryRow(
            _name_fact(one),
            f"{say_fact(one.before)} → {say_fact(one.after)}",
            " · ".join(
                part for part in (step_name(one.step), _say_whose(one, before, after)) if part
            ),
        )
        for one in changes
    ]


def say_fact(fact: Fact) -> str:
    """Return the value as it is read, a dash where there is none."""
    if fact is None or fact == "" or fact == ():
        return "—"
    if isinstance(fact, bool):
        return translate("Change", "yes") if fact else translate("Change", "no")
    if isinstance(fact, Enum):
        return _say_choice(fact)
    if isinstance(fact, Place):
        return words.pick(fact.line)
    if isinstance(fact, Bilingual):
        return words.pick(fact) or "—"
    if isinstance(fact, datetime):
        return f"{fact:%d.%m.%Y %H:%M}"
    if isinstance(fact, tuple):
        return translate("Change", "%n pages", "", len(fact))
    return fact


def _say_choice(fact: Enum) -> str:
    named = _NAMES.get(type(fact))
    if named is not None:
        return named(fact)
    others: dict[Enum, str] = {
        Presence.PRESENT: translate("Change", "here"),
        Presence.ABSENT: translate("Change", "not here"),
        Capacity.FULL: translate("Change", "acts himself"),
        Capacity.MINOR: translate("Change", "a minor"),
        Capacity.INCAPABLE: translate("Change", "incapable"),
    }
    return others[fact]


def _name_fact(change: Change) -> str:
    """Return what the fact is called; whoever came or went is called by what he is here."""
    path = change.field
    if path.startswith("papers."):
        return names.paper_name(PaperCode(path.split(".")[1]))
    if path.count(".") == 1 and path.startswith("registrants."):
        return translate("Change", "Person to be registered")
    if path.count(".") == 1 and path.startswith("owners."):
        return translate("Change", "Owner")
    last = path.rpartition(".")[2]
    return field_name(path) or _list_names().get(last, "") or step_name(change.step)


def _list_names() -> dict[str, str]:
    return {
        "abroad_proof": translate("Change", "Left the other country"),
        "passport": translate("Change", "Passport"),
        "former_address": translate("Change", "Former address"),
        "issued_on": translate("Change", "Issued on"),
        "issued_by": translate("Change", "Issued by"),
        "hands_in": translate("Change", "Who hands in"),
        "premises": translate("Change", "Premises"),
        "petition": translate("Change", "Petition of the administration"),
        "state_housing": translate("Change", "State housing"),
        "presence": translate("Change", "Presence"),
        "representative_presence": translate("Change", "Representative's presence"),
        "identity_checked": translate("Change", "Document compared"),
        "consent": translate("Change", "Consent"),
        "consented_on": translate("Change", "Day of the consent"),
        "capacity": translate("Change", "Legal capacity"),
        "registrant": translate("Change", "Is registered here himself"),
        "tenant": translate("Change", "Tenant"),
    }


def _say_whose(change: Change, before: Draft, after: Draft) -> str:
    """Return whose fact it is, where there are several; of a paper what about it changed."""
    whose, key, *rest = [*change.field.split("."), "", ""]
    if whose == "papers":
        return _say_of_paper(change.field.rpartition(".")[2])
    people = {
        "registrants": {one.key: one.person for one in (*before.registrants, *after.registrants)},
        "owners": {one.key: one.person for one in (*before.owners, *after.owners)},
    }.get(whose, {})
    return people[key].short_name if len(people) > 1 and rest[0] and key in people else ""


def _say_of_paper(fact: str) -> str:
    return {
        "original_seen": translate("Change", "original seen"),
        "absent": translate("Change", "not here"),
        "valid_until": translate("Change", "valid until"),
        "pages": translate("Change", "pages"),
    }[fact]
