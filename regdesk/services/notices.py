"""What the hub tells every desk."""

from regdesk.domain.notice import Notice
from regdesk.protocol.feed_names import Feed
from regdesk.services.session import Session


def list_notices(session: Session) -> tuple[Notice, ...]:
    """Return the notices that stand, newest first."""
    with session.store.read() as unit:
        return unit.notices.list()


def mark_read(session: Session, key: str) -> None:
    """Note that somebody here has read the notice as it is worded now."""
    with session.store.write() as unit:
        unit.feeds.mark_seen(Feed.NOTICES, key)
