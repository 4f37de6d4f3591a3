"""The first start, by keys alone: three pages, errors at the fields, a key that must be copied."""

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.errors import Fault
from tests.ui.screens.conftest import ALT, CTRL, CTRL_SHIFT, PASSWORD

CENTRE = ("417", "7", "1414", "", "№4 бөлім", "Отдел №4", "Алматы", "г. Алматы", "АПБ", "УП")


@pytest.fixture
def first(show):
    return show(first_start=True, print_recovery=lambda _desk, _key: None)


def fill_centre(clerk, answers=CENTRE):
    """Type an answer into each field; an empty one leaves the list of roles as it is."""
    for at, answer in enumerate(answers):
        clerk.digits(answer) if at < 2 else clerk.type(answer)
        clerk.enter()


def fill_administrator(clerk, password=PASSWORD, again=PASSWORD):
    for answer in ("417-0001", "Сапарова Г.", password, again):
        clerk.type(answer)
        clerk.enter()


def test_the_desk_is_set_up_by_keys_and_opened_by_its_administrator(first, sign_in):
    fill_centre(first)
    fill_administrator(first)
    key = first.window.set_up._key
    first.type(key.split("-")[-1].lower())
    first.enter()

    assert first.window.screen_name == "sign_in"
    assert first.window.sign_in.form.code.value() == "417-0001"
    desk = sign_in.desk()
    assert (desk.centre.code, desk.number, desk.centre.name.ru) == ("417", 7, "Отдел №4")
    first.sign_in()


def test_the_key_gives_a_forgotten_password_anew(first, sign_in):
    fill_centre(first)
    fill_administrator(first)
    key = first.window.set_up._key
    first.type(key.split("-")[-1])
    first.enter()
    first.type("ұмытылған")
    first.enter()
    first.go_to("Password forgotten")
    first.enter()
    first.clock.go(seconds=5)
    for answer in (key.replace("-", " ")[:-1], "жаңа-құпиясөз", "жаңа-құпиясөз"):
        first.type(answer)
        first.enter()
    assert first.focused.accessibleDescription().startswith("The recovery key does not fit.")
    first.type(key[-1])
    first.enter()
    assert first.window.screen_name == "journal"
    assert first.question() is None


def test_an_empty_field_is_named_where_it_is(first):
    fill_centre(first, (*CENTRE[:5], "", *CENTRE[6:]))
    field = first.window.set_up.centre.fields["name.ru"]
    assert field.error() == "Fill this field in."
    assert first.focused is field.editor


def test_a_wrong_centre_code_leads_back_to_its_field_with_nothing_lost(first):
    fill_centre(first, ("41", *CENTRE[1:]))
    fill_administrator(first)
    forms = first.window.set_up
    assert forms.centre.fields["code"].error() == "The code of a centre has 3 digits."
    first.digits("7")
    first.press(Qt.Key.Key_Return, CTRL)
    assert forms.administrator.text("clerk_name") == "Сапарова Г."
    first.press(Qt.Key.Key_Return, CTRL)
    assert forms._key


def test_a_short_password_and_two_different_ones_are_told_at_the_field(first):
    fill_centre(first)
    fill_administrator(first, "қысқа", "қысқа")
    fields = first.window.set_up.administrator.fields
    assert fields["password"].error() == "A password has at least 10 characters."
    fields["password"].set_value(PASSWORD)
    first.press(Qt.Key.Key_Return, CTRL)
    assert fields["again"].error().startswith("The two passwords differ.")


def test_the_key_is_not_left_before_its_last_group_is_typed(first):
    fill_centre(first)
    fill_administrator(first)
    first.type("0000")
    first.enter()
    assert first.window.screen_name == "set_up"
    assert first.window.set_up.recovery.last.error().startswith("This is not group 9.")
    first.press(Qt.Key.Key_Left, ALT)
    assert first.window.set_up._pages.currentIndex() == 2


def test_the_language_changes_with_everything_typed_kept(first):
    first.digits("417")
    first.press(Qt.Key.Key_L, CTRL_SHIFT)
    assert first.window.set_up.centre.text("code") == "417"
    assert first.focused is first.window.set_up.centre.fields["code"].editor


def test_printing_the_key_tells_how_it_went(show):
    tried = []

    def print_recovery(desk, key):
        tried.append((desk.number, key))
        if len(tried) == 1:
            raise Fault("printer.none")

    clerk = show(first_start=True, print_recovery=print_recovery)
    fill_centre(clerk)
    fill_administrator(clerk)
    clerk.press(Qt.Key.Key_P, CTRL)
    assert clerk.says("There is no printer.")
    clerk.press(Qt.Key.Key_P, CTRL)
    assert clerk.says("Sent to the printer.")
    assert tried[0] == tried[1] == (7, clerk.window.set_up._key)
