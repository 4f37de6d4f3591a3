"""Days as they are typed and printed here: dd.MM.yyyy, and the age a law counts in."""

import re
from calendar import monthrange
from datetime import date, datetime

_TYPED = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})", re.ASCII)


def parse_day(typed: str) -> date | None:
    """Return the day that ``typed`` (dd.MM.yyyy) names, or None where there is no such day."""
    match = _TYPED.fullmatch(typed.strip())
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def format_day(day: date) -> str:
    """Return ``day`` as dd.MM.yyyy; the system's short Kazakh date has two digits for the year."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def format_moment(moment: datetime) -> str:
    """Return ``moment`` as dd.MM.yyyy HH:mm."""
    return f"{format_day(moment.date())} {moment:%H:%M}"


def age_on(born: date, day: date) -> int:
    """Return the full years lived on ``day``; who is born on 29 February ages on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` calendar months on; 31 January plus one is 28 or 29 February.

    Source: Civil Code, article 174: a term whose day the month lacks ends on the month's last.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
