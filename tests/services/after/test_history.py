"""The history of a case: what happened, when, by whom, and that somebody looked at it."""

import pytest

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Ruling
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.errors import Fault
from regdesk.domain.history import Happened
from regdesk.services import history
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.entered import mark_entered, take_mark_back
from regdesk.services.history import view_history
from tests.services.after.conftest import SENIOR
from tests.services.people import whole_draft
from tests.services.test_correct import move


def test_everything_that_happened_is_told_in_its_order(counter, clock, case, decide):
    case_id = case.draft.case_id
    clock.go(minutes=1)
    mark_entered(counter, case_id, "77", clock.now())
    clock.go(minutes=1)
    take_mark_back(counter, case_id)
    draft = move(counter.open_correction(case_id))
    counter.keep(draft)
    clock.go(minutes=1)
    counter.correct(draft, AskedBy.APPLICANT, "пәтер қате")
    clock.go(minutes=1)
    asked = CancelAsked(CancelAsker.OWNER, CancelReason.OTHER, "сатып жіберді", SENIOR)
    cancel(counter, case_id, asked)

    told = view_history(counter, case_id)

    assert told.called == str(case.number)
    assert [one.what for one in told.events] == [
        Happened.OPENED,
        Happened.HANDED_IN,
        Happened.ACCEPTED,
        Happened.ENTERED,
        Happened.ENTERED_TAKEN_BACK,
        Happened.CORRECTION_OPENED,
        Happened.CORRECTED,
        Happened.CANCELLED,
    ]
    by_kind = {one.what: one for one in told.events}
    assert by_kind[Happened.ACCEPTED].clerk == counter.clerk.name
    assert by_kind[Happened.ENTERED].facts["register"] == "77"
    assert by_kind[Happened.CORRECTED].facts["why"] == "пәтер қате"
    assert by_kind[Happened.CANCELLED].facts["why"] == "сатып жіберді"
    assert by_kind[Happened.CANCELLED].facts["confirmed_by"] == SENIOR.code
    moments = [one.at for one in told.events]
    assert moments == sorted(moments)


def test_a_look_is_told_the_next_time_and_counted_by_day(counter, clock, case):
    case_id = case.draft.case_id
    for _ in range(3):
        view_history(counter, case_id)
    clock.go(days=1)
    view_history(counter, case_id)
    counter.view_row(case_id)

    views = [one for one in view_history(counter, case_id).events if one.what is Happened.VIEWED]

    assert [(one.times, one.clerk) for one in views] == [
        (3, counter.clerk.name),
        (2, counter.clerk.name),
    ]


def test_an_unfinished_case_has_a_history_too(counter, clock):
    draft = counter.reach(counter.open_case(), StepId.APPLICANT)
    clock.go(minutes=5)
    draft = whole_draft(draft, clock.now())
    counter.keep(draft)
    counter.park(draft, ParkReason.OTHER)
    clock.go(hours=1)
    counter.resume(draft.case_id)

    told = view_history(counter, draft.case_id)

    assert told.called == draft.label
    kinds = [one.what for one in told.events]
    assert kinds[0] is Happened.OPENED
    assert kinds.count(Happened.HANDED_IN) == 2
    assert kinds.index(Happened.PARKED) < kinds.index(Happened.RESUMED)


def test_a_case_that_is_gone_has_none(counter):
    with pytest.raises(Fault, match=r"case\.vanished"):
        view_history(counter, "none")


def test_a_very_long_one_is_told_from_its_end(counter, case, decide, monkeypatch):
    monkeypatch.setattr(history, "MOST", 2)
    decide(case, Ruling.NEEDS_ACTION)
    for _ in range(3):
        view_history(counter, case.draft.case_id)

    told = view_history(counter, case.draft.case_id)

    assert told.cut
    assert told.events[-1].times == 2
