"""The door: code and password, slower after each mistake, and what may be loaded before it."""

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.errors import BadInput
from regdesk.ui.screens.devices import Device, DeviceState, Readiness
from tests.ui.screens.conftest import CLERK, CTRL, CTRL_SHIFT, PASSWORD, open_folder

HEAVY = ("sqlalchemy", "alembic", "pydantic", "reportlab", "cryptography", "numpy", "PIL")


def test_nothing_heavy_is_imported_for_the_sign_in():
    program = f"import regdesk.ui.window, sys; print([m for m in {HEAVY} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert told.stdout.strip() == "[]", told.stderr


def test_the_last_code_is_remembered_and_the_caret_waits_in_the_password(show):
    clerk = show()
    form = clerk.window.sign_in.form
    assert form.code.value() == CLERK.code
    assert clerk.focused is form.password.editor


def test_without_a_code_enter_goes_on_to_the_password(show):
    clerk = show(clerk_code="")
    clerk.type(CLERK.code)
    clerk.enter()
    assert clerk.focused is clerk.window.sign_in.form.password.editor
    clerk.sign_in()


def test_the_clerk_is_remembered(show):
    clerk = show()
    chosen = []
    clerk.window.chosen.connect(lambda *what: chosen.append(what))
    clerk.sign_in()
    assert ("clerk_code", CLERK.code) in chosen


def test_a_wrong_password_says_so_and_counts_down_before_the_next_try(show):
    clerk = show()
    form = clerk.window.sign_in.form
    clerk.type("бөтен")
    clerk.enter()
    assert form.password.error().startswith("Wrong code or password.")
    assert form._button.text() == "Try again in 1 s"
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.type(PASSWORD)
    clerk.enter()
    assert clerk.window.screen_name == "sign_in"  # nothing was asked before its time
    clerk.clock.go(seconds=1)
    clerk.wait(1100)
    assert form._button.text() == "Enter the desk"
    clerk.enter()
    assert clerk.window.screen_name == "journal"


def test_a_restart_ends_no_wait_and_who_comes_in_is_told_how_many_tries_failed(
    show, ready_folder, clock, tmp_path
):
    folder = shutil.copytree(ready_folder, tmp_path / "desk")
    before = open_folder(folder, clock)
    for _ in range(7):
        clock.go(minutes=1)
        with pytest.raises(BadInput):
            before.sign_in(CLERK.code, "бөтен-құпия-сөз")
    before.close()

    clerk = show()
    form = clerk.window.sign_in.form
    assert form._button.text().startswith("Try again in ")
    clerk.type(PASSWORD)
    clerk.enter()
    assert clerk.window.screen_name == "sign_in", "it is not asked for before its time"
    clock.go(minutes=1)
    form.wait(0)
    clerk.enter()

    assert clerk.toast() == "7 tries to sign in failed before"


def test_each_mistake_makes_the_wait_longer(show):
    clerk = show()
    form = clerk.window.sign_in.form
    for wait_s in (1, 2, 4):
        clerk.type("бөтен")
        clerk.enter()
        assert form._button.text() == f"Try again in {wait_s} s"
        clerk.clock.go(seconds=wait_s)
        form._wait.start(0)


def test_enter_with_no_password_asks_nobody(show):
    clerk = show()
    clerk.enter()
    assert clerk.window.sign_in.form.password.error() == ""
    assert clerk.window.screen_name == "sign_in"


def test_the_practice_desk_shows_its_key_on_the_card(show):
    clerk = show(practice=("000-0001", "practice-desk"))
    assert clerk.says("Code 000-0001, password practice-desk.")


def test_devices_are_asked_after_the_first_paint_and_told_in_words(show):
    asked = []

    def list_devices():
        asked.append(True)
        return (DeviceState(Device.PRINTER, Readiness.READY),)

    clerk = show(list_devices=list_devices)
    lines = clerk.window.sign_in.devices._lines
    assert asked == [True]
    assert lines[Device.PRINTER].accessibleName() == "Printer A4: ready"
    assert lines[Device.SCANNER].accessibleName() == "Document scanner: not connected"


def test_the_language_changes_under_the_typed_password(show):
    clerk = show()
    clerk.type(PASSWORD)
    clerk.press(Qt.Key.Key_L, CTRL_SHIFT)
    assert clerk.window.sign_in.form.password.value() == PASSWORD
    assert clerk.focused is clerk.window.sign_in.form.password.editor
    clerk.enter()
    assert clerk.window.screen_name == "journal"
