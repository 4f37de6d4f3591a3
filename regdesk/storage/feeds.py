"""Where each feed was read to; a page of one and its cursor come in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk import __version__
from regdesk.domain.errors import RegDeskError
from regdesk.services.feed_ports import Aside, Item
from regdesk.storage.feed_tables import ApplicationRow, FeedCursorRow, FeedItemRow, NoticeRow

# What a foreign body may make of our reading; a failure of the disk is none of them.
_UNREADABLE = (RegDeskError, ValueError, TypeError, LookupError, ArithmeticError, RecursionError)
_LARGEST = 2**63 - 1  # of a number in SQLite
_NONE = -1

_OF_FEED = FeedItemRow.feed == sa.bindparam("feed")
_KNOWN = sa.select(FeedItemRow.key, FeedItemRow.version).where(
    _OF_FEED, FeedItemRow.key.in_(sa.bindparam("keys", expanding=True))
)
_FRESH = insert(FeedItemRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["feed", "key"],
    set_={"version": _FRESH.excluded.version, "dropped": _FRESH.excluded.dropped},
)
_CURSOR = sa.select(FeedCursorRow.cursor, FeedCursorRow.aside, FeedCursorRow.app).where(
    FeedCursorRow.feed == sa.bindparam("feed")
)
_KEEP_CURSOR = sa.insert(FeedCursorRow).prefix_with("OR REPLACE")
_NEWS = sa.select(sa.func.count()).where(
    _OF_FEED, FeedItemRow.dropped.is_(False), FeedItemRow.seen < FeedItemRow.version
)


@dataclass(frozen=True, slots=True)
class FeedTable:
    """Implements ``services.feed_ports.Feeds``."""

    connection: sa.Connection

    def list_cursors(self) -> Mapping[str, str]:
        rows = self.connection.execute(sa.select(FeedCursorRow.feed, FeedCursorRow.cursor))
        return {row.feed: row.cursor for row in rows}

    def get_cursor(self, feed: str) -> str:
        row = self.connection.execute(_CURSOR, {"feed": feed}).first()
        if row is None or (row.aside and row.app != __version__):
            return ""
        return str(row.cursor)

    def apply(
        self, feed: str, items: Sequence[Item], next_cursor: str, take: Callable[[Item], None]
    ) -> Sequence[Aside]:
        known = self._list_known(feed, items)
        kept, aside = [], []
        for item in items:
            if item.version <= known.get(item.key, _NONE):
                continue
            why = self._find_fault(item, take)
            if why:
                aside.append(Aside(item.key, item.version, why))
                continue
            known[item.key] = item.version
            kept.append(_row(feed, item))
        if kept:
            self.connection.execute(_KEEP, kept)
        self._stand_behind(feed, next_cursor, len(aside))
        return aside

    def begin_anew(self, feed: str) -> None:
        self.connection.execute(sa.delete(FeedCursorRow).where(FeedCursorRow.feed == feed))

    def doubt(self) -> None:
        self.connection.execute(sa.delete(FeedCursorRow))
        self.connection.execute(sa.update(FeedItemRow).values(version=_NONE, seen=_NONE))
        self.connection.execute(sa.delete(NoticeRow))
        self.connection.execute(sa.delete(ApplicationRow).where(ApplicationRow.case_id == ""))

    def count_news(self, feed: str) -> int:
        return self.connection.scalar(_NEWS, {"feed": feed}) or 0

    def mark_seen(self, feed: str, key: str = "") -> None:
        seen = sa.update(FeedItemRow).where(FeedItemRow.feed == feed)
        seen = seen.where(FeedItemRow.key == key) if key else seen
        self.connection.execute(seen.values(seen=FeedItemRow.version))

    def _list_known(self, feed: str, items: Sequence[Item]) -> dict[str, int]:
        asked = {"feed": feed, "keys": list({one.key for one in items})}
        return {row.key: row.version for row in self.connection.execute(_KNOWN, asked)}

    def _find_fault(self, item: Item, take: Callable[[Item], None]) -> str:
        """Take ``item``; return why it could not be taken, or nothing."""
        if item.version > _LARGEST:
            return "version"
        try:
            with self.connection.begin_nested():
                take(item)
        except _UNREADABLE as error:  # its text may quote the body, so it is not told
            return error.key if isinstance(error, RegDeskError) else type(error).__name__
        return ""

    def _stand_behind(self, feed: str, cursor: str, aside: int) -> None:
        before = self.connection.execute(_CURSOR, {"feed": feed}).first()
        if before is not None and before.app == __version__:
            aside += before.aside
        row = {"feed": feed, "cursor": cursor, "aside": aside, "app": __version__}
        self.connection.execute(_KEEP_CURSOR, row)


def _row(feed: str, item: Item) -> dict[str, str | int | bool]:
    return {
        "feed": feed,
        "key": item.key,
        "version": item.version,
        "dropped": item.dropped,
        "seen": _NONE,
    }
