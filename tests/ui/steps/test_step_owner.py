"""Step 4: presence, identity check and consent are separate facts of every owner."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from regdesk.domain.address import Premises
from regdesk.domain.draft import StepId
from regdesk.domain.finding import Outcome
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import (
    Applicant,
    Category,
    HandsIn,
    IdentityDocument,
    IdentityKind,
    Registrant,
    RegistrationKind,
)
from regdesk.domain.scanned_code import name_code
from regdesk.ui.steps.owner import OwnerPage
from tests.ui.steps.people import (
    HOST,
    HOUSED,
    OMAROV,
    OWNER_IIN,
    WIFE_IIN,
    ZHAKSYBEKOV,
    ZHAKSYBEKOVA,
)

UNASKED = replace(HOUSED, owners=(Owner("o1", ZHAKSYBEKOV),))
NEXT = replace(HOST, key="o2")
FOREIGN = IdentityDocument(IdentityKind.FOREIGN_PASSPORT, "N 1", "01.01.2030")
BOTH = replace(HOUSED, owners=(HOST, replace(NEXT, person=ZHAKSYBEKOVA)))
SON = Registrant("r2", replace(OMAROV, iin="", given="Арман", born="03.05.2009"), Category.CITIZEN)
FAMILY = replace(HOUSED, registrants=(*HOUSED.registrants, SON))
DORMITORY = replace(HOUSED, dwelling=replace(HOUSED.dwelling, premises=Premises.DORMITORY))


@pytest.fixture
def frame(show):
    return show(StepId.OWNER, UNASKED)


def press_button(frame, key):
    """Press the shown button with the keycap ``key``, as Tab and Space would."""
    buttons = frame.findChildren(QAbstractButton)
    (button,) = (b for b in buttons if b.isVisible() and b.accessibleDescription() == key)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    frame.press(Qt.Key.Key_Space)


def owner(frame, at=0):
    return frame.draft.owners[at]


def card(frame, key="o1"):
    return frame.page._list.cards[key]


def test_one_three_enter_asks_all_of_an_owner_who_is_known(frame):
    frame.digit("13")
    frame.enter()

    assert (owner(frame).presence, owner(frame).identity_checked) == (Presence.PRESENT, True)
    assert owner(frame).consent is Consent.PERMANENT
    assert owner(frame).consented_on == "23.11.2023"
    assert card(frame)._bar == "ok"
    assert frame.advanced == 1


def test_an_absent_owner_blocks_and_consents_to_nothing(frame):
    frame.digit("13")
    frame.digit("2")

    assert (owner(frame).presence, owner(frame).identity_checked) == (Presence.ABSENT, False)
    assert (owner(frame).consent, owner(frame).consented_on) == (None, "")
    assert card(frame)._bar == "danger"

    frame.digit("3")
    assert owner(frame).consent is None
    frame.ctrl(Qt.Key.Key_P)
    press_button(frame, "F8")
    assert frame.asked == [("print_note", None), ("park", None)]


def test_a_refusal_is_told(frame):
    frame.digit("15")

    assert owner(frame).consent is Consent.REFUSED
    assert owner(frame).consented_on == ""
    assert card(frame)._bar == "danger"


def test_a_narrower_consent_offers_to_change_the_kind_with_one_key(frame):
    frame.digit("14")
    assert card(frame)._bar == "warn"

    frame.press(Qt.Key.Key_F6)

    assert frame.draft.registration is RegistrationKind.TEMPORARY
    assert card(frame)._bar == "ok"


def test_f6_does_nothing_where_nothing_is_narrower(frame):
    frame.digit("13")
    frame.press(Qt.Key.Key_F6)

    assert frame.draft.registration is RegistrationKind.PERMANENT


def test_f5_enter_is_the_whole_step_for_the_own_flat(show):
    frame = show(StepId.OWNER, HOUSED)

    frame.press(Qt.Key.Key_F5)
    frame.enter()

    assert (owner(frame).registrant, owner(frame).person) == ("r1", OMAROV)
    assert (owner(frame).presence, owner(frame).identity_checked) == (Presence.PRESENT, True)
    assert owner(frame).consent is None
    assert card(frame)._bar == "ok"
    assert frame.advanced == 1


def test_f5_three_enter_of_a_hurried_clerk_is_harmless(show):
    frame = show(StepId.OWNER, HOUSED)

    frame.press(Qt.Key.Key_F5)
    frame.digit("3")
    frame.enter()

    assert owner(frame).consent is None
    assert frame.advanced == 1


def test_f5_again_takes_it_back(show):
    frame = show(StepId.OWNER, HOUSED)

    frame.press(Qt.Key.Key_F5)
    frame.press(Qt.Key.Key_F5)

    assert (owner(frame).registrant, owner(frame).person.iin) == ("", "")
    assert owner(frame).presence is None


def test_a_new_owner_is_typed_in_and_the_form_closes_when_complete(show):
    frame = show(StepId.OWNER, HOUSED)
    frame.digit(OWNER_IIN)
    frame.type("Жақсыбеков")
    frame.enter()
    frame.type("Қанат")
    frame.page.focus_field("owners.o1.document.number")
    frame.digit("041712882")
    frame.enter()
    assert card(frame).editing
    frame.digit("18062032")

    frame.enter()

    assert not card(frame).editing
    assert owner(frame).person.surname == "Жақсыбеков"
    assert owner(frame).person.born == "23.09.1971"
    frame.digit("13")
    assert owner(frame).consent is Consent.PERMANENT


def test_digits_typed_into_the_form_answer_nothing(show):
    frame = show(StepId.OWNER, HOUSED)

    frame.digit("12")

    assert owner(frame).person.iin == "12"
    assert owner(frame).presence is None


def test_f4_adds_an_owner_who_is_claimed_only_when_typed(show):
    frame = show(StepId.OWNER, replace(HOUSED, owners=(HOST,)))

    frame.press(Qt.Key.Key_F4)
    assert frame.draft.owners == (HOST,)
    frame.digit("7")

    assert [one.key for one in frame.draft.owners] == ["o1", "o2"]


def test_ctrl_arrows_go_from_owner_to_owner(show):
    frame = show(StepId.OWNER, replace(UNASKED, owners=(*UNASKED.owners, NEXT)))

    frame.ctrl(Qt.Key.Key_Down)
    assert card(frame, "o2").isAncestorOf(frame.focused)
    frame.digit("5")
    assert owner(frame, 1).consent is Consent.REFUSED
    frame.ctrl(Qt.Key.Key_Up)
    frame.digit("1")

    assert owner(frame, 0).presence is Presence.PRESENT


def test_enter_goes_to_the_next_unfinished_owner_first(show):
    second = Owner("o2", replace(ZHAKSYBEKOV, iin=WIFE_IIN))
    frame = show(StepId.OWNER, replace(UNASKED, owners=(*UNASKED.owners, second)))

    frame.digit("13")
    frame.enter()
    assert frame.advanced == 0
    frame.digit("13")
    frame.enter()

    assert [one.consent for one in frame.draft.owners] == [Consent.PERMANENT] * 2
    assert frame.advanced == 1


def test_an_owner_added_by_mistake_is_removed(show):
    frame = show(StepId.OWNER, replace(UNASKED, owners=(*UNASKED.owners, NEXT)))

    card(frame, "o2").open_form()
    card(frame, "o2")._head._remove.click()

    assert frame.draft.owners == UNASKED.owners


def test_a_scan_goes_to_the_owner_and_asks_before_replacing(show):
    frame = show(StepId.OWNER, HOUSED)
    assert frame.page.burst(name_code(OWNER_IIN))
    assert owner(frame).person.iin == OWNER_IIN

    frame.page.burst(name_code(WIFE_IIN))
    assert owner(frame).person.iin == OWNER_IIN
    frame.enter()

    assert owner(frame).person.iin == WIFE_IIN
    assert not frame.page.burst(name_code("RD1:whatever"))


def test_gaps_are_shown_where_they_are(frame, counter):
    problems = [one for one in counter.problems(UNASKED) if one.step is StepId.OWNER]
    frame.page.show_problems(problems)
    assert card(frame)._rows._missing.text()

    frame.page.focus_field("owners.o1.consent")
    assert card(frame)._rows.consent.isAncestorOf(frame.focused)
    frame.page.focus_field("owners.o1.surname")

    assert frame.focused is frame.page.fields()["owners.o1.surname"].editor
    frame.page.clear_problems()
    assert card(frame)._rows._missing.text() == ""


def type_representative(frame):
    """Type a guardian's number and names where the focus is, and close the form."""
    frame.digit(WIFE_IIN)
    frame.type("Жақсыбекова")
    frame.enter()
    frame.type("Сәуле")
    for _ in range(6):
        frame.enter()


def choose_capacity(frame, steps):
    """Choose in the list of capacities as the clerk does: Tab into it and press Down."""
    frame.page._list.cards["o1"].open_form()
    field = frame.page.fields()["owners.o1.capacity"]
    field.editor.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(steps):
        frame.press(Qt.Key.Key_Down)


def test_here_but_not_compared_with_his_document_is_shown_as_what_it_is(frame, counter):
    frame.digit("63")

    assert (owner(frame).presence, owner(frame).identity_checked) == (Presence.PRESENT, False)
    assert owner(frame).consent is Consent.PERMANENT
    assert card(frame)._bar == "warn"
    assert "тексер" in card(frame)._head._second.text() or "not checked" in (
        card(frame)._head._second.text()
    )
    assert counter.findings(frame.draft).outcome is None

    frame.digit("1")
    assert owner(frame).identity_checked
    assert card(frame)._bar == "ok"


def test_one_without_a_document_goes_on_as_a_missing_paper(frame, counter):
    frame.digit("63")
    frame.press(Qt.Key.Key_F6)

    assert frame.draft.find_paper(PaperCode.OWNER_ID, "o1").absent
    assert card(frame)._bar == "danger"
    problems = counter.problems(frame.draft)
    assert not [one for one in problems if one.step is StepId.OWNER and not one.warning]

    frame.digit("1")
    assert not frame.draft.find_paper(PaperCode.OWNER_ID, "o1").absent
    assert card(frame)._bar == "ok"


def test_a_refusal_asks_to_close_the_case(frame):
    frame.digit("15")
    press_button(frame, "Shift F8")

    assert frame.asked == [("close_case", None)]


def test_consent_wider_than_asked_for_is_accepted_silently(show):
    asked = replace(UNASKED, registration=RegistrationKind.TEMPORARY)
    frame = show(StepId.OWNER, asked)

    frame.digit("13")

    assert card(frame)._bar == "ok"
    assert card(frame).notice.obstacle is None


def test_one_key_narrows_the_kind_for_all_owners_and_what_was_asked_for_stays_known(show):
    asked = replace(BOTH, owners=tuple(replace(one, consent=None) for one in BOTH.owners))
    frame = show(StepId.OWNER, asked)
    frame.digit("3")
    frame.ctrl(Qt.Key.Key_Down)
    frame.digit("4")

    frame.press(Qt.Key.Key_F6)

    assert frame.draft.registration is RegistrationKind.TEMPORARY
    assert frame.draft.asked_for is RegistrationKind.PERMANENT
    assert [card(frame, key)._bar for key in ("o1", "o2")] == ["ok", "ok"]


def test_the_day_of_consent_is_today_and_can_be_typed_over(frame, counter):
    assert "owners.o1.consented_on" not in frame.page.fields()
    frame.digit("13")
    field = frame.page.fields()["owners.o1.consented_on"]
    assert field.value() == "23.11.2023"

    frame.page.focus_field("owners.o1.consented_on")
    frame.digit("24112023")
    assert owner(frame).consented_on == "24.11.2023"
    assert owner(frame).consent is Consent.PERMANENT
    frame.press(Qt.Key.Key_Tab)
    assert field.error()

    frame.page.focus_field("owners.o1.consented_on")
    frame.digit("20112023")
    frame.press(Qt.Key.Key_Tab)
    assert not field.error()
    assert not [one for one in counter.problems(frame.draft) if one.step is StepId.OWNER]


def test_delete_takes_an_owner_out_and_ctrl_z_brings_him_back_in_his_place(show):
    frame = show(StepId.OWNER, BOTH)
    frame.page.focus_field("owners.o1.presence")

    frame.press(Qt.Key.Key_Delete)
    assert [one.key for one in frame.draft.owners] == ["o2"]
    frame.page._removal._toast.take_back()

    assert frame.draft.owners == BOTH.owners
    assert list(frame.page._list.cards) == ["o1", "o2"]


def test_the_last_owner_taken_out_leaves_a_blank_card(show):
    frame = show(StepId.OWNER, UNASKED)

    frame.press(Qt.Key.Key_Delete)

    assert frame.draft.owners == ()
    (only,) = frame.page._list.cards.values()
    assert only.editing


def test_delete_in_a_field_means_the_field(show):
    frame = show(StepId.OWNER, BOTH)
    card(frame).open_form()

    frame.press(Qt.Key.Key_Delete)

    assert frame.draft.owners == BOTH.owners


def test_shares_that_are_not_the_whole_are_told_and_stop_nothing(show, counter):
    frame = show(StepId.OWNER, BOTH)
    assert frame.page._shares.isHidden()

    card(frame, "o2").open_form()
    frame.page.focus_field("owners.o2.share")
    frame.type("1/3")

    assert owner(frame, 1).share == "1/3"
    assert frame.page._shares.isVisible()
    problems = counter.problems(frame.draft)
    assert not [one for one in problems if one.step is StepId.OWNER and not one.warning]


@pytest.mark.parametrize(("steps", "capacity"), [(1, Capacity.MINOR), (2, Capacity.INCAPABLE)])
def test_a_representative_answers_for_one_who_cannot_act(show, counter, steps, capacity):
    frame = show(StepId.OWNER, UNASKED)
    choose_capacity(frame, steps)
    assert owner(frame).capacity is capacity
    frame.page.focus_field("owners.o1.representative.iin")
    type_representative(frame)
    assert not card(frame).editing

    frame.digit("13")

    assert owner(frame).presence is None
    assert owner(frame).representative_presence is Presence.PRESENT
    assert owner(frame).representative.surname == "Жақсыбекова"
    assert card(frame)._bar == "ok"
    asked = {(one.code, one.about) for one in counter.findings(frame.draft).papers}
    assert (PaperCode.REPRESENTATIVE, "o1") in asked
    assert ((PaperCode.COURT, "o1") in asked) == (capacity is Capacity.INCAPABLE)
    problems = counter.problems(frame.draft)
    assert not [one for one in problems if one.step is StepId.OWNER and not one.warning]


def test_a_representative_who_is_not_here_blocks_as_an_owner_does(show, counter):
    frame = show(StepId.OWNER, UNASKED)
    choose_capacity(frame, 1)
    frame.page.focus_field("owners.o1.presence")

    frame.digit("2")

    assert card(frame)._bar == "danger"
    assert counter.findings(frame.draft).outcome is Outcome.OWNER_ABSENT
    frame.page.focus_field("owners.o1.representative.surname")
    assert card(frame)._rows.presence.isAncestorOf(frame.focused)


def test_state_housing_is_one_answer_for_the_dwelling_and_all_its_tenants(show):
    frame = show(StepId.OWNER, BOTH)

    frame.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert frame.draft.dwelling.state_housing
    assert [one.tenant for one in frame.draft.owners] == [True, True]
    frame.press(Qt.Key.Key_F4)
    frame.digit("7")
    assert owner(frame, 2).tenant

    frame.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert not frame.draft.dwelling.state_housing
    assert not any(one.tenant for one in frame.draft.owners)


def test_both_answers_are_rows_that_space_turns(show):
    frame = show(StepId.OWNER, BOTH)
    terms = frame.page._terms

    for row in (terms.tenant, terms.petition):
        row.setFocus(Qt.FocusReason.TabFocusReason)
        frame.press(Qt.Key.Key_Space)
        assert row.isChecked()
        assert row.hasFocus()

    assert (frame.draft.dwelling.state_housing, frame.draft.dwelling.petition) == (True, True)


def test_a_petition_keeps_owners_and_asks_nothing_of_them(show, counter):
    frame = show(StepId.OWNER, UNASKED)

    frame.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)

    assert frame.draft.dwelling.petition
    assert frame.draft.owners == UNASKED.owners
    assert frame.page._list.isHidden()
    assert frame.page.fields() == {}
    asked = {one.code for one in counter.findings(frame.draft).papers}
    assert PaperCode.PETITION in asked
    assert not asked & {PaperCode.OWNER_ID, PaperCode.CONSENT}
    frame.enter()
    assert frame.advanced == 1

    frame.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert frame.page._list.isVisible()
    frame.digit("13")
    assert owner(frame).consent is Consent.PERMANENT


def test_where_people_stay_the_petition_is_offered_first(show):
    frame = show(StepId.OWNER, DORMITORY)
    assert frame.page._petition.offers

    frame.enter()

    assert frame.draft.dwelling.petition
    frame.enter()
    assert frame.advanced == 1


def test_an_owner_who_is_registered_consents_for_those_who_come_with_him(show, counter):
    frame = show(StepId.OWNER, FAMILY)

    frame.press(Qt.Key.Key_F5)
    assert owner(frame).registrant == "r1"
    assert card(frame)._bar == ""
    frame.digit("1")
    frame.digit("3")

    assert owner(frame).consent is Consent.PERMANENT
    assert card(frame)._bar == "ok"
    problems = counter.problems(frame.draft)
    assert not [one for one in problems if one.step is StepId.OWNER and not one.warning]
    frame.enter()
    assert frame.advanced == 1


def test_f5_goes_on_to_the_next_registrant_and_at_last_to_nobody(show):
    frame = show(StepId.OWNER, FAMILY)
    said = []

    for _ in range(3):
        frame.press(Qt.Key.Key_F5)
        said.append(owner(frame).registrant)

    assert said == ["r1", "r2", ""]


def test_a_minor_who_owns_and_is_registered_with_others_is_represented(show, counter):
    frame = show(StepId.OWNER, FAMILY)
    frame.press(Qt.Key.Key_F5)
    frame.press(Qt.Key.Key_F5)
    choose_capacity(frame, 1)
    frame.page.focus_field("owners.o1.representative.iin")
    type_representative(frame)

    frame.digit("13")

    assert (owner(frame).registrant, owner(frame).capacity) == ("r2", Capacity.MINOR)
    assert owner(frame).representative_presence is Presence.PRESENT
    assert card(frame)._bar == "ok"
    problems = counter.problems(frame.draft)
    assert not [one for one in problems if one.step is StepId.OWNER and not one.warning]


def test_forty_owners_are_walked_by_keys(show):
    forty = tuple(replace(HOST, key=f"o{at}", share="1/40") for at in range(1, 41))
    frame = show(StepId.OWNER, replace(HOUSED, owners=forty))

    for _ in range(39):
        frame.ctrl(Qt.Key.Key_Down)
    assert card(frame, "o40").isAncestorOf(frame.focused)
    frame.digit("5")

    assert owner(frame, 39).consent is Consent.REFUSED
    assert not any(one.form for one in frame.page._list.cards.values())


def test_a_page_that_was_not_shown_yet_has_no_problems_to_take_away(counter, jobs, qtbot):
    page = OwnerPage(counter, jobs)
    qtbot.addWidget(page)

    page.clear_problems()
    page.retranslate()

    assert (page.fields(), page.subtitle()) == ({}, "")


def test_an_owner_can_be_typed_where_a_petition_is_offered(show):
    frame = show(StepId.OWNER, DORMITORY)
    assert frame.page._list.isHidden()

    frame.press(Qt.Key.Key_F4)
    frame.digit("7")

    assert owner(frame).person.iin == "7"
    assert frame.page._petition.offers


def test_what_the_law_says_of_an_owners_age_is_told_when_his_form_closes(show):
    young = replace(ZHAKSYBEKOV, iin="", born="03.05.2009", document=FOREIGN)
    frame = show(StepId.OWNER, replace(UNASKED, owners=(Owner("o1", young),)))
    card(frame).open_form()

    for _ in range(9):
        frame.enter()

    assert not card(frame).editing
    assert card(frame)._rows._missing.text()
    assert card(frame)._rows._missing._ink == "warn"


def test_only_an_owners_own_document_can_be_missing_at_the_counter(show):
    ward = replace(UNASKED.owners[0], capacity=Capacity.MINOR, representative=ZHAKSYBEKOVA)
    frame = show(StepId.OWNER, replace(UNASKED, owners=(ward,)))

    frame.digit("6")
    frame.press(Qt.Key.Key_F6)

    assert card(frame)._bar == "warn"
    assert frame.draft.papers == ()


def test_what_is_open_in_one_case_is_closed_in_the_next(show, counter):
    frame = show(StepId.OWNER, UNASKED)
    card(frame).open_form()

    following = replace(UNASKED, case_id="case-2")
    frame.page.show_draft(following, counter.findings(following))

    assert not card(frame).editing


def test_whether_an_owner_came_is_asked_where_another_hands_in_for_him(show, counter):
    handed_in = Applicant(HandsIn.ATTORNEY, ZHAKSYBEKOVA)
    frame = show(StepId.OWNER, replace(HOUSED, applicant=handed_in))

    frame.press(Qt.Key.Key_F5)
    assert owner(frame).presence is None
    frame.digit("2")

    assert card(frame)._bar == "danger"
    assert counter.findings(frame.draft).outcome is Outcome.OWNER_ABSENT
    frame.digit("1")
    assert card(frame)._bar == "ok"
    assert card(frame)._rows.consent.isHidden()


def test_a_child_who_owns_and_is_handed_in_for_need_not_come(show):
    handed_in = Applicant(HandsIn.REPRESENTATIVE, ZHAKSYBEKOVA)
    frame = show(StepId.OWNER, replace(HOUSED, applicant=handed_in))
    frame.press(Qt.Key.Key_F5)

    choose_capacity(frame, 1)
    frame.enter()

    assert owner(frame).capacity is Capacity.MINOR
    assert card(frame)._bar == "ok"
    assert not card(frame).editing
