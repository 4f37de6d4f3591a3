"""Steps 2 and 4: a document's zone fills what it is certain of; names wait to be passed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput
from regdesk.domain.iin import Sex
from regdesk.domain.people import IdentityKind
from regdesk.domain.scanned_code import name_code
from regdesk.ui.widgets.toast import Toast
from tests.capture.synthetic.people import write_td1
from tests.ui.steps.people import CITIZEN, HOUSED, NAMED, OMAROV, ZHAKSYBEKOV

CARD = write_td1(OMAROV)
OTHER = write_td1(ZHAKSYBEKOV)
OURS = "registrants.r1."


def read(frame, jobs, lines):
    taken = frame.page.burst(name_code("".join(lines)))
    jobs.wait_idle()
    return taken


@pytest.fixture
def frame(show):
    return show(StepId.APPLICANT, CITIZEN)


def person(frame):
    return frame.draft.registrants[0].person


def value(frame, name):
    return frame.page.fields()[OURS + name].value()


def go_to(frame, name):
    frame.page.focus_field(OURS + name)


def test_a_card_fills_what_its_check_digits_stand_for(frame, jobs):
    assert read(frame, jobs, CARD)

    got = person(frame)
    assert (got.iin, got.born, got.sex) == (OMAROV.iin, OMAROV.born, Sex.MALE)
    assert got.document == OMAROV.document
    assert "041758822" in value(frame, "document.number")
    assert Toast.find_over(frame.window())


def test_names_are_nobodys_until_they_are_passed(frame, jobs):
    read(frame, jobs, CARD)
    assert (value(frame, "surname"), value(frame, "given")) == ("Омаров", "Ерлан")
    assert (person(frame).surname, person(frame).given) == ("", "")

    frame.enter()
    assert (person(frame).surname, person(frame).given) == ("Омаров", "")
    frame.enter()
    assert person(frame).given == "Ерлан"
    assert frame.advanced == 0


def test_a_name_that_was_not_passed_is_still_asked_for(frame, counter, jobs):
    read(frame, jobs, CARD)

    found = counter.problems(frame.draft)
    frame.page.show_problems(one for one in found if one.step is StepId.APPLICANT)
    assert frame.page.fields()[OURS + "surname"].error()
    frame.page.focus_field(OURS + "surname")
    frame.enter()

    assert person(frame).surname == "Омаров"
    assert not frame.page.fields()[OURS + "surname"].error()


def test_another_spelling_is_taken_by_key(frame, jobs):
    read(frame, jobs, CARD)
    frame.ctrl(Qt.Key.Key_1)

    assert person(frame).surname == value(frame, "surname") != "Омаров"


def test_what_is_typed_over_a_suggestion_is_the_clerks(frame, jobs):
    read(frame, jobs, CARD)
    frame.focused.selectAll()
    frame.type("Омар")

    assert person(frame).surname == "Омар"


def test_what_was_typed_stays_and_the_difference_shows(show, jobs):
    typed = replace(OMAROV, born="12.04.1986", given="Ерболат")
    frame = show(StepId.APPLICANT, with_person(typed))

    read(frame, jobs, CARD)

    assert person(frame) == typed
    card = frame.page.side.findChild(type(frame.page._reader.card))
    assert card.isVisible()
    assert {one.field for one in card.differing} == {"born", "given"}

    rows = card._rows.rowCount()
    card.show_readings(card.differing)
    assert card._rows.rowCount() == rows, "the rows of before make room"


def test_a_card_that_agrees_is_said_to(show, jobs):
    frame = show(StepId.APPLICANT, NAMED)
    read(frame, jobs, CARD)

    card = frame.page._reader.card
    assert card.isVisible()
    assert card.differing == ()


def test_the_comparison_leaves_with_the_person(frame, jobs):
    read(frame, jobs, CARD)
    frame.press(Qt.Key.Key_F4)

    assert not frame.page._reader.card.isVisible()


def test_somebody_elses_card_asks_before_it_replaces(show, jobs):
    frame = show(StepId.APPLICANT, NAMED)
    read(frame, jobs, OTHER)
    assert person(frame) == OMAROV
    frame.press(Qt.Key.Key_Escape)
    assert person(frame) == OMAROV

    read(frame, jobs, OTHER)
    frame.enter()
    assert person(frame).iin == ZHAKSYBEKOV.iin
    assert person(frame).document.number == ZHAKSYBEKOV.document.number
    assert person(frame).surname == ""

    assert Toast.find_over(frame.window()).take_back()
    assert person(frame) == OMAROV


def test_a_zone_read_wrongly_fills_nothing(frame, jobs):
    wrong = (CARD[0][:10] + "9" + CARD[0][11:], *CARD[1:])
    with pytest.raises(BadInput) as caught:
        read(frame, jobs, wrong)

    assert caught.value.key == "mrz.unclear"
    assert frame.draft == CITIZEN


def test_undo_takes_all_of_it_back(frame, jobs):
    read(frame, jobs, CARD)
    frame.ctrl(Qt.Key.Key_Z)

    assert frame.draft == CITIZEN
    assert value(frame, "surname") == ""


def test_an_earlier_case_gives_the_names_as_they_are_written(frame, counter, jobs, monkeypatch):
    monkeypatch.setattr(type(counter), "find_earlier", lambda *_: OMAROV)
    read(frame, jobs, CARD)

    assert (person(frame).surname, person(frame).patronymic) == ("Омаров", "Болатұлы")


def test_an_owners_card_fills_the_owner(show, jobs):
    frame = show(StepId.OWNER, HOUSED)
    assert read(frame, jobs, OTHER)

    (owner,) = frame.draft.owners
    assert owner.person.iin == ZHAKSYBEKOV.iin
    assert owner.person.document.kind is IdentityKind.ID_CARD
    assert owner.presence is None
    assert owner.person.surname == ""
    shown = frame.page.fields()["owners.o1.surname"].value()
    frame.enter()
    assert frame.draft.owners[0].person.surname == shown


def with_person(person):
    return replace(NAMED, registrants=(replace(NAMED.registrants[0], person=person),))
