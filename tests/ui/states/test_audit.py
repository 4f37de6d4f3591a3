"""The audit itself: what is planted into a screen is found, and nothing else is."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from regdesk.ui.fonts import Role
from regdesk.ui.widgets.labels import Label
from regdesk.ui.widgets.pills import Pill
from tests.ui.clipping import list_clipped
from tests.ui.states.whole import list_english


@pytest.fixture
def journal(scene):
    """A window in which nothing is cut."""
    window = scene.sign_in().window
    assert list_clipped(window) == []
    return window


def plant(widget, parent, *geometry):
    widget.setParent(parent)
    widget.setGeometry(*geometry)
    widget.show()
    return widget


def test_a_label_narrower_than_its_words_is_found(journal):
    place = plant(QWidget(), journal, 0, 0, 300, 60)
    place.floats = True
    plant(Label("Тұрғылықты жері бойынша тіркеу", Role.BODY), place, 0, 0, 60, 20)
    assert any("needs" in line for line in list_clipped(journal))


@pytest.mark.parametrize("make", [lambda: QLabel("ұзын сөз"), lambda: Pill("ұзын сөз"), QLineEdit])
def test_whatever_shows_text_is_measured(journal, make):
    place = plant(QWidget(), journal, 0, 0, 300, 60)
    place.floats = True
    plant(make(), place, 0, 0, 9, 9)
    assert any("needs" in line for line in list_clipped(journal))


def test_a_wrapped_label_without_room_for_its_last_line_is_found(journal):
    place = plant(QWidget(), journal, 0, 0, 300, 60)
    place.floats = True
    plant(Label("бір екі үш төрт бес алты жеті", Role.BODY, wrap=True), place, 0, 0, 90, 22)
    assert any("needs" in line for line in list_clipped(journal))


def test_siblings_that_overlap_are_found(journal):
    place = plant(QWidget(), journal, 0, 0, 300, 60)
    place.floats = True
    plant(QLabel("бір"), place, 0, 0, 80, 30)
    plant(QLabel("екі"), place, 60, 0, 80, 30)
    assert any("overlaps" in line for line in list_clipped(journal))


@pytest.mark.parametrize(("left", "top"), [(280, 0), (-10, 0), (0, 45)])
def test_a_label_outside_its_parent_is_found(journal, left, top):
    place = plant(QWidget(), journal, 0, 0, 300, 60)
    place.floats = True
    plant(QLabel("бір"), place, left, top, 80, 30)
    assert any("leaves" in line for line in list_clipped(journal))


def test_what_hangs_out_of_the_window_is_found(journal):
    place = plant(QWidget(), journal, journal.width() - 50, 0, 300, 60)
    place.floats = True
    plant(QLabel("бір"), place, 0, 0, 80, 30)
    assert any("leaves" in line for line in list_clipped(journal))


def test_a_word_left_in_english_is_found(journal):
    assert list_english(journal) == []
    plant(QLabel("Everything is saved"), journal, 0, 0, 200, 30)
    assert list_english(journal) == ["Everything is saved"]
