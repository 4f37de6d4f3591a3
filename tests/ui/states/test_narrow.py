"""Windows narrower and wider than 1366 px: what gives way, and what takes the room (DESIGN §3)."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit

from regdesk.ui.language import Language
from regdesk.ui.scrolling import Scrolling
from regdesk.ui.theme import Mode
from tests.ui.clipping import list_clipped
from tests.ui.screens.conftest import CTRL
from tests.ui.states.looks import put_on

STEPS = (
    "category-citizen",
    "applicant-family",
    "address-picked",
    "owner-two",
    "papers-missing",
    "review-one",
)


def narrow(scene, width, scale=1.0):
    put_on(
        scene.clerk.window,
        speech=Language.KK,
        mode=Mode.LIGHT,
        scale=scale,
        size=(width, 690),
    )
    return scene.clerk.wizard.rail


@pytest.mark.parametrize("name", STEPS)
def test_below_1100_the_rail_shows_numbers_and_nothing_is_cut(scene, name):
    scene.reach(name)
    rail = narrow(scene, 1099)
    assert (rail.collapsed, rail.width()) == (True, 56)
    assert list_clipped(scene.clerk.window) == []
    rail = narrow(scene, 1100)
    assert (rail.collapsed, rail.width()) == (False, 256)


def test_the_names_stay_as_long_as_the_text_size_leaves_them_room(scene):
    scene.reach("owner-one")
    assert narrow(scene, 1365, 1.3).collapsed
    assert not narrow(scene, 1366, 1.3).collapsed
    assert narrow(scene, 1232, 1.15).collapsed
    assert not narrow(scene, 1232, 1.0).collapsed


def test_the_numbers_still_lead_to_the_steps(scene):
    scene.reach("owner-one")
    rail = narrow(scene, 1050)
    rail.rows[1].click()
    scene.clerk.settle()
    assert scene.clerk.wizard.step == "applicant"


def test_the_side_panel_comes_and_goes_by_its_key(scene):
    scene.reach("owner-one")
    narrow(scene, 1200)
    frame = scene.clerk.wizard.frame
    assert not frame.page.side.isVisible()
    scene.clerk.press(Qt.Key.Key_I, CTRL)
    assert frame.page.side.isVisible()
    assert list_clipped(scene.clerk.window) == []
    scene.clerk.press(Qt.Key.Key_I, CTRL)
    assert not frame.page.side.isVisible()


def test_in_the_journal_the_chosen_case_waits_where_both_have_no_room(scene):
    scene.reach("journal-full")
    put_on(scene.clerk.window, speech=Language.KK, mode=Mode.LIGHT, scale=1.3, size=(1366, 690))
    journal = scene.clerk.journal
    assert (journal.table.isVisible(), journal.pane.isVisible()) == (True, False)
    scene.clerk.press(Qt.Key.Key_I, CTRL)
    assert (journal.table.isVisible(), journal.pane.isVisible()) == (False, True)
    assert list_clipped(scene.clerk.window) == []
    put_on(scene.clerk.window, speech=Language.KK, mode=Mode.LIGHT, scale=1.0, size=(1366, 690))
    assert (journal.table.isVisible(), journal.pane.isVisible()) == (True, True)


@pytest.mark.parametrize(
    ("name", "side"), [("owner-one", 380), ("review-one", 380), ("papers-missing", 560)]
)
def test_a_large_screen_has_wider_sides_and_the_content_in_the_middle(scene, name, side):
    scene.reach(name)
    put_on(scene.clerk.window, speech=Language.KK, mode=Mode.LIGHT, scale=1.0, size=(1920, 1080))
    frame = scene.clerk.wizard.frame
    assert scene.clerk.wizard.rail.width() == 288
    assert frame.page.side.width() == side
    content, room = frame.area.widget(), frame.area.viewport()
    assert frame.page.width() <= 920
    left, right = content.x(), room.width() - content.x() - content.width()
    assert abs(left - right) <= 1


def test_on_a_large_screen_the_chosen_case_is_wider(scene):
    scene.reach("journal-full")
    put_on(scene.clerk.window, speech=Language.KK, mode=Mode.LIGHT, scale=1.0, size=(1920, 1080))
    assert scene.clerk.journal.pane.width() == 420


@pytest.mark.parametrize("name", ["applicant-child-alone", "applicant-empty"])
def test_the_field_with_the_focus_stays_in_sight_when_text_grows_and_the_window_shrinks(
    scene, name
):
    scene.reach(name)
    window = scene.clerk.window
    put_on(window, speech=Language.KK, mode=Mode.LIGHT, scale=1.0, size=(1920, 1080))
    areas = [one for one in window.findChildren(Scrolling) if one.findChildren(QLineEdit)]
    (area,) = [one for one in areas if one.isVisible()]
    editors = [one for one in area.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
    last = max(editors, key=lambda one: one.mapTo(area, QPoint(0, 0)).y())
    last.setFocus()
    scene.clerk.settle()

    narrow(scene, 1366, 1.3)
    scene.clerk.settle()

    top = last.mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= area.viewport().height() - last.height()
