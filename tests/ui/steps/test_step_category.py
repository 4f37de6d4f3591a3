"""Step 1, by the keys of the design: the usual case is 1, 1, Enter."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.people import AbroadProof, Category, Registrant, RegistrationKind
from regdesk.services.identity import Identity
from regdesk.ui.steps.elsewhere import served_by
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
    assert frame.page._kinds.card(PERMANENT)._muted

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


SERVED = {
    DeskRole.CORPORATION: {Category.CITIZEN, Category.CITIZEN_FROM_ABROAD},
    DeskRole.PROVIDER_AT_CORPORATION: {Category.FOREIGNER, Category.STATELESS},
    DeskRole.PROVIDER: {Category.REFUGEE},
}


@pytest.mark.parametrize("role", DeskRole)
def test_whom_another_office_serves_is_greyed_by_the_word_of_the_rulebook(show, role):
    frame = show(StepId.CATEGORY, EMPTY, role)

    cards = {each: frame.page._categories.card(each) for each in Category}

    assert {each for each, card in cards.items() if not card._muted} == SERVED[role]


@pytest.mark.parametrize("role", DeskRole)
@pytest.mark.parametrize("category", Category)
def test_he_can_still_be_chosen_and_it_is_said_where_to_send_him(show, counter, role, category):
    frame = show(StepId.CATEGORY, EMPTY, role)

    frame.digit(str(list(Category).index(category) + 1))

    card = frame.page._elsewhere
    assert first(frame).category is category
    assert card.isVisible() is (category not in SERVED[role])
    assert frame.page._kind_section.isVisible() is (category in SERVED[role])
    if card.isVisible():
        desk = replace(counter, identity=Identity(replace(counter.desk, role=role), counter.signer))
        (stop,) = desk.findings(frame.draft).stops
        assert stop.says.kk in card.accessibleName()
        (serving,) = (each for each, people in SERVED.items() if category in people)
        assert served_by(serving) in card.accessibleName()
        frame.ctrl(Qt.Key.Key_P)
        assert frame.asked == [("print_note", None)]


def test_continue_leads_to_the_card_that_blocks(show, counter):
    frame = show(StepId.CATEGORY, EMPTY)
    frame.digit("5")

    found = [one for one in counter.problems(frame.draft) if one.step is StepId.CATEGORY]
    frame.page.focus_field(found[0].field)
    frame.enter()

    assert frame.asked == [("print_note", None)]
    assert frame.advanced == 0


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


def test_the_day_of_arrival_is_optional_and_more_than_ten_days_ago_only_warns(show, counter):
    frame = show(StepId.CATEGORY, CITIZEN)
    assert [one for one in counter.problems(frame.draft) if one.step is StepId.CATEGORY] == []

    frame.page.focus_field("arrived_on")
    frame.digit("12112023")
    frame.page.focus_first()

    assert frame.draft.arrived_on == "12.11.2023"
    field = frame.page.fields()["arrived_on"]
    (warned,) = (one for one in counter.problems(frame.draft) if one.field == "arrived_on")
    assert (warned.warning, field.error()) == (True, "")
    assert field.message.text() == warned.said.kk


def test_a_day_of_arrival_that_has_not_come_is_a_slip(show):
    frame = show(StepId.CATEGORY, CITIZEN)

    frame.page.focus_field("arrived_on")
    frame.digit("24112023")
    frame.page.focus_first()

    assert frame.page.fields()["arrived_on"].error()


def test_keys_typed_on_in_a_full_date_choose_no_category(show):
    frame = show(StepId.CATEGORY, CITIZEN)

    frame.page.focus_field("arrived_on")
    frame.digit("121120235")
    frame.press(Qt.Key.Key_Up)

    assert first(frame).category is Category.CITIZEN
    assert frame.focused is frame.page.fields()["arrived_on"].editor


@pytest.mark.parametrize("digits", ["1", "21", "22", "5"])
def test_the_day_of_arrival_is_asked_whatever_the_category(show, digits):
    frame = show(StepId.CATEGORY, EMPTY)

    frame.digit(digits)

    assert frame.page.fields()["arrived_on"].isVisible()


def family(*categories):
    people = (Registrant(f"r{at}", category=each) for at, each in enumerate(categories, 1))
    return replace(CITIZEN, registrants=tuple(people))


def test_a_relative_of_another_category_keeps_his_own(show):
    draft = family(Category.CITIZEN, Category.CITIZEN, Category.FOREIGNER)
    frame = show(StepId.CATEGORY, draft)
    assert "step 2" in frame.page._family._shared.text()

    frame.digit("2")

    kept = [one.category for one in frame.draft.registrants]
    abroad = Category.CITIZEN_FROM_ABROAD
    assert kept == [abroad, abroad, Category.FOREIGNER]
    assert frame.page._company.isVisible()
    assert "differ" in frame.page._company.text()


def test_a_family_of_one_category_shares_the_proof(show):
    frame = show(StepId.CATEGORY, family(Category.CITIZEN, Category.CITIZEN))

    frame.digit("22")

    assert {one.abroad_proof for one in frame.draft.registrants} == {AbroadProof.NONE}
    assert frame.draft.registration is TEMPORARY


def test_permanent_stays_open_while_somebody_of_the_family_may_have_it(show):
    frame = show(StepId.CATEGORY, family(Category.CITIZEN_FROM_ABROAD, Category.CITIZEN))
    frame.page.focus_field("registrants.r1.abroad_proof")

    frame.digit("2")

    assert frame.draft.registrants[1].abroad_proof is None
    assert frame.draft.registration is PERMANENT
    assert not frame.page._locked.isVisible()
    assert not frame.page._kinds.card(PERMANENT)._muted


def test_who_else_is_in_the_case_is_said_in_every_state(show):
    frame = show(StepId.CATEGORY, CITIZEN)
    frame.press(Qt.Key.Key_F4)
    assert frame.page._family.isVisible()
    assert not frame.page._company.isVisible()

    frame.page.focus_field("registration")
    frame.digit("2")

    assert not frame.page._family.isVisible()
    assert frame.page._company.isVisible()


def test_one_whom_the_desk_does_not_serve_does_not_hide_the_question_for_the_others(show):
    frame = show(StepId.CATEGORY, family(Category.CITIZEN, Category.REFUGEE))

    assert not frame.page._elsewhere.isVisible()
    assert frame.page._kind_section.isVisible()
