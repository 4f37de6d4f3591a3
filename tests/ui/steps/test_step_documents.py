"""Step 5: the original is seen with one's own eyes; a page is only its picture."""

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from regdesk.domain.draft import StepId
from regdesk.domain.paper import Paper, PaperCode
from regdesk.ui.widgets.toast import Toast
from tests.ui.steps.people import HOSTED

CONSENT = (PaperCode.CONSENT, "")


@pytest.fixture
def draft(counter):
    opened = counter.open_case()
    yield replace(HOSTED, case_id=opened.case_id, ordinal=opened.ordinal)
    counter.discard(opened)


@pytest.fixture
def frame(show, draft):
    return show(StepId.DOCUMENTS, draft)


@pytest.fixture
def picture(tmp_path):
    file = tmp_path / "consent.png"
    Image.new("RGB", (300, 420), "ivory").save(file)
    return file


def keys(frame):
    return list(frame.page._cards)


def consent(frame):
    return next(key for key in keys(frame) if key[0] is PaperCode.CONSENT)


def add(frame, jobs, *files):
    frame.page.choose_files = lambda _parent: list(files)
    frame.press(Qt.Key.Key_Insert)
    jobs.wait_idle()


def test_there_is_a_card_for_every_paper_of_the_law(frame, counter):
    asked = counter.findings(frame.draft).papers

    assert keys(frame) == [(one.code, one.about) for one in asked]
    assert len(keys(frame)) == 3


def test_space_says_that_the_original_was_seen_and_goes_on(frame, counter):
    frame.press(Qt.Key.Key_Space)
    first = frame.draft.papers[0]

    assert (first.original_seen, first.seen_at) == (True, counter.clock.now())
    assert frame.focused is frame.page._cards[keys(frame)[1]]

    frame.press(Qt.Key.Key_Space)
    frame.press(Qt.Key.Key_Space)
    assert not any(view.needs_work for view in frame.page._views.values())
    frame.enter()
    assert frame.advanced == 1


def test_space_again_takes_it_back(frame):
    frame.press(Qt.Key.Key_Space)
    frame.press(Qt.Key.Key_Left)
    frame.press(Qt.Key.Key_Space)

    assert not frame.draft.papers[0].original_seen
    assert frame.draft.papers[0].seen_at is None


def test_focus_lands_on_the_first_paper_that_needs_work(show, draft):
    seen = replace(draft, papers=(Paper(PaperCode.APPLICANT_ID, "r1", original_seen=True),))
    frame = show(StepId.DOCUMENTS, seen)

    assert frame.focused is frame.page._cards[keys(frame)[1]]


def test_arrows_go_between_the_cards_in_two_columns(frame):
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 0),
    ):
        frame.press(key)
        assert frame.focused is frame.page._cards[keys(frame)[at]]


def test_insert_adds_the_pages_of_a_file(frame, jobs, picture):
    frame.page.focus_field("papers.CONSENT.")
    add(frame, jobs, picture, picture)
    paper = frame.draft.find_paper(*consent(frame))

    assert len(paper.pages) == 2
    assert not paper.original_seen
    assert frame.page._pane.preview._image is not None


def test_a_file_that_is_no_picture_is_told_on_its_card(frame, jobs, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Құрметті …", encoding="utf-8")

    add(frame, jobs, letter)

    assert frame.page._cards[keys(frame)[0]]._whose.text().startswith("This file is no picture")
    assert frame.draft.papers == ()


def test_files_can_be_dropped_on_a_card(frame, jobs, picture):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(picture))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier

    event = QDropEvent(QPointF(5, 5), copy, dropped, button, held)
    frame.page._cards[consent(frame)].dropEvent(event)
    jobs.wait_idle()

    assert len(frame.draft.find_paper(*consent(frame)).pages) == 1


def test_a_page_removed_comes_back_as_long_as_it_can(frame, jobs, picture, counter):
    add(frame, jobs, picture)
    page = frame.draft.papers[0].pages[0]
    frame.press(Qt.Key.Key_Delete)
    assert frame.draft.papers[0].pages == ()

    assert Toast.find_over(frame.window()).take_back()

    assert frame.draft.papers[0].pages == (page,)
    assert counter.page_image(page)


def test_a_page_removed_is_destroyed_on_leaving(frame, jobs, picture, counter):
    add(frame, jobs, picture)
    page = frame.draft.papers[0].pages[0]
    frame.ctrl(Qt.Key.Key_Z)
    frame.press(Qt.Key.Key_Delete)

    frame.page.hide()
    jobs.wait_idle()

    with pytest.raises(Exception):  # noqa: B017 gone is gone, however storage words it
        counter.page_image(page)
    assert not frame.page.undo()


def test_what_is_not_needed_any_more_is_shown_apart(show, draft):
    spare = Paper(PaperCode.DEREGISTRATION, "r1", original_seen=True)
    frame = show(StepId.DOCUMENTS, replace(draft, papers=(spare,)))
    view = frame.page._views[(PaperCode.DEREGISTRATION, "r1")]

    assert (view.required, view.tone, view.needs_work) == (None, "neutral", False)


def test_f5_says_in_words_that_there_is_no_scanner(frame):
    before = frame.draft
    frame.press(Qt.Key.Key_F5)

    assert frame.page._strip._fill == "warn"
    assert frame.draft == before


def test_ctrl_r_turns_the_view_and_nothing_else(frame, jobs, picture):
    add(frame, jobs, picture)
    before = frame.draft

    frame.ctrl(Qt.Key.Key_R)

    assert frame.page._pane.preview._turns == 1
    assert frame.draft == before
