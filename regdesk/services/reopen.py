"""A closed case taken up again as a new one: nothing that was typed is typed twice."""

from dataclasses import replace

from regdesk.domain.draft import Draft, StepTimes
from regdesk.domain.errors import Fault
from regdesk.domain.owner import Owner
from regdesk.services.acts import write_audit
from regdesk.services.applications import queue_claim
from regdesk.services.ids import new_id
from regdesk.services.ports import Act
from regdesk.services.session import Session
from regdesk.services.whose import check_work


def reopen(session: Session, case_id: str) -> Draft:
    """Open a new case with the people, address and owners of the closed case ``case_id``.

    Papers, presence, checks and consents are facts of a hand-in and are asked anew; the closed case
    stays as it is. A citizen's application goes on with the new case, which the hub is told by a
    claim. Errors: ``Fault`` ``case.vanished``, ``disk.full``; of such a case ``Refusal``
    ``accept.epochs_spent``.
    """
    check_work(session)
    session.store.check_room()
    now = session.clock.now()
    with session.store.write() as unit:
        closed = unit.closed.find(case_id)
        if closed is None:
            raise Fault("case.vanished", number="")
        before = closed.draft
        draft = Draft(
            case_id=new_id(),
            ordinal=unit.drafts.next_ordinal(now.date()),
            opened_on=now.date(),
            registrants=before.registrants,
            registration=before.registration,
            arrived_on=before.arrived_on,
            stay_until=before.stay_until,
            applicant=before.applicant,
            dwelling=before.dwelling,
            owners=tuple(ask_anew(one) for one in before.owners),
            kept_at=now,
            application=before.application,
            times=StepTimes(since=now),
            clerk=session.clerk.code,
        )
        unit.drafts.keep(draft)
        if draft.application:
            queue_claim(session, unit, draft, now)
        act, ordinal = Act.CASE_OPENED, draft.ordinal
        write_audit(session, unit, act, now, draft, ordinal=ordinal, after=case_id)
    if draft.application:
        session.line.wake()
    return draft


def ask_anew(owner: Owner) -> Owner:
    """Return who the owner is, with nothing of what was said or seen at an earlier hand-in."""
    asked = replace(owner, presence=None, representative_presence=None, identity_checked=False)
    return replace(asked, consent=None, consented_on="")
