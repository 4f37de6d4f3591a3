"""A case that came back is put right by keys alone, and goes out as a correction."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from regdesk.domain.case import CaseStatus
from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Consent
from regdesk.ui.language import Language
from tests.ui.hub_says import decide, deliver, enrol
from tests.ui.screens.conftest import ALT, CTRL
from tests.ui.typing import send_key

SHIFT = Qt.KeyboardModifier.ShiftModifier
REASON = {"kk": "Пәтер нөмірі табылмады", "ru": "Номер квартиры не найден"}
FLAT = "dwelling.address.flat"


def come_back(clerk, **told):
    """Let a case be accepted, sent, and returned by the practice register."""
    counter = clerk.window.desk.counter
    case = counter.accept(clerk.whole_draft(StepId.REVIEW)).case
    enrol(counter)
    deliver(counter)
    told = {"reason": REASON, "step": "address", "field": FLAT} | told
    decide(counter, case, Ruling.NEEDS_ACTION, **told)
    clerk.window.desk.show_journal()
    clerk.settle()
    return case


@pytest.fixture
def returned(at_desk):
    at_desk.case = come_back(at_desk)
    return at_desk


def correction_of(clerk):
    counter = clerk.window.desk.counter
    with counter.store.read() as unit:
        return unit.corrections.list(clerk.case.draft.case_id)


def focused_path(clerk):
    return next(
        (path for path, one in clerk.wizard.page.fields().items() if one.editor is clerk.focused),
        "",
    )


def open_returned(clerk):
    assert clerk.journal.chosen().status is CaseStatus.RETURNED
    clerk.enter()
    assert clerk.window.desk.name() == "wizard"


def go_on(clerk):
    clerk.press(Qt.Key.Key_Return, CTRL)


def test_from_the_journal_to_the_sent_correction_by_keys(returned):
    open_returned(returned)

    assert (returned.wizard.step, focused_path(returned)) == (StepId.ADDRESS, FLAT)
    assert returned.wizard.page.fields()[FLAT].message.text() == REASON["kk"]
    assert returned.says("The practice register asks to put this right")
    assert returned.says(f"Correction of case {returned.case.number}")
    returned.digits("46")
    go_on(returned)
    assert returned.wizard.step is StepId.REVIEW
    assert returned.says("45 → 46")
    assert returned.wizard.bar.primary.text() == "Send the correction"
    go_on(returned)

    assert returned.window.desk.name() == "done"
    (correction,) = correction_of(returned)
    assert correction.draft.dwelling.address.flat == "46"
    assert correction.asked_by is AskedBy.REGISTER
    assert correction.why == f"{REASON['kk']} / {REASON['ru']}"
    assert "address.dwelling.address.flat" in correction.fields
    assert returned.says("The correction waits for the line")
    deliver(returned.window.desk.counter)
    returned.done.look()
    returned.settle()
    assert returned.says("The correction is sent")


def test_the_slip_is_offered_anew_and_printed_by_its_key(returned, tray):
    open_returned(returned)
    returned.digits("46")
    go_on(returned)
    go_on(returned)

    assert returned.says("The slip says something else now")
    assert tray.printed == []
    returned.press(Qt.Key.Key_P, CTRL)
    returned.wait(50)
    assert len(tray.printed) == 1
    assert not returned.says("The slip says something else now")


def test_the_mark_stays_until_the_field_says_something_else(returned):
    open_returned(returned)
    flat = returned.wizard.page.fields()[FLAT]

    returned.press(Qt.Key.Key_Tab)
    assert flat.message.text() == REASON["kk"]
    returned.wizard.page.focus_field(FLAT)
    returned.digits("46")
    returned.press(Qt.Key.Key_Tab)
    assert flat.message.text() == ""


def test_the_register_is_told_in_the_language_of_the_screen(show):
    clerk = show(language=Language.RU)
    clerk.sign_in()
    clerk.case = come_back(clerk)

    open_returned(clerk)

    assert clerk.wizard.page.fields()[FLAT].message.text() == REASON["ru"]
    assert clerk.says("Учебный регистр просит исправить")


def test_a_register_of_the_state_is_not_called_a_practice_one(at_desk):
    come_back(at_desk, simulated=False)
    open_returned(at_desk)

    assert at_desk.says("The register asks to put this right")


def test_an_owner_is_shown_where_his_consent_is_asked_after(at_desk):
    come_back(at_desk, step="owner", field="owners.o1.consent")
    open_returned(at_desk)

    assert at_desk.wizard.step is StepId.OWNER
    assert at_desk.says("The practice register asks to put this right")
    assert at_desk.says(REASON["kk"])


def test_an_answer_that_names_no_field_opens_the_review(at_desk):
    come_back(at_desk, step="", field="")
    open_returned(at_desk)

    assert at_desk.wizard.step is StepId.REVIEW
    assert at_desk.says(REASON["kk"])


def test_without_a_change_nothing_is_sent(returned):
    open_returned(returned)
    go_on(returned)
    go_on(returned)

    assert returned.window.desk.name() == "wizard"
    assert returned.toast() == "Nothing has been changed: there is nothing to send."
    assert correction_of(returned) == ()


def test_what_the_law_refuses_is_not_sent(returned):
    open_returned(returned)
    draft = returned.wizard.draft
    refused = replace(draft, owners=(replace(draft.owners[0], consent=Consent.REFUSED),))
    returned.wizard.replace_draft(refused)
    go_on(returned)
    go_on(returned)

    assert (returned.window.desk.name(), returned.wizard.step) == ("wizard", StepId.OWNER)
    assert correction_of(returned) == ()


def test_a_postponed_correction_is_taken_up_where_it_stood(returned):
    open_returned(returned)
    returned.digits("46")
    returned.press(Qt.Key.Key_F8)

    assert returned.window.desk.name() == "journal"
    draft, case = returned.journal._model.rows
    assert (draft.status, case.status) == (CaseStatus.CORRECTING, CaseStatus.RETURNED)
    assert returned.says("Unfinished correction")
    returned.press(Qt.Key.Key_Down)
    assert returned.journal.chosen() == case
    returned.enter()
    assert returned.wizard.draft.dwelling.address.flat == "46"
    assert returned.wizard.draft.papers == returned.case.draft.papers
    assert not returned.window.desk.bar.clock.isVisible()


def test_the_list_of_keys_says_that_a_correction_is_discarded_not_closed(returned):
    open_returned(returned)
    returned.press(Qt.Key.Key_F1)
    assert returned.says("discard the correction")
    assert not returned.says("close a case that cannot be accepted")
    returned.press(Qt.Key.Key_Escape)
    returned.press(Qt.Key.Key_F2)
    returned.press(Qt.Key.Key_F1)
    assert returned.says("close a case that cannot be accepted")
    assert not returned.says("discard the correction")


def test_a_discarded_correction_leaves_the_case_as_it_was(returned):
    open_returned(returned)
    returned.digits("46")
    returned.press(Qt.Key.Key_F8, SHIFT)
    assert returned.question() is not None
    returned.press(Qt.Key.Key_Return, CTRL)

    assert returned.window.desk.name() == "journal"
    assert returned.toast() == "Case 001 stays as it was"
    (row,) = returned.journal._model.rows
    assert row.status is CaseStatus.RETURNED
    assert correction_of(returned) == ()


def test_the_clerk_corrects_an_accepted_case_of_his_own_accord(at_desk):
    counter = at_desk.window.desk.counter
    at_desk.case = counter.accept(at_desk.whole_draft(StepId.REVIEW)).case
    at_desk.window.desk.show_journal()
    at_desk.settle()
    at_desk.enter()
    assert at_desk.window.desk.name() == "done"

    at_desk.press(Qt.Key.Key_F4)

    assert at_desk.wizard.step is StepId.REVIEW
    assert focused_path(at_desk) == "asked_by"
    at_desk.press(Qt.Key.Key_Down)
    at_desk.enter()
    assert focused_path(at_desk) == "why"
    at_desk.type("пәтер қате терілген")
    at_desk.press(ord("3"), ALT)
    assert at_desk.wizard.step is StepId.ADDRESS
    at_desk.wizard.page.focus_field(FLAT)
    at_desk.digits("46")
    go_on(at_desk)
    go_on(at_desk)

    (correction,) = correction_of(at_desk)
    assert (correction.asked_by, correction.why) == (AskedBy.APPLICANT, "пәтер қате терілген")
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.journal.chosen().corrections == 1
    assert at_desk.says("corrected 1 time")


def test_who_asked_and_why_are_asked_for(at_desk):
    counter = at_desk.window.desk.counter
    case = counter.accept(at_desk.whole_draft(StepId.REVIEW)).case
    at_desk.window.desk.cases.correct(case.draft.case_id)
    at_desk.settle()
    draft = at_desk.wizard.draft
    address = replace(draft.dwelling.address, flat="46")
    moved = replace(draft, dwelling=replace(draft.dwelling, address=address))
    at_desk.wizard.replace_draft(moved)

    go_on(at_desk)

    assert focused_path(at_desk) == "asked_by"
    assert at_desk.says("Say who asked for the correction")
    assert at_desk.says("Write why the case is corrected")


def test_the_next_case_is_an_ordinary_one_again(returned):
    open_returned(returned)
    returned.press(Qt.Key.Key_F3)
    returned.press(Qt.Key.Key_F2)

    assert returned.wizard.correcting is None
    assert not returned.says("The practice register asks to put this right")
    returned.open_whole_case()
    assert returned.wizard.bar.primary.text() == "Save and print"
    assert returned.wizard.page.fields() == {}


def test_what_is_typed_last_is_sent_and_no_late_save_brings_the_draft_back(returned, disk):
    open_returned(returned)
    returned.digits("46")
    go_on(returned)
    told = []
    returned.wizard.alarm.connect(told.append)
    returned.wizard.page.focus_field("why")
    send_key(returned.focused, 0, text="қ")
    disk.seconds = 0.5
    send_key(returned.focused, Qt.Key.Key_Return, CTRL)
    QTest.qWait(1200)
    disk.seconds = 0
    returned.settle()

    assert returned.window.desk.name() == "done"
    (correction,) = correction_of(returned)
    assert correction.why == "қ"
    assert [one for one in told if one] == []
    assert returned.window.desk.counter.list_unfinished() == ()


def test_a_correction_the_disk_did_not_take_is_sent_the_next_time(returned, disk):
    open_returned(returned)
    returned.digits("46")
    go_on(returned)
    disk.fault = Fault("disk.full")
    go_on(returned)
    assert returned.window.desk.name() == "wizard"

    disk.fault = None
    returned.wizard.page.focus_field("why")
    returned.type("қ")
    go_on(returned)

    assert returned.window.desk.name() == "done"
    assert [one.why for one in correction_of(returned)] == ["қ"]
