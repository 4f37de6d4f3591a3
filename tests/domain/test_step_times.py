"""The time at each step: everything between coming and going, once, and nothing else."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.draft import Draft, StepId, StepTimes
from regdesk.domain.people import Registrant
from regdesk.domain.step_times import put_down, take_up, turn_to

AT = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=5)))
NEW = Draft("case-1", 31, date(2026, 11, 23), (Registrant("r1"),), times=StepTimes(since=AT))


def later(**by):
    return AT + timedelta(**by)


def test_each_step_has_the_seconds_between_coming_and_leaving():
    draft = turn_to(NEW, StepId.APPLICANT, later(seconds=20))
    draft = turn_to(draft, StepId.ADDRESS, later(seconds=80))
    draft = turn_to(draft, StepId.APPLICANT, later(seconds=90))
    draft = put_down(draft, later(seconds=95))

    assert draft.times == StepTimes(
        ((StepId.CATEGORY, 20), (StepId.APPLICANT, 65), (StepId.ADDRESS, 10))
    )


def test_what_goes_by_while_a_case_is_left_alone_is_not_counted():
    left = replace(NEW, kept_at=later(seconds=30))

    taken = take_up(left, later(hours=2))
    assert taken.times == StepTimes(((StepId.CATEGORY, 30),), later(hours=2))

    parked = put_down(taken, later(hours=2, seconds=5))
    assert take_up(parked, later(days=1)).times.spent == ((StepId.CATEGORY, 35),)


def test_a_clock_set_back_counts_as_no_time():
    assert put_down(NEW, later(hours=-3)).times == StepTimes()


def test_a_correction_leaves_the_times_of_its_case():
    corrects = replace(NEW, corrects="case-0", times=StepTimes(((StepId.OWNER, 7),)))

    turned = turn_to(take_up(corrects, AT), StepId.OWNER, later(hours=1))
    assert put_down(turned, later(hours=2)).times == corrects.times


def test_how_long_it_took_is_no_difference_between_two_drafts():
    assert put_down(NEW, later(seconds=9)) == NEW


@given(st.lists(st.tuples(st.sampled_from(StepId), st.integers(0, 900)), max_size=8))
def test_nothing_is_lost_or_counted_twice(turns):
    draft, now = NEW, AT
    for step, seconds in turns:
        now += timedelta(seconds=seconds)
        draft = turn_to(draft, step, now)

    assert sum(seconds for _step, seconds in draft.times.spent) == (now - AT).total_seconds()
