"""How the desk stands towards the hub, in one cheap look that the window may take often."""

from dataclasses import dataclass

from regdesk.protocol.feed_names import Feed
from regdesk.services.feeds_told import Told, read_told
from regdesk.services.send_ports import Contact
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """What the hub ``told``, how the line stands (None where the desk is not enrolled), of how
    many cases something is set ``aside``. ``answers`` changes whenever the register answered.
    """

    told: Told
    contact: Contact | None
    aside: int
    answers: str


def read_standing(session: Session) -> Standing:
    """Return how things stand now."""
    told = read_told(session)
    with session.store.read() as unit:
        return Standing(
            told=told,
            contact=None if unit.enrolment.find() is None else unit.enrolment.get_contact(),
            aside=unit.queue.count_aside(),
            answers=unit.feeds.get_cursor(Feed.DECISIONS),
        )
