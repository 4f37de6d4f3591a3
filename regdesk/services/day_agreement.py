"""Whether a closing agrees one to one with the cases, the trail, the outbox and the sheets.

Each book was written by itself; they are laid side by side here. What differs is told, never put
right: a closing lists it, and so hides nothing.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from regdesk.domain.day_closing import (
    BookMarks,
    DayClosing,
    DayEntry,
    Disagreement,
    Ending,
    Mismatch,
)
from regdesk.domain.print_task import SheetKind
from regdesk.services.day_ports import DayBooks, WrittenEnding
from regdesk.services.session import Session

_Count = Counter[tuple[Ending, str]]


def find_disagreements(session: Session, closing: DayClosing) -> tuple[Disagreement, ...]:
    """Return in what the books differ now from what ``closing`` lists, nothing where they agree."""
    with session.store.read() as unit:
        books, after, upto = unit.day_books, closing.after, closing.upto
        return lay_side_by_side(books, closing.entries, closing.day, after, upto)


def lay_side_by_side(
    books: DayBooks,
    entries: Collection[DayEntry],
    day: date,
    after: BookMarks,
    upto: BookMarks,
) -> tuple[Disagreement, ...]:
    """Return the same for ``entries`` that a closing of ``day`` between these marks would list."""
    days = {day, *books.list_days(after.audit_seq)}
    told = books.list_entries(after.audit_seq, upto.audit_seq)
    case_ids = {one.case_id for one in (*entries, *told)}
    written = books.list_written(case_ids)
    numbers = {one.case_id: one.number for one in written if one.number}
    found = [
        *_compare_with_trail(entries, told),
        *_compare_with_cases(books, told, [*written, *books.list_written_on(days)]),
        *_compare_with_outbox(books, written, after),
        *_compare_with_sheets(books, entries, written, after),
    ]
    named = {
        Disagreement(one.mismatch, one.case_id, one.number or numbers.get(one.case_id, ""))
        for one in found
    }
    return tuple(sorted(named, key=lambda one: (one.number, one.case_id, one.mismatch)))


def _compare_with_trail(
    listed: Iterable[DayEntry], told: Iterable[DayEntry]
) -> Iterator[Disagreement]:
    known, acts = set(listed), set(told)
    yield from (Disagreement(Mismatch.NOT_LISTED, one.case_id) for one in acts - known)
    yield from (Disagreement(Mismatch.NO_ACT, one.case_id) for one in known - acts)


def _compare_with_cases(
    books: DayBooks, told: Iterable[DayEntry], written: Iterable[WrittenEnding]
) -> Iterator[Disagreement]:
    """What the trail does not place is of another closing, as long as it tells of it at all."""
    there = _count(set(written))
    for (ending, case_id), times in _count(told).items():
        if there[ending, case_id] < times:
            yield Disagreement(Mismatch.NO_CASE, case_id)
    for (ending, case_id), times in there.items():
        if books.count_entries(case_id, ending) < times:
            yield Disagreement(Mismatch.NO_ACT, case_id)


def _compare_with_outbox(
    books: DayBooks, written: Collection[WrittenEnding], after: BookMarks
) -> Iterator[Disagreement]:
    case_ids = {one.case_id for one in written}
    sent = {(one.ending, one.case_id, one.envelope_id) for one in books.list_sent(case_ids)}
    due = {(one.ending, one.case_id, one.envelope_id) for one in written if one.envelope_id}
    yield from (Disagreement(Mismatch.NO_ENVELOPE, case_id) for _, case_id, _ in due - sent)
    yield from (Disagreement(Mismatch.STRAY_ENVELOPE, case_id) for _, case_id, _ in sent - due)
    for one in books.list_stray_envelopes(after.outbox_seq):
        yield Disagreement(Mismatch.STRAY_ENVELOPE, one.case_id)


def _compare_with_sheets(
    books: DayBooks,
    listed: Iterable[DayEntry],
    written: Iterable[WrittenEnding],
    after: BookMarks,
) -> Iterator[Disagreement]:
    """A slip for every case accepted in this closing, a receipt for every one that has one."""
    ended = {(one.ending, one.case_id) for one in listed}
    receipts = {one.case_id for one in written if one.has_receipt}
    papers = {(case_id, SheetKind.SLIP) for how, case_id in ended if how is Ending.ACCEPTED}
    papers |= {
        (case_id, SheetKind.REFUSAL)
        for how, case_id in ended
        if how is Ending.CLOSED and case_id in receipts
    }
    printed = books.list_on_paper({case_id for case_id, _ in papers})
    missing = {case_id for case_id, _ in papers - printed}
    before = books.list_put_back(missing)
    yield from (Disagreement(Mismatch.SHEET_BEFORE, case_id) for case_id in before)
    yield from (Disagreement(Mismatch.NO_SHEET, case_id) for case_id in missing - before)
    for case_id, label in books.list_stray_slips(after.print_seq):
        yield Disagreement(Mismatch.STRAY_SHEET, case_id, label)


def _count(endings: Iterable[DayEntry | WrittenEnding]) -> _Count:
    return Counter((one.ending, one.case_id) for one in endings)
