"""New rules at the window: told to everybody, read in plain words, activated by a senior."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.edition_news import EditionLine, EditionState
from regdesk.domain.errors import Fault
from regdesk.ui.rules_words import days_line
from regdesk.ui.screens.rules_dialogs import SeniorDialog
from regdesk.ui.screens.rules_panel import ChangesPanel, RulesPanel
from tests.rulebook.next_edition import AGE, MINUTES, write_edition
from tests.ui.screens.conftest import CTRL, PASSWORD
from tests.ui.states.rules import look, publish
from tests.ui.states.scene import Scene

TOMORROW = date(2023, 11, 24)


@pytest.fixture
def scene(show, clock, tray, disk, tmp_path, scanners):
    scene = Scene(show, clock, tray, disk, tmp_path, scanners)
    scene.sign_in()
    return scene


def show_rules(scene):
    scene.clerk.press(Qt.Key.Key_F1, CTRL)
    panel = scene.clerk.question()
    assert isinstance(panel, RulesPanel)
    return panel


def badge(scene):
    return scene.desk.bar.rules


def test_a_senior_activates_new_rules_by_keys_alone(scene):
    clerk, counter = scene.clerk, scene.desk.counter
    assert badge(scene).isHidden()
    publish(scene, write_edition(*AGE, *MINUTES))
    assert not badge(scene).isHidden()

    show_rules(scene)
    clerk.enter()
    assert isinstance(clerk.question(), ChangesPanel)
    assert clerk.says("Жасы, кемінде: 14 → 12")
    clerk.press(Qt.Key.Key_F5)
    assert isinstance(clerk.question(), SeniorDialog)
    clerk.enter()  # the day and the code stand there; the password is asked for
    clerk.type(PASSWORD)
    clerk.enter()

    assert counter.rulebook.provide_within(TOMORROW) == timedelta(minutes=45)
    assert isinstance(clerk.question(), RulesPanel)
    assert "24.11.2023" in badge(scene).text()


def test_a_wrong_password_activates_nothing_and_is_said_at_its_field(scene):
    clerk, counter = scene.clerk, scene.desk.counter
    publish(scene, write_edition(*MINUTES))
    show_rules(scene)
    clerk.enter()
    clerk.press(Qt.Key.Key_F5)
    clerk.enter()
    clerk.type("бөтен")
    clerk.enter()

    dialog = clerk.question()
    assert dialog.password.error()
    assert counter.rulebook.provide_within(TOMORROW) == timedelta(minutes=30)

    clerk.press(Qt.Key.Key_Escape)
    assert isinstance(clerk.question(), ChangesPanel)


def test_a_day_of_yesterday_is_said_at_the_day(scene):
    clerk = scene.clerk
    publish(scene, write_edition(*MINUTES))
    show_rules(scene)
    clerk.enter()
    clerk.press(Qt.Key.Key_F5)
    dialog = clerk.question()
    dialog._day.set_value("22.11.2023")
    dialog.password.set_value(PASSWORD)
    clerk.enter()

    assert dialog._day.error()
    dialog._day.set_value("")
    clerk.enter()
    assert dialog._day.error()


def test_what_was_activated_is_taken_back_by_keys(scene):
    clerk, counter = scene.clerk, scene.desk.counter
    publish(scene, write_edition(*MINUTES))
    counter.rules.activate("V1", TOMORROW, counter.clerk.code, PASSWORD)
    show_rules(scene)
    clerk.press(Qt.Key.Key_Down)
    clerk.enter()
    clerk.press(Qt.Key.Key_Delete)
    assert isinstance(clerk.question(), SeniorDialog)
    clerk.type(PASSWORD)
    clerk.enter()

    assert counter.rulebook.provide_within(TOMORROW) == timedelta(minutes=30)


def test_an_open_case_follows_the_rules_of_the_day_it_is_handed_in(scene):
    """The rules change under an open case: what it was handed in by stays."""
    counter = scene.desk.counter
    scene.clerk.press(Qt.Key.Key_F2)
    publish(scene, write_edition(*MINUTES))
    counter.rules.activate("V1", scene.clock.now().date(), counter.clerk.code, PASSWORD)

    assert counter.findings(scene.clerk.wizard.draft).edition == "V1"
    assert scene.clerk.window.screen_name == "wizard"


def test_what_could_not_be_read_is_read_at_the_next_look(scene, monkeypatch):
    def fail(session):
        raise Fault("disk.failed")

    with monkeypatch.context() as patch:
        patch.setattr("regdesk.services.editions.refresh", fail)
        publish(scene, write_edition(*MINUTES))
    assert badge(scene).isHidden()

    look(scene)

    assert not badge(scene).isHidden()


def test_a_reason_that_another_program_kept_is_worded_all_the_same():
    for why, params in (("of.tomorrow", {}), ("edition.day_past", {}), ("worker.timeout", {})):
        line = EditionLine("V9", EditionState.ASIDE, why=why, params=params)
        assert days_line(line)
