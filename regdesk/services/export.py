"""Writes what the journal shows into a file of a spreadsheet, for who has the right to."""

from collections.abc import Callable
from pathlib import Path

from regdesk.domain.case import JournalRow
from regdesk.domain.case_filter import Filter
from regdesk.domain.desk import Clerk
from regdesk.domain.errors import BadInput
from regdesk.domain.rights import Right, check_right
from regdesk.services.audit_ports import Act
from regdesk.services.export_files import FileKind, Table, Tell, make_file, tell_nobody, write_file
from regdesk.services.listing import Question, list_cases, sort_rows
from regdesk.services.search import search_cases
from regdesk.services.session import Session

MOST_ROWS = 20_000
"""Cases in one file: more than a year of a desk. Who needs more asks for it in parts."""

_AT_ONCE = 500
_FOUND, _WORDED = 0.25, 0.5  # shares of the whole: what takes how long was measured


def export_cases(
    session: Session,
    question: Question,
    path: Path,
    word: Callable[[tuple[JournalRow, ...]], Table],
    confirmed_by: Clerk | None = None,
    tell: Tell = tell_nobody,
) -> int:
    """Write every case that answers ``question`` to ``path``, whose ending says the kind of file,
    and return how many there are. ``word`` puts rows into words; numbers of people are masked.

    That it was done stands in the trail before the file does. Errors: ``Refusal``
    ``right.missing``; ``BadInput`` ``export.too_many`` (most); ``Fault`` ``file.not_written``; what
    ``tell`` raises: then there is no file, nor a row of the trail.
    """
    check_right(confirmed_by or session.clerk, Right.EXPORT)
    rows = list_exported(session, question, lambda share: tell(_FOUND * share))
    kind = FileKind(path.suffix.lower().lstrip("."))
    content = make_file(_word(rows, word, tell), kind, lambda share: tell(_WORDED + share / 2))
    tell(1.0)
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


def list_exported(
    session: Session, question: Question, tell: Tell = tell_nobody
) -> tuple[JournalRow, ...]:
    """Return every case that answers ``question``, not only the first of them, in its order.

    Errors: ``BadInput`` ``export.too_many`` (most).
    """
    if question.is_search:
        rows = sort_rows(_find_all(session, question, tell), question.order)
    elif question.filter is Filter.NOT_ENTERED:
        with session.store.read() as unit:
            rows = sort_rows(unit.search.list_left(MOST_ROWS + 1), question.order)
    else:
        rows = list_cases(session, question).rows
    if len(rows) > MOST_ROWS:
        raise BadInput("export.too_many", most=MOST_ROWS)
    return rows


def _find_all(session: Session, question: Question, tell: Tell) -> tuple[JournalRow, ...]:
    statuses, left = question.filter.statuses, question.filter is Filter.NOT_ENTERED
    rows: tuple[JournalRow, ...] = ()
    page: int | None = None
    while len(rows) <= MOST_ROWS:
        found = search_cases(session, question.text, statuses, page, limit=_AT_ONCE, left=left)
        rows += found.rows
        page = found.next_page
        if page is None:
            break
        tell(min(1.0, len(rows) / MOST_ROWS))
    return rows


def _word(
    rows: tuple[JournalRow, ...], word: Callable[[tuple[JournalRow, ...]], Table], tell: Tell
) -> Table:
    """Return ``rows`` in words, some at a time."""
    table = word(rows[:_AT_ONCE])
    worded = list(table.rows)
    for at in range(_AT_ONCE, len(rows), _AT_ONCE):
        tell(_FOUND + (_WORDED - _FOUND) * at / len(rows))
        worded += word(rows[at : at + _AT_ONCE]).rows
    return Table(table.columns, tuple(worded))
