"""What the journal shows: the cases of today, or of all that this desk ever had, as asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from regdesk.domain.case import CaseStatus, JournalRow
from regdesk.domain.case_filter import Filter
from regdesk.domain.errors import Fault
from regdesk.domain.kazakh_order import kazakh_key
from regdesk.services.journal import list_journal
from regdesk.services.search import ROWS, search_cases
from regdesk.services.session import Session

MOST_ORDERED = 500
"""Ended cases that are put in another order than that of their times."""


class RowOrder(StrEnum):
    """How rows follow each other; ``number`` is the one of the day, later days first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Question:
    """What the clerk asks the journal for. Without ``text`` it is about today's cases, and about
    those of any day that wait for somebody here.
    """

    text: str = ""
    filter: Filter = Filter.ALL
    order: RowOrder = RowOrder.NEWEST

    @property
    def is_search(self) -> bool:
        """Tell whether all cases are searched."""
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows that answer ``question``, or the first of them.

    ``counts`` say how many each filter lets through; where ``is_counted`` is False there are more,
    and where ``is_ordered`` is False there were too many to put them in the order asked for. On a
    further page there are no counts. ``next_page`` is None at the end. ``provide_minutes`` holds
    the time of service of every case handed in, by ``case_id``. ``cases_today`` and
    ``mean_served_s``, None while nothing was accepted, are of the whole day, and only of it.
    """

    question: Question
    rows: tuple[JournalRow, ...]
    counts: Mapping[Filter, int]
    provide_minutes: Mapping[str, int]
    day: date
    is_counted: bool = True
    is_ordered: bool = True
    next_page: int | None = None
    cases_today: int = 0
    mean_served_s: int | None = None


def list_cases(
    session: Session, question: Question, page: int | None = None, *, rows: int = ROWS
) -> Listing:
    """Return what answers ``question``; of a search the ``page`` that an earlier answer named, or
    the first one, with as many ``rows`` of ended cases.
    """
    if question.is_search:
        return _search(session, question, page, rows)
    return _list_day(session, question)


def sort_rows(rows: Sequence[JournalRow], order: RowOrder) -> tuple[JournalRow, ...]:
    """Return ``rows``, which are the newest first, in ``order``; names as the alphabet has them."""
    if order is RowOrder.NAME:
        return tuple(sorted(rows, key=lambda row: kazakh_key(row.name)))
    if order is RowOrder.NUMBER:
        by_number = sorted(rows, key=lambda row: row.ordinal)
        return tuple(sorted(by_number, key=lambda row: row.at.date(), reverse=True))
    return tuple(reversed(rows)) if order is RowOrder.OLDEST else tuple(rows)


def find_minutes(session: Session, rows: Sequence[JournalRow]) -> dict[str, int]:
    """Return the time of service of each case handed in, in minutes by ``case_id``; not of a day
    on which no edition was in force, as an imported case may have.
    """
    found: dict[str, int] = {}
    for row in rows:
        if row.handed_in_on is not None:
            try:
                within = session.rulebook.provide_within(row.handed_in_on)
            except Fault:
                continue
            found[row.case_id] = within // timedelta(minutes=1)
    return found


def _search(session: Session, question: Question, page: int | None, most: int) -> Listing:
    statuses, left = question.filter.statuses, question.filter is Filter.NOT_ENTERED
    is_newest = question.order is RowOrder.NEWEST
    limit = most if is_newest else MOST_ORDERED
    found = search_cases(session, question.text, statuses, page, limit=limit, left=left)
    is_ordered = is_newest or found.next_page is None
    rows = sort_rows(found.rows, question.order) if is_ordered else found.rows
    return Listing(
        question,
        rows,
        _count(found.counts, found.left),
        find_minutes(session, rows),
        session.clock.now().date(),
        is_counted=found.is_counted,
        is_ordered=is_ordered,
        next_page=found.next_page,
    )


def _list_day(session: Session, question: Question) -> Listing:
    page = list_journal(session)
    with session.store.read() as unit:
        left = unit.search.count_left()
        if question.filter is Filter.NOT_ENTERED:
            rows = unit.search.list_left(MOST_ORDERED)
        else:
            rows = tuple(one for one in page.rows if one.status in question.filter.statuses)
    return Listing(
        question,
        sort_rows(rows, question.order),
        _count(page.counts, left),
        find_minutes(session, rows),
        page.day,
        cases_today=sum(page.counts.values()) - page.counts.get(CaseStatus.CORRECTING, 0),
        mean_served_s=page.mean_served_s,
    )


def _count(counts: Mapping[CaseStatus, int], left: int) -> dict[Filter, int]:
    """Return how many cases each filter lets through of those that stand so."""
    found = {one: sum(counts.get(status, 0) for status in one.statuses) for one in Filter}
    return {**found, Filter.NOT_ENTERED: left}
