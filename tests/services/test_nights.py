from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.services.nights import NIGHT_BEGINS, is_due

ZONE = timezone(timedelta(hours=5))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(ZONE))


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        (None, at(23, 9), True),
        (at(22, 20), at(23, 9), False),
        (at(22, 19, 59), at(23, 9), True),
        (at(23, 9), at(23, 19, 59), False),
        (at(23, 9), at(23, 20), True),
        (at(18, 21), at(23, 9), True),
        (at(24, 9), at(23, 9), True),
    ],
)
def test_a_night_that_was_missed_is_made_up_for(last, now, due):
    assert is_due(last, now) is due


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_due_exactly_when_a_night_began_in_between(last, passed):
    now = last + passed
    nights = (last + timedelta(days=days) for days in range(5))
    begins = (night.replace(hour=NIGHT_BEGINS.hour, minute=0, second=0, microsecond=0)
              for night in nights)  # fmt: skip

    assert is_due(last, now) is any(last < one <= now for one in begins)
