"""What the hub tells every desk."""

from regdesk.domain.notice import Notice
from regdesk.services.session import Session

FEED = "notices"


def list_notices(session: Session) -> tuple[Notice, ...]:
    """Return the notices that stand, newest first."""
    with session.store.read() as unit:
        return unit.notices.list()


def mark_read(session: Session, key: str) -> None:
    """Note that somebody here has read the notice as it is worded now."""
    with session.store.write() as unit:
        unit.feeds.mark_seen(FEED, key)
