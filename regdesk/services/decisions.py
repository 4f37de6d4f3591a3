"""What the register answered to an accepted case."""

from regdesk.domain.decision import Decision
from regdesk.services.session import Session


def find_decision(session: Session, case_id: str) -> Decision | None:
    """Return the newest answer to the case as it was last sent, None while there is none."""
    with session.store.read() as unit:
        return unit.decisions.find(case_id)


def count_returned(session: Session) -> int:
    """Return how many cases came back to be put right here."""
    with session.store.read() as unit:
        return unit.decisions.count_returned()
