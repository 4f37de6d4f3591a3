"""The wizard's shell: going on, errors, saving, parking, and keys under any layout."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.address import Address, Premises
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Presence
from regdesk.domain.paper import PaperCode
from regdesk.ui.language import Language
from regdesk.ui.widgets.buttons import LinkButton
from tests.ui.capture_here import draw
from tests.ui.screens.conftest import ALT, CTRL, CTRL_SHIFT, PASSWORD
from tests.ui.typing import DIGIT_CODES

_X11 = 8
CONSENT = (PaperCode.CONSENT, "")


@pytest.fixture
def case(at_desk):
    """A new case, at its first question."""
    at_desk.press(Qt.Key.Key_F2)
    at_desk.wait(50)
    assert at_desk.window.screen_name == "wizard"
    return at_desk


@pytest.fixture
def whole(at_desk):
    """A case with every answer, at the review."""
    at_desk.open_whole_case()
    return at_desk


def kept(clerk):
    """Return the draft as the disk has it."""
    with clerk.window.desk.counter.store.read() as unit:
        return unit.drafts.find(clerk.wizard.draft.case_id)


def go_on(clerk):
    clerk.press(Qt.Key.Key_Return, CTRL)


def test_a_grey_button_says_why_and_leads_to_the_gap(case):
    bar = case.wizard.bar
    assert bar.primary.isEnabled()
    assert not bar.primary.is_ready()
    assert bar.reason.text() == "Choose the applicant's category"
    bar.primary.setFocus()
    case.enter()
    assert case.wizard.step is StepId.CATEGORY
    assert case.wizard.page.isAncestorOf(case.focused)


def test_two_digits_and_enter_answer_the_first_step(case):
    case.digits("1")
    case.digits("1")
    case.wait(50)
    assert case.wizard.bar.reason.text() == "Next: applicant"
    case.enter()
    assert case.wizard.step is StepId.APPLICANT
    assert case.wizard.rail.rows[0]._state == "done"
    assert case.wizard.rail.rows[0]._answer == "Citizen of the RK · permanent"


def test_the_clock_runs_from_the_end_of_the_first_step(case):
    assert not case.window.desk.bar.clock.isVisible()
    case.digits("11")
    case.enter()
    case.clock.go(minutes=2, seconds=24)
    case.window.desk._show_clock()
    assert case.window.desk.bar.clock.text() == "27:36"


def test_the_tone_of_the_clock_is_told_once_when_it_changes(whole):
    clock = whole.window.desk.bar.clock
    for minutes, tone in ((19, "neutral"), (1, "amber"), (7, "red"), (4, "over")):
        whole.clock.go(minutes=minutes)
        whole.window.desk._show_clock()
        assert clock._tone == tone
    assert clock.text() == "+01:00"


def test_what_is_typed_wrong_is_listed_and_the_list_leads_to_the_field(whole):
    whole.press(ord("2"), ALT)
    field = whole.wizard.page.fields()["registrants.r1.iin"]
    field.editor.setFocus()
    field.editor.selectAll()
    whole.digits("870412301269")
    go_on(whole)
    summary = whole.wizard.frame.summary
    assert whole.wizard.step is StepId.APPLICANT
    assert summary.isVisible()
    assert whole.focused is summary
    assert whole.wizard.rail.rows[1]._state == "error"
    whole.enter()
    assert whole.focused is field.editor
    field.editor.selectAll()
    whole.digits("870412301266")
    whole.wait(50)
    assert not summary.isVisible()
    assert whole.wizard.rail.rows[1]._state == "current"


def listed(clerk):
    return [link.text() for link in clerk.wizard.frame.summary.findChildren(LinkButton)]


def test_beside_a_mistake_the_list_names_every_field_that_is_still_empty(whole):
    """A flat that is missing is a mistake; place, street and house are red with it."""
    dwelling = replace(whole.wizard.draft.dwelling, address=Address(), premises=Premises.FLAT)
    whole.wizard.replace_draft(replace(whole.wizard.draft, dwelling=dwelling))
    whole.press(ord("3"), ALT)
    go_on(whole)
    assert listed(whole) == [
        "Find the address on the search line",
        "Enter the street.",
        "Enter the number of the house.",
        "Enter the flat. For a house choose it as the kind of premises.",
    ]
    assert whole.wizard.rail.rows[2]._answer == "4 mistakes"
    whole.wizard.page.fields()["dwelling.address.flat"].editor.setFocus()
    whole.digits("45")
    whole.wait(150)
    assert whole.wizard.frame.summary.isVisible()  # the others are red still
    assert len(listed(whole)) == 3


def test_esc_clears_the_errors_and_never_leaves_the_case(whole):
    whole.press(ord("2"), ALT)
    field = whole.wizard.page.fields()["registrants.r1.document.number"]
    field.editor.setFocus()
    field.editor.selectAll()
    whole.type("1")
    go_on(whole)
    assert whole.wizard.frame.summary.isVisible()
    for _ in range(3):
        whole.press(Qt.Key.Key_Escape)
    assert not whole.wizard.frame.summary.isVisible()
    assert whole.window.screen_name == "wizard"


def test_a_later_step_leads_to_the_answer_it_waits_for(case):
    case.press(ord("4"), ALT)
    assert case.wizard.step is StepId.CATEGORY
    assert case.wizard.page.isAncestorOf(case.focused)
    case.digits("11")
    case.press(ord("4"), ALT)
    assert case.wizard.step is StepId.APPLICANT


def test_alt_and_the_physical_digit_reach_a_step_under_a_kazakh_layout(whole):
    whole.press(0x04D8, ALT, "ә", scan_code=DIGIT_CODES["3"] + _X11)
    assert whole.wizard.step is StepId.ADDRESS
    whole.press(Qt.Key.Key_Left, ALT)
    assert whole.wizard.step is StepId.APPLICANT


def test_a_section_changed_from_the_review_returns_to_the_review(whole):
    whole.press(ord("3"), ALT)
    go_on(whole)
    assert whole.wizard.step is StepId.REVIEW


def test_plain_enter_saves_nothing_in_the_review(whole):
    whole.enter()
    assert whole.window.screen_name == "wizard"
    assert whole.focused is whole.wizard.bar.primary


def test_an_absent_owner_blocks_the_step_and_the_rail_says_so(whole):
    owner = replace(whole.wizard.draft.owners[0], presence=Presence.ABSENT, consent=None)
    whole.wizard.replace_draft(replace(whole.wizard.draft, owners=(owner,)))
    whole.settle()
    row = whole.wizard.rail.rows[3]
    assert (row._state, row._answer) == ("error", "The owner is not here")
    assert not whole.wizard.bar.primary.is_ready()
    go_on(whole)
    assert whole.wizard.step is StepId.OWNER


def test_every_change_is_on_the_disk_within_a_second(case):
    case.digits("11")
    case.wait(600)
    assert kept(case).registrants[0].category is not None
    assert kept(case).registration is not None
    assert case.wizard.rail._state == "saved"


def test_many_changes_are_one_write(whole):
    whole.press(ord("2"), ALT)
    written = []
    whole.wizard.autosave.saved.connect(written.append)
    field = whole.wizard.page.fields()["registrants.r1.surname"]
    field.editor.setFocus()
    whole.type("ның баласы")
    whole.wait(600)
    assert len(written) == 1
    assert kept(whole).registrants[0].person.surname.endswith("ның баласы")


def test_what_is_typed_while_a_save_is_on_its_way_outlives_the_sign_out(whole):
    autosave, draft = whole.wizard.autosave, whole.wizard.draft
    store = whole.window.desk.counter.store
    whole.jobs.run(lambda: time.sleep(0.2))  # a slow disk
    autosave.note(replace(draft, arrived_on="01.05.2023"))
    autosave.flush()
    autosave.note(replace(draft, arrived_on="02.05.2023"))

    whole.window._sign_out()

    assert whole.jobs.wait_idle()
    with store.read() as unit:
        assert unit.drafts.find(draft.case_id).arrived_on == "02.05.2023"


def test_a_full_disk_raises_a_bar_that_stays_until_the_disk_takes_it(case, disk):
    disk.fault = Fault("disk.full")
    case.digits("11")
    case.wait(600)
    banner = case.window._banner
    assert banner.isVisible()
    assert banner.accessibleName().startswith("The disk is full.")
    assert case.wizard.rail._state == "failed"
    case.press(Qt.Key.Key_Escape)
    assert banner.isVisible()
    disk.fault = None
    case.wait(2200)
    assert not banner.isVisible()
    assert kept(case).registration is not None


def test_a_step_taken_on_a_full_disk_loses_nothing_typed(case, disk):
    case.digits("11")
    disk.fault = Fault("disk.full")
    case.enter()
    assert case.wizard.step is StepId.APPLICANT
    disk.fault = None
    case.wait(700)
    assert kept(case).registration is not None


def test_f8_asks_why_and_gives_the_papers_back(whole):
    whole.press(Qt.Key.Key_F8)
    assert whole.question().accessibleName() == "Postpone the case?"
    whole.digits("2")
    whole.enter()
    assert whole.window.screen_name == "journal"
    assert whole.toast() == "Case 001 is postponed"
    draft = kept(whole)
    assert draft.parked is ParkReason.PAPER_TO_FETCH
    assert draft.hand_ins[-1].ended_at is not None


def test_a_save_that_falls_due_meanwhile_does_not_bring_a_parked_case_back(whole):
    whole.press(Qt.Key.Key_F8)
    whole.wizard.autosave.note(whole.wizard.draft)
    whole.jobs.run(lambda: time.sleep(0.6))  # a slow disk: the save falls due before it has parked
    whole.enter()
    whole.wait(1200)
    assert whole.window.screen_name == "journal"
    assert kept(whole).parked is ParkReason.OWNER_ON_THE_WAY
    assert whole.toast() == "Case 001 is postponed"


@pytest.fixture
def with_page(at_desk, tmp_path):
    """A clerk at step 5 who has just added a page of the consent."""
    at_desk.open_whole_case(StepId.DOCUMENTS)
    page = at_desk.wizard.page
    draw().save(tmp_path / "consent.png")
    page.choose_files = lambda _parent: [tmp_path / "consent.png"]
    page.focus_field("papers.CONSENT.")
    at_desk.press(Qt.Key.Key_Insert)
    assert at_desk.wizard.draft.find_paper(*CONSENT).pages
    return at_desk


@pytest.fixture
def removed(with_page):
    """A clerk who has just taken that page out; it may still be undone."""
    with_page.press(Qt.Key.Key_Delete)
    return with_page


def test_a_page_removed_just_before_does_not_bring_a_parked_case_back(removed):
    removed.press(Qt.Key.Key_F8)
    removed.digits("2")
    removed.enter()

    assert removed.toast() == "Case 001 is postponed"
    draft = kept(removed)
    assert draft.parked is ParkReason.PAPER_TO_FETCH
    assert draft.hand_ins[-1].ended_at is not None
    assert draft.find_paper(*CONSENT).pages == ()


def test_a_page_removed_just_before_keeps_no_case_that_was_left(removed):
    removed.press(Qt.Key.Key_F3)

    assert removed.window.screen_name == "journal"
    assert kept(removed).find_paper(*CONSENT).pages == ()
    assert removed.wizard.autosave.is_at_rest


def test_a_page_turned_in_one_case_tells_nothing_in_the_next(with_page, monkeypatch):
    turning = with_page.wizard.page._pages._turning
    answers = []
    monkeypatch.setattr(turning._jobs, "capture", lambda _work, _done, fail: answers.append(fail))
    with_page.press(Qt.Key.Key_R, CTRL)
    with_page.press(Qt.Key.Key_F3)
    with_page.open_whole_case(StepId.DOCUMENTS)
    answers[0](Fault("worker.died"))
    with_page.settle()

    assert with_page.wizard.page._failed == {}


def test_what_waits_is_kept_when_parking_fails(whole, disk):
    changed = replace(whole.wizard.draft, arrived_on="01.05.2023")
    whole.press(Qt.Key.Key_F8)
    whole.wizard.autosave.note(changed)
    disk.fault = Fault("disk.full")
    whole.enter()
    disk.fault = None
    whole.wait(1200)
    assert whole.window.screen_name == "wizard"
    assert (kept(whole).parked, kept(whole).arrived_on) == (None, "01.05.2023")


def test_esc_returns_to_the_case_with_the_focus_where_it_was(whole):
    before = whole.focused
    whole.press(Qt.Key.Key_F8)
    whole.press(Qt.Key.Key_Escape)
    assert whole.window.screen_name == "wizard"
    assert whole.focused is before
    assert kept(whole).parked is None


def test_the_language_changes_with_focus_and_text_kept(whole):
    whole.press(ord("2"), ALT)
    field = whole.wizard.page.fields()["registrants.r1.surname"]
    field.editor.setFocus()
    whole.type("ов")
    for _ in range(2):
        whole.press(0x0414, CTRL_SHIFT, "Д", scan_code=38 + _X11)  # L under a Cyrillic layout
        assert whole.focused is field.editor
        assert field.value() == "Омаровов"


def test_text_size_and_contrast_follow_their_keys(whole, look):
    chosen = []
    whole.window.chosen.connect(lambda *what: chosen.append(what))
    whole.press(Qt.Key.Key_Plus, CTRL_SHIFT)
    assert look.scale == 1.15
    whole.press(Qt.Key.Key_Underscore, CTRL_SHIFT)
    assert look.scale == 1.0
    whole.press(Qt.Key.Key_H, CTRL_SHIFT)
    assert look.mode == "high_contrast"
    whole.press(Qt.Key.Key_H, CTRL_SHIFT)
    assert look.mode == "light"
    assert [name for name, _ in chosen] == ["text_size", "text_size", "look", "look"]


@pytest.mark.parametrize(("before", "after"), [("dark", "dark"), ("system", "light")])
def test_contrast_gives_back_the_look_that_was_chosen_last(whole, look, before, after):
    looks, chosen = whole.window.looks, []
    looks.chosen.connect(lambda *what: chosen.append(what))
    looks.look_like(before)
    looks.look_like("high_contrast")
    whole.press(Qt.Key.Key_H, CTRL_SHIFT)
    assert (look.mode, looks.look, chosen[-1]) == (after, before, ("look", before))


def test_contrast_that_somebody_signs_in_with_is_left_by_its_key(whole, look):
    whole.window.looks.wear(Language.EN, "high_contrast", 100)
    whole.press(Qt.Key.Key_H, CTRL_SHIFT)
    assert look.mode == "light"
    whole.press(Qt.Key.Key_H, CTRL_SHIFT)
    assert look.mode == "high_contrast"


def test_f7_takes_the_answer_of_the_previous_case_and_ctrl_z_takes_it_back(whole):
    go_on(whole)
    address = whole.window.desk._previous._newest.dwelling.address
    whole.press(Qt.Key.Key_F2)
    whole.digits("11")
    whole.enter()
    whole.wizard._go_to(StepId.ADDRESS)
    whole.settle()
    whole.press(Qt.Key.Key_F7)
    assert whole.wizard.draft.dwelling.address == address
    assert whole.toast() == "Taken from case 001"
    whole.press(Qt.Key.Key_Z, CTRL)
    assert whole.wizard.draft.dwelling.address.place is None


def test_f7_without_an_earlier_case_says_so(case):
    case.press(Qt.Key.Key_F7)
    assert case.toast() == "There is no earlier case today"


def test_f1_lists_the_keys_of_the_step(whole):
    whole.press(Qt.Key.Key_F1)
    assert whole.says("Keys of this screen")
    assert whole.says("format of the slip")
    whole.press(Qt.Key.Key_F1)
    assert whole.question().accessibleName() == "The clerk's guide"
    whole.press(Qt.Key.Key_F1)
    assert whole.question() is None


def test_the_locked_screen_keeps_the_case_and_opens_by_the_password(whole):
    whole.press(ord("2"), ALT)
    field = whole.wizard.page.fields()["registrants.r1.given"]
    field.editor.setFocus()
    whole.press(Qt.Key.Key_F12)
    assert whole.window.screen_name == "lock"
    assert not whole.wizard.isVisible()
    whole.press(Qt.Key.Key_F2)  # nothing of the desk answers
    assert whole.window.screen_name == "lock"
    whole.type(PASSWORD)
    whole.enter()
    assert whole.window.screen_name == "wizard"
    assert whole.focused is field.editor


def test_another_clerk_signs_out_of_the_locked_screen_and_the_case_stays(whole):
    label = whole.wizard.draft.label
    whole.press(Qt.Key.Key_F12)
    whole.go_to("Sign out")
    whole.enter()
    assert whole.question().accessibleName() == f"Sign out? Case {label} is not finished."
    whole.enter()
    assert whole.window.screen_name == "sign_in"
    assert whole.window.desk is None


def test_a_scanned_number_goes_to_the_person_and_not_to_the_field(case):
    case.digits("11")
    case.enter()
    case.window.burst("870412301266")
    case.settle()
    assert case.wizard.draft.registrants[0].person.iin == "870412301266"


def test_new_case_and_journal_leave_the_open_one_in_the_journal(case):
    first = case.wizard.draft.case_id
    case.digits("11")
    case.press(Qt.Key.Key_F2)
    assert case.wizard.draft.case_id != first
    case.press(Qt.Key.Key_F3)
    assert case.window.screen_name == "journal"
    ids = [row.case_id for row in case.journal._model.rows]
    assert first in ids
    assert len(ids) == 2


@pytest.mark.parametrize("leave", [False, True])
def test_an_interrupted_case_is_offered_by_a_plain_question(show, leave):
    clerk = show()
    clerk.sign_in()
    clerk.open_whole_case(StepId.OWNER)
    interrupted = clerk.wizard.draft
    clerk.window.close()
    clerk.settle()

    again = show()
    again.sign_in()
    assert again.question().accessibleName() == (
        f"Work was interrupted. Go on with case {interrupted.label}?"
    )
    assert again.says(f"Last kept: “The owner's consent”, {interrupted.kept_at:%d.%m %H:%M}.")
    again.press(Qt.Key.Key_Escape if leave else Qt.Key.Key_Return)
    if leave:
        assert again.window.screen_name == "journal"
    else:
        assert again.wizard.step is StepId.OWNER
        assert again.wizard.draft.hand_ins == interrupted.hand_ins
