"""A window narrower than the design's grid: the rail collapses, the side panel is asked for."""

import pytest
from PySide6.QtCore import Qt

from regdesk.ui.language import Language
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
