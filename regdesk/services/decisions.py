"""What the register answered to an accepted case."""

from dataclasses import fields

from regdesk.domain.decision import Decision, LateCancellation
from regdesk.services.ports import Act
from regdesk.services.session import Session
from regdesk.services.whose import check_work


def find_decision(session: Session, case_id: str) -> Decision | None:
    """Return the newest answer to the case as it was last sent, None while there is none; it is a
    ``LateCancellation`` where it says that of one.
    """
    with session.store.read() as unit:
        decision, made = unit.decisions.find(case_id), unit.cancellations.find_made(case_id)
    if decision is None or decision.stands is None or made is None:
        return decision
    if made.envelope_id != decision.envelope_id:
        return decision
    return LateCancellation(*(getattr(decision, one.name) for one in fields(decision)))


def count_returned(session: Session) -> int:
    """Return how many cases came back to be put right here, or to be read about."""
    with session.store.read() as unit:
        return unit.decisions.count_returned()


def mark_read(session: Session, case_id: str) -> None:
    """Note that the clerk read that a correction or a cancellation came too late: what the register
    had decided before is how the case stands from then on. Where there is none to read, nothing is
    done.
    """
    check_work(session)
    with session.store.write() as unit:
        decision = unit.decisions.find(case_id)
        if decision is None or decision.stands is None or not unit.decisions.mark_read(case_id):
            return
        unit.audit.append(
            Act.DECISION_READ,
            at=session.clock.now(),
            clerk=session.clerk.code,
            case_id=case_id,
            facts={"envelope": decision.envelope_id, "stands": decision.stands.value},
        )
