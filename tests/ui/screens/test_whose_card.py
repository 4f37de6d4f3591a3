"""Ctrl F5 where it is not plain whose document it is, what it leaves behind, and how it stops."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Capacity
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import HandsIn
from regdesk.services.qr import write_draft_code
from regdesk.storage.street_list import import_streets
from tests.capture.synthetic.people import write_td1
from tests.ui.capture_here import CRISP, capture
from tests.ui.screens.conftest import CTRL
from tests.ui.steps.people import OMAROV, ZHAKSYBEKOV

F5 = Qt.Key.Key_F5


@pytest.fixture
def clerk(show):
    clerk = show()
    clerk.sign_in()
    return clerk


def open_at(clerk, step, **changes):
    """Open a case that is filled in but for ``changes`` at ``step``."""
    draft = replace(clerk.whole_draft(step), papers=(), **changes)
    clerk.window.desk.cases.opened.emit(clerk.window.desk.counter.reach(draft, step))
    clerk.settle()
    return draft


def scan(clerk, scanners, what=None):
    """Press Ctrl F5 with the card of ``what`` on the glass, or what a scanner gives instead."""
    scanners.connect()
    if what is not None and not isinstance(what, Fault):
        what = capture(verdict=CRISP, mrz=write_td1(what) if what != () else ())
    if what is not None:
        scanners.lay(what)
    clerk.press(F5, CTRL)
    clerk.settle()


def pages(clerk):
    return {(one.code, one.about): len(one.pages) for one in clerk.wizard.draft.papers if one.pages}


def test_the_document_of_a_helper_is_read_and_no_page_of_it_is_kept(clerk, scanners):
    draft = open_at(clerk, StepId.APPLICANT)
    applicant = replace(draft.applicant, hands_in=HandsIn.REPRESENTATIVE)
    clerk.wizard.replace_draft(replace(draft, applicant=applicant))
    clerk.press(Qt.Key.Key_Tab, CTRL)
    scan(clerk, scanners, ZHAKSYBEKOV)

    helper = clerk.wizard.draft.applicant.person
    assert (helper.iin, helper.document.number) == (ZHAKSYBEKOV.iin, ZHAKSYBEKOV.document.number)
    assert pages(clerk) == {}
    assert not clerk.wizard.find_hindrance()


def test_of_a_helper_that_nothing_is_read_is_said(clerk, scanners):
    draft = open_at(clerk, StepId.APPLICANT)
    applicant = replace(draft.applicant, hands_in=HandsIn.REPRESENTATIVE)
    clerk.wizard.replace_draft(replace(draft, applicant=applicant))
    clerk.press(Qt.Key.Key_Tab, CTRL)
    scan(clerk, scanners, ())

    assert "was not read clearly" in clerk.toast()
    assert pages(clerk) == {}


def test_the_document_of_who_stands_in_for_an_owner_is_not_filed_as_the_owners(clerk, scanners):
    draft = clerk.whole_draft(StepId.OWNER)
    owner = replace(draft.owners[0], capacity=Capacity.MINOR)
    draft = open_at(clerk, StepId.OWNER, owners=(owner,))
    clerk.wizard.page.focus_field(f"owners.{owner.key}.representative.iin")
    scan(clerk, scanners, ZHAKSYBEKOV if owner.person.iin != ZHAKSYBEKOV.iin else OMAROV)

    (now,) = clerk.wizard.draft.owners
    assert now.person == owner.person
    assert now.representative.iin in (ZHAKSYBEKOV.iin, OMAROV.iin)
    assert pages(clerk) == {}


def test_of_an_owner_who_registers_it_says_where_his_document_is_read(clerk, scanners):
    draft = clerk.whole_draft(StepId.OWNER)
    owner = replace(draft.owners[0], registrant=draft.registrants[0].key)
    open_at(clerk, StepId.OWNER, owners=(owner,))
    scan(clerk, scanners, OMAROV)

    assert "step 2 (Alt 2)" in clerk.toast()
    assert scanners.opened == []


def test_where_a_petition_stands_it_says_what_is_scanned_instead(clerk, scanners):
    draft = clerk.whole_draft(StepId.OWNER)
    open_at(clerk, StepId.OWNER, owners=(), dwelling=replace(draft.dwelling, petition=True))
    scan(clerk, scanners, OMAROV)

    assert "petition is scanned at step 5" in clerk.toast()
    assert scanners.opened == []


@pytest.mark.parametrize("fault", ["scanner.jam", "scanner.no_paper"])
def test_a_scan_that_gives_nothing_leaves_no_owner_behind(clerk, scanners, fault):
    open_at(clerk, StepId.OWNER, owners=())
    scan(clerk, scanners, Fault(fault))

    assert "press Ctrl F5" in clerk.toast()
    assert clerk.wizard.draft.owners == ()


def test_an_owner_of_whom_there_is_only_a_page_is_in_the_case_with_it(clerk, scanners):
    open_at(clerk, StepId.OWNER, owners=())
    scan(clerk, scanners, ())

    (owner,) = clerk.wizard.draft.owners
    assert pages(clerk) == {(PaperCode.OWNER_ID, owner.key): 1}


def test_escape_stops_the_scanner_at_every_step(clerk, scanners, monkeypatch):
    open_at(clerk, StepId.OWNER, owners=())
    papers = clerk.wizard.frames[StepId.DOCUMENTS].page
    asked = []
    run = papers._adding._scan
    monkeypatch.setattr(run._jobs, "capture", lambda *one: asked.append(one))
    scan(clerk, scanners, OMAROV)
    assert papers._adding.scans
    clerk.press(Qt.Key.Key_Escape)

    for work, done, _fail in asked:  # the child answers at last, and is told to stop
        done(work())
    assert scanners.runs[0].stopped
    assert not papers._adding.scans
    assert (clerk.wizard.draft.owners, pages(clerk), clerk.toast()) == ((), {}, "")


def test_escape_lets_a_scanner_go_that_is_still_looked_for(clerk, scanners, monkeypatch):
    open_at(clerk, StepId.APPLICANT)
    devices = clerk.wizard.frames[StepId.DOCUMENTS].page.devices
    answers = []
    monkeypatch.setattr(devices._jobs, "capture", lambda _work, done, _fail: answers.append(done))
    scan(clerk, scanners, OMAROV)
    clerk.press(Qt.Key.Key_Escape)
    answers[0](scanners.found)
    clerk.settle()

    assert scanners.opened == []


def lay_sheet(clerk, scanners, code):
    scanners.connect()
    scanners.lay(capture(verdict=CRISP, codes=(code,)))
    clerk.press(F5)
    clerk.settle()


def test_a_slip_among_the_papers_offers_to_open_its_case(clerk, scanners):
    counter = clerk.window.desk.counter
    case = counter.accept(clerk.whole_draft()).case
    code = counter.slip_sheet(str(case.number)).qr
    first = clerk.open_whole_case(StepId.DOCUMENTS)

    lay_sheet(clerk, scanners, code)
    assert str(case.number) in clerk.question().accessibleName()
    clerk.press(Qt.Key.Key_Escape)
    assert clerk.wizard.draft.case_id == first.case_id
    assert clerk.window.desk.name() == "wizard"

    lay_sheet(clerk, scanners, code)
    clerk.enter()
    assert str(case.number) in clerk.done.crumb()
    (left,) = counter.list_unfinished()
    assert (left.case_id, left.parked) == (first.case_id, ParkReason.OTHER)


def test_an_address_code_among_the_papers_is_held_against_the_address(clerk, scanners, tmp_path):
    counter = clerk.window.desk.counter
    draft = clerk.open_whole_case(StepId.DOCUMENTS)
    typed = replace(draft.dwelling.address, rka="")
    clerk.wizard.replace_draft(replace(draft, dwelling=replace(draft.dwelling, address=typed)))
    own, other = "0201300098341272", "0201300098341288"
    told = f"{typed.place.code},{typed.street.kk},{typed.street.ru}"
    listed = ["kato,street_kk,street_ru,house,rka", f"{told},{typed.house},{own}"]
    (tmp_path / "streets.csv").write_text("\n".join([*listed, f"{told},99,{other}"]), "utf-8")
    now = counter.clock.now()
    import_streets(counter.store, tmp_path / "streets.csv", at=now, clerk=counter.clerk.code)

    lay_sheet(clerk, scanners, "1111222233334444")  # sixteen digits of something else
    lay_sheet(clerk, scanners, other)
    assert "The page names another address" in clerk.toast()
    assert clerk.wizard.draft.dwelling.address == typed
    lay_sheet(clerk, scanners, own)
    assert f"Noted from the page: address code {own}" in clerk.toast()
    assert clerk.wizard.draft.dwelling.address == replace(typed, rka=own)


def test_the_own_note_among_the_papers_asks_nothing(clerk, scanners):
    counter = clerk.window.desk.counter
    draft = clerk.open_whole_case(StepId.DOCUMENTS)
    lay_sheet(clerk, scanners, write_draft_code(counter.desk, draft, counter.signer))

    assert clerk.question() is None
    assert clerk.window.desk.name() == "wizard"
