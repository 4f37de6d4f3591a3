"""Step 2 with several people: what the law asks of each, and who is taken out again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import StepId
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    PassportState,
    Registrant,
    RegistrationKind,
)
from regdesk.ui.widgets.pills import PersonTab
from regdesk.ui.widgets.toast import Toast
from tests.ui.steps.people import HOST, NAMED, OMAROV, ZHAKSYBEKOVA

WIFE = replace(ZHAKSYBEKOVA, surname="Омарова", given="Айгүл")
FAMILY = replace(NAMED, registrants=(*NAMED.registrants, Registrant("r2", WIFE, Category.CITIZEN)))
CHILD = replace(NAMED.registrants[0], person=replace(OMAROV, iin="", born="05.03.2014"))
NEITHER = {"category": Category.CITIZEN_FROM_ABROAD, "abroad_proof": AbroadProof.NONE}


@pytest.fixture
def family(show):
    return show(StepId.APPLICANT, FAMILY)


def second(frame):
    return frame.draft.registrants[1]


def list_tails(frame):
    return [path.split(".", 2)[2] for path in frame.page.fields()][:4]


def choose(frame, path, steps):
    """Go to a closed list and press the arrow so many times."""
    frame.page.focus_field(path)
    for _ in range(steps):
        frame.press(Qt.Key.Key_Down)


def on_tab(frame, at):
    """Turn to a person and walk back with Shift Tab from his form to his tab."""
    frame.page.focus_field(f"registrants.r{at}.iin")
    for _ in range(4):
        frame.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if isinstance(frame.focused, PersonTab):
            assert frame.focused.number == at
            return
    raise AssertionError(f"tab {at} cannot be reached")


def test_one_alone_is_asked_nothing_of_step_one_again(show):
    assert list_tails(show(StepId.APPLICANT, NAMED))[0] == "iin"


def test_one_alone_from_abroad_says_what_became_of_his_passport(show):
    first = replace(NAMED.registrants[0], **NEITHER)
    frame = show(StepId.APPLICANT, replace(NAMED, registrants=(first,)))

    assert list_tails(frame)[:2] == ["passport", "iin"]
    choose(frame, "registrants.r1.passport", 1)

    assert frame.draft.registrants[0].passport is PassportState.LOST


def test_each_of_a_family_has_a_category_of_his_own(family):
    choose(family, "registrants.r2.category", 1)

    assert family.draft.registrants[0].category is Category.CITIZEN
    assert second(family).category is Category.CITIZEN_FROM_ABROAD
    assert list_tails(family) == ["category", "passport", "abroad_proof", "iin"]


def test_the_proof_is_each_ones_own_and_permanent_stays_open_for_the_others(family):
    choose(family, "registrants.r2.category", 1)
    choose(family, "registrants.r2.abroad_proof", 3)

    assert second(family).abroad_proof is AbroadProof.NONE
    assert family.draft.registrants[0].abroad_proof is None
    assert family.draft.registration is RegistrationKind.PERMANENT


def test_where_nobody_has_a_proof_only_temporary_is_left(show):
    first, other = (replace(one, **NEITHER) for one in FAMILY.registrants)
    shown = replace(other, abroad_proof=AbroadProof.DEREGISTRATION)
    frame = show(StepId.APPLICANT, replace(FAMILY, registrants=(first, shown)))

    choose(frame, "registrants.r2.abroad_proof", 2)

    assert second(frame).abroad_proof is AbroadProof.NONE
    assert frame.draft.registration is RegistrationKind.TEMPORARY


def test_another_category_takes_along_what_only_one_from_abroad_is_asked(family):
    choose(family, "registrants.r2.category", 1)
    choose(family, "registrants.r2.passport", 1)
    family.page.focus_field("registrants.r2.category")
    family.press(Qt.Key.Key_Up)

    assert second(family).category is Category.CITIZEN
    assert (second(family).passport, second(family).abroad_proof) == (PassportState.VALID, None)


def test_a_relative_whom_another_office_serves_is_told_at_his_category(family, counter):
    choose(family, "registrants.r2.category", 4)

    found = counter.findings(family.draft).stops
    (says,) = (one.says for one in found if one.outcome is Outcome.REFERRAL)
    assert second(family).category is Category.REFUGEE
    assert family.page.fields()["registrants.r2.category"].error() == says.kk
    assert family.page._notice.isVisible()
    family.ctrl(Qt.Key.Key_Tab)
    assert not family.page._notice.isVisible()


def test_at_the_providers_desk_it_is_the_citizen_who_is_sent_on(show):
    frame = show(StepId.APPLICANT, FAMILY, DeskRole.PROVIDER)

    choose(frame, "registrants.r2.category", 4)

    assert frame.page.fields()["registrants.r2.category"].error() == ""
    assert not frame.page._notice.isVisible()
    frame.ctrl(Qt.Key.Key_Tab)
    assert frame.page._notice.isVisible()


def test_f4_copies_category_and_proof_but_no_passport(show):
    lost = replace(
        NAMED.registrants[0],
        category=Category.CITIZEN_FROM_ABROAD,
        abroad_proof=AbroadProof.NO_CITIZENSHIP,
        passport=PassportState.LOST,
    )
    frame = show(StepId.APPLICANT, replace(NAMED, registrants=(lost,)))

    frame.press(Qt.Key.Key_F4)

    added = second(frame)
    assert (added.person.surname, added.person.given) == ("Омаров", "")
    assert (added.category, added.abroad_proof) == (lost.category, lost.abroad_proof)
    assert added.passport is PassportState.VALID


def test_delete_on_a_tab_takes_the_person_out_and_ctrl_z_brings_him_back(show):
    owned = replace(FAMILY, owners=(replace(HOST, person=WIFE, registrant="r2"),))
    frame = show(StepId.APPLICANT, owned)
    on_tab(frame, 2)

    frame.press(Qt.Key.Key_Delete)

    assert [one.key for one in frame.draft.registrants] == ["r1"]
    assert (frame.draft.owners[0].registrant, frame.draft.owners[0].person) == ("", WIFE)
    assert Toast.find_over(frame.window()).take_back()
    assert frame.draft == owned


def test_what_was_typed_meanwhile_stays_when_he_is_brought_back(family):
    on_tab(family, 1)
    family.press(Qt.Key.Key_Delete)
    family.page.focus_field("registrants.r2.patronymic")
    family.type("а")

    Toast.find_over(family.window()).take_back()

    assert [one.key for one in family.draft.registrants] == ["r1", "r2"]
    assert family.draft.registrants[0] == FAMILY.registrants[0]
    assert second(family).person.patronymic == "а"


def test_the_last_one_cannot_be_taken_out(show):
    frame = show(StepId.APPLICANT, NAMED)
    on_tab(frame, 1)

    frame.press(Qt.Key.Key_Delete)

    assert frame.draft == NAMED


def test_whoever_comes_next_inherits_no_paper_of_one_taken_out(show):
    seen = Paper(PaperCode.APPLICANT_ID, "r2", original_seen=True)
    frame = show(StepId.APPLICANT, replace(FAMILY, papers=(seen,)))
    on_tab(frame, 2)
    frame.press(Qt.Key.Key_Delete)

    frame.press(Qt.Key.Key_F4)

    assert [one.key for one in frame.draft.registrants] == ["r1", "r3"]
    assert Toast.find_over(frame.window()) is None


def test_the_faults_of_another_tab_are_shown_when_it_opens(family, counter):
    family.page.focus_field("registrants.r2.given")
    family.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    family.press(Qt.Key.Key_Delete)
    family.ctrl(Qt.Key.Key_Tab)
    found = [one for one in counter.problems(family.draft) if one.step is StepId.APPLICANT]

    family.page.show_problems(found)
    family.page.focus_field("registrants.r2.given")

    assert family.page.fields()["registrants.r2.given"].error()


def test_a_filling_is_not_taken_back_from_another_person(show):
    frame = show(StepId.APPLICANT, replace(NAMED, registrants=(Registrant("r1"),)))
    frame.digit(OMAROV.iin)
    frame.press(Qt.Key.Key_F4)
    frame.page.focus_field("registrants.r2.born")
    frame.digit("12041987")
    frame.page.focus_field("registrants.r2.document.kind")

    frame.ctrl(Qt.Key.Key_Z)

    assert second(frame).person.born == "12.04.1987"


def test_a_child_alone_is_told_at_the_birth_date_with_the_way_out(show, counter):
    frame = show(StepId.APPLICANT, replace(NAMED, registrants=(replace(CHILD, person=OMAROV),)))
    frame.page.focus_field("registrants.r1.born")
    frame.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    frame.digit("05032014")

    found = counter.findings(frame.draft)
    (says,) = (one.says for one in found.stops if one.outcome is Outcome.NOT_REGISTRABLE_ALONE)
    assert frame.page.fields()["registrants.r1.born"].error() == says.kk
    assert frame.page._notice._parent.isVisible()

    frame.press(Qt.Key.Key_F4)
    frame.page.focus_field("registrants.r2.born")
    frame.digit("05031987")
    frame.page.focus_field("registrants.r1.born")

    assert frame.page._notice.isVisible()
    assert not frame.page._notice._parent.isVisible()


def test_a_child_with_a_parent_stops_nobody(show, counter):
    frame = show(
        StepId.APPLICANT,
        replace(FAMILY, registrants=(FAMILY.registrants[0], replace(CHILD, key="r2"))),
    )

    frame.page.focus_field("registrants.r2.born")
    frame.page.focus_field("registrants.r2.given")

    assert frame.page.fields()["registrants.r2.born"].error() == ""
    born = [one for one in counter.problems(frame.draft) if one.field == "registrants.r2.born"]
    assert [one.warning for one in born] == [True]


def test_many_people_keep_their_numbers_where_names_have_no_room(show):
    people = tuple(
        Registrant(f"r{at}", replace(WIFE, given="Нұрсұлтан-Әлихан"), Category.CITIZEN)
        for at in range(1, 10)
    )
    frame = show(StepId.APPLICANT, replace(FAMILY, registrants=people))
    QApplication.processEvents()

    tabs = frame.page.findChildren(PersonTab)

    assert len(tabs) == 9
    assert all(frame.page.rect().contains(tab.geometry()) for tab in tabs)
    assert [tab.width() < 60 for tab in tabs] == [False] + [True] * 8
    assert tabs[8].accessibleName() == "9 Нұрсұлтан-Әлихан"
