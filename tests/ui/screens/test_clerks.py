"""The administrator sees to the clerks by keys alone, each clerk to his own password."""

import shutil
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from regdesk.domain.desk import Clerk, ClerkRole
from regdesk.domain.draft import StepId
from regdesk.services.clerks import Clerks, PasswordState
from regdesk.ui.screens.clerk_dialogs import NewKeyDialog
from regdesk.ui.screens.clerks_panel import ClerksPanel
from regdesk.ui.screens.confirm_dialog import ConfirmDialog
from regdesk.ui.screens.own_password import OwnPasswordDialog
from regdesk.ui.shortcuts import NONE
from regdesk.ui.widgets.keycap import Keycap
from tests.ui.screens.conftest import CLERK, CTRL, DESK, PASSWORD, SetClock, open_folder

OTHER = Clerk("041-7733", "Б. Сейітов")
SENIOR = Clerk("041-7735", "Г. Есенова", ClerkRole.SENIOR)
AUDITOR = Clerk("041-7736", "Д. Омаров", ClerkRole.AUDITOR)
SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST, OWN = "бірінші-рет-01", "өзімнің-сөзім-1"


@pytest.fixture(scope="module")
def manned(tmp_path_factory):
    folder = tmp_path_factory.mktemp("manned") / "desk"
    door = open_folder(folder, SetClock())
    others = [(one, PASSWORD) for one in (OTHER, SENIOR, AUDITOR)]
    door.set_up(DESK, CLERK, PASSWORD, add=others)
    door.close()
    return folder


@pytest.fixture
def sign_in_as(show, manned, tmp_path):
    def sign_in_as(code=CLERK.code, **options):
        shutil.copytree(manned, tmp_path / "desk")
        clerk = show(clerk_code=code, **options)
        clerk.sign_in()
        return clerk

    return sign_in_as


def show_clerks(clerk):
    clerk.press(Qt.Key.Key_F12, CTRL)
    panel = clerk.question()
    assert isinstance(panel, ClerksPanel)
    return panel


def line(clerk, code):
    lines = Clerks(clerk.window.desk.counter).list()
    return next(one for one in lines if one.clerk.code == code)


def go_to_row(clerk, code):
    panel = clerk.question()
    row = next(one for one in panel.rows if one.line.clerk.code == code)
    row.setFocus()


def test_a_clerk_is_added_by_keys_alone(sign_in_as):
    clerk = sign_in_as()
    show_clerks(clerk)
    clerk.press(Qt.Key.Key_F4)
    dialog = clerk.question()
    assert isinstance(dialog, ConfirmDialog)
    for typed in ("041-7740", "Е. Қасымов", None, FIRST, None, PASSWORD):
        if typed is not None:
            clerk.type(typed)
        clerk.press(Qt.Key.Key_Tab)
    dialog.password.editor.setFocus()
    clerk.enter()

    assert line(clerk, "041-7740").password is PasswordState.FIRST
    assert isinstance(clerk.question(), ClerksPanel)
    assert clerk.says("Е. Қасымов · 041-7740")
    assert clerk.says("Has a first password, to be changed.")


def test_what_is_missing_or_taken_is_said_at_its_field(sign_in_as):
    clerk = sign_in_as()
    show_clerks(clerk)
    clerk.press(Qt.Key.Key_F4)
    dialog = clerk.question()
    clerk.enter()
    assert dialog._new_code.error()
    for field, typed in ((dialog._new_code, OTHER.code), (dialog._name, "Б"), (dialog._first, "а")):
        field.set_value(typed)
    dialog.password.set_value(PASSWORD)
    clerk.enter()
    assert dialog._first.error()
    dialog._first.set_value(FIRST)
    clerk.enter()
    assert dialog._new_code.error()


def test_a_role_is_changed_and_a_password_given_anew(sign_in_as):
    clerk = sign_in_as()
    show_clerks(clerk)
    go_to_row(clerk, OTHER.code)
    clerk.enter()
    clerk.digits("2")
    clerk.question().password.editor.setFocus()
    clerk.type(PASSWORD)
    clerk.enter()
    assert line(clerk, OTHER.code).clerk.role is ClerkRole.SENIOR

    go_to_row(clerk, OTHER.code)
    clerk.press(Qt.Key.Key_F6)
    clerk.type(FIRST)
    clerk.question().password.editor.setFocus()
    clerk.type(PASSWORD)
    clerk.enter()
    assert line(clerk, OTHER.code).password is PasswordState.FIRST


def test_a_role_counts_as_it_was_confirmed_however_busy_the_desk_is(sign_in_as):
    clerk = sign_in_as()
    show_clerks(clerk)
    go_to_row(clerk, OTHER.code)
    clerk.enter()
    dialog = clerk.question()
    dialog.choose(ClerkRole.SENIOR)
    may_go_on = Event()
    clerk.jobs.run(may_go_on.wait)
    dialog.asked.emit(CLERK.code, PASSWORD)
    dialog.choose(ClerkRole.ADMINISTRATOR)
    may_go_on.set()
    clerk.settle()

    assert line(clerk, OTHER.code).clerk.role is ClerkRole.SENIOR


def test_who_leaves_needs_ctrl_enter_and_his_cases_have_an_heir(sign_in_as):
    clerk = sign_in_as(OTHER.code)
    case = clerk.open_whole_case(StepId.ADDRESS)
    clerk.window._sign_out(CLERK.code)
    clerk.settle()
    clerk.sign_in()
    show_clerks(clerk)
    go_to_row(clerk, OTHER.code)
    clerk.press(Qt.Key.Key_Delete)
    assert clerk.says("1 unfinished case")
    dialog = clerk.question()
    dialog.password.editor.setFocus()
    clerk.type(PASSWORD)
    clerk.enter()
    assert clerk.question() is dialog  # Enter alone lets nobody go
    clerk.press(Qt.Key.Key_Return, CTRL)

    assert line(clerk, OTHER.code).left_at is not None
    with clerk.window.desk.counter.store.read() as unit:
        assert unit.drafts.find(case.case_id).clerk == SENIOR.code


def test_the_recovery_key_is_shown_printed_and_counts_once_confirmed(sign_in_as):
    printed = []
    clerk = sign_in_as(print_recovery=lambda _desk, key: printed.append(key))
    show_clerks(clerk)
    clerk.press(Qt.Key.Key_F7)
    dialog = clerk.question()
    assert isinstance(dialog, NewKeyDialog)
    dialog.print_asked.emit()
    clerk.settle()
    (key,) = printed
    clerk.type("AAAA")
    clerk.enter()
    assert dialog._last.error()
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.type(key.split("-")[-1])
    clerk.enter()
    clerk.type(PASSWORD)
    clerk.enter()

    door = clerk.window.desk.counter.door
    assert door.recover(key, OTHER.code).clerk == OTHER


def test_a_clerk_changes_his_password_and_sees_no_clerks(sign_in_as):
    clerk = sign_in_as(OTHER.code)
    clerk.press(Qt.Key.Key_F12, CTRL)
    assert clerk.question() is None
    assert clerk.toast().startswith("Your role does not allow this.")

    clerk.press(Qt.Key.Key_F12, SHIFT)
    assert isinstance(clerk.question(), OwnPasswordDialog)
    clerk.type(PASSWORD)
    for _ in range(2):
        clerk.press(Qt.Key.Key_Tab)
        clerk.type(OWN)
    clerk.enter()
    assert clerk.toast() == "The password is changed."
    assert clerk.window.desk.counter.door.sign_in(OTHER.code, OWN).clerk == OTHER


def test_a_senior_takes_a_colleagues_case_over_from_the_journal(sign_in_as):
    clerk = sign_in_as(OTHER.code)
    case = clerk.open_whole_case(StepId.ADDRESS)
    for code in (CLERK.code, SENIOR.code):
        clerk.window._sign_out(code)
        clerk.settle()
        clerk.sign_in()
        assert clerk.question() is None
        clerk.window.desk.cases.open_id(case.case_id)
        clerk.settle()
        assert "A colleague (041-7733) is at work at it" in clerk.question()._words
        if code == CLERK.code:
            clerk.press(Qt.Key.Key_Escape)
    clerk.enter()
    assert clerk.wizard.draft.case_id == case.case_id
    assert clerk.wizard.draft.clerk == SENIOR.code


def list_keys_shown(clerk):
    """Return the keys on every button that is seen now."""
    seen = [one for one in clerk.window.findChildren(QAbstractButton) if one.isVisible()]
    return {one._key for one in seen if getattr(one, "_key", "")}


def test_an_auditor_is_offered_what_he_may_do_and_the_rest_is_refused(sign_in_as):
    clerk = sign_in_as()
    clerk.window.desk.counter.accept(clerk.whole_draft())
    clerk.window.desk.counter.open_case()
    clerk.window.desk.show_journal()
    clerk.settle()
    assert {"F2", "Enter"} <= list_keys_shown(clerk)
    clerk.window._sign_out(AUDITOR.code)
    clerk.settle()
    clerk.sign_in()

    assert list_keys_shown(clerk) == {"Ctrl E", "Shift F3", "Ctrl H"}, "a case being filled in"
    for key, held in ((Qt.Key.Key_F2, NONE), (Qt.Key.Key_Return, NONE), (Qt.Key.Key_F11, SHIFT)):
        clerk.press(key, held)
        assert clerk.window.screen_name == "journal"
        assert clerk.toast().startswith("Your role does not allow this.")
    clerk.press(Qt.Key.Key_Down)
    clerk.enter()
    assert clerk.window.screen_name == "done"
    assert list_keys_shown(clerk) == {"Esc", "Ctrl H", "Ctrl Shift P"}
    assert not clerk.says("Once more")
    clerk.press(Qt.Key.Key_F2, CTRL)
    assert "F5" not in list_keys_shown(clerk)


def test_f1_lists_to_each_what_his_role_may_do(sign_in_as):
    clerk = sign_in_as(AUDITOR.code)
    clerk.press(Qt.Key.Key_F1)
    said = {one._text for one in clerk.question().findChildren(Keycap)}
    assert not {"F2", "F4", "F6", "F9", "Ctrl F12", "Shift F11"} & said
    assert {"Ctrl F10", "Ctrl H", "F12"} <= said

    clerk.window._sign_out(OTHER.code)
    clerk.settle()
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F1)
    said = {one._text for one in clerk.question().findChildren(Keycap)}
    assert {"F2", "F4", "F6", "F9"} <= said
    assert not {"Ctrl F10", "Ctrl F12"} & said
