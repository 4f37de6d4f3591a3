"""A card laid on the glass while its holder is asked about: fields fill, and the page is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.paper import PaperCode
from tests.capture.synthetic.people import write_td1
from tests.ui.capture_here import CRISP, capture
from tests.ui.screens.conftest import ALT, CTRL
from tests.ui.steps.people import OMAROV, ZHAKSYBEKOV

CARD = write_td1(OMAROV)


@pytest.fixture
def case(show):
    """A new case of a citizen at step 2."""
    clerk = show()
    clerk.sign_in()
    clerk.press(Qt.Key.Key_F2)
    clerk.digits("11")
    clerk.enter()
    assert clerk.wizard.step is StepId.APPLICANT
    return clerk


def lay(scanners, lines=CARD):
    scanners.connect()
    scanners.lay(capture(verdict=CRISP, mrz=lines))


def scan(case):
    case.press(Qt.Key.Key_F5, CTRL)
    case.settle()


def person(case):
    return case.wizard.draft.registrants[0].person


def pages(case, code, about):
    paper = case.wizard.draft.find_paper(code, about)
    return paper.pages if paper is not None else ()


def test_a_card_on_the_glass_fills_the_applicant_and_stays_as_a_page(case, scanners):
    lay(scanners)
    scan(case)

    assert person(case).iin == OMAROV.iin
    assert person(case).document.number == OMAROV.document.number
    assert (person(case).surname, person(case).given) == ("", "")
    assert len(pages(case, PaperCode.APPLICANT_ID, "r1")) == 1

    case.enter()
    assert person(case).surname == "Омаров"


def test_a_card_without_readable_lines_is_kept_and_said(case, scanners):
    lay(scanners, ())
    scan(case)

    assert person(case).iin == ""
    assert len(pages(case, PaperCode.APPLICANT_ID, "r1")) == 1
    assert "could not be read" in case.toast()


@pytest.mark.parametrize("fault", ["scanner.jam", "scanner.gone"])
def test_a_scanner_that_fails_says_so_here_too(case, scanners, fault):
    scanners.connect()
    scanners.lay(Fault(fault))
    scan(case)

    assert case.toast()
    assert person(case).iin == ""


def test_without_a_scanner_it_is_said(case):
    scan(case)
    assert case.toast()


def test_what_comes_while_the_clerk_went_on_waits_for_him(case, scanners, monkeypatch):
    lay(scanners)
    answered = []
    capture_jobs = case.wizard.frames[StepId.DOCUMENTS].page._adding._scan
    begin = capture_jobs.begin
    monkeypatch.setattr(capture_jobs, "begin", lambda *a, **k: answered.append((a, k)))
    scan(case)
    case.press(Qt.Key.Key_1, ALT)
    assert case.wizard.step is StepId.CATEGORY

    begin(*answered[0][0], **answered[0][1])
    case.settle()
    assert person(case).iin == ""

    case.press(Qt.Key.Key_2, ALT)
    case.settle()
    assert person(case).iin == OMAROV.iin


def test_an_owners_card_makes_him_the_owner(show, scanners):
    clerk = show()
    clerk.sign_in()
    draft = clerk.whole_draft(StepId.OWNER)
    counter = clerk.window.desk.counter
    clerk.window.desk.cases.opened.emit(counter.reach(without_owners(draft), StepId.OWNER))
    clerk.settle()

    lay(scanners, write_td1(ZHAKSYBEKOV))
    scan(clerk)

    (owner,) = clerk.wizard.draft.owners
    assert owner.person.iin == ZHAKSYBEKOV.iin
    assert len(pages(clerk, PaperCode.OWNER_ID, owner.key)) == 1
    assert owner.presence is None


def test_a_queue_ticket_opens_a_case_and_stays_with_it(show):
    clerk = show(ticket="[A-Z]-[0-9]{3,6}")
    clerk.sign_in()
    clerk.window.burst("B-00123")
    clerk.settle()

    assert clerk.window.desk.wizard.draft.ticket == "B-00123"
    clerk.digits("11")
    clerk.enter()
    clerk.window.burst("B-00124")
    clerk.settle()
    assert clerk.wizard.draft.ticket == "B-00124"
    assert "B-00124" in clerk.toast()


def test_a_form_of_tickets_that_is_wrong_fits_nothing(show):
    clerk = show(ticket="[A-Z")
    clerk.sign_in()
    clerk.window.burst("B-00123")
    clerk.settle()

    assert clerk.window.screen_name == "journal"
    assert clerk.toast()


def without_owners(draft):
    return replace(draft, owners=(), papers=())
