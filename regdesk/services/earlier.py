"""People that this desk has met before."""

from regdesk.domain.people import Person
from regdesk.services.session import Session


def find_earlier(session: Session, iin: str) -> Person | None:
    """Return the person of number ``iin`` as the last accepted case here has him."""
    with session.store.read() as unit:
        return unit.cases.find_person(iin) if iin else None
