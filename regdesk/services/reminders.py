"""What should not be forgotten: registrations that end, proofs and papers that are waited for.

The law gives a temporary registration its term, but says of nobody that he reminds the citizen; the
desk does so as a courtesy, and one who was told, or could not be reached, is not counted again.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from regdesk.domain.case import Case
from regdesk.domain.draft import Draft
from regdesk.domain.rights import Right, check_right
from regdesk.services.ports import Act, Unit
from regdesk.services.registrant_ports import DueCase, ReminderKind, ReminderMark
from regdesk.services.session import Session
from regdesk.services.standings import Standing, list_standings

AHEAD = timedelta(days=30)
"""How long before its last day a temporary registration is told of."""

COUNTED = 99
"""So many are counted at most: what is more is not read."""

_MOST = 30


@dataclass(frozen=True, slots=True)
class Reminder:
    """An accepted case that is due, and where it stands for those who are to hear of it."""

    due: DueCase
    case: Case
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Reminders:
    """What is due today, the unmarked first, then what was marked these thirty days; ``parked`` are
    the postponed cases, the oldest first. ``is_all``: nothing unmarked is left out.
    """

    day: date
    ending: tuple[Reminder, ...]
    awaited: tuple[Reminder, ...]
    parked: tuple[Draft, ...]
    is_all: bool = True


def list_reminders(session: Session) -> Reminders:
    """Return all that is due here."""
    day = session.clock.now().date()
    with session.store.read() as unit:
        ending = _list_due(unit, ReminderKind.ENDS, day)
        awaited = _list_due(unit, ReminderKind.PROOF, day)
        parked = _list_parked(unit)
    is_all = all(sum(one.due.mark is None for one in of) < _MOST for of in (ending, awaited))
    return Reminders(day, ending, awaited, parked, is_all)


def count_reminders(session: Session) -> int:
    """Return how many wait for somebody, at most ``COUNTED``: due and not marked, or postponed
    before today.
    """
    day = session.clock.now().date()
    with session.store.read() as unit:
        waiting = sum(_since(one).date() < day for one in _list_parked(unit))
        for kind in ReminderKind:
            waiting += unit.reminders.count_unmarked(kind, *_days_of(kind, day), COUNTED)
    return min(waiting, COUNTED)


def mark_reminder(session: Session, due: DueCase, mark: ReminderMark) -> DueCase:
    """Keep what was done about ``due``; the same mark again takes it back. Return it as it is then.

    Errors: ``Refusal`` ``right.missing``; ``Fault`` of the disk.
    """
    check_right(session.clerk, Right.WORK)
    now, clerk = session.clock.now(), session.clerk.code
    is_taken_back = due.mark is mark
    with session.store.write() as unit:
        if is_taken_back:
            unit.reminders.forget_mark(due)
        else:
            unit.reminders.keep_mark(due, mark, now, clerk)
        facts = {"kind": due.kind.value, "mark": "" if is_taken_back else mark.value}
        unit.audit.append(
            Act.REMINDER_MARKED, at=now, clerk=clerk, case_id=due.case_id, facts=facts
        )
    if is_taken_back:
        return replace(due, mark=None, marked_at=None, marked_by="")
    return replace(due, mark=mark, marked_at=now, marked_by=clerk)


def _days_of(kind: ReminderKind, day: date) -> tuple[date, date]:
    """A proof is waited for since any day, an end lies ahead."""
    return (day, day + AHEAD) if kind is ReminderKind.ENDS else (date.min, day)


def _list_due(unit: Unit, kind: ReminderKind, day: date) -> tuple[Reminder, ...]:
    days, since = _days_of(kind, day), day - AHEAD
    found = (
        *unit.reminders.list_unmarked(kind, *days, _MOST),
        *unit.reminders.list_marked(kind, *days, _MOST, marked_since=since),
    )
    cases = ((due, unit.cases.find(due.case_id)) for due in found)
    return tuple(Reminder(due, case, _list_told(due, case)) for due, case in cases if case)


def _list_told(due: DueCase, case: Case) -> tuple[Standing, ...]:
    """Return how it stands for those of the case who are to hear of it."""
    return tuple(
        replace(one, people=told)
        for one in list_standings(case.draft, case.findings)
        if (told := tuple(who for who in one.people if who.key in due.keys))
    )


def _list_parked(unit: Unit) -> tuple[Draft, ...]:
    parked = (one for one in unit.drafts.list_unfinished() if one.parked and not one.corrects)
    return tuple(sorted(parked, key=_since))


def _since(draft: Draft) -> datetime:
    """Return when ``draft`` was postponed: its papers were given back, or it was kept last."""
    ended = [one.ended_at for one in draft.hand_ins if one.ended_at is not None]
    return max(ended, default=draft.kept_at or datetime.min.replace(tzinfo=UTC))
