"""Step 5 with a scanner: pages come, are kept one by one, and go where they belong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.iin import Sex
from regdesk.domain.paper import PaperCode
from regdesk.domain.scanning import Ink, Source
from regdesk.ui.scan_devices import Stand
from regdesk.ui.steps.page_zoom import PageZoom
from regdesk.ui.steps.paper_poor import PoorDialog
from regdesk.ui.steps.scanner_panel import ScannerPanel
from regdesk.ui.widgets.toast import Toast
from tests.capture.synthetic.people import write_td1
from tests.ui.capture_here import BLURRED, CRISP, FLATBED, UPSIDE_DOWN, capture, draw
from tests.ui.steps.people import HOSTED
from tests.ui.typing import send_key

APPLICANT, OWNER = (PaperCode.APPLICANT_ID, "r1"), (PaperCode.OWNER_ID, "o1")
CONSENT = (PaperCode.CONSENT, "")
ALT = Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def draft(counter):
    opened = counter.open_case()
    yield replace(HOSTED, case_id=opened.case_id, ordinal=opened.ordinal)
    counter.discard(opened)


@pytest.fixture
def frame(show, draft, scanners):
    scanners.connect()
    return show(StepId.DOCUMENTS, draft)


@pytest.fixture
def scan(frame, scanners, jobs):
    """Scan ``sides`` into the paper at hand."""

    def scan(*sides):
        scanners.lay(*sides)
        frame.press(Qt.Key.Key_F5)
        jobs.wait_idle()

    return scan


def pages(frame, key):
    paper = frame.draft.find_paper(*key)
    return paper.pages if paper is not None else ()


def go_to(frame, key):
    frame.page.focus_field(f"papers.{key[0].value}.{key[1]}")


def at(frame):
    return next(key for key, card in frame.page._grid.cards.items() if card is frame.focused)


def pill(frame, key):
    return frame.page._grid.cards[key]._pill.text()


def test_the_scanner_that_is_there_is_named_with_how_it_reads(frame):
    strip = frame.page._strip

    assert (strip._title.text(), strip._text.text()) == (FLATBED.name, "300 dpi · colour · glass")


def test_f5_scans_into_the_paper_at_hand_and_goes_on(frame, scan, counter, announced):
    scan(capture(verdict=CRISP))

    assert announced == ["Identity card. Check the original"]
    assert [page.verdict for page in pages(frame, APPLICANT)] == [CRISP]
    assert at(frame) == OWNER
    kept = next(one for one in counter.list_unfinished() if one.case_id == frame.draft.case_id)
    assert kept.find_paper(*APPLICANT).pages == pages(frame, APPLICANT)


def test_every_side_of_the_feeder_is_kept_in_its_order(frame, scan, counter):
    go_to(frame, CONSENT)
    scan(*(capture(draw(300, 400 + at), CRISP) for at in range(5)))

    assert [page.height for page in pages(frame, CONSENT)] == [400, 401, 402, 403, 404]


def test_what_came_before_the_scanner_went_stays_and_f5_goes_on(frame, scan):
    go_to(frame, CONSENT)
    scan(capture(), capture(), Fault("scanner.gone"))

    assert len(pages(frame, CONSENT)) == 2
    assert frame.page.devices.stand is Stand.FAULT
    assert frame.page._strip._fill == "warn"
    assert at(frame) == CONSENT

    scan(capture())
    assert len(pages(frame, CONSENT)) == 3
    assert frame.page.devices.stand is Stand.READY


def test_a_full_disk_stops_the_scanner_and_what_came_stays(frame, scan, scanners, counter):
    keep, seen = type(counter.pages).keep, []

    def full(*given, **named):
        if len(seen) == 2:
            raise Fault("disk.full")
        seen.append(1)
        return keep(counter.pages, *given, **named)

    go_to(frame, CONSENT)
    object.__setattr__(counter.pages, "keep", full)
    try:
        scan(*(capture() for _ in range(4)))
    finally:
        del counter.pages.__dict__["keep"]

    assert len(pages(frame, CONSENT)) == 2
    assert scanners.runs[-1].stopped
    assert "disk is full" in frame.page._grid.cards[CONSENT]._whose.text()
    assert not frame.page.find_hindrance()


def test_esc_stops_after_what_came(frame, scanners, jobs):
    go_to(frame, CONSENT)
    scanners.lay(*(capture() for _ in range(9)))
    came = []
    frame.page._adding.added.connect(
        lambda *_: came.append(1) or (len(came) == 2 and frame.press(Qt.Key.Key_Escape))
    )
    frame.press(Qt.Key.Key_F5)
    jobs.wait_idle()

    assert len(pages(frame, CONSENT)) == 2
    assert scanners.runs[-1].stopped
    assert frame.page.devices.stand is Stand.READY


def test_a_poor_page_is_said_in_words_and_replaced_by_the_next_scan(frame, scan, announced):
    go_to(frame, CONSENT)
    scan(capture(verdict=BLURRED))
    assert announced == ["Consent to registration. Not clear"]
    assert at(frame) == CONSENT, "it needs another scan"
    assert pill(frame, CONSENT) == "Not clear"
    assert not frame.page._views[CONSENT].is_ready
    assert frame.page._pane._verdict._title.text() == "The text is not clear: scan it again"

    scan(capture(verdict=CRISP))

    assert [page.verdict for page in pages(frame, CONSENT)] == [CRISP]


def test_a_poor_page_is_kept_with_a_reason_by_digit(frame, scan, jobs, counter):
    go_to(frame, CONSENT)
    scan(capture(verdict=BLURRED))
    assert [one.key for one in counter.problems(frame.draft) if "CONSENT" in one.field] == [
        "page.poor"
    ]

    frame.press(Qt.Key.Key_Return, CTRL_SHIFT)
    frame.digit("2")
    frame.enter()
    jobs.wait_idle()

    assert pages(frame, CONSENT)[0].poor_reason == "What matters can be read"
    assert pill(frame, CONSENT) == "Check the original"


def test_own_words_outweigh_the_usual_reasons(frame, scan, jobs):
    go_to(frame, CONSENT)
    scan(capture(verdict=BLURRED))

    frame.press(Qt.Key.Key_Return, CTRL_SHIFT)
    dialog = frame.window().findChild(PoorDialog)
    dialog._own.editor.setFocus()
    frame.type("Мөрі көмескі")
    send_key(dialog._own.editor, Qt.Key.Key_Return)
    jobs.wait_idle()

    assert pages(frame, CONSENT)[0].poor_reason == "Мөрі көмескі"


def test_a_page_on_its_head_is_turned_by_a_half(frame, scan, jobs):
    scan(capture(draw(300, 420), UPSIDE_DOWN))
    assert pill(frame, APPLICANT) == "Upside down"

    frame.ctrl(Qt.Key.Key_R)
    jobs.wait_idle()

    (page,) = pages(frame, APPLICANT)
    assert (page.width, page.height, page.verdict) == (300, 420, CRISP)


def test_a_page_that_is_moved_or_taken_out_while_it_is_turned_stays_so(frame, scan, jobs):
    go_to(frame, CONSENT)
    scan(capture(draw(300, 400)), capture(draw(300, 410)))
    go_to(frame, CONSENT)
    _first, second = pages(frame, CONSENT)

    frame.ctrl(Qt.Key.Key_R)
    frame.press(Qt.Key.Key_Down, ALT)
    jobs.wait_idle()
    assert [page.width for page in pages(frame, CONSENT)] == [300, 400]

    frame.ctrl(Qt.Key.Key_R)
    frame.press(Qt.Key.Key_Delete)
    jobs.wait_idle()
    assert pages(frame, CONSENT) == (second,)


def test_pages_change_places_and_the_shown_one_stays_shown(frame, scan, jobs, counter):
    go_to(frame, CONSENT)
    scan(capture(draw(300, 400)), capture(draw(300, 401)))
    go_to(frame, CONSENT)
    first, second = pages(frame, CONSENT)
    frame.press(Qt.Key.Key_PageUp)

    frame.press(Qt.Key.Key_Down, ALT)
    jobs.wait_idle()
    assert pages(frame, CONSENT) == (second, first)
    assert frame.page._pages.find_shown() == first

    frame.press(Qt.Key.Key_Down, ALT)
    assert pages(frame, CONSENT) == (second, first)


def test_cards_of_one_pass_find_their_people_by_their_numbers(show, draft, scanners, jobs):
    scanners.connect()
    people = [replace(draft.registrants[0].person), draft.owners[0].person]
    people = [replace(one, born="12.04.1987", sex=Sex.MALE) for one in people]
    frame = show(StepId.DOCUMENTS, draft)
    side = tuple(capture(draw(640, 404), CRISP, mrz=write_td1(one)) for one in reversed(people))
    scanners.lay(side)
    frame.press(Qt.Key.Key_F5)
    jobs.wait_idle()

    assert (len(pages(frame, APPLICANT)), len(pages(frame, OWNER))) == (1, 1)
    assert scanners.opened[-1][1], "the scanner was told that cards may lie there"


def test_cards_without_a_number_are_placed_by_the_clerk(frame, scan, jobs):
    scan((capture(draw(640, 404), CRISP), capture(draw(640, 400), CRISP)))
    assert pages(frame, APPLICANT) == pages(frame, OWNER) == ()
    assert frame.page.find_hindrance()

    frame.enter()
    assert at(frame) == OWNER, "the next one who has no page yet"
    jobs.wait_idle()
    frame.enter()
    jobs.wait_idle()

    assert [page.height for page in (*pages(frame, APPLICANT), *pages(frame, OWNER))] == [404, 400]
    assert not frame.page.find_hindrance()
    assert frame.advanced == 0


def test_a_page_without_a_place_can_be_looked_at_where_there_is_no_room_beside(frame, scan):
    scan((capture(draw(640, 404)), capture(draw(640, 400))))
    frame.ctrl(Qt.Key.Key_Plus)

    zoom = frame.window().findChild(PageZoom)
    assert zoom.isVisible()
    zoom.close_over()
    assert frame.page._adding.placing.count == 2


def test_a_page_without_a_place_can_be_thrown_away_and_brought_back(frame, scan, jobs):
    scan((capture(draw(640, 404)), capture(draw(640, 400))))

    frame.press(Qt.Key.Key_Delete)
    frame.press(Qt.Key.Key_Delete)
    assert not frame.page.find_hindrance()

    assert Toast.find_over(frame.window()).take_back()
    assert frame.page._adding.placing.count == 1


def test_pages_come_while_another_step_is_shown(frame, scanners, jobs, draft):
    open_case = [draft]
    frame.page.find_open = lambda: open_case[0]
    frame.page.asked.connect(
        lambda name, edit: name == "edit" and open_case.append(edit(open_case.pop()))
    )
    scanners.lay(capture(), capture())
    frame.press(Qt.Key.Key_F5)
    frame.page.hide()
    jobs.wait_idle()

    assert len(open_case[0].find_paper(*APPLICANT).pages) == 2
    told = [value for name, value in frame.asked if name == "progress"]
    assert told[0] == "Reading…"
    assert told[-1] == ""


def test_a_case_that_is_left_stops_the_scanner(frame, scanners, jobs):
    def leave(*_added):
        frame.page.find_open = lambda: None
        frame.page.leave()

    scanners.lay(*(capture() for _ in range(9)))
    frame.page._adding.added.connect(leave)
    frame.press(Qt.Key.Key_F5)
    jobs.wait_idle()

    assert scanners.runs[-1].stopped
    assert not frame.page.find_hindrance()


def test_a_picture_and_files_are_pasted(frame, jobs, tmp_path):
    clipboard, mime = QGuiApplication.clipboard(), QMimeData()
    picture = QImage(300, 420, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    clipboard.setImage(picture)
    frame.ctrl(Qt.Key.Key_V)
    file = tmp_path / "page.png"
    draw(300, 420).save(file)
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    clipboard.setMimeData(mime)
    frame.ctrl(Qt.Key.Key_V)
    jobs.wait_idle()
    assert len(pages(frame, APPLICANT)) == 2

    clipboard.clear()
    frame.ctrl(Qt.Key.Key_V)
    assert frame.page._grid.cards[APPLICANT]._whose.text().startswith("There is no picture")


def test_the_page_is_looked_at_closer_and_moved_by_arrows(frame, scan, jobs):
    go_to(frame, CONSENT)
    scan(capture(draw(900, 1200), CRISP))
    go_to(frame, CONSENT)
    frame.ctrl(Qt.Key.Key_Plus)
    jobs.wait_idle()
    zoom = frame.window().findChild(PageZoom)
    for _ in range(6):
        send_key(zoom.sheet, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    send_key(zoom.sheet, Qt.Key.Key_Down)
    assert zoom.sheet.factor > 3
    assert zoom.sheet.moved_by.y() < 0

    send_key(zoom.sheet, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier, text="0")
    assert (zoom.sheet.factor, zoom.sheet.moved_by.y()) == (1.0, 0)
    send_key(zoom.sheet, Qt.Key.Key_Escape)
    assert at(frame) == CONSENT


@pytest.fixture
def panel(frame, jobs):
    frame.press(Qt.Key.Key_F6)
    jobs.wait_idle()
    return frame.window().findChild(ScannerPanel)


def test_what_is_chosen_in_the_panel_is_remembered(frame, panel):
    told = []
    frame.page.devices.choices.chosen.connect(lambda name, value: told.append((name, value)))
    panel.settings.source.set_value(Source.FEEDER)
    panel.settings.ink.set_value(Ink.GREY)
    panel.settings.dpi.set_value(200)
    panel.settings.dpi.changed.emit()

    choice = frame.page.devices.choices.scan
    assert (choice.source, choice.ink, choice.dpi) == (Source.FEEDER, Ink.GREY, 200)
    assert told == [("scan", choice)]


def test_a_scanner_of_the_network_is_added_by_its_address(frame, panel, jobs):
    panel.address.editor.setFocus()
    frame.type("10.9.9.9")
    frame.enter()
    jobs.wait_idle()
    assert panel.address.error().endswith("press Enter.")

    panel.address.set_value("192.0.2.7")
    frame.enter()
    jobs.wait_idle()

    assert frame.page.devices.choices.scanners == ("escl:192.0.2.7",)
    assert frame.page.devices.choices.scan.scanner == "escl:192.0.2.7"
    panel.list.rows[-1]._remove.click()
    assert frame.page.devices.choices.scanners == ()
    assert frame.page.devices.scanner == FLATBED


def test_a_folder_is_watched(frame, panel, jobs, tmp_path):
    panel.choose_folder = lambda _parent: tmp_path
    panel._folder.click()
    jobs.wait_idle()

    assert frame.page.devices.choices.scan.scanner == f"folder:{tmp_path}"


def test_a_try_keeps_nothing(frame, panel, scanners, jobs):
    scanners.lay(capture(verdict=BLURRED), capture())
    panel.trial._button.click()
    jobs.wait_idle()

    assert panel.trial._says.text().startswith("The text is not clear")
    assert frame.draft.papers == ()
    assert scanners.runs[-1].stopped
