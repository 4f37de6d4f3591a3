"""What the clerk reads at the end: review and done for every way in which a case is accepted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from regdesk.domain.draft import StepId
from regdesk.ui.language import Language
from regdesk.ui.theme import Mode
from tests.ui.clipping import list_clipped
from tests.ui.screens.conftest import CTRL
from tests.ui.screens.endings import open_ending

MIXED = ("one until a proof", "with a child", "a ward", "nine")
GRID = ((1.3, Language.RU, Mode.DARK), (1.0, Language.KK, Mode.LIGHT))
FITS = ("one", "four", "until a proof", "temporary", "changed", "by a parent", "postponed")


def save(clerk):
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert clerk.window.screen_name == "done"


def set_size(clerk, speech=Language.KK):
    clerk.window.looks.speak(speech)
    clerk.window.resize(1366, 690)
    for _ in range(8):  # each nested layout answers in a turn of its own
        QApplication.processEvents()


@pytest.mark.parametrize("name", FITS)
def test_review_fits_a_small_window_in_kazakh_without_scrolling(at_desk, name):
    open_ending(at_desk, name)
    set_size(at_desk)

    frame = at_desk.wizard.frame
    assert frame.area.verticalScrollBar().maximum() == 0
    assert frame._beside.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", MIXED)
def test_no_word_of_review_or_done_is_cut(at_desk, look, name):
    open_ending(at_desk, name)
    for screen in ("wizard", "done"):
        if screen == "done":
            save(at_desk)
            assert at_desk.done.preview.has_picture()
        for scale, speech, mode in GRID:
            look.set_scale(scale)
            look.set_mode(mode)
            set_size(at_desk, speech)
            assert list_clipped(at_desk.window) == []
        look.set_scale(1.0)
        at_desk.settle()


def test_done_says_who_came_along(at_desk):
    open_ending(at_desk, "four")
    save(at_desk)

    assert at_desk.says("Омаров Ерлан Болатұлы and 3 more people · permanent registration")
    assert not at_desk.says("Until the document")


def test_done_names_the_paper_that_is_owed_and_what_follows(at_desk):
    open_ending(at_desk, "until a proof")
    save(at_desk)

    assert at_desk.says("Омарова Айгүл Сәкенқызы · temporary registration")
    assert at_desk.says("Until the document")
    assert at_desk.says("To bring: бұрын тұрған елінен есептен шыққанын растайтын құжат.")
    assert at_desk.says("Then permanent registration is applied for")


def test_done_says_of_whom_a_paper_is_owed_in_a_family(at_desk):
    open_ending(at_desk, "one until a proof")
    save(at_desk)

    assert at_desk.says("Until the document: Омарова Айгүл")
    assert at_desk.says("· permanent registration")


def test_done_claims_nothing_of_a_child(at_desk):
    open_ending(at_desk, "with a child")
    save(at_desk)

    assert at_desk.says("Follows the parents: Омарова Әсел")
    assert at_desk.says("Омаров Ерлан Болатұлы and 2 more people")  # the child is not one of them
    assert at_desk.says("noted on the case, no registration is asked for")


def test_the_next_case_on_done_shows_nothing_of_the_one_before(at_desk):
    open_ending(at_desk, "with a child")
    save(at_desk)
    open_ending(at_desk, "four")
    save(at_desk)

    assert not at_desk.says("Follows the parents")


def test_a_mixed_family_s_slip_is_printed_and_printed_again(at_desk, tray):
    open_ending(at_desk, "with a child")
    save(at_desk)
    at_desk.press(Qt.Key.Key_P, CTRL)

    assert len(tray.printed) == 2


def test_what_is_missing_leads_from_review_to_its_step(at_desk):
    draft = open_ending(at_desk, "four")
    at_desk.press(ord("2"), Qt.KeyboardModifier.AltModifier)

    assert at_desk.wizard.step is StepId.APPLICANT
    assert at_desk.wizard.draft.registrants == draft.registrants
