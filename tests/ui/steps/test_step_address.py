"""Step 3: one line finds the address; what it lacks is asked for; by hand there is no code."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from regdesk.domain.address import Dwelling, Premises
from regdesk.domain.draft import StepId
from regdesk.domain.people import RegistrationKind
from regdesk.domain.scanned_code import name_code
from regdesk.services.ports import RecentAddress
from regdesk.storage.street_list import import_streets
from tests.ui.steps.people import FLAT, HOUSED, NAMED

STREETS = """kato,street_kk,street_ru,house,rka
751710000,Қонаев көшесі,улица Кунаева,12,0201300098341272
751710000,Қонаев көшесі,улица Кунаева,12А,0201300098341288
751410000,Қонаев даңғылы,проспект Кунаева,,
"""


@pytest.fixture(scope="module", autouse=True)
def streets(opened, tmp_path_factory):
    signed, clock, _rulebook = opened
    file = tmp_path_factory.mktemp("streets") / "streets.csv"
    file.write_text(STREETS, encoding="utf-8")
    import_streets(signed.store, file, at=clock.now(), clerk="417-0001")


@pytest.fixture
def frame(show):
    return show(StepId.ADDRESS, NAMED)


def address(frame):
    return frame.draft.dwelling.address


def search(frame, jobs, line):
    frame.page.focus_first()
    frame.type(line)
    jobs.wait_idle()


def test_the_first_result_is_preselected_and_enter_takes_it(frame, jobs):
    search(frame, jobs, "қонаев 12 45")
    frame.enter()

    assert address(frame).street.kk == "Қонаев көшесі"
    assert (address(frame).house, address(frame).flat) == ("12", "45")
    assert address(frame).rka == "0201300098341272"
    assert frame.advanced == 0

    frame.enter()
    assert frame.advanced == 1


def test_the_code_of_an_address_finds_its_house(frame, jobs):
    assert frame.page.burst(name_code("0201300098341272"))
    jobs.wait_idle()
    frame.enter()

    assert (address(frame).street.ru, address(frame).house) == ("улица Кунаева", "12")
    assert address(frame).rka == "0201300098341272"
    assert frame.focused is frame.page.fields()["dwelling.address.flat"].editor


def test_a_code_nobody_knows_is_told(frame, jobs):
    frame.page.burst(name_code("0" * 16))
    jobs.wait_idle()

    assert frame.page._search.message.text()


def test_nothing_is_claimed_before_enter(frame, jobs):
    search(frame, jobs, "кунаева 12 45")

    assert frame.page._results.isVisible()
    assert address(frame) == NAMED.dwelling.address


def test_arrows_choose_another_result_while_the_caret_stays(frame, jobs):
    search(frame, jobs, "қонаев 12 45")
    focused = frame.focused
    first = frame.page._hits[0].address

    frame.press(Qt.Key.Key_Down)
    assert frame.focused is focused
    frame.enter()

    assert address(frame) == frame.page._hits[1].address != first


def test_a_late_answer_to_an_older_line_is_dropped(frame, counter):
    late = counter.search_address("қонаев 12 45")
    frame.page._search.editor.show_text("бостандық")
    frame.page._asked = 7

    frame.page._show_hits((6, late))

    assert not frame.page._results.isVisible()


def test_an_address_nobody_knows_is_told_with_the_way_out(frame, jobs):
    search(frame, jobs, "ъъъъ 99")

    assert frame.page._search.message.text()
    assert not frame.page._results.isVisible()


def test_a_missing_flat_is_asked_for_or_it_is_a_house(frame, jobs):
    search(frame, jobs, "қонаев 12")
    frame.enter()
    assert frame.focused is frame.page.fields()["dwelling.address.flat"].editor

    frame.ctrl(Qt.Key.Key_3)

    assert frame.draft.dwelling.premises is Premises.HOUSE
    assert not frame.page.fields()["dwelling.address.flat"].error()


def test_the_flat_typed_afterwards_keeps_the_code_of_the_building(frame, jobs):
    search(frame, jobs, "қонаев 12")
    frame.enter()

    frame.digit("45")
    assert (address(frame).flat, address(frame).rka) == ("45", "0201300098341272")
    frame.enter()
    assert frame.advanced == 1


def test_another_house_has_no_code(show):
    frame = show(StepId.ADDRESS, HOUSED)
    frame.page.focus_field("dwelling.address.house")

    frame.digit("14")

    assert (address(frame).house, address(frame).rka) == ("14", "")


def test_f6_frees_the_fields_and_finds_the_place(frame, jobs):
    frame.press(Qt.Key.Key_F6)
    frame.type("медеу")
    jobs.wait_idle()
    frame.enter()

    assert address(frame).place.code == "751710000"
    frame.type("Жаңа көшесі")
    frame.enter()
    frame.type("улица Жана")
    frame.enter()
    frame.digit("7")
    frame.enter()
    frame.enter()
    frame.digit("3")
    frame.enter()

    street = address(frame).street
    assert (street.kk, street.ru) == ("Жаңа көшесі", "улица Жана")
    assert (address(frame).house, address(frame).flat, address(frame).rka) == ("7", "3", "")
    assert frame.advanced == 1


def test_a_place_alone_goes_on_by_hand(frame, jobs):
    search(frame, jobs, "сарыарқа")
    frame.enter()

    assert address(frame).place is not None
    assert frame.focused is frame.page.fields()["dwelling.address.street"].editor


def test_typing_over_the_place_lets_it_go(show):
    frame = show(StepId.ADDRESS, HOUSED)
    frame.press(Qt.Key.Key_F6)
    frame.page.focus_field("dwelling.address.place")

    frame.type("А")

    assert (address(frame).place, address(frame).rka) == (None, "")


def test_ctrl_1_takes_the_address_of_the_last_case(frame, counter):
    recent = counter.recent_addresses()
    assert recent == ()

    frame.page._show_recent((RecentAddress(FLAT, "030", counter.clock.now()),))
    frame.ctrl(Qt.Key.Key_1)

    assert address(frame) == FLAT


@pytest.mark.parametrize("recent", [0, 1])
def test_ctrl_0_stands_for_no_address(frame, counter, recent):
    last = RecentAddress(replace(FLAT, house="99"), "030", counter.clock.now())
    frame.page._show_recent((last,) * recent)
    before = address(frame)

    assert not frame.page.key(control(Qt.Key.Key_0))
    assert address(frame) == before


def test_what_was_searched_for_in_one_case_is_not_shown_in_the_next(frame, jobs):
    page = frame.page
    search(frame, jobs, "қонаев 12")
    assert page._results.isVisible()
    frame.type(" 4")
    page.leave()
    jobs.wait_idle()

    assert (page._search.value(), page._results.isVisible()) == ("", False)
    assert not page.is_searching


def test_the_next_case_begins_with_the_search_and_not_by_hand(frame, jobs):
    search(frame, jobs, "жоқ көше 1")
    assert frame.page._search.message.text()
    frame.press(Qt.Key.Key_F6)
    frame.page.leave()
    frame.page.focus_first()

    assert not frame.page._search.message.text()
    assert not frame.page._fields.manual
    assert frame.focused is frame.page._search.editor


def control(key):
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier)


def test_the_former_address_is_kept_and_its_end_told_for_permanent_only(show):
    frame = show(StepId.ADDRESS, NAMED)
    assert frame.page._former._note.isVisible()
    frame.page._former.field.editor.setFocus()
    frame.type("Тимирязев 42")
    assert frame.draft.registrants[0].former_address == "Тимирязев 42"

    temporary = show(StepId.ADDRESS, replace(NAMED, registration=RegistrationKind.TEMPORARY))
    assert not temporary.page._former._note.isVisible()


def test_a_missing_place_leads_to_the_search_line(frame, counter):
    problems = [one for one in counter.problems(NAMED) if one.step is StepId.ADDRESS]
    frame.page.show_problems(problems)

    frame.page.focus_field("dwelling.address.place")

    assert frame.focused is frame.page._search.editor


def test_the_premises_are_chosen_beside(show):
    frame = show(StepId.ADDRESS, replace(NAMED, dwelling=Dwelling(premises=Premises.DORMITORY)))

    assert frame.page._premises.field.value() is Premises.DORMITORY


def test_a_street_without_a_house_asks_for_the_house(frame, jobs):
    search(frame, jobs, "қонаев көшесі")
    frame.enter()

    assert frame.focused is frame.page.fields()["dwelling.address.house"].editor
