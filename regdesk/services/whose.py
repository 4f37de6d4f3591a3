"""Whose case it is: who is not at work at cases, or not at this one, changes nothing in it."""

from dataclasses import replace

from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault, Refusal
from regdesk.domain.rights import Right, check_right
from regdesk.services.ports import Act, Unit
from regdesk.services.session import Session


def is_mine(session: Session, draft: Draft) -> bool:
    """Tell whether ``draft`` is the signed-in clerk's; one of earlier programs is everybody's."""
    return draft.clerk in ("", session.clerk.code)


def check_work(session: Session) -> None:
    """Stop who is not at work at cases. Errors: ``Refusal`` ``right.missing``."""
    check_right(session.clerk, Right.WORK)


def check_mine(session: Session, draft: Draft) -> None:
    """Stop who changes a colleague's case.

    Errors: ``Refusal`` ``right.missing``, ``draft.of_colleague`` (``label``, ``code``).
    """
    check_work(session)
    if not is_mine(session, draft):
        raise Refusal("draft.of_colleague", label=draft.label, code=draft.clerk)


def check_takes_up(session: Session, draft: Draft) -> None:
    """Stop who opens what a colleague is at work at; a postponed case is whoever's takes it up.

    Errors: as ``check_mine``.
    """
    if draft.parked is None:
        check_mine(session, draft)
    else:
        check_work(session)


def take_over(session: Session, case_id: str) -> Draft:
    """Let a colleague's case be the signed-in senior's from now on, where it stood.

    Errors: ``Refusal`` ``right.missing``; ``Fault`` ``draft.gone``.
    """
    check_right(session.clerk, Right.SEE_ALL_CASES)
    with session.store.write() as unit:
        draft = unit.drafts.find(case_id)
        if draft is None:
            raise Fault("draft.gone", label="")
        return hand_over(session, unit, draft, session.clerk.code)


def hand_over(session: Session, unit: Unit, draft: Draft, to: str) -> Draft:
    """Keep ``draft`` as the case of the clerk ``to``, and leave the audit row of that."""
    now = session.clock.now()
    taken = replace(draft, clerk=to)
    unit.drafts.keep(taken)
    unit.audit.append(
        Act.CASE_HANDED_OVER,
        at=now,
        clerk=session.clerk.code,
        case_id=draft.corrects or draft.case_id,
        facts={"from": draft.clerk, "to": to},
    )
    return taken
