"""Step 2: who hands in for others has a tab of his own; nothing typed there is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.draft import StepId
from regdesk.domain.people import Applicant, HandsIn
from regdesk.domain.scanned_code import name_code
from regdesk.ui.widgets.pills import PersonTab
from tests.ui.steps.people import NAMED, OWNER_IIN, WIFE_IIN, ZHAKSYBEKOVA
from tests.ui.typing import type_digits_on_kazakh_layout

HELPED = replace(NAMED, applicant=Applicant(HandsIn.REPRESENTATIVE, ZHAKSYBEKOVA))


@pytest.fixture
def frame(show):
    return show(StepId.APPLICANT, NAMED)


def helper(frame):
    return frame.draft.applicant.person


def hand_in(frame, digit):
    frame.page.focus_field("applicant.hands_in")
    frame.digit(digit)


def count_tabs(frame):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(frame.page.findChildren(PersonTab))


@pytest.mark.parametrize(("digit", "who"), [("2", HandsIn.REPRESENTATIVE), ("3", HandsIn.ATTORNEY)])
def test_a_digit_says_who_hands_in_and_opens_a_tab_for_him(frame, digit, who):
    assert count_tabs(frame) == 1

    hand_in(frame, digit)

    assert frame.draft.applicant.hands_in is who
    assert count_tabs(frame) == 2
    frame.ctrl(Qt.Key.Key_Tab)
    assert all(path.startswith("applicant.") for path in frame.page.fields())
    frame.ctrl(Qt.Key.Key_Tab)
    assert all(path.startswith("registrants.r1.") for path in frame.page.fields())


def test_the_digit_is_read_by_its_key_under_a_kazakh_layout(frame):
    frame.page.focus_field("applicant.hands_in")

    type_digits_on_kazakh_layout(frame.focused, "3")

    assert frame.draft.applicant.hands_in is HandsIn.ATTORNEY


def test_tab_reaches_the_row_and_enter_goes_on_to_the_form(frame):
    frame.page.hands_in.row.setFocus()

    frame.enter()

    assert frame.advanced == 0
    assert frame.focused in [field.editor for field in frame.page.fields().values()]


def test_he_is_typed_like_anybody_but_for_the_sex(frame):
    hand_in(frame, "2")
    frame.ctrl(Qt.Key.Key_Tab)

    frame.digit(WIFE_IIN)
    frame.type("Омарова")
    frame.enter()
    frame.type("Сәуле")

    assert (helper(frame).iin, helper(frame).born) == (WIFE_IIN, "18.02.1975")
    assert (helper(frame).surname, helper(frame).given) == ("Омарова", "Сәуле")
    assert "applicant.sex" not in frame.page.fields()
    assert frame.draft.registrants == NAMED.registrants


def test_the_hand_scanner_fills_the_tab_that_is_open(frame):
    hand_in(frame, "3")
    frame.page.focus_field("applicant.surname")

    assert frame.page.burst(name_code(OWNER_IIN))

    assert helper(frame).iin == OWNER_IIN
    assert frame.draft.registrants == NAMED.registrants
    frame.ctrl(Qt.Key.Key_Z)
    assert (helper(frame).iin, helper(frame).born) == ("", "")


def test_back_to_himself_keeps_what_was_typed_and_judges_it_no_more(show, counter):
    wrong = replace(ZHAKSYBEKOVA, iin="123", surname="")
    frame = show(StepId.APPLICANT, replace(NAMED, applicant=Applicant(HandsIn.ATTORNEY, wrong)))
    frame.page.focus_field("applicant.given")
    asked = [one.field for one in counter.problems(frame.draft)]
    assert {"applicant.iin", "applicant.surname"} <= set(asked)

    hand_in(frame, "1")

    assert frame.draft.applicant == Applicant(HandsIn.SELF, wrong)
    assert count_tabs(frame) == 1
    asked = [one.field for one in counter.problems(frame.draft)]
    assert not any(path.startswith("applicant.") for path in asked)

    hand_in(frame, "2")
    frame.page.focus_field("applicant.given")
    assert frame.page.fields()["applicant.iin"].value() == "123"


def test_his_gaps_are_shown_at_his_fields_on_continue(frame, counter):
    hand_in(frame, "2")
    found = [one for one in counter.problems(frame.draft) if one.step is StepId.APPLICANT]

    frame.page.show_problems(found)
    frame.page.focus_field(found[0].field)

    fields = frame.page.fields()
    wrong = {path for path, field in fields.items() if field.error()}
    assert wrong == {"applicant.iin", "applicant.surname", "applicant.given"}
    assert frame.focused is fields["applicant.iin"].editor


def test_a_fault_of_his_is_told_on_leaving_and_goes_when_mended(frame):
    hand_in(frame, "2")
    frame.page.focus_field("applicant.given")
    frame.type("Sara")
    frame.page.focus_field("applicant.patronymic")
    assert frame.page.fields()["applicant.given"].error()

    frame.page.focus_field("applicant.given")
    frame.type("Сара")

    assert frame.page.fields()["applicant.given"].error() == ""


def test_his_tab_cannot_be_deleted_and_f4_adds_a_registrant_before_it(show):
    frame = show(StepId.APPLICANT, HELPED)
    frame.page.focus_field("applicant.given")
    tab = next(one for one in frame.page.findChildren(PersonTab) if one.isChecked())
    tab.setFocus()

    frame.press(Qt.Key.Key_Delete)
    assert frame.draft == HELPED

    frame.press(Qt.Key.Key_F4)
    assert [one.key for one in frame.draft.registrants] == ["r1", "r2"]
    assert helper(frame) == ZHAKSYBEKOVA
    frame.ctrl(Qt.Key.Key_Tab)
    assert "applicant.iin" in frame.page.fields()


def test_another_language_keeps_his_tab_and_words(show):
    frame = show(StepId.APPLICANT, HELPED)
    frame.page.focus_field("applicant.surname")

    QApplication.sendEvent(frame.page, QEvent(QEvent.Type.LanguageChange))

    assert frame.focused is frame.page.fields()["applicant.surname"].editor
    assert frame.draft == HELPED
