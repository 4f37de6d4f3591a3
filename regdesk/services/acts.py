"""What all acts on a case share: the draft is still open, the audit tells of the act."""

from collections.abc import Sequence
from datetime import datetime

from regdesk.domain.draft import Draft
from regdesk.domain.errors import Fault
from regdesk.domain.paper import Page
from regdesk.services.ports import Act, Unit
from regdesk.services.session import Session
from regdesk.services.whose import check_mine


def check_open(session: Session, unit: Unit, draft: Draft) -> None:
    """Stop a save that comes late: it must not bring back what was accepted or thrown away. Nor
    may it touch a colleague's case.

    Errors: ``Fault`` ``draft.gone`` with its ``label``; as ``whose.check_mine``.
    """
    check_mine(session, draft)
    if not unit.drafts.holds(draft.case_id):
        raise Fault("draft.gone", label=draft.label)


def write_audit(
    session: Session, unit: Unit, act: Act, now: datetime, draft: Draft, **facts: str | int
) -> None:
    """Add the audit row of an act on a case; ``facts`` are ids and counts, never a person's.

    What is done with the draft of a correction is done with the case that it corrects.
    """
    if draft.corrects:
        facts["correction"] = draft.case_id
    case_id = draft.corrects or draft.case_id
    unit.audit.append(act, at=now, clerk=session.clerk.code, case_id=case_id, facts=facts)


def keep_act(
    session: Session,
    draft: Draft,
    act: Act,
    now: datetime,
    condemned: Sequence[Page] = (),
    **facts: str | int,
) -> Draft:
    """Keep ``draft`` together with the row of the act that changed it, and return it.

    ``condemned`` are pages that the draft no longer holds.
    """
    with session.store.write() as unit:
        check_open(session, unit, draft)
        unit.drafts.keep(draft)
        unit.condemned.add(condemned)
        write_audit(session, unit, act, now, draft, **facts)
    return draft
