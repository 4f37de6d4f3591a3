"""A key that is held asks once for what is done once, however quick the desk is."""

from PySide6.QtCore import Qt

from tests.ui.screens.conftest import CTRL
from tests.ui.typing import send_key

NONE = Qt.KeyboardModifier.NoModifier


def hold(clerk, key, modifiers=NONE):
    for again in (False, True, True):
        send_key(clerk.focused or clerk.window, key, modifiers, auto_repeat=again)
        clerk.settle()


def test_a_held_key_opens_one_case(show):
    clerk = show()
    clerk.sign_in()

    hold(clerk, Qt.Key.Key_F2)

    assert clerk.window.screen_name == "wizard"
    assert len(clerk.window.desk.counter.list_unfinished()) == 1


def test_a_held_key_prints_one_copy(show):
    clerk = show()
    clerk.sign_in()
    accepted = clerk.window.desk.counter.accept(clerk.whole_draft())
    clerk.window.desk.cases.viewed.emit(accepted.case)
    clerk.settle()

    hold(clerk, Qt.Key.Key_P, CTRL)

    assert len(clerk.window.desk.counter.list_prints()) == 1
