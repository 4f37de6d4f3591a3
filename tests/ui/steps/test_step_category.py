"""Step 1, by the keys of the design: the usual case is 1, 1, Enter."""

from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.people import AbroadProof, Category, RegistrationKind
from tests.ui.steps.people import CITIZEN, EMPTY, NAMED
from tests.ui.typing import type_digits_on_kazakh_layout

PERMANENT, TEMPORARY = RegistrationKind.PERMANENT, RegistrationKind.TEMPORARY


def first(frame):
    return frame.draft.registrants[0]


def test_one_one_enter_is_the_whole_step(show):
    frame = show(StepId.CATEGORY, EMPTY)

    frame.digit("11")
    frame.enter()

    assert (first(frame).category, frame.draft.registration) == (Category.CITIZEN, PERMANENT)
    assert frame.advanced == 1


def test_digits_are_read_by_the_key_under_a_kazakh_layout(show):
    frame = show(StepId.CATEGORY, EMPTY)

    for digit in "12":
        type_digits_on_kazakh_layout(frame.focused, digit)

    assert (first(frame).category, frame.draft.registration) == (Category.CITIZEN, TEMPORARY)


def test_from_abroad_without_proof_is_temporary_and_says_why(show):
    frame = show(StepId.CATEGORY, EMPTY)

    frame.digit("22")

    assert first(frame).abroad_proof is AbroadProof.NONE
    assert frame.draft.registration is TEMPORARY
    assert frame.page._locked.isVisible()
    assert frame.page._kinds.card(PERMANENT).is_muted()

    frame.digit("1")

    assert frame.draft.registration is TEMPORARY
    assert frame.page._kinds.value() is TEMPORARY


def test_a_proof_found_after_all_asks_for_the_kind_anew(show):
    frame = show(StepId.CATEGORY, EMPTY)
    frame.digit("22")

    frame.page.focus_field("registrants.r1.abroad_proof")
    frame.digit("1")

    assert first(frame).abroad_proof is AbroadProof.DEREGISTRATION
    assert frame.draft.registration is None
    frame.digit("1")
    assert frame.draft.registration is PERMANENT


def test_another_category_forgets_the_proof(show):
    frame = show(StepId.CATEGORY, EMPTY)
    frame.digit("22")

    frame.page.focus_first()
    frame.digit("1")

    assert first(frame).category is Category.CITIZEN
    assert first(frame).abroad_proof is None


def test_a_refugee_is_explained_in_the_words_of_the_law(show, counter):
    frame = show(StepId.CATEGORY, EMPTY)

    frame.digit("5")
    says = counter.findings(frame.draft).stops[0].says

    assert first(frame).category is Category.REFUGEE
    assert says.kk in frame.page._elsewhere.accessibleName()
    frame.ctrl(Qt.Key.Key_P)
    assert frame.asked == [("print_note", None)]


def test_f4_adds_a_member_with_the_surname_and_the_category(show):
    frame = show(StepId.CATEGORY, NAMED)

    frame.press(Qt.Key.Key_F4)
    added = frame.draft.registrants[1]

    assert (added.key, added.person.surname, added.person.given) == ("r2", "Омаров", "")
    assert added.category is Category.CITIZEN


def test_the_needed_papers_are_foretold_for_the_usual_case(show):
    frame = show(StepId.CATEGORY, EMPTY)
    assert frame.page._papers._shown == ()

    frame.digit("1")

    assert len(frame.page._papers._shown) == 3


def test_the_day_of_a_temporary_stay_is_kept_as_typed(show):
    frame = show(StepId.CATEGORY, CITIZEN)
    frame.page.focus_field("registration")
    frame.digit("2")

    frame.page.focus_field("stay_until")
    frame.digit("32122023")
    frame.page.focus_first()

    assert frame.draft.stay_until == "32.12.2023"
    assert frame.page._until.field.error()
