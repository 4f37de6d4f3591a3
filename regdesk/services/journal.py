"""The clerk's list of the day's cases: counted, opened."""

from collections import Counter as Tally
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from regdesk.domain.case import Case, CaseStatus, JournalRow
from regdesk.domain.closed import ClosedCase
from regdesk.domain.desk import DeskName
from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, Fault
from regdesk.services.acts import write_audit
from regdesk.services.ports import Act
from regdesk.services.qr import (
    DRAFT_MARK,
    DraftCode,
    SlipCode,
    is_proven,
    parse_code,
    parse_draft_code,
)
from regdesk.services.session import Session
from regdesk.services.stubs import check_readable
from regdesk.services.whose import check_takes_up


@dataclass(frozen=True, slots=True)
class JournalPage:
    """The rows of a day, newest first. ``mean_served_s`` is over the cases accepted on it, None
    while there is none.
    """

    rows: tuple[JournalRow, ...]
    counts: Mapping[CaseStatus, int]
    mean_served_s: int | None
    day: date


def list_journal(session: Session) -> JournalPage:
    """Return today's cases and every unfinished or returned one."""
    day = session.clock.now().date()
    with session.store.read() as unit:
        rows = unit.journal.list_day(day)
    served = [one.served_s for one in rows if one.status.is_accepted and one.at.date() == day]
    return JournalPage(
        rows=rows,
        counts=Tally(one.status for one in rows),
        mean_served_s=sum(served) // len(served) if served else None,
        day=day,
    )


def open_row(session: Session, case_id: str) -> Draft | Case | ClosedCase:
    """Return what the row stands for; looking at an ended case leaves an audit row.

    Errors: ``Fault`` ``case.vanished``; ``Refusal`` ``case.destroyed``; of a draft as
    ``whose.check_takes_up``.
    """
    with session.store.read() as unit:
        draft = unit.drafts.find(case_id)
        case = None if draft else unit.cases.find(case_id)
        closed = None if draft or case else unit.closed.find(case_id)
    if draft is not None:
        check_takes_up(session, draft)
        return draft
    if case is not None:
        return _view(session, case)
    if closed is None:
        raise Fault("case.vanished", number="")
    with session.store.write() as unit:
        now, outcome = session.clock.now(), closed.outcome.value
        write_audit(session, unit, Act.CASE_VIEWED, now, closed.draft, outcome=outcome)
    return closed


def open_code(session: Session, text: str) -> Draft | Case | ClosedCase:
    """Return what a scanned code stands for: a slip's case; of a note the draft, or what it became.

    Errors: ``BadInput`` ``code.unknown``, ``code.signature``, ``code.other_desk`` (number),
    ``code.note_other_desk`` (label, centre, desk), those of the number; ``Fault``
    ``case.vanished``; ``Refusal`` ``case.destroyed``.
    """
    if text.strip().startswith(DRAFT_MARK):
        return open_row(session, _find_noted(session, text))
    return _open_slip(session, text)


def _open_slip(session: Session, text: str) -> Case:
    """Only the very code that was printed opens its case, on its first slip or a corrected one."""
    code = parse_code(text)
    if not _is_own(session, code.desk):
        raise BadInput("code.other_desk", number=str(code.number))
    if not _is_signed_here(session, code):
        raise BadInput("code.signature")
    with session.store.read() as unit:
        case = unit.cases.get(str(code.number))
        check_readable(case)  # its slips are gone as well
        printed = [one.qr for one in unit.sheets.list_slips(str(code.number))]
    if text.strip() not in printed:
        raise BadInput("code.signature")
    return _view(session, case)


def _find_noted(session: Session, text: str) -> str:
    """Return the case that the note of this code was printed for."""
    code = parse_draft_code(text)
    if not _is_own(session, code.desk):
        label, desk = f"{code.ordinal:03}", code.desk
        raise BadInput("code.note_other_desk", label=label, centre=desk.centre, desk=desk.desk)
    if not _is_signed_here(session, code):
        raise BadInput("code.signature")
    return code.case_id


def _is_own(session: Session, name: DeskName) -> bool:
    """An earlier epoch of this desk is this desk."""
    own = session.desk.name
    return (name.centre, name.desk) == (own.centre, own.desk)


def _is_signed_here(session: Session, code: SlipCode | DraftCode) -> bool:
    key = session.desk_keys.read().get(code.desk)
    return key is not None and is_proven(code, key)


def _view(session: Session, case: Case) -> Case:
    check_readable(case)
    now = session.clock.now()
    with session.store.write() as unit:
        write_audit(session, unit, Act.CASE_VIEWED, now, case.draft, number=str(case.number))
    return case
