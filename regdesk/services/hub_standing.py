"""How the desk stands towards the hub, in one cheap look that the window may take often."""

from dataclasses import dataclass

from regdesk.protocol.feed_names import Feed
from regdesk.services.send_ports import Contact
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody has to look at. ``returned`` are cases to put right or to read about,
    ``applications`` wait at the portal. ``waiting`` envelopes are not wholly at the hub; of
    ``sending`` ones only pages are missing.
    """

    returned: int
    unread_notices: int
    applications: int
    waiting: int
    sending: int


@dataclass(frozen=True, slots=True)
class HubStanding:
    """What the hub ``told``, how the line stands (None where the desk is not enrolled), of how
    many cases something is set ``aside``. ``answers`` changes whenever the register answered.
    """

    told: Told
    contact: Contact | None
    aside: int
    answers: str


def read_hub_standing(session: Session) -> HubStanding:
    """Return how things stand now."""
    with session.store.read() as unit:
        told = Told(
            returned=unit.decisions.count_returned(),
            unread_notices=unit.feeds.count_news(Feed.NOTICES),
            applications=unit.applications.count_open(),
            waiting=unit.outbox.count_waiting(),
            sending=unit.queue.count_sending(),
        )
        return HubStanding(
            told=told,
            contact=None if unit.enrolment.find() is None else unit.enrolment.get_contact(),
            aside=unit.queue.count_aside(),
            answers=unit.feeds.get_cursor(Feed.DECISIONS),
        )
