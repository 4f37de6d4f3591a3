"""Days as typed, and the age and months a law counts in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesk.domain.days import add_months, age_on, format_day, parse_day


@given(st.dates())
def test_a_printed_day_reads_back(day):
    assert parse_day(format_day(day)) == day
    assert parse_day(f" {format_day(day)} ") == day


@pytest.mark.parametrize(
    "typed",
    ["", "31.02.2026", "29.02.2025", "00.01.2026", "1.1.2026", "01.01.26", "2026-01-01",
     "٠١.٠١.٢٠٢٦", "01.01.0000"],
)  # fmt: skip
def test_no_such_day(typed):
    assert parse_day(typed) is None


@given(st.text())
def test_no_text_raises(text):
    parse_day(text)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2012, 11, 23), date(2026, 11, 22), 13),
        (date(2012, 11, 23), date(2026, 11, 23), 14),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2012, 2, 29), date(2028, 2, 28), 15),
        (date(2012, 2, 29), date(2028, 2, 29), 16),
        (date(2026, 11, 23), date(2026, 11, 23), 0),
    ],
)
def test_an_age_is_in_full_years(born, day, age):
    assert age_on(born, day) == age


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.integers(0, 40000))
def test_an_age_never_falls_and_grows_by_one_a_year(born, days):
    day = born + timedelta(days)

    assert 0 <= age_on(born, day) <= age_on(born, day + timedelta(1)) <= age_on(born, day) + 1


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 23), 1, date(2026, 12, 23)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_months_are_calendar_months(day, months, later):
    assert add_months(day, months) == later


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_months_later_is_the_same_day_or_the_last_of_the_month(day, months):
    later = add_months(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(1)).day == 1
