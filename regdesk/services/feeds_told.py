"""What the hub told this desk, in numbers: one cheap look for the window to take often."""

from dataclasses import dataclass

from regdesk.protocol.feed_names import Feed
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


def read_told(session: Session) -> Told:
    """Return the counts as they stand now."""
    with session.store.read() as unit:
        return Told(
            returned=unit.decisions.count_returned(),
            unread_notices=unit.feeds.count_news(Feed.NOTICES),
            applications=unit.applications.count_open(),
            waiting=unit.outbox.count_waiting(),
            sending=unit.queue.count_sending(),
        )
