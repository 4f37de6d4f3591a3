"""The clerk typed an accepted case into the state's register by hand, and marks that here.

No register answers this desk about such a case, so that the mark is the clerk's word: it can be put
right or taken back at any time, and every earlier one stays.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from regdesk.domain.case import Case
from regdesk.domain.entered import EnteredMark
from regdesk.domain.errors import BadInput, Refusal
from regdesk.services.acts import write_audit
from regdesk.services.ports import Act, Unit
from regdesk.services.session import Session
from regdesk.services.stubs import get_readable
from regdesk.services.whose import check_work

# Nobody has told how the registers number their entries: digits are in all of them.
_NUMBER = re.compile(r"(?=.*\d)[\w\-/. №]{1,40}")
_CLOCK_SLACK = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class NotEntered:
    """An accepted case that nobody marked as entered in the register, ``age`` after acceptance."""

    case_id: str
    number: str
    accepted_at: datetime
    age: timedelta


@dataclass(frozen=True, slots=True)
class Entering:
    """A case to be marked, and the mark that counts so far; None where there is none."""

    case: Case
    mark: EnteredMark | None


def list_not_entered(session: Session) -> tuple[NotEntered, ...]:
    """Return what is still to be typed into the register, the oldest first.

    A cancelled case is not, nor one that a register of the state itself has answered for good.
    """
    now = session.clock.now()
    with session.store.read() as unit:
        left = unit.entered.list_left()
    return tuple(
        NotEntered(case_id, number, accepted_at, now - accepted_at)
        for case_id, number, accepted_at in left
    )


def read_entering(session: Session, case_id: str) -> Entering:
    """Return the accepted case ``case_id`` as it is marked now.

    Errors: ``Refusal`` ``right.missing``, ``entered.cancelled``, ``case.destroyed``; ``Fault``
    ``case.vanished``.
    """
    check_work(session)
    with session.store.read() as unit:
        return _read(unit, case_id)


def mark_entered(session: Session, case_id: str, number: str, at: datetime) -> EnteredMark:
    """Mark that the case was entered under the register's ``number`` at the moment ``at``.

    The same again changes nothing. Errors: as ``read_entering``; ``BadInput`` ``entered.number``
    for what is no number, ``entered.at`` for a moment before the acceptance or to come.
    """
    check_work(session)
    told = " ".join(number.split())
    if not _NUMBER.fullmatch(told):
        raise BadInput("entered.number")
    with session.store.write() as unit:
        entering, now = _read(unit, case_id), session.clock.now()
        accepted = entering.case.accepted_at.replace(second=0, microsecond=0)
        if not accepted <= at <= now + _CLOCK_SLACK:
            raise BadInput("entered.at")
        known = entering.mark
        if known is not None and (known.number, known.entered_at) == (told, at):
            return known
        return _add(session, unit, entering, number=told, at=at)


def take_mark_back(session: Session, case_id: str) -> None:
    """Let the case be among those that are not entered. One that is not marked stays as it is.

    Errors: as ``read_entering``.
    """
    check_work(session)
    with session.store.write() as unit:
        entering = _read(unit, case_id)
        if entering.mark is not None:
            _add(session, unit, entering, number="", at=None)


def _read(unit: Unit, case_id: str) -> Entering:
    case = get_readable(unit, case_id)
    if case.cancelled is not None:
        raise Refusal("entered.cancelled", number=str(case.number))
    marks = unit.entered.list(case_id)
    last = marks[-1] if marks else None
    return Entering(case, last if last is not None and last.entered_at is not None else None)


def _add(
    session: Session, unit: Unit, entering: Entering, *, number: str, at: datetime | None
) -> EnteredMark:
    draft, now = entering.case.draft, session.clock.now()
    mark = EnteredMark(
        case_id=draft.case_id,
        nth=len(unit.entered.list(draft.case_id)) + 1,
        number=number,
        entered_at=at,
        marked_at=now,
        clerk_code=session.clerk.code,
    )
    unit.entered.add(mark)
    act = Act.CASE_ENTERED if at is not None else Act.ENTERED_TAKEN_BACK
    write_audit(session, unit, act, now, draft, number=str(entering.case.number), nth=mark.nth)
    return mark
