"""How a clerk fills in who is registered, as what, and who hands the papers in: steps 1 and 2."""

from typing import Any

from PySide6.QtCore import Qt

from regdesk.domain.days import format_day
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import AbroadProof, Category, HandsIn, RegistrationKind
from regdesk.ui.steps.applicant import ApplicantPage
from regdesk.ui.widgets.choices import ChoiceGroup
from regdesk.ui.widgets.segmented import Segmented
from regdesk.walk.clerk import CTRL, Clerk
from regdesk.walk.form import Identity, PaperSeen, PersonForm, Scenario
from regdesk.walk.hands import Stuck

_CATEGORIES = list(Category)
_KINDS = list(RegistrationKind)
_HANDS_IN = list(HandsIn)
_PROOF_PAPERS = {
    AbroadProof.DEREGISTRATION: PaperCode.DEREGISTRATION,
    AbroadProof.NO_CITIZENSHIP: PaperCode.NO_CITIZENSHIP,
}
_ABROAD = Category.CITIZEN_FROM_ABROAD


def fill_category(clerk: Clerk, facts: Scenario) -> None:
    """Step 1: the category of the first, what he shows of the country left, the kind, the days."""
    first = facts.person[0]
    proofs = [_proof_here(facts, at) for at in range(1, len(facts.person) + 1)]
    categories = clerk.first_shown(ChoiceGroup)
    clerk.choose(categories, first.category, _CATEGORIES.index(first.category) + 1)
    if first.category is _ABROAD:
        _answer_proof(clerk, proofs[0])
    _, *shown = clerk.list_shown(ChoiceGroup)
    if not shown:
        return  # whom this desk does not serve is asked nothing more
    (kinds,) = shown
    all_from_abroad = all(one.category is _ABROAD for one in facts.person)
    locked = all_from_abroad and set(proofs) == {AbroadProof.NONE}
    wanted = RegistrationKind.TEMPORARY if locked else first.type
    clerk.choose(kinds, wanted, _KINDS.index(wanted) + 1)
    if facts.hand_in.arrived_on is not None:
        clerk.fill("arrived_on", format_day(facts.hand_in.arrived_on))
    if first.stay_until is not None and "stay_until" in clerk.page().fields():
        clerk.fill("stay_until", format_day(first.stay_until))


def _proof_here(facts: Scenario, at: int) -> AbroadProof:
    """Return the proof that lies on the counter: one left at home or run out is none."""
    proof = facts.person[at - 1].proof
    gone = {
        one.code
        for one in facts.paper
        if one.about == f"r{at}" and one.state is not PaperSeen.PRESENT
    }
    return AbroadProof.NONE if _PROOF_PAPERS.get(proof) in gone else proof


def _answer_proof(clerk: Clerk, proof: AbroadProof) -> None:
    there_is = proof is not AbroadProof.NONE
    answer = clerk.first_shown(Segmented)
    clerk.choose(answer, there_is, 1 if there_is else 2)
    if proof is AbroadProof.NO_CITIZENSHIP:
        _, which = clerk.list_shown(Segmented)
        clerk.choose(which, proof, 2)


def fill_applicant(clerk: Clerk, facts: Scenario) -> None:
    """Step 2: a tab for everyone, and the last one for who hands in for them."""
    by = facts.hand_in.by
    if by is not clerk.draft().applicant.hands_in:
        page = clerk.page()
        assert isinstance(page, ApplicantPage)
        clerk.choose(page.hands_in.row, by, _HANDS_IN.index(by) + 1)
    for at, person in enumerate(facts.person, 1):
        if at > len(clerk.draft().registrants):
            clerk.hands.press(Qt.Key.Key_F4)
        path = f"registrants.r{at}."
        _turn_to(clerk, path)
        _fill_standing(clerk, path, person, _proof_here(facts, at))
        if not person.typed_first:
            read_document(clerk, path, person)
        _fill_iin(clerk, path, person)
        fill_identity(clerk, path, person)
    if facts.hand_in.person is not None:
        _turn_to(clerk, "applicant.")
        read_document(clerk, "applicant.", facts.hand_in.person)
        fill_identity(clerk, "applicant.", facts.hand_in.person)


def _turn_to(clerk: Clerk, path: str) -> None:
    """Turn the tabs until that of ``path`` is open."""
    for _ in range(len(clerk.draft().registrants) + 2):
        if f"{path}iin" in clerk.page().fields():
            return
        clerk.hands.press(Qt.Key.Key_Tab, CTRL)
    raise Stuck(f"the tab of {path}")


def _fill_standing(clerk: Clerk, path: str, person: PersonForm, proof: AbroadProof) -> None:
    """Answer what is asked of each member of a family for himself, and of a passport."""
    answers = {
        "category": person.category,
        "abroad_proof": proof,
        "passport": person.passport,
    }
    for name, wanted in answers.items():
        if f"{path}{name}" in clerk.page().fields():
            clerk.fill(f"{path}{name}", wanted)


def _fill_iin(clerk: Clerk, path: str, person: PersonForm) -> None:
    """Take the number from the hand scanner; only a wrong one is typed, to be put right."""
    if person.typed_first and not clerk.shows(f"{path}iin", person.iin):
        field = clerk.page().fields()[f"{path}iin"]
        clerk.fill(f"{path}iin", person.typed_first)
        clerk.see_soon(lambda: bool(field.error()), "a word about the wrong IIN")
        clerk.picture("applicant-wrong-iin")
        clerk.fill(f"{path}iin", person.iin)
        clerk.see_soon(lambda: not field.error(), "the word about the wrong IIN to go")
    scan_iin(clerk, path, person.iin)


def scan_iin(clerk: Clerk, path: str, iin: str) -> None:
    """Let the hand scanner read ``iin`` for the person whose form is open."""
    if not clerk.shows(f"{path}iin", iin):
        clerk.hands.scan(iin)
        clerk.see_soon(lambda: clerk.shows(f"{path}iin", iin), "the scanned IIN")


def read_document(clerk: Clerk, path: str, one: Identity) -> None:
    """Let the scanner read the document of ``one`` into the form that is open, where there is a
    scanner and the document can be read; the names that it suggests are passed.
    """
    if clerk.glass is None or clerk.shows(f"{path}iin", one.iin):
        return
    if not clerk.glass.lay_document(one):
        return
    clerk.reach(clerk.page().fields()[f"{path}iin"].editor, f"{path}iin")
    clerk.scan(CTRL, lambda: clerk.shows(f"{path}iin", one.iin), f"the document of {path}")
    for name in ("surname", "given"):
        clerk.reach(clerk.page().fields()[f"{path}{name}"].editor, f"{path}{name}")
        clerk.hands.press(Qt.Key.Key_Tab)


def fill_identity(clerk: Clerk, path: str, one: Identity) -> None:
    """Fill in the fields of a person that are there below ``path``."""
    values: dict[str, Any] = {
        "iin": one.iin,
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
