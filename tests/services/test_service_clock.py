from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.draft import HandIn
from regdesk.services.service_clock import Tone, served, tone
from tests.services.people import ready_draft

AT = datetime(2023, 11, 23, 10, 52, tzinfo=timezone(timedelta(hours=5)))


def draft_with(*hand_ins):
    return replace(ready_draft(AT), hand_ins=hand_ins)


def test_nothing_runs_before_the_papers_are_handed_in():
    assert served(draft_with(), AT) == timedelta(0)


def test_the_time_is_the_sum_of_all_hand_ins():
    first = HandIn(AT, AT + timedelta(minutes=8))
    again = HandIn(AT + timedelta(days=1))

    assert served(draft_with(first, again), AT + timedelta(days=1, minutes=4)) == timedelta(
        minutes=12
    )


def test_a_clock_set_back_counts_as_no_time():
    assert served(draft_with(HandIn(AT)), AT - timedelta(hours=3)) == timedelta(0)


def test_what_remains_goes_below_nothing(counter, clock):
    over = HandIn(clock.now() - timedelta(minutes=31, seconds=5))

    assert counter.remaining(draft_with(over)) == -timedelta(minutes=1, seconds=5)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, Tone.NEUTRAL),
        (1199, Tone.NEUTRAL),
        (1200, Tone.AMBER),
        (1619, Tone.AMBER),
        (1620, Tone.RED),
        (1800, Tone.RED),
        (1801, Tone.OVER),
    ],
)
def test_tones_change_at_20_27_and_after_30_minutes(seconds, expected):
    assert tone(timedelta(minutes=30, seconds=-seconds)) is expected


@given(st.lists(st.tuples(st.integers(-600, 3600), st.integers(-600, 3600)), max_size=5))
def test_time_of_service_is_never_negative(spans):
    hand_ins = [
        HandIn(AT + timedelta(seconds=begin), AT + timedelta(seconds=end)) for begin, end in spans
    ]

    assert served(draft_with(*hand_ins), AT) >= timedelta(0)
