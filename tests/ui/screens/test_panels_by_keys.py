"""Every panel of the desk by the keyboard alone: Tab reads it, Esc closes it, and the focus returns
to where it was: DESIGN §9.
"""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from regdesk.app.memory import Memory
from regdesk.settings import Settings
from tests.ui.screens.conftest import CTRL

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_ROW = 40  # px: what stands beside each other begins within so much

PANELS = {
    "keys of this screen": (Qt.Key.Key_F1, NONE),
    "check a slip": (Qt.Key.Key_F3, CTRL),
    "the day": (Qt.Key.Key_F2, CTRL),
    "not to be forgotten": (Qt.Key.Key_F2, SHIFT),
    "rules": (Qt.Key.Key_F1, CTRL),
    "notices": (Qt.Key.Key_F9, SHIFT),
    "applications": (Qt.Key.Key_F7, SHIFT),
    "settings": (Qt.Key.Key_F9, CTRL),
    "queue": (Qt.Key.Key_F10, NONE),
    "printers": (Qt.Key.Key_F11, SHIFT),
    "clerks": (Qt.Key.Key_F12, CTRL),
    "own password": (Qt.Key.Key_F12, SHIFT),
    "entered in the register": (Qt.Key.Key_F6, NONE),
    "history": (Qt.Key.Key_H, CTRL),
    "cancel": (Qt.Key.Key_F8, SHIFT),
    "register of the day": (Qt.Key.Key_F3, SHIFT),
    "preview of the slip": (Qt.Key.Key_P, CTRL | SHIFT),
}


@pytest.fixture
def clerk(show, tmp_path):
    """Stand in the journal before an accepted case."""
    clerk = show(settings=Memory(tmp_path / "settings.json", Settings()))
    clerk.sign_in()
    clerk.window.desk.counter.accept(clerk.whole_draft())
    clerk.window.desk.show_journal()
    clerk.settle()
    return clerk


def walk(clerk, panel):
    """Press Tab until it comes round; return each stop as (what, left, top) where it is shown."""
    stops, shown = [], []
    while clerk.focused not in stops:
        one = clerk.focused
        stops.append(one)
        place = one.mapTo(panel, QPoint()) if panel.isAncestorOf(one) else QPoint(-1, -1)
        shown.append((one.accessibleName(), *place.toTuple()))
        clerk.press(Qt.Key.Key_Tab)
    first = shown.index(min(shown, key=lambda stop: (stop[2] // _ROW, stop[1])))
    return shown[first:] + shown[:first]


def list_wrong(stops):
    """Return what is read before what stands above it and not in a column further right, and what
    is outside.
    """
    outside = [stop for stop in stops if stop[1] < 0]
    back = [(a, b) for a, b in pairwise(stops) if b[2] < a[2] - _ROW and b[1] <= a[1]]
    return outside + back


def test_tab_reads_each_and_esc_leads_back(clerk):
    before, wrong = clerk.focused, []
    for name, (key, held) in PANELS.items():
        clerk.press(key, held)
        panel = clerk.question()
        assert panel is not None, name
        wrong += [(name, one) for one in list_wrong(walk(clerk, panel))]
        clerk.press(Qt.Key.Key_Escape)
        wrong += [(name, "stays open")] if clerk.question() is not None else []
        wrong += [] if clerk.focused is before else [(name, clerk.focused)]
    assert wrong == []
