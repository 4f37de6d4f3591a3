"""Notices of the hub that stand. Whether one was read is known by its feed's versions."""

from dataclasses import dataclass, replace
from datetime import UTC

import sqlalchemy as sa

from regdesk.domain.notice import Notice
from regdesk.storage.feed_tables import FeedItemRow, NoticeRow
from regdesk.storage.forms import from_json, to_json

_FEED = "notices"
_KEEP = sa.insert(NoticeRow).prefix_with("OR REPLACE")
_LIST = (
    sa.select(NoticeRow.payload, (FeedItemRow.seen >= FeedItemRow.version).label("read"))
    .join(FeedItemRow, sa.and_(FeedItemRow.key == NoticeRow.key, FeedItemRow.feed == _FEED))
    .order_by(NoticeRow.at.desc(), NoticeRow.key)
)


@dataclass(frozen=True, slots=True)
class NoticeTable:
    """Implements ``services.feed_ports.Notices``."""

    connection: sa.Connection

    def keep(self, notice: Notice) -> None:
        at = notice.at.astimezone(UTC).isoformat()  # the zones differ, and they are put in order
        row = {"key": notice.key, "at": at, "payload": to_json(notice)}
        self.connection.execute(_KEEP, row)

    def drop(self, key: str) -> None:
        self.connection.execute(sa.delete(NoticeRow).where(NoticeRow.key == key))

    def list(self) -> tuple[Notice, ...]:
        rows = self.connection.execute(_LIST)
        return tuple(replace(from_json(Notice, row.payload), read=bool(row.read)) for row in rows)
