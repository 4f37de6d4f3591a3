"""The history of a case in plain facts, from the trail of acts and from what the case says itself.

To look at it is to look at the case: it leaves its row in the trail.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault
from regdesk.domain.history import CaseHistory, Event, Happened
from regdesk.domain.trail import TrailLine, TrailQuery
from regdesk.services.acts import write_audit
from regdesk.services.ports import Act, Unit
from regdesk.services.session import Session

MOST = 500
"""Rows of the trail that are told of one case: far more than any counter makes."""

_KINDS = {
    Act.CASE_OPENED: Happened.OPENED,
    Act.CASE_PARKED: Happened.PARKED,
    Act.CASE_RESUMED: Happened.RESUMED,
    Act.CASE_RESTORED: Happened.RESTORED,
    Act.CASE_HANDED_OVER: Happened.HANDED_OVER,
    Act.CASE_ACCEPTED: Happened.ACCEPTED,
    Act.CASE_CLOSED: Happened.CLOSED,
    Act.SHEET_PRINTED: Happened.PRINTED,
    Act.SHEET_DROPPED: Happened.NOT_PRINTED,
    Act.CASE_SENT: Happened.RECEIVED,
    Act.CASE_DECIDED: Happened.DECIDED,
    Act.DECISION_READ: Happened.DECISION_READ,
    Act.CORRECTION_OPENED: Happened.CORRECTION_OPENED,
    Act.CASE_DISCARDED: Happened.CORRECTION_DROPPED,
    Act.CASE_CORRECTED: Happened.CORRECTED,
    Act.CASE_CANCELLED: Happened.CANCELLED,
    Act.CASE_ENTERED: Happened.ENTERED,
    Act.ENTERED_TAKEN_BACK: Happened.ENTERED_TAKEN_BACK,
    Act.PAGES_GONE: Happened.PAGES_GONE,
    Act.CASE_STUBBED: Happened.DESTROYED,
    Act.CASE_VIEWED: Happened.VIEWED,
}
_ASKED = frozenset(one.value for one in _KINDS)


def view_history(session: Session, case_id: str) -> CaseHistory:
    """Return what happened to the case, up to now; that it was looked at is told the next time.

    Errors: ``Fault`` ``case.vanished``.
    """
    with session.store.write() as unit:
        draft, called = _find(unit, case_id)
        lines = unit.audit.list_page(TrailQuery(case_id=case_id, acts=_ASKED), limit=MOST + 1)
        more = _tell_more(unit, case_id)
        now = session.clock.now()
        write_audit(session, unit, Act.CASE_VIEWED, now, draft, number=called, history=1)
    told = [_event(line, more) for line in reversed(lines[:MOST])]
    events = [one for one in told if one is not None] + _list_hand_ins(draft)
    events.sort(key=_place)
    joined = _join_views(events)
    return CaseHistory(case_id, called, joined, cut=len(lines) > MOST, steps=draft.times)


def _place(event: Event) -> tuple[datetime, int]:
    """Return where an event stands; at the same moment a case is opened, then papers come."""
    first = (Happened.OPENED, Happened.HANDED_IN)
    return event.at, first.index(event.what) if event.what in first else len(first)


def _find(unit: Unit, case_id: str) -> tuple[Draft, str]:
    case = unit.cases.find(case_id)
    if case is not None:
        return case.draft, str(case.number)
    closed = unit.closed.find(case_id)
    draft = closed.draft if closed is not None else unit.drafts.find(case_id)
    if draft is None:
        raise Fault("case.vanished", number="")
    return draft, draft.label


def _tell_more(unit: Unit, case_id: str) -> Mapping[tuple[str, int], Mapping[str, Any]]:
    """Return what the rows of the case tell beside the trail, which holds nothing of people."""
    more: dict[tuple[str, int], Mapping[str, Any]] = {
        (Act.CASE_CORRECTED, one.nth): {"why": one.why} for one in unit.corrections.list(case_id)
    }
    for mark in unit.entered.list(case_id):
        told = {"register": mark.number, "entered_at": mark.entered_at}
        more[(Act.CASE_ENTERED, mark.nth)] = told
    cancelled = unit.cancellations.find_made(case_id)
    if cancelled is not None:
        more[(Act.CASE_CANCELLED, 0)] = {"why": cancelled.why}
        more[(Act.CASE_DECIDED, 0)] = {"cancelled": cancelled.envelope_id}
    return more


def _event(line: TrailLine, more: Mapping[tuple[str, int], Mapping[str, Any]]) -> Event | None:
    """Return what a row tells; one that was tampered with has no moment and tells nothing here."""
    if line.at is None:
        return None
    nth = line.facts.get("nth", 0)
    facts = dict(line.facts) | dict(more.get((line.act, nth), {}))
    return Event(line.at, _KINDS[Act(line.act)], line.clerk_name or line.clerk, facts)


def _list_hand_ins(draft: Draft) -> list[Event]:
    return [
        Event(one.began_at, Happened.HANDED_IN, "", {"nth": nth})
        for nth, one in enumerate(draft.hand_ins, start=1)
    ]


def _join_views(events: list[Event]) -> tuple[Event, ...]:
    """Return ``events`` in which a clerk's views of one day, one after the other, are one."""
    joined: list[Event] = []
    for one in events:
        last = joined[-1] if joined else None
        if last is not None and _is_again(last, one):
            joined[-1] = replace(last, times=last.times + 1)
        else:
            joined.append(one)
    return tuple(joined)


def _is_again(last: Event, one: Event) -> bool:
    same_kind = last.what is Happened.VIEWED and one.what is Happened.VIEWED
    return same_kind and (last.clerk, last.at.date()) == (one.clerk, one.at.date())
