"""The minutes of the service are the edition's, wherever a screen names them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.rulebook import load
from tests.ui.screens.conftest import ALT, RESOURCES


@pytest.fixture
def rulebook():
    """The real law, but for the time of service: 45 minutes."""
    book = load(RESOURCES / "rulebook")
    edition = book.editions[0]
    limits = replace(edition.limits, provide_minutes=45)
    return replace(book, editions=(replace(edition, limits=limits),))


def test_the_clock_counts_down_from_the_minutes_of_the_edition(at_desk):
    draft = at_desk.whole_draft()
    at_desk.clock.go(minutes=5)
    at_desk.window.desk.cases.opened.emit(draft)
    at_desk.settle()
    assert at_desk.window.desk.bar.clock.accessibleName() == "40:00 left · of 45 minutes"


def test_the_first_step_and_review_name_the_minutes_of_the_edition(at_desk):
    at_desk.open_whole_case()
    assert at_desk.wizard.page.heading_tail.text().endswith("· 45 minutes · free of charge")
    at_desk.press(Qt.Key.Key_1, ALT)
    assert at_desk.says("it takes 45 minutes.")


def test_postponing_names_the_minutes_of_the_edition(at_desk):
    at_desk.open_whole_case()
    at_desk.press(Qt.Key.Key_F8)
    assert at_desk.says("the count of 45 minutes stops with 45:00 left.")


def test_it_is_beyond_the_minutes_of_the_edition_that_a_reason_is_asked_for(at_desk):
    at_desk.open_whole_case()
    at_desk.clock.go(minutes=46)
    at_desk.wizard.go_on()
    at_desk.settle()
    asked = at_desk.question().accessibleName()
    assert asked == "Why did the service take more than 45 minutes?"


def test_what_was_served_is_told_beside_the_minutes_of_the_edition(at_desk):
    at_desk.open_whole_case()
    at_desk.clock.go(minutes=12)
    at_desk.wizard.go_on()
    at_desk.settle()
    assert at_desk.says("Service took 12:00 of 45:00")


def test_the_journal_names_the_minutes_of_the_edition(at_desk):
    draft = at_desk.whole_draft()
    at_desk.clock.go(minutes=5)
    at_desk.window.desk.counter.accept(draft)
    at_desk.window.desk.show_journal()
    at_desk.settle()
    assert at_desk.says("05:00 of 45:00")
