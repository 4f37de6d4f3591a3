"""Step 2: the IIN fills what it knows, a slip of the finger is found, nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.draft import StepId
from regdesk.domain.iin import Sex, likely_slips
from regdesk.domain.scanned_code import name_code
from regdesk.ui.widgets.toast import Toast
from tests.ui.steps.people import CITIZEN, HOST, NAMED, OMAROV, OMAROV_IIN, OWNER_IIN
from tests.ui.typing import type_text

WRONG = "870412301269"


@pytest.fixture
def frame(show):
    return show(StepId.APPLICANT, CITIZEN)


def person(frame):
    return frame.draft.registrants[0].person


def field(frame, name):
    return frame.page.fields()[f"registrants.r1.{name}"]


def go_to(frame, name):
    frame.page.focus_field(f"registrants.r1.{name}")


def test_the_iin_fills_birth_day_and_sex_and_goes_on_to_the_surname(frame):
    frame.digit(OMAROV_IIN)

    assert (person(frame).born, person(frame).sex) == ("12.04.1987", Sex.MALE)
    assert frame.focused is field(frame, "surname").editor
    assert field(frame, "iin").error() == ""


def test_a_wrong_check_digit_is_told_at_the_twelfth_digit_and_not_before(frame):
    frame.digit(WRONG[:11])
    assert field(frame, "iin").error() == ""

    frame.digit(WRONG[11])

    assert field(frame, "iin").error()
    assert frame.focused is field(frame, "iin").editor
    assert person(frame).iin == WRONG
    assert person(frame).born == ""


@pytest.mark.parametrize("keys", [["Ctrl 1"], ["Down", "Enter"], ["Down", "1"]])
def test_a_likely_slip_is_taken_by_key(frame, keys):
    frame.digit(WRONG)
    best = likely_slips(WRONG)[0]

    for key in keys:
        if key == "Ctrl 1":
            frame.ctrl(Qt.Key.Key_1)
        elif key == "Down":
            frame.press(Qt.Key.Key_Down)
        elif key == "Enter":
            frame.enter()
        else:
            frame.digit(key)

    assert person(frame).iin == best.digits
    assert field(frame, "iin").error() == ""
    assert frame.advanced == 0


def test_a_thirteenth_digit_takes_no_offer(frame):
    frame.digit(WRONG + "1")

    assert person(frame).iin == WRONG


def test_correcting_the_number_clears_the_error_and_the_offers(frame):
    frame.digit(WRONG)

    frame.press(Qt.Key.Key_Backspace)

    assert field(frame, "iin").error() == ""
    assert not frame.page._form.offers.isVisible()


def test_what_the_clerk_typed_is_never_overwritten_and_a_difference_only_warns(frame, counter):
    go_to(frame, "born")
    frame.digit("13041987")
    go_to(frame, "iin")
    frame.digit(OMAROV_IIN)

    assert person(frame).born == "13.04.1987"
    problems = [one for one in counter.problems(frame.draft) if one.key == "iin.born_differs"]
    assert [one.warning for one in problems] == [True]


def test_ctrl_z_takes_the_filling_back_and_keeps_what_was_typed(frame):
    frame.digit(OMAROV_IIN)
    frame.ctrl(Qt.Key.Key_Z)

    assert (person(frame).iin, person(frame).born, person(frame).sex) == (OMAROV_IIN, "", None)


def test_ctrl_z_leaves_a_value_corrected_since(frame):
    frame.digit(OMAROV_IIN)
    go_to(frame, "born")
    frame.press(Qt.Key.Key_Delete)
    frame.digit("13041987")
    go_to(frame, "given")

    frame.ctrl(Qt.Key.Key_Z)

    assert (person(frame).born, person(frame).sex) == ("13.04.1987", None)


def test_enter_walks_the_fields_and_goes_on_after_the_last(frame):
    names = [name.split(".", 2)[2] for name in frame.page.fields()]
    for name in names[:-1]:
        go_to(frame, name)
        frame.enter()
        assert frame.focused is not field(frame, name).editor
        assert frame.advanced == 0

    go_to(frame, names[-1])
    frame.enter()

    assert frame.advanced == 1


def test_names_take_kazakh_letters_and_a_latin_one_is_told_on_leaving(frame):
    go_to(frame, "surname")
    frame.type("Әбілқайыр-Ұлы О'Ғани")
    go_to(frame, "given")
    frame.type("Epлан")
    assert field(frame, "given").error() == ""

    go_to(frame, "patronymic")

    assert field(frame, "surname").error() == ""
    assert field(frame, "given").error()
    assert person(frame).given == "Epлан"


def test_an_error_goes_as_soon_as_it_is_mended(frame):
    go_to(frame, "given")
    frame.type("Ерланx")
    go_to(frame, "patronymic")
    assert field(frame, "given").error()

    field(frame, "given").editor.setFocus()
    field(frame, "given").editor.end(False)
    frame.press(Qt.Key.Key_Backspace)

    assert field(frame, "given").error() == ""


def test_a_scan_fills_from_any_field_and_can_be_undone(frame):
    go_to(frame, "document.number")

    assert frame.page.burst(name_code(OMAROV_IIN))

    assert (person(frame).iin, person(frame).born) == (OMAROV_IIN, "12.04.1987")
    assert Toast.find_over(frame.window()).take_back()
    assert (person(frame).iin, person(frame).born, person(frame).sex) == ("", "", None)


def test_the_offer_to_undo_leaves_with_the_page(frame):
    frame.page.burst(name_code(OMAROV_IIN))

    frame.page.hide()

    assert Toast.find_over(frame.window()) is None


def test_a_scan_asks_before_it_replaces_a_typed_number(frame):
    frame.digit(OMAROV_IIN)

    frame.page.burst(name_code(OWNER_IIN))
    assert person(frame).iin == OMAROV_IIN
    frame.press(Qt.Key.Key_Escape)
    assert person(frame).iin == OMAROV_IIN

    frame.page.burst(name_code(OWNER_IIN))
    frame.enter()
    assert person(frame).iin == OWNER_IIN
    assert frame.advanced == 0


@pytest.mark.parametrize("text", ["870412301269", "12345", "I<KAZ0417588227"])
def test_other_codes_mean_nothing_here(frame, text):
    assert not frame.page.burst(name_code(text))
    assert frame.draft == CITIZEN


def test_a_person_served_today_is_told_and_enter_opens_that_case(frame, counter, jobs):
    other = counter.open_case()
    named = replace(other.registrants[0], person=OMAROV)
    counter.keep(replace(other, registrants=(named,)))

    frame.digit(OMAROV_IIN)
    jobs.wait_idle()
    frame.enter()

    assert frame.asked == [("open_case", other.case_id)]
    counter.discard(other)


def test_typing_on_past_that_offer_loses_no_letter(frame, counter, jobs):
    other = counter.open_case()
    counter.keep(replace(other, registrants=(replace(other.registrants[0], person=OMAROV),)))
    frame.digit(OMAROV_IIN)
    jobs.wait_idle()

    frame.type("Ом")

    assert person(frame).surname == "Ом"
    counter.discard(other)


def test_f4_adds_a_person_and_ctrl_tab_goes_round(show):
    frame = show(StepId.APPLICANT, NAMED)

    frame.press(Qt.Key.Key_F4)
    added = frame.draft.registrants[1]
    assert (added.key, added.person.surname) == ("r2", "Омаров")

    frame.digit(OWNER_IIN)
    assert frame.draft.registrants[1].person.iin == OWNER_IIN
    frame.ctrl(Qt.Key.Key_Tab)
    assert frame.page.fields()["registrants.r1.iin"].value() == OMAROV_IIN
    frame.page.focus_field("registrants.r2.given")
    frame.type("Айгүл")
    assert frame.draft.registrants[1].person.given == "Айгүл"


def test_an_owner_who_is_this_person_changes_with_him(show):
    owned = replace(NAMED, owners=(replace(HOST, registrant="r1"),))
    frame = show(StepId.APPLICANT, owned)

    frame.page.focus_field("registrants.r1.given")
    frame.type("Ернар")

    assert frame.draft.owners[0].person == frame.draft.registrants[0].person


def test_all_gaps_are_shown_at_their_fields_on_continue(frame, counter):
    problems = [one for one in counter.problems(CITIZEN) if one.step is StepId.APPLICANT]

    frame.page.show_problems(problems)
    assert field(frame, "surname").error()
    assert field(frame, "document.kind").error()

    frame.page.clear_problems()
    assert not any(one.error() for one in frame.page.fields().values())


def test_another_language_keeps_words_caret_and_choice(frame):
    frame.digit(OMAROV_IIN)
    frame.type("Ома")
    focused, before = frame.focused, frame.draft

    QApplication.sendEvent(frame.page, QEvent(QEvent.Type.LanguageChange))

    assert (frame.focused, frame.draft) == (focused, before)
    assert field(frame, "sex").value() is Sex.MALE
    type_text(focused, "р")
    assert person(frame).surname == "Омар"
