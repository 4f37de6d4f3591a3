"""No text is cut on any screen, in any language, look, text size and window we serve."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.draft import StepId
from regdesk.ui import language
from regdesk.ui.language import Language
from regdesk.ui.theme import Mode
from tests.ui.clipping import list_clipped
from tests.ui.screens.conftest import ALT, CTRL, PASSWORD
from tests.ui.screens.test_set_up import fill_administrator, fill_centre

SPEECHES = (Language.KK, Language.RU)
GRID = list(product(Mode, (1.0, 1.3), SPEECHES, ((1366, 690), (1920, 1080))))


def sign_in_refused(clerk):
    clerk.type("бөтен")
    clerk.enter()


def journal(clerk):
    clerk.whole_draft()
    save_one(clerk)
    clerk.press(Qt.Key.Key_F3)


def save_one(clerk):
    clerk.open_whole_case()
    clerk.press(Qt.Key.Key_Return, CTRL)


def nothing_found(clerk):
    journal(clerk)
    clerk.type("жоқ адам")
    clerk.wait(100)


def queue(clerk):
    journal(clerk)
    clerk.press(Qt.Key.Key_F10)


def keys_of_owner(clerk):
    clerk.open_whole_case(StepId.OWNER)
    clerk.press(Qt.Key.Key_F1)


def parking(clerk):
    clerk.open_whole_case()
    clerk.press(Qt.Key.Key_F8)


def overtime(clerk):
    clerk.open_whole_case()
    clerk.clock.go(minutes=33)
    clerk.press(Qt.Key.Key_Return, CTRL)


def without_printer(clerk, tray):
    tray.printers = ()
    save_one(clerk)


def locked(clerk):
    clerk.open_whole_case()
    clerk.press(Qt.Key.Key_F12)


def step(number):
    def open_step(clerk):
        clerk.open_whole_case()
        clerk.press(ord(str(number)), ALT)

    return open_step


AT_DESK = {
    "empty": lambda _clerk: None,
    "journal": journal,
    "nothing found": nothing_found,
    "done": save_one,
    "locked": locked,
    **{f"step {number}": step(number) for number in range(1, 7)},
}
# Panels word themselves when they open, so that only sizes and looks are changed under them.
PANELS = {"queue": queue, "keys": keys_of_owner, "parking": parking, "overtime": overtime}


def list_cut(clerk, look, grid):
    """Return every cut text of the screen over ``grid``; where it may scroll, it may be high."""
    found = []
    for mode, scale, speech, size in grid:
        if look.scale != scale:
            look.set_scale(scale)
        if look.mode != mode:
            look.set_mode(mode)
        if language.current() is not speech:
            clerk.window.looks.speak(speech)
        clerk.window.resize(*size)
        for _ in range(6):  # each nested layout answers in a turn of its own
            QApplication.processEvents()
        where = f"{speech} {mode} {scale} {size[0]}x{size[1]}"
        found += [f"{where}: {line}" for line in list_clipped(clerk.window)]
    return found


@pytest.mark.parametrize("reach", [lambda _clerk: None, sign_in_refused], ids=["calm", "refused"])
def test_sign_in(show, look, reach):
    clerk = show()
    reach(clerk)
    assert list_cut(clerk, look, GRID) == []


@pytest.mark.parametrize("pages", [0, 1, 2])
def test_set_up(show, look, pages):
    clerk = show(first_start=True, print_recovery=lambda _desk, _key: None)
    if pages:
        fill_centre(clerk)
    if pages == 2:
        fill_administrator(clerk)
    assert list_cut(clerk, look, GRID) == []


@pytest.mark.parametrize("name", AT_DESK)
def test_desk(at_desk, look, name):
    AT_DESK[name](at_desk)
    assert list_cut(at_desk, look, GRID) == []


def test_done_without_printer(at_desk, look, tray):
    without_printer(at_desk, tray)
    assert list_cut(at_desk, look, GRID) == []


@pytest.mark.parametrize("speech", SPEECHES)
@pytest.mark.parametrize("name", PANELS)
def test_panels(show, look, name, speech):
    clerk = show(language=speech)
    clerk.type(PASSWORD)
    clerk.enter()
    PANELS[name](clerk)
    grid = [one for one in GRID if one[2] is speech and one[1] == 1.0]
    assert list_cut(clerk, look, grid) == []
