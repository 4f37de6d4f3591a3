"""Writes what the journal shows into a file of a spreadsheet, for who has the right to."""

from collections.abc import Callable
from pathlib import Path

from regdesk.domain.case import JournalRow
from regdesk.domain.case_filter import Filter
from regdesk.domain.desk import Clerk
from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, check_right
from regdesk.services.audit_ports import Act
from regdesk.services.export_files import FileKind, Table, make_file, write_file
from regdesk.services.listing import Question, list_cases, sort_rows
from regdesk.services.search import search_cases
from regdesk.services.session import Session

MOST_ROWS = 20_000
"""Cases in one file: more than a year of a desk. Who needs more asks for it in parts."""

_AT_ONCE = 500


def export_cases(
    session: Session,
    question: Question,
    path: Path,
    word: Callable[[tuple[JournalRow, ...]], Table],
    confirmed_by: Clerk | None = None,
) -> int:
    """Write every case that answers ``question`` to ``path``, whose ending says the kind of file,
    and return how many there are. ``word`` puts rows into words; numbers of people are masked.

    That it was done stands in the trail before the file does. Errors: ``Refusal``
    ``right.missing``; ``BadInput`` ``export.too_many`` (most); ``Fault`` ``file.not_written``.
    """
    check_right(confirmed_by or session.clerk, Right.EXPORT)
    rows = list_exported(session, question)
    kind = FileKind(path.suffix.lower().lstrip("."))
    content = make_file(word(rows), kind)
    facts = {
        "cases": len(rows),
        "filter": question.filter.value,
        "searched": question.is_search,
        "format": kind.value,
        "confirmed_by": confirmed_by.code if confirmed_by else "",
    }
    with session.store.write() as unit:
        now, clerk = session.clock.now(), session.clerk.code
        unit.audit.append(Act.JOURNAL_EXPORTED, at=now, clerk=clerk, facts=facts)
    write_file(path, content)
    return len(rows)


def list_exported(session: Session, question: Question) -> tuple[JournalRow, ...]:
    """Return every case that answers ``question``, not only the first of them, in its order.

    Errors: ``BadInput`` ``export.too_many`` (most).
    """
    if question.is_search:
        rows = sort_rows(_find_all(session, question), question.order)
    elif question.filter is Filter.NOT_ENTERED:
        with session.store.read() as unit:
            rows = sort_rows(unit.search.list_left(MOST_ROWS + 1), question.order)
    else:
        rows = list_cases(session, question).rows
    if len(rows) > MOST_ROWS:
        raise BadInput("export.too_many", most=MOST_ROWS)
    return rows


def _find_all(session: Session, question: Question) -> tuple[JournalRow, ...]:
    statuses, left = question.filter.statuses, question.filter is Filter.NOT_ENTERED
    rows: tuple[JournalRow, ...] = ()
    page: int | None = None
    while len(rows) <= MOST_ROWS:
        found = search_cases(session, question.text, statuses, page, limit=_AT_ONCE, left=left)
        rows += found.rows
        page = found.next_page
        if page is None:
            break
    return rows
