"""The clerk marks that a case was typed into the register; a mark is put right, never changed."""

from datetime import timedelta

import pytest

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.decision import Ruling
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.services.cancel import CancelAsked, cancel
from regdesk.services.entered import (
    list_not_entered,
    mark_entered,
    read_entering,
    take_mark_back,
)
from tests.services.after.conftest import SENIOR


def test_what_is_not_entered_is_listed_with_its_age(counter, clock, case):
    clock.go(hours=5)

    (left,) = list_not_entered(counter)

    assert (left.case_id, left.number) == (case.draft.case_id, str(case.number))
    assert (left.accepted_at, left.age) == (case.accepted_at, timedelta(hours=5))
    (row,) = counter.journal().rows
    assert row.entered_at is None


def test_a_marked_case_is_listed_no_more(counter, clock, case):
    clock.go(minutes=7)
    at = clock.now()

    mark = mark_entered(counter, case.draft.case_id, "  10-2345 /  67 ", at)

    assert (mark.number, mark.entered_at, mark.nth) == ("10-2345 / 67", at, 1)
    assert list_not_entered(counter) == ()
    assert read_entering(counter, case.draft.case_id).mark == mark
    (row,) = counter.journal().rows
    assert row.entered_at == at


def test_a_mark_is_put_right_and_the_earlier_one_stays(counter, clock, case, rows):
    case_id = case.draft.case_id
    at = clock.now()
    first = mark_entered(counter, case_id, "1", at)
    assert mark_entered(counter, case_id, "1", at) == first, "the same again is no mark"
    clock.go(minutes=3)
    second = mark_entered(counter, case_id, "2", at)
    take_mark_back(counter, case_id)
    take_mark_back(counter, case_id)

    with counter.store.read() as unit:
        marks = unit.entered.list(case_id)
    assert [(one.nth, one.number) for one in marks] == [(1, "1"), (2, "2"), (3, "")]
    assert marks[:2] == (first, second)
    assert read_entering(counter, case_id).mark is None
    assert [one.case_id for one in list_not_entered(counter)] == [case_id]
    acts = "SELECT act FROM audit WHERE act LIKE 'case.entered%' ORDER BY seq"
    told = [act for (act,) in rows(acts)]
    assert told == ["case.entered", "case.entered", "case.entered_taken_back"]


@pytest.mark.parametrize("number", ["", "   ", "жоқ", "7" * 41, "12;34", "<1>"])
def test_what_is_no_number_is_not_taken(counter, clock, case, number):
    with pytest.raises(BadInput, match=r"entered\.number"):
        mark_entered(counter, case.draft.case_id, number, clock.now())


@pytest.mark.parametrize("by", [timedelta(minutes=-2), timedelta(minutes=2)])
def test_it_was_entered_between_the_acceptance_and_now(counter, clock, case, by):
    with pytest.raises(BadInput, match=r"entered\.at"):
        mark_entered(counter, case.draft.case_id, "1", case.accepted_at + by)


def test_what_was_cancelled_or_is_none_is_not_entered(counter, clock, case):
    asked = CancelAsked(CancelAsker.CLERK, CancelReason.MISTAKE, confirmed_by=SENIOR)
    cancel(counter, case.draft.case_id, asked)

    assert list_not_entered(counter) == ()
    with pytest.raises(Refusal, match=r"entered\.cancelled"):
        mark_entered(counter, case.draft.case_id, "1", clock.now())
    with pytest.raises(Fault, match=r"case\.vanished"):
        read_entering(counter, "none")


@pytest.mark.parametrize(
    ("ruling", "left"),
    [(Ruling.CONFIRMED, 1), (Ruling.NEEDS_ACTION, 1)],
)
def test_a_practice_register_enters_nothing(counter, case, decide, ruling, left):
    decide(case, ruling)

    assert len(list_not_entered(counter)) == left
