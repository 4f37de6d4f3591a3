"""Step 5: the original is seen with one's own eyes; a page is only its picture."""

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from regdesk.domain.address import Premises
from regdesk.domain.draft import HandIn, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.finding import Outcome
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Applicant, HandsIn
from regdesk.ui.steps.gallery import Gallery
from regdesk.ui.steps.paper_reason import ReasonPanel
from regdesk.ui.widgets.pills import Pill
from regdesk.ui.widgets.toast import Toast
from tests.ui.capture_here import capture, draw
from tests.ui.steps.people import HOSTED
from tests.ui.typing import send_key

CONSENT = (PaperCode.CONSENT, "")
POA = (PaperCode.POWER_OF_ATTORNEY, "r1")
SHIFT = Qt.KeyboardModifier.ShiftModifier


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
    return list(frame.page._grid.cards)


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
    assert frame.focused is frame.page._grid.cards[keys(frame)[1]]

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

    assert frame.focused is frame.page._grid.cards[keys(frame)[1]]


def test_arrows_go_between_the_cards_in_two_columns(frame):
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 0),
    ):
        frame.press(key)
        assert frame.focused is frame.page._grid.cards[keys(frame)[at]]


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

    assert (
        frame.page._grid.cards[keys(frame)[0]]._whose.text().startswith("This file is no picture")
    )
    assert frame.draft.papers == ()


def test_files_can_be_dropped_on_a_card(frame, jobs, picture):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(picture))])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier

    event = QDropEvent(QPointF(5, 5), copy, dropped, button, held)
    frame.page._grid.cards[consent(frame)].dropEvent(event)
    jobs.wait_idle()

    assert len(frame.draft.find_paper(*consent(frame)).pages) == 1


def test_the_pictures_of_a_case_make_room_for_the_next_ones(counter, jobs):
    gallery = Gallery(counter, jobs)
    one, other = (keep(counter, draw(shade=shade)) for shade in ("white", "grey"))

    def shows(page):
        gallery.find_small(page)
        jobs.wait_idle()
        return gallery.find_small(page) is not None

    assert shows(one)
    gallery.leave()
    assert shows(one), "what is still on the screen stays there"
    assert shows(other)
    assert gallery.find_small(one) is None


def keep(counter, picture):
    page = capture(picture)
    size = {"width": page.width, "height": page.height}
    return counter.pages.keep(page.image, media="image/jpeg", **size)


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


def test_f5_says_in_words_that_there_is_no_scanner(frame, jobs):
    before = frame.draft
    frame.press(Qt.Key.Key_F5)
    jobs.wait_idle()

    assert frame.page._strip._fill == "warn"
    assert frame.draft == before


def test_ctrl_r_turns_the_page_for_good(frame, jobs, picture, counter):
    add(frame, jobs, picture)
    upright = frame.draft.papers[0].pages[0]

    frame.ctrl(Qt.Key.Key_R)
    assert frame.page.find_hindrance(), "an acceptance now would take the page as it was"
    jobs.wait_idle()

    assert not frame.page.find_hindrance()
    (turned,) = frame.draft.papers[0].pages
    assert (turned.width, turned.height) == (upright.height, upright.width)
    assert counter.page_image(turned)
    with pytest.raises(Fault, match=r"page\.vanished"):
        counter.page_image(upright)


@pytest.fixture
def by_attorney(draft):
    """A case that an attorney hands in: his power names a last day."""
    return replace(draft, applicant=Applicant(HandsIn.ATTORNEY))


def view(frame, key):
    return frame.page._views[key]


def press_absent(frame):
    frame.press(Qt.Key.Key_Space, SHIFT)


def test_asked_for_and_not_here_is_said_by_shift_space_and_shown(frame, counter):
    key = keys(frame)[0]
    press_absent(frame)

    assert frame.draft.papers == (Paper(*key, absent=True),)
    assert (view(frame, key).tone, view(frame, key).icon) == ("danger", "cross")
    assert view(frame, key).state == "Asked for, not here"
    assert frame.focused is frame.page._grid.cards[keys(frame)[1]], "nothing is left to say of it"
    assert not view(frame, key).needs_work
    assert counter.closing(frame.draft) is None, "two papers were not looked at yet"


def test_what_is_not_here_is_not_ready(frame):
    press_absent(frame)

    assert frame.page._count._says.text() == "Ready: 0 of 3"


def test_once_all_was_asked_for_acceptance_can_be_refused(frame, counter):
    press_absent(frame)
    frame.press(Qt.Key.Key_Space)
    press_absent(frame)

    assert counter.closing(frame.draft) is Outcome.PAPERS_MISSING


def test_shift_space_again_takes_it_back_and_space_says_it_came(frame):
    for again, paper in ((True, {}), (False, {"original_seen": True})):
        press_absent(frame)
        frame.press(Qt.Key.Key_Left)
        press_absent(frame) if again else frame.press(Qt.Key.Key_Space)
        held = frame.draft.papers[0]
        assert (held.absent, held.original_seen) == (False, paper.get("original_seen", False))
        frame.page.focus_field("papers.APP-ID.r1")


def test_not_here_and_seen_exclude_each_other(frame):
    frame.press(Qt.Key.Key_Space)
    frame.press(Qt.Key.Key_Left)
    press_absent(frame)

    held = frame.draft.papers[0]
    assert (held.absent, held.original_seen, held.seen_at) == (True, False, None)


def test_shift_f1_tells_reason_clause_and_who_compared_it(frame, counter):
    asked = counter.findings(frame.draft).papers[0]
    before = frame.focused
    frame.press(Qt.Key.Key_F1, SHIFT)

    panel = frame.focused.window().findChild(ReasonPanel)
    told = {one.text() for one in panel.findChildren(QLabel)}
    assert {asked.reason.kk, asked.clause.title.kk, asked.clause.url} <= told
    assert [one.text() for one in panel.findChildren(Pill)] == ["Compared with the act"]
    send_key(frame.focused, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert frame.focused is before


def test_a_rule_nobody_compared_is_said_to_be_one(qtbot, counter, frame):
    asked = replace(counter.findings(frame.draft).papers[0], verified=False)
    panel = ReasonPanel(frame, asked)

    assert [one.text() for one in panel.findChildren(Pill)] == ["Not compared with the act"]


def test_a_power_of_attorney_has_a_last_day_and_a_consent_has_none(show, by_attorney):
    frame = show(StepId.DOCUMENTS, by_attorney)
    frame.page.focus_field("papers.CONSENT.")
    assert frame.page.fields() == {}

    frame.page.focus_field("papers.POA.r1.valid_until")
    frame.digit("23112023")

    assert frame.draft.find_paper(*POA).valid_until == "23.11.2023"
    assert list(frame.page.fields()) == ["papers.POA.r1.valid_until"]
    frame.enter()
    assert frame.focused is frame.page._grid.cards[POA]
    frame.press(Qt.Key.Key_Space)
    assert view(frame, POA).is_ready, "its last day is a good day"


def test_tab_goes_from_a_card_to_its_own_last_day_and_on_to_the_next_card(show, by_attorney):
    frame = show(StepId.DOCUMENTS, by_attorney)
    frame.page.focus_field("papers.POA.r1")
    after = frame.page._grid.cards[keys(frame)[keys(frame).index(POA) + 1]]

    frame.press(Qt.Key.Key_Tab)
    frame.digit("01012030")
    assert frame.draft.find_paper(*POA).valid_until == "01.01.2030"
    frame.press(Qt.Key.Key_Backtab, SHIFT)
    assert frame.focused is frame.page._grid.cards[POA]
    frame.press(Qt.Key.Key_Tab)
    frame.press(Qt.Key.Key_Tab)

    assert frame.focused is after
    frame.press(Qt.Key.Key_Tab)
    assert frame.focused is not frame.page._pane.last_day.editor


def test_an_expired_paper_counts_as_missing_and_says_so(show, by_attorney):
    frame = show(StepId.DOCUMENTS, by_attorney)
    frame.page.focus_field("papers.POA.r1.valid_until")
    frame.digit("22112023")
    assert "counts as missing" in frame.page._pane._stands.text()

    frame.page.focus_field("papers.POA.r1")
    frame.press(Qt.Key.Key_Space)

    assert (view(frame, POA).state, view(frame, POA).is_ready) == ("Expired", False)


def test_a_day_that_does_not_exist_is_told_at_its_field(show, by_attorney):
    frame = show(StepId.DOCUMENTS, by_attorney)
    frame.page.focus_field("papers.POA.r1.valid_until")
    frame.digit("31022030")
    frame.enter()

    assert frame.page._pane.last_day.error().startswith("There is no such day")


def test_the_keys_of_the_card_stay_out_of_the_last_day(show, by_attorney):
    frame = show(StepId.DOCUMENTS, by_attorney)
    frame.page.focus_field("papers.POA.r1.valid_until")
    frame.digit("23")

    frame.press(Qt.Key.Key_Space)
    frame.press(Qt.Key.Key_Left)

    assert frame.draft.find_paper(*POA).original_seen is False
    assert frame.focused is frame.page._pane.last_day.editor


def test_an_owner_who_is_registered_himself_is_asked_no_consent_and_told_why(show, draft):
    here = replace(draft.owners[0], registrant="r1", person=draft.registrants[0].person)
    frame = show(StepId.DOCUMENTS, replace(draft, owners=(here,)))
    spared = view(frame, CONSENT)

    assert (spared.required, spared.state) == (None, "Not needed")
    assert spared.whose == "the owner is registered himself"
    frame.page.focus_field("papers.CONSENT.")
    frame.press(Qt.Key.Key_Space)
    press_absent(frame)
    frame.press(Qt.Key.Key_F1, SHIFT)
    assert frame.draft.papers == ()


def test_a_petition_spares_the_consent(show, draft):
    dormitory = replace(draft.dwelling, premises=Premises.DORMITORY, petition=True)
    frame = show(StepId.DOCUMENTS, replace(draft, dwelling=dormitory, owners=()))

    assert view(frame, CONSENT).whose == "the petition stands in its place"


def test_nothing_is_added_to_a_paper_nobody_asks_for(show, draft, jobs, picture):
    here = replace(draft.owners[0], registrant="r1", person=draft.registrants[0].person)
    frame = show(StepId.DOCUMENTS, replace(draft, owners=(here,)))
    frame.page.focus_field("papers.CONSENT.")

    add(frame, jobs, picture)

    assert frame.draft.papers == ()


def test_an_optional_paper_is_no_work_and_is_counted_once_it_is_there(show, draft):
    child = replace(draft.registrants[0].person, born="12.04.2008")
    registrants = (replace(draft.registrants[0], person=child),)
    frame = show(StepId.DOCUMENTS, replace(draft, registrants=registrants))
    passport = (PaperCode.PASSPORT, "r1")

    assert view(frame, passport).state == "If there is one"
    assert not view(frame, passport).needs_work
    assert frame.page._count._says.text() == "Ready: 0 of 3"
    frame.page.focus_field("papers.PASS.r1")
    frame.press(Qt.Key.Key_Space)
    assert frame.page._count._says.text() == "Ready: 1 of 4"
    frame.page.focus_field("papers.PASS.r1")
    press_absent(frame)
    assert view(frame, passport).tone == "neutral"


@pytest.mark.parametrize(
    ("year", "told"),
    [(2023, "The page is kept with the case."), (2024, "The page is only read: it is destroyed")],
)
def test_what_becomes_of_a_card_s_picture_is_said(show, draft, counter, year, told):
    began = counter.clock.now().replace(year=year)
    frame = show(StepId.DOCUMENTS, replace(draft, hand_ins=(HandIn(began),)))

    assert frame.page._pane._kept.text().startswith(told)
