"""How a clerk fills each step in with what a story says. What is there already is left alone."""

import csv
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regdesk import files
from regdesk.domain.days import format_day
from regdesk.domain.draft import StepId
from regdesk.domain.owner import Consent, Presence
from regdesk.domain.people import AbroadProof, Category, RegistrationKind
from regdesk.ui.steps.owner_card import OwnerCard
from regdesk.ui.steps.paper_card import PaperCard
from regdesk.ui.steps.results import ResultList
from regdesk.ui.widgets.choices import ChoiceGroup
from regdesk.ui.widgets.fields import SearchField
from regdesk.ui.widgets.segmented import Segmented
from regdesk.walk.clerk import CTRL, Clerk
from regdesk.walk.form import Checked, Identity, OwnerForm, PaperSeen, PersonForm, Scenario
from regdesk.walk.hands import Stuck

W = TypeVar("W", bound=QWidget)

_CATEGORIES = list(Category)
_KINDS = list(RegistrationKind)
_CONSENTS = {Consent.PERMANENT: 3, Consent.TEMPORARY: 4, Consent.REFUSED: 5}


def fill_in_step(clerk: Clerk, facts: Scenario, step: StepId) -> None:
    """Fill ``step``, which is on the screen, in."""
    _FILLING[step](clerk, facts)


def _fill_category(clerk: Clerk, facts: Scenario) -> None:
    first = facts.person[0]
    categories, *_ = _shown(clerk, ChoiceGroup)
    _press_choice(clerk, categories, first.category, _CATEGORIES.index(first.category) + 1)
    if first.category is Category.CITIZEN_FROM_ABROAD:
        _answer_proof(clerk, first.proof)
    _, *shown = _shown(clerk, ChoiceGroup)
    if not shown:
        return  # whom this desk does not serve is asked nothing more
    (kinds,) = shown
    locked = first.category is Category.CITIZEN_FROM_ABROAD and first.proof is AbroadProof.NONE
    wanted = RegistrationKind.TEMPORARY if locked else first.type
    _press_choice(clerk, kinds, wanted, _KINDS.index(wanted) + 1)
    if first.stay_until is not None and "stay_until" in clerk.page().fields():
        clerk.fill("stay_until", format_day(first.stay_until))


def _answer_proof(clerk: Clerk, proof: AbroadProof) -> None:
    there_is = proof is not AbroadProof.NONE
    answer, *_ = _shown(clerk, Segmented)
    _press_choice(clerk, answer, there_is, 1 if there_is else 2)
    if proof is AbroadProof.NO_CITIZENSHIP:
        _, which = _shown(clerk, Segmented)
        _press_choice(clerk, which, proof, 2)


def _press_choice(clerk: Clerk, group: ChoiceGroup | Segmented, wanted: Any, digit: int) -> None:
    if group.value() == wanted:
        return
    clerk.reach(group, group.accessibleName())
    clerk.hands.digit(digit)
    clerk.see(lambda: group.value() == wanted, f"{wanted} to be chosen", 3.0)


def _fill_applicant(clerk: Clerk, facts: Scenario) -> None:
    for at, person in enumerate(facts.person, 1):
        if at > len(clerk.draft().registrants):
            clerk.hands.press(Qt.Key.Key_F4)
        _turn_to(clerk, f"registrants.r{at}.", len(facts.person))
        _fill_iin(clerk, f"registrants.r{at}.", person)
        _fill_identity(clerk, f"registrants.r{at}.", person)


def _turn_to(clerk: Clerk, path: str, people: int) -> None:
    for _ in range(people + 1):
        if any(one.startswith(path) for one in clerk.page().fields()):
            return
        clerk.hands.press(Qt.Key.Key_Tab, CTRL)
    raise Stuck(f"the tab of {path}")


def _fill_iin(clerk: Clerk, path: str, person: PersonForm) -> None:
    """Take the number from the hand scanner; only a wrong one is typed, to be put right."""
    field = clerk.page().fields()[f"{path}iin"]
    if clerk.shows(f"{path}iin", person.iin):
        return
    if person.typed_first:
        clerk.fill(f"{path}iin", person.typed_first)
        clerk.see(lambda: bool(field.error()), "a word about the wrong IIN", 3.0)
        clerk.picture("applicant-wrong-iin")
        clerk.fill(f"{path}iin", person.iin)
        clerk.see(lambda: not field.error(), "the word about the wrong IIN to go", 3.0)
    else:
        clerk.hands.scan(person.iin)
        clerk.see(lambda: clerk.shows(f"{path}iin", person.iin), "the scanned IIN", 3.0)


def _fill_identity(clerk: Clerk, path: str, one: Identity) -> None:
    values: dict[str, Any] = {
        "born": format_day(one.born) if one.born else "",
        "sex": one.sex,
        "surname": one.surname,
        "given": one.given,
        "patronymic": one.patronymic or "",
        "document.kind": one.document,
        "document.number": one.number,
        "document.valid_until": format_day(one.valid_until) if one.valid_until else "",
    }
    for name, wanted in values.items():
        if f"{path}{name}" in clerk.page().fields():
            clerk.fill(f"{path}{name}", wanted)


def _fill_address(clerk: Clerk, facts: Scenario) -> None:
    address = facts.address
    kept = clerk.draft().dwelling.address
    if kept.place is None or not kept.house:
        if address.search:
            _search_address(clerk, address.search)
        else:
            _type_address(clerk, facts)
    clerk.fill("dwelling.premises", address.premises)


def _search_address(clerk: Clerk, line: str) -> None:
    search, *_ = _shown(clerk, SearchField)
    clerk.reach(search.editor, "the search line")
    clerk.hands.type(line)
    clerk.see(lambda: bool(_shown(clerk, ResultList)), f"results for {line!r}", 5.0)
    clerk.hands.rest(0.3)  # the answer to the last key
    clerk.picture("address-search")
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.draft().dwelling.address.place is not None, "the address", 3.0)


def _type_address(clerk: Clerk, facts: Scenario) -> None:
    address = facts.address
    clerk.hands.press(Qt.Key.Key_F6)
    place = clerk.page().fields()["dwelling.address.place"]
    clerk.reach(place.editor, "the place")
    clerk.hands.type(_name_place(address.place))
    clerk.see(lambda: bool(_shown(clerk, ResultList)), "places of that name", 5.0)
    clerk.hands.rest(0.3)
    clerk.hands.press(Qt.Key.Key_Return)
    clerk.see(lambda: clerk.draft().dwelling.address.place is not None, "the place", 3.0)
    found = clerk.draft().dwelling.address.place
    if found is not None and found.code != address.place:
        raise Stuck(f"place {address.place}, the first found was {found.code}")
    clerk.fill("dwelling.address.street", address.street_kk)
    clerk.hands.press(Qt.Key.Key_Tab)
    clerk.hands.type(address.street_ru)
    for part in ("house", "block", "flat", "rka"):
        clerk.fill(f"dwelling.address.{part}", getattr(address, part))


def _name_place(code: str) -> str:
    """Return what a clerk types to find a place: its own words, then those it lies in."""
    with (files.find_resources() / "places.csv").open(encoding="utf-8") as table:
        names = {row["kato"]: row["name_kk"] for row in csv.DictReader(table)}
    if code not in names:
        raise Stuck(f"a place with the code {code}: only places shipped with the program are known")
    oblast, _, _kind = names.get(f"{code[:2]}0000000", "").rpartition(" ")
    return " ".join(dict.fromkeys(f"{names[code]} {oblast}".split()))


def _fill_owner(clerk: Clerk, facts: Scenario) -> None:
    for at, owner in enumerate(facts.owner, 1):
        if at > 1 and at > len(_shown(clerk, OwnerCard)):
            clerk.hands.press(Qt.Key.Key_F4)
        card = _owner_card(clerk, f"o{at}")
        if owner.registrant:
            _own(clerk, card, owner)
        else:
            _fill_owner_card(clerk, card, owner)


def _owner_card(clerk: Clerk, key: str) -> OwnerCard:
    for card in _shown(clerk, OwnerCard):
        if card.owner.key == key:
            return card
    raise Stuck(f"the card of {key}")


def _own(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    if not card.owner.registrant:
        clerk.reach(card, "the owner")
        clerk.hands.press(Qt.Key.Key_F5)
    if card.owner.registrant != owner.registrant:
        raise Stuck(f"{owner.registrant} as the owner")


def _fill_owner_card(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    path = f"owners.{card.owner.key}."
    if f"{path}iin" in clerk.page().fields():
        clerk.reach(card, "the owner")
        if not clerk.shows(f"{path}iin", owner.iin):
            clerk.hands.scan(owner.iin)
            clerk.see(lambda: clerk.shows(f"{path}iin", owner.iin), "the owner's IIN", 3.0)
        _fill_identity(clerk, path, owner)
        if owner.share:
            clerk.fill(f"{path}share", owner.share)
        _leave_form(clerk, path)
    _answer_owner(clerk, card, owner)


def _leave_form(clerk: Clerk, path: str) -> None:
    """Press Enter through the rest of the form: the last one closes it."""
    for _ in range(12):
        if f"{path}iin" not in clerk.page().fields():
            return
        clerk.hands.press(Qt.Key.Key_Return)


def _answer_owner(clerk: Clerk, card: OwnerCard, owner: OwnerForm) -> None:
    """Answer presence and consent. Present means that the document was checked as well."""
    here = owner.presence is Presence.PRESENT and owner.identity is Checked.CHECKED
    presence, consent, *_ = (one for one in _shown(clerk, Segmented) if card.isAncestorOf(one))
    _press_choice(clerk, presence, Presence.PRESENT if here else Presence.ABSENT, 1 if here else 2)
    if here and owner.consent is not None:
        _press_choice(clerk, consent, owner.consent, _CONSENTS[owner.consent])


def _fill_documents(clerk: Clerk, facts: Scenario) -> None:
    absent = {(one.code, one.about) for one in facts.paper if one.state is not PaperSeen.PRESENT}
    for at, asked in enumerate(clerk.findings().papers):
        seen = clerk.draft().find_paper(asked.code, asked.about)
        if (asked.code, asked.about) in absent or asked.optional:
            continue
        if seen is None or not seen.original_seen:
            card = _shown(clerk, PaperCard)[at]
            clerk.reach(card, f"the card of {asked.code}")
            clerk.hands.press(Qt.Key.Key_Space)


def _fill_review(_clerk: Clerk, _facts: Scenario) -> None:
    """Nothing is typed there."""


_FILLING: dict[StepId, Callable[[Clerk, Scenario], None]] = {
    StepId.CATEGORY: _fill_category,
    StepId.APPLICANT: _fill_applicant,
    StepId.ADDRESS: _fill_address,
    StepId.OWNER: _fill_owner,
    StepId.DOCUMENTS: _fill_documents,
    StepId.REVIEW: _fill_review,
}


def _shown(clerk: Clerk, kind: type[W]) -> list[W]:
    """Return the visible widgets of ``kind`` on the step, in reading order."""
    shown = [one for one in clerk.page().findChildren(kind) if one.isVisible()]
    corner = {one: one.mapTo(clerk.page(), one.rect().topLeft()) for one in shown}
    return sorted(shown, key=lambda one: (corner[one].y(), corner[one].x()))
