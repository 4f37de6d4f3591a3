"""Step 4: presence, identity check and consent are separate facts of every owner."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.people import RegistrationKind
from tests.ui.steps.people import HOST, HOUSED, OMAROV, OWNER_IIN, WIFE_IIN, ZHAKSYBEKOV

UNASKED = replace(HOUSED, owners=(Owner("o1", ZHAKSYBEKOV),))
NEXT = replace(HOST, key="o2")


@pytest.fixture
def frame(show):
    return show(StepId.OWNER, UNASKED)


def owner(frame, at=0):
    return frame.draft.owners[at]


def card(frame, key="o1"):
    return frame.page._cards[key]


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
    card(frame).notice._park.click()
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
    assert frame.page.burst(OWNER_IIN)
    assert owner(frame).person.iin == OWNER_IIN

    frame.page.burst(WIFE_IIN)
    assert owner(frame).person.iin == OWNER_IIN
    frame.enter()

    assert owner(frame).person.iin == WIFE_IIN
    assert not frame.page.burst("RD1:whatever")


def test_gaps_are_shown_where_they_are(frame, counter):
    problems = [one for one in counter.problems(UNASKED) if one.step is StepId.OWNER]
    frame.page.show_problems(problems)
    assert card(frame)._missing.text()

    frame.page.focus_field("owners.o1.consent")
    assert card(frame)._consent.isAncestorOf(frame.focused)
    frame.page.focus_field("owners.o1.surname")

    assert frame.focused is frame.page.fields()["owners.o1.surname"].editor
    frame.page.clear_problems()
    assert card(frame)._missing.text() == ""
