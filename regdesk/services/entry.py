"""Filling a case in: open, keep, reach a step, park, resume, restore, discard.

Every intent that is an act leaves its audit row in the same transaction; ``keep`` runs at each
pause in typing and leaves none.
"""

from dataclasses import replace
from datetime import datetime

from regdesk.domain.draft import Draft, HandIn, ParkReason, StepId, StepTimes
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Owner
from regdesk.domain.people import Registrant
from regdesk.domain.rights import Right, has_right
from regdesk.domain.step_times import put_down, take_up, turn_to
from regdesk.services.acts import check_open, keep_act, write_audit
from regdesk.services.ids import new_id
from regdesk.services.ports import Act
from regdesk.services.session import Session
from regdesk.services.sweep import list_pages, sweep
from regdesk.services.whose import check_mine, check_takes_up, check_work, is_mine


def open_case(session: Session) -> Draft:
    """Begin a case with one registrant and the day's next ordinal. Errors: those of the disk."""
    check_work(session)
    session.store.check_room()
    now = session.clock.now()
    with session.store.write() as unit:
        draft = Draft(
            case_id=new_id(),
            ordinal=unit.drafts.next_ordinal(now.date()),
            opened_on=now.date(),
            registrants=(Registrant("r1"),),
            kept_at=now,
            times=StepTimes(since=now),
            clerk=session.clerk.code,
        )
        unit.drafts.keep(draft)
        write_audit(session, unit, Act.CASE_OPENED, now, draft, ordinal=draft.ordinal)
    return draft


def is_empty(draft: Draft) -> bool:
    """Tell whether nobody has said anything in ``draft`` since it was opened."""
    asked = Draft(draft.case_id, draft.ordinal, draft.opened_on, (Registrant("r1"),))
    return draft == replace(asked, kept_at=draft.kept_at)


def keep(session: Session, draft: Draft) -> datetime:
    """Save ``draft`` as it stands and return the moment it was kept.

    Errors: ``Fault`` ``draft.gone`` when it was accepted or discarded meanwhile.
    """
    now = session.clock.now()
    with session.store.write() as unit:
        check_open(session, unit, draft)
        unit.drafts.keep(replace(draft, kept_at=now))
    return now


def go_on(draft: Draft, step: StepId, now: datetime) -> Draft:
    """Return ``draft`` at ``step``. Leaving the first step takes the papers: the thirty minutes
    begin.
    """
    hand_ins = draft.hand_ins
    if step is not StepId.CATEGORY and not hand_ins:
        hand_ins = (HandIn(now),)
    return replace(turn_to(draft, step, now), hand_ins=hand_ins)


def reach(session: Session, draft: Draft, step: StepId) -> Draft:
    """Go to ``step``, as ``go_on`` does, and keep it with its row."""
    now = session.clock.now()
    reached = replace(go_on(draft, step, now), kept_at=now)
    return keep_act(session, reached, Act.STEP_REACHED, now, step=step.value)


def park(session: Session, draft: Draft, reason: ParkReason) -> Draft:
    """Give the papers back: the running hand-in ends and the case waits."""
    now = session.clock.now()
    hand_ins = end_hand_in(draft.hand_ins, now)
    parked = replace(put_down(draft, now), parked=reason, hand_ins=hand_ins, kept_at=now)
    return keep_act(session, parked, Act.CASE_PARKED, now, reason=reason.value)


def resume(session: Session, case_id: str) -> Draft:
    """Take a parked case up again. If papers had been handed in, this is a new hand-in.

    The papers and the people went away in between, whether for an hour or a day, and the standard
    asks for both at the hand-in that is accepted (order 267, clause 8: the document and, in person,
    the owner). So originals are to be seen and owners to be met anew; pages and consents stay.
    A correction hands nothing in: what was proven at the acceptance stays proven.
    """
    now = session.clock.now()
    waiting = _get(session, case_id)
    check_takes_up(session, waiting)
    mine = replace(waiting, parked=None, kept_at=now, clerk=session.clerk.code)
    draft = take_up(mine, now)
    if draft.hand_ins and not draft.corrects:
        draft = _hand_in_anew(draft, now)
    return keep_act(session, draft, Act.CASE_RESUMED, now, hand_in=len(draft.hand_ins))


def restore(session: Session, case_id: str) -> Draft:
    """Take an interrupted case up again where it stood; its hand-in never stopped.

    Errors: ``Refusal`` ``draft.of_colleague``; ``Fault`` ``draft.gone``.
    """
    draft = _get(session, case_id)
    check_mine(session, draft)
    draft = replace(draft, clerk=session.clerk.code)
    now = session.clock.now()
    with session.store.write() as unit:
        unit.drafts.keep(draft)
        write_audit(session, unit, Act.CASE_RESTORED, now, draft, step=draft.step.value)
    return take_up(draft, now)


def discard(session: Session, draft: Draft) -> None:
    """Throw the draft and its pages away; its ordinal is not given again.

    The citizen whose application it was has not been served: that stands open here again.
    The pages of the case that a correction belongs to are the case's, and stay.
    """
    now = session.clock.now()
    with session.store.write() as unit:
        check_open(session, unit, draft)
        unit.drafts.discard(draft.case_id)
        if draft.application:
            unit.applications.release(draft.application, draft.case_id)
        pages = unit.condemned.add(list_pages(draft))
        write_audit(session, unit, Act.CASE_DISCARDED, now, draft, pages=len(pages))
    sweep(session.store, session.pages)


def list_unfinished(session: Session) -> tuple[Draft, ...]:
    """Return what the clerk may take up: his own cases, then those that colleagues postponed, each
    newest first. What a colleague is at work at is taken over from the journal only.
    """
    if not has_right(session.clerk, Right.WORK):
        return ()
    with session.store.read() as unit:
        drafts = unit.drafts.list_unfinished()
    mine = [one for one in drafts if is_mine(session, one)]
    waiting = [one for one in drafts if one.parked is not None and one not in mine]
    return (*mine, *waiting)


def end_hand_in(hand_ins: tuple[HandIn, ...], now: datetime) -> tuple[HandIn, ...]:
    """Return ``hand_ins`` with the running one, if any, ended."""
    return tuple(one if one.ended_at else replace(one, ended_at=now) for one in hand_ins)


def _hand_in_anew(draft: Draft, now: datetime) -> Draft:
    return replace(
        draft,
        hand_ins=(*end_hand_in(draft.hand_ins, now), HandIn(now)),
        papers=tuple(
            replace(one, original_seen=False, seen_at=None, absent=False) for one in draft.papers
        ),
        owners=tuple(_look_anew(one) for one in draft.owners),
    )


def _look_anew(owner: Owner) -> Owner:
    """Who is registered here himself is looked at as such; who answers for another is not."""
    seen = replace(owner, representative_presence=None)
    return seen if owner.registrant else replace(seen, presence=None, identity_checked=False)


def _get(session: Session, case_id: str) -> Draft:
    with session.store.read() as unit:
        draft = unit.drafts.find(case_id)
    if draft is None:
        raise Fault("draft.gone", label="")
    return draft
