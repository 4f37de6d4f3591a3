"""A key that is held asks once for what is done once, however quick the desk is."""

from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason
from regdesk.ui.about import Facts
from regdesk.ui.screens.clerk_dialogs import NewKeyDialog
from regdesk.ui.screens.clerks_panel import ClerksPanel
from regdesk.ui.widgets.scrim import Scrim
from tests.ui.screens.conftest import CTRL, CTRL_SHIFT
from tests.ui.typing import send_key

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FACTS = Facts(version="1", commit="", folder="/desk")
OPENING = (
    (Qt.Key.Key_F1, CTRL),
    (Qt.Key.Key_F2, CTRL),
    (Qt.Key.Key_F2, SHIFT),
    (Qt.Key.Key_F6, NONE),
    (Qt.Key.Key_F7, SHIFT),
    (Qt.Key.Key_F8, SHIFT),
    (Qt.Key.Key_F9, SHIFT),
    (Qt.Key.Key_F10, NONE),
    (Qt.Key.Key_F11, CTRL),
    (Qt.Key.Key_F12, CTRL),
    (Qt.Key.Key_H, CTRL),
    (Qt.Key.Key_P, CTRL_SHIFT),
)


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


def press_twice(clerk, key, modifiers=NONE):
    """Press so quickly that the desk has not answered to the first."""
    focused = clerk.focused or clerk.window
    for _ in range(2):
        send_key(focused, key, modifiers)
    clerk.settle()


def list_open(clerk):
    return [one for one in clerk.window.findChildren(Scrim) if one.isVisible()]


def close_all(clerk):
    for one in reversed(list_open(clerk)):
        one.close_over()
    clerk.settle()


def test_a_key_that_is_pressed_twice_opens_one_thing(show):
    clerk = show(tell_about=lambda: FACTS)
    clerk.sign_in()
    counter = clerk.window.desk.counter
    counter.park(clerk.whole_draft(), ParkReason.OTHER)
    counter.accept(clerk.whole_draft())
    clerk.window.desk.show_journal()
    clerk.settle()
    while not clerk.journal.chosen().number:
        clerk.press(Qt.Key.Key_Down)

    for key, modifiers in OPENING:
        press_twice(clerk, key, modifiers)
        assert len(list_open(clerk)) == 1, (key, modifiers)
        close_all(clerk)


def test_a_key_that_is_pressed_twice_opens_one_case(show):
    clerk = show()
    clerk.sign_in()

    press_twice(clerk, Qt.Key.Key_F2)

    assert len(clerk.window.desk.counter.list_unfinished()) == 1


def test_a_key_of_a_panel_that_is_pressed_twice_opens_one_thing(show):
    clerk = show()
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F12, CTRL)

    press_twice(clerk, Qt.Key.Key_F7)

    assert [type(one) for one in list_open(clerk)] == [ClerksPanel, NewKeyDialog]
