"""Words the day's register of cases: what was dealt with at this window, and how it ended."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.days import format_day, format_moment
from regdesk.domain.desk import Clerk, Desk
from regdesk.domain.register import RegisterFacts, RegisterRow, RegisterTotal
from regdesk.domain.words import Bilingual, same
from regdesk.services.sheet_rows import join_once, office_line
from regdesk.services.words import Words

COLUMNS = ("number", "time", "person", "service", "address", "outcome", "served", "clerk")


def word_register(
    words: Words,
    rows: Sequence[JournalRow],
    *,
    desk: Desk,
    clerk: Clerk,
    day: date,
    now: datetime,
) -> RegisterFacts:
    """Return the register of ``day``: ``rows`` in the order in which they ended, with totals."""
    shown = sorted(rows, key=lambda one: (one.at, one.ordinal))
    counts = Counter(one.status for one in shown)
    totals = [
        RegisterTotal(words.say(f"register.status.{status.value}"), counts[status])
        for status in CaseStatus
        if counts[status]
    ]
    return RegisterFacts(
        title=words.say("register.title", day=format_day(day)),
        day=format_day(day),
        columns=tuple(words.say(f"register.column.{name}") for name in COLUMNS),
        rows=tuple(word_row(words, one, day) for one in shown),
        totals=(RegisterTotal(words.say("register.total"), len(shown)), *totals),
        window=words.say("slip.window", number=desk.number),
        clerk=clerk.name,
        printed_at=format_moment(now),
        office=office_line(desk.centre),
        practice=desk.centre.practice,
    )


def word_row(words: Words, row: JournalRow, day: date) -> RegisterRow:
    """Return how the register of ``day`` tells of a case; one of another day with its date."""
    minutes, seconds = divmod(row.served_s, 60)
    others = words.say("register.others", name=row.name, n=row.people - 1).kk
    return RegisterRow(
        number=row.number or f"{row.ordinal:03}",
        time=f"{row.at:%H:%M}" if row.at.date() == day else f"{row.at:%d.%m %H:%M}",
        person=others if row.people > 1 else row.name,
        iin=row.iin,
        service=_service(words, row),
        address=row.address,
        outcome=_outcome(words, row),
        served=f"{minutes:02}:{seconds:02}" if row.served_s else "",
        clerk=row.clerk,
    )


def _service(words: Words, row: JournalRow) -> Bilingual:
    said = [
        words.say(f"slip.{table}.{value}")
        for table, value in (("registration", row.registration), ("category", row.category))
        if value
    ]
    return join_once(said, ", ") if said else same("")


def _outcome(words: Words, row: JournalRow) -> Bilingual:
    if row.status.is_accepted or row.outcome is None:
        said = words.say(f"register.status.{row.status.value}")
        if not row.corrections:
            return said
        return words.say("register.corrected", outcome=said, n=row.corrections)
    return words.say(f"register.outcome.{row.outcome.value}")
