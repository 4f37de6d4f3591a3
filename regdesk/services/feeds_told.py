"""What the hub told this desk, in numbers: one cheap look for the window to take often."""

from dataclasses import dataclass

from regdesk.services.session import Session

_NOTICES, _EDITIONS = "notices", "editions"


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody has to look at. ``returned`` are cases to put right or to read about,
    ``applications`` wait at the portal, ``news_of_editions`` are editions nobody has looked at.
    ``waiting`` envelopes are not wholly at the hub; of ``sending`` ones only pages are missing.
    """

    returned: int
    unread_notices: int
    applications: int
    news_of_editions: int
    waiting: int
    sending: int


def read_told(session: Session) -> Told:
    """Return the counts as they stand now."""
    with session.store.read() as unit:
        return Told(
            returned=unit.decisions.count_returned(),
            unread_notices=unit.feeds.count_news(_NOTICES),
            applications=unit.applications.count_open(),
            news_of_editions=unit.feeds.count_news(_EDITIONS),
            waiting=unit.outbox.count_waiting(),
            sending=unit.queue.count_sending(),
        )
