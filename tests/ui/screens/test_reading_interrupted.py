"""A document read while the clerk does something else: nothing is lost, doubled or silent."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from regdesk.domain.draft import StepId
from regdesk.domain.errors import BadInput
from regdesk.domain.scanning import ScanChoice
from regdesk.services.page_places import HELPER
from regdesk.ui.scan_choices import ScanChoices
from tests.capture.synthetic.people import write_td1
from tests.ui.capture_here import CRISP, FLATBED, capture
from tests.ui.screens.conftest import ALT, CTRL, PASSWORD
from tests.ui.steps.people import OMAROV, ZHAKSYBEKOV

CARD = "".join(write_td1(OMAROV))
OTHER = "".join(write_td1(ZHAKSYBEKOV))


@pytest.fixture
def case(at_desk):
    """A new case of a citizen at step 2."""
    begin(at_desk)
    return at_desk


def begin(clerk):
    clerk.press(Qt.Key.Key_F2)
    clerk.digits("11")
    clerk.enter()
    assert clerk.wizard.step is StepId.APPLICANT


def read(case, zone=CARD):
    case.window.burst(zone)
    case.settle()


def person(case, at=0):
    return case.wizard.draft.registrants[at].person


def shown(case, name, key="r1"):
    return case.wizard.page.fields()[f"registrants.{key}.{name}"].value()


def unlock(case):
    case.type(PASSWORD)
    case.enter()
    assert case.window.screen_name == "wizard"


def scan(case, scanners, zone):
    scanners.connect()
    scanners.lay(capture(verdict=CRISP, mrz=(zone[:30], zone[30:60], zone[60:])))
    case.press(Qt.Key.Key_F5, CTRL)
    case.settle()


@pytest.mark.parametrize(
    ("leave", "come_back"),
    [
        pytest.param((Qt.Key.Key_F1,), (Qt.Key.Key_Escape,), id="help"),
        pytest.param((Qt.Key.Key_F8,), (Qt.Key.Key_Escape,), id="postpone"),
        pytest.param((Qt.Key.Key_1, ALT), (Qt.Key.Key_2, ALT), id="step"),
        pytest.param((Qt.Key.Key_Tab, CTRL), (), id="same tab"),
    ],
)
def test_a_name_that_was_not_passed_waits_through_all_else(case, leave, come_back):
    read(case)
    case.press(*leave)
    assert person(case).surname == ""
    if come_back:
        case.press(*come_back)

    assert (shown(case, "surname"), shown(case, "given")) == ("Омаров", "Ерлан")
    assert case.focused is case.wizard.page.fields()["registrants.r1.surname"].editor
    case.press(Qt.Key.Key_Tab)
    assert (person(case).surname, person(case).given) == ("Омаров", "")


def test_the_lock_passes_no_name(case):
    read(case)
    case.press(Qt.Key.Key_F12)
    assert person(case).surname == ""
    unlock(case)
    assert shown(case, "surname") == "Омаров"


def test_the_mouse_passes_no_name(case):
    read(case)
    number = case.wizard.page.fields()["registrants.r1.document.number"].editor
    QTest.mouseClick(number, Qt.MouseButton.LeftButton)

    assert person(case).surname == ""
    assert shown(case, "surname") == "Омаров"


def test_names_that_wait_come_back_with_their_person(case):
    read(case)
    case.press(Qt.Key.Key_F4)
    assert shown(case, "surname", "r2") == ""
    case.press(Qt.Key.Key_Tab, CTRL)

    assert (shown(case, "surname"), shown(case, "given")) == ("Омаров", "Ерлан")
    assert person(case).surname == ""


def test_nothing_read_in_one_case_is_shown_in_the_next(case):
    read(case)
    case.press(Qt.Key.Key_F3)
    assert case.window.desk.name() == "journal"
    begin(case)

    assert (shown(case, "surname"), shown(case, "given")) == ("", "")
    assert case.focused is case.wizard.page.fields()["registrants.r1.iin"].editor


def test_what_was_offered_in_one_case_cannot_be_taken_in_the_next(case):
    case.type(OMAROV.iin)
    read(case, OTHER)
    assert case.says("Replace?")
    case.press(Qt.Key.Key_F3)
    begin(case)

    assert not case.says("Replace?")
    case.press(Qt.Key.Key_1, CTRL)
    assert person(case).iin == ""


def test_a_document_read_at_the_moment_of_leaving_is_filled_on_return(case):
    case.window.burst(CARD)
    case.wizard.go(StepId.CATEGORY)
    case.settle()
    case.press(Qt.Key.Key_2, ALT)

    assert person(case).iin == OMAROV.iin
    assert shown(case, "surname") == "Омаров"


def test_a_document_read_twice_is_taken_back_at_once(case):
    read(case)
    read(case)
    assert (shown(case, "surname"), person(case).iin) == ("Омаров", OMAROV.iin)
    case.press(Qt.Key.Key_Z, CTRL)

    assert (shown(case, "surname"), person(case).iin) == ("", "")


def test_a_new_person_is_not_compared_with_the_one_taken_out(case):
    case.press(Qt.Key.Key_F4)
    read(case, OTHER)
    case.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    while not case.wizard.page._tabs.find_focused():
        case.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    case.press(Qt.Key.Key_Delete)
    case.press(Qt.Key.Key_F4)

    assert [one.key for one in case.wizard.draft.registrants] == ["r1", "r2"]
    assert not case.wizard.page._reader.card.isVisible()


def test_what_was_scanned_behind_the_lock_is_filled_after_it(case, scanners, monkeypatch):
    run = case.wizard.frames[StepId.DOCUMENTS].page._adding._scan
    begun = []
    begin_run = run.begin
    monkeypatch.setattr(run, "begin", lambda *a, **k: begun.append((a, k)))
    scan(case, scanners, CARD)
    case.press(Qt.Key.Key_F12)
    ((given, named),) = begun
    begin_run(*given, **named)
    case.settle()
    assert person(case).iin == ""

    unlock(case)
    case.settle()
    assert person(case).iin == OMAROV.iin


def test_somebody_elses_card_on_the_glass_is_called_so(case, scanners):
    case.type(OMAROV.iin)
    scan(case, scanners, OTHER)

    assert person(case).iin == OMAROV.iin
    assert "another person" in case.toast()


def test_a_scanner_that_is_looked_for_does_not_scan_into_the_next_case(case, scanners, monkeypatch):
    devices = case.wizard.frames[StepId.DOCUMENTS].page.devices
    answers = []
    monkeypatch.setattr(devices._jobs, "capture", lambda _work, done, _fail: answers.append(done))
    scan(case, scanners, CARD)
    case.press(Qt.Key.Key_F3)
    begin(case)
    answers[0]((FLATBED,))
    case.settle()

    assert scanners.opened == []


def test_a_card_read_behind_another_step_is_compared_where_its_person_is(
    at_desk, scanners, monkeypatch
):
    scanners.connect()
    typed = at_desk.open_whole_case(StepId.DOCUMENTS).registrants[0].person
    other = replace(typed, document=replace(typed.document, number="099999999"))
    scanners.lay(capture(verdict=CRISP, mrz=write_td1(other)))
    at_desk.wizard.page.focus_field("papers.APP-ID.r1")
    run = at_desk.wizard.page._adding._scan
    begun = []
    begin_run = run.begin
    monkeypatch.setattr(run, "begin", lambda *a, **k: begun.append((a, k)))
    at_desk.press(Qt.Key.Key_F5)
    at_desk.press(Qt.Key.Key_6, ALT)
    ((given, named),) = begun
    begin_run(*given, **named)
    at_desk.settle()
    at_desk.press(Qt.Key.Key_2, ALT)

    card = at_desk.wizard.page._reader.card
    assert {one.field for one in card.differing} == {"document.number"}


def begin_by_attorney(clerk):
    """Begin a case that an attorney hands in, and turn to him: no paper asked for names him."""
    begin(clerk)
    clerk.wizard.page.hands_in.row.press(3)
    clerk.press(Qt.Key.Key_Tab, CTRL)
    assert clerk.wizard.page._key == HELPER


def test_a_card_that_is_only_read_fills_nobody_in_the_next_case(at_desk, scanners, monkeypatch):
    scanners.connect()
    scanners.lay(capture(verdict=CRISP, mrz=write_td1(OMAROV)))
    begin_by_attorney(at_desk)
    run = at_desk.wizard.frames[StepId.DOCUMENTS].page._adding._scan
    asked = []
    monkeypatch.setattr(run._jobs, "capture", lambda *job: asked.append(job))
    at_desk.press(Qt.Key.Key_F5, CTRL)
    (open_scanner, opened, _failed) = asked.pop()
    opened(open_scanner())
    (next_pages, came, _failed) = asked.pop()
    side = next_pages()
    at_desk.press(Qt.Key.Key_F3)
    begin_by_attorney(at_desk)
    came(side)
    at_desk.settle()

    assert at_desk.wizard.draft.applicant.person.iin == ""


def test_a_file_that_fails_is_told_of_in_no_other_case(at_desk, tmp_path, monkeypatch):
    at_desk.open_whole_case(StepId.DOCUMENTS)
    page = at_desk.wizard.page
    page.choose_files = lambda _parent: [tmp_path / "gone.png"]
    asked = []
    monkeypatch.setattr(page._adding._intake._jobs, "capture", lambda *job: asked.append(job))
    at_desk.press(Qt.Key.Key_Insert)
    at_desk.press(Qt.Key.Key_F3)
    at_desk.open_whole_case(StepId.DOCUMENTS)
    assert page.find_hindrance() == ""
    ((_read, _take, fail),) = asked
    fail(BadInput("file.gone"))

    assert page._failed == {}


def test_the_pill_tells_how_the_scanner_stands(case, scanners):
    pill = case.wizard.page._strip._pill
    assert not pill.isVisible()
    scan(case, scanners, CARD)
    assert (pill.isVisible(), pill.text()) == (True, "Scanner ready")
    case.press(Qt.Key.Key_F5, CTRL)
    case.settle()
    assert pill.text() != "Scanner ready"


def test_a_remembered_scanner_is_asked_before_it_is_needed(show, scanners):
    scanners.connect()
    clerk = show(scans=ScanChoices(ScanChoice(FLATBED.key)))
    clerk.sign_in()
    begin(clerk)
    clerk.settle()

    assert clerk.wizard.page._strip._pill.text() == "Scanner ready"
