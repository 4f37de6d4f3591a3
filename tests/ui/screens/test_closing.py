"""A case that cannot be accepted ends at Shift F8: asked and told plainly, begun anew at F7."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from regdesk.domain.case import CaseStatus
from regdesk.domain.case_filter import Filter
from regdesk.domain.closed import ClosedCase, CloseReason
from regdesk.domain.draft import StepId
from regdesk.domain.errors import Fault
from regdesk.domain.finding import Outcome
from regdesk.domain.owner import Consent, Presence
from regdesk.domain.people import Category, IdentityDocument, IdentityKind
from regdesk.ui.screens.closed_panel import ClosedPanel
from tests.ui.screens.conftest import CTRL

SHIFT = Qt.KeyboardModifier.ShiftModifier
F8 = Qt.Key.Key_F8


def refuse(draft):
    return replace(draft, owners=(replace(draft.owners[0], consent=Consent.REFUSED),))


def leave(draft):
    away = replace(draft.owners[0], presence=Presence.ABSENT, identity_checked=False, consent=None)
    return replace(draft, owners=(away,))


def be_refugee(draft):
    first = draft.registrants[0]
    document = IdentityDocument(IdentityKind.REFUGEE_CERTIFICATE, "AB12345678", "01.01.2030")
    person = replace(first.person, document=document)
    refugee = replace(first, category=Category.REFUGEE, person=person)
    return replace(draft, registrants=(refugee,))


def lose_papers(draft):
    papers = tuple(replace(one, original_seen=False, absent=True) for one in draft.papers)
    return replace(draft, papers=papers)


def overlook_papers(draft):
    return replace(draft, papers=())


def open_case(clerk, change, step=StepId.OWNER):
    """Open a case that ``change`` has spoilt, as it was kept."""
    counter = clerk.window.desk.counter
    draft = counter.reach(change(clerk.whole_draft(step)), step)
    clerk.window.desk.cases.opened.emit(draft)
    clerk.settle()
    return draft


def close(clerk):
    clerk.press(F8, SHIFT)
    clerk.press(Qt.Key.Key_Return, CTRL)


def find_closed(clerk, draft):
    found = clerk.window.desk.counter.open_row(draft.case_id)
    return found if isinstance(found, ClosedCase) else None


@pytest.mark.parametrize(
    ("change", "outcome", "step", "asks"),
    [
        (refuse, Outcome.OWNER_REFUSED, StepId.OWNER, "Close the case as refused?"),
        (leave, Outcome.OWNER_ABSENT, StepId.OWNER, "Close the case without acceptance?"),
        (be_refugee, Outcome.REFERRAL, StepId.CATEGORY, "Close the case as sent to another body?"),
        (lose_papers, Outcome.PAPERS_MISSING, StepId.DOCUMENTS, "Refuse to accept the papers?"),
    ],
    ids=["refused", "absent", "referral", "papers"],
)
def test_the_question_is_the_law_s(at_desk, change, outcome, step, asks):
    draft = open_case(at_desk, change, step)
    assert at_desk.wizard.bar.end.isVisible()

    at_desk.press(F8, SHIFT)

    assert at_desk.question().accessibleName() == asks
    at_desk.press(Qt.Key.Key_Return, CTRL)
    assert find_closed(at_desk, draft).outcome is outcome
    assert at_desk.window.screen_name == "journal"
    assert "is closed" in at_desk.toast()


@pytest.mark.parametrize("change", [refuse, lose_papers], ids=["reasons", "no reasons"])
def test_enter_alone_destroys_nothing(at_desk, change):
    draft = open_case(at_desk, change)
    at_desk.press(F8, SHIFT)

    at_desk.press(Qt.Key.Key_Return)

    assert find_closed(at_desk, draft) is None
    assert at_desk.window.screen_name == "wizard"


def test_escape_leaves_the_case_open_and_the_focus_where_it_was(at_desk):
    draft = open_case(at_desk, refuse)
    before = at_desk.focused
    at_desk.press(F8, SHIFT)

    at_desk.press(Qt.Key.Key_Escape)

    assert at_desk.question() is None
    assert at_desk.focused is before
    assert find_closed(at_desk, draft) is None


def test_the_reason_is_chosen_by_its_digit(at_desk):
    draft = open_case(at_desk, refuse)
    at_desk.press(F8, SHIFT)

    at_desk.digits("3")
    at_desk.press(Qt.Key.Key_Return, CTRL)

    assert find_closed(at_desk, draft).reason is CloseReason.CONSENT_WITHDRAWN


def test_the_missing_papers_are_named_before_acceptance_is_refused(at_desk):
    open_case(at_desk, lose_papers, StepId.DOCUMENTS)

    at_desk.press(F8, SHIFT)

    for title in ("Тіркеуге келісім", "Жеке басты куәландыратын құжат"):
        assert at_desk.says(title)


def test_a_paper_nobody_looked_for_is_shown_in_place_of_the_question(at_desk):
    draft = open_case(at_desk, overlook_papers)
    assert not at_desk.wizard.bar.end.isVisible()

    at_desk.press(F8, SHIFT)

    assert at_desk.question() is None
    assert at_desk.wizard.step is StepId.DOCUMENTS
    assert "Shift Space" in at_desk.toast()
    assert find_closed(at_desk, draft) is None


def test_a_case_that_can_be_accepted_is_not_closed(at_desk):
    at_desk.open_whole_case()
    assert not at_desk.wizard.bar.end.isVisible()

    at_desk.press(F8, SHIFT)

    assert at_desk.question() is None
    assert "can be accepted" in at_desk.toast()


def test_a_page_asks_for_it_too(at_desk):
    open_case(at_desk, refuse)

    at_desk.wizard.page.asked.emit("close_case", None)

    assert at_desk.question().accessibleName() == "Close the case as refused?"


def test_on_a_full_disk_the_case_stays_open(at_desk, disk):
    draft = open_case(at_desk, refuse)
    at_desk.press(F8, SHIFT)
    disk.fault = Fault("disk.full")

    at_desk.press(Qt.Key.Key_Return, CTRL)

    disk.fault = None
    assert at_desk.window.screen_name == "wizard"
    assert "disk is full" in at_desk.toast()
    assert find_closed(at_desk, draft) is None


def test_the_journal_keeps_it_under_its_own_name_and_filter(at_desk):
    for change in (refuse, leave, be_refugee):
        open_case(at_desk, change)
        close(at_desk)

    at_desk.press(ord("8"), CTRL)

    rows = at_desk.journal._model.rows
    assert [row.status for row in rows] == [
        CaseStatus.REFERRED,
        CaseStatus.CLOSED,
        CaseStatus.REFUSED,
    ]
    assert at_desk.journal.tools.shown() is Filter.ENDED
    assert at_desk.says("The owner does not consent.")
    assert not at_desk.journal.pane._slip.isVisible()


def test_a_closed_case_is_looked_at_and_not_opened_for_filling(at_desk):
    open_case(at_desk, refuse)
    close(at_desk)

    at_desk.enter()

    panel = at_desk.question()
    assert isinstance(panel, ClosedPanel)
    for told in (
        "The owner does not consent.",
        "The owner does not agree",
        "Омаров Ерлан",
        "870412 30•••6",
        "№ 267",
    ):
        assert at_desk.says(told)
    at_desk.press(Qt.Key.Key_Escape)
    assert at_desk.window.screen_name == "journal"


def test_a_new_case_begins_with_what_was_typed(at_desk):
    before = open_case(at_desk, refuse)
    close(at_desk)
    at_desk.enter()

    at_desk.press(Qt.Key.Key_F7)

    assert at_desk.window.screen_name == "wizard"
    draft = at_desk.wizard.draft
    assert draft.case_id != before.case_id
    assert draft.registrants == before.registrants
    assert draft.owners[0].consent is None
    assert draft.papers == ()


def test_ctrl_p_asks_for_no_slip_of_a_closed_case(at_desk):
    open_case(at_desk, refuse)
    close(at_desk)

    at_desk.press(ord("P"), CTRL)

    assert at_desk.window.screen_name == "journal"
