"""The clerk typed an accepted case into the state's register by hand, and marks that here."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class NotEntered:
    """An accepted case that nobody marked as entered in the register, ``age`` after acceptance."""

    case_id: str
    number: str
    accepted_at: datetime
    age: timedelta


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
