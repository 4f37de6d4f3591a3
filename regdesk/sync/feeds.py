"""The lane of feeds: reads what the hub has for this desk, page by page, behind a kept cursor.

A page is believed when the hub signed it for this desk, this feed and the very cursor that was
asked for. What is wrong with one feed keeps no other, and no other lane, from its turn.
"""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from regdesk.domain.errors import BadInput, Fault
from regdesk.protocol.feeds import Feed, FeedPage
from regdesk.protocol.problems import ProblemCode
from regdesk.protocol.wire import FEED_ITEMS
from regdesk.services.feed_ports import Aside, Item
from regdesk.services.feed_takers import TAKERS
from regdesk.sync.desk_side import DeskSide, Released
from regdesk.sync.hub_line import HubLine
from regdesk.sync.pauses import CHANCE, Backoff, Chance
from regdesk.sync.trouble import Unanswered

log = logging.getLogger(__name__)

FEEDS_S = 60.0
"""How long, in seconds, the feeds are left alone at least when they were read to their end."""

_ITEMS = 100  # a page is one transaction, and the clerk's saves wait for it
# As many as an answer can surely hold: sealed twice, what was published is three times as large.
_FEW_ITEMS = {Feed.PORTAL: 50, Feed.EDITIONS: 4, Feed.CLASSIFIERS: 1}
_SHUT = (ProblemCode.BUSY, ProblemCode.NONCE)  # says nothing of the page's size


@dataclass(slots=True)
class _Reading:
    """How reading one feed fares: items asked for at once, when it is tried again, and whether it
    is being read ``anew``, from its beginning, because the hub refused a cursor.
    """

    feed: Feed
    most: int
    backoff: Backoff
    again_at: float = field(default=0.0)
    anew: bool = field(default=False)


class FeedLane:
    """Reads the feeds of one desk that ``services.feed_takers`` takes."""

    def __init__(
        self,
        side: DeskSide,
        line: HubLine,
        chance: Chance = CHANCE,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._side, self._line, self._chance, self._now = side, line, chance, now
        self._readings = [
            _Reading(feed, _most_items(feed), Backoff(chance)) for feed in Feed if feed in TAKERS
        ]
        self._turn: list[_Reading] = []
        self._all_at = 0.0

    def greet(self) -> None:
        """Read again as soon as may be; what failed waits for its own time."""
        self._all_at = 0.0
        self._turn = []

    def hurry(self) -> None:
        """Read everything at once."""
        self._all_at = 0.0
        for reading in self._readings:
            reading.again_at = 0.0

    def waits(self) -> bool:
        """Tell whether a page could be asked for now."""
        return bool(self._turn) or self._now() >= self._next_at()

    def next_s(self) -> float:
        """Return in how many seconds there is something to read."""
        return 0.0 if self._turn else max(0.0, self._next_at() - self._now())

    def step(self) -> bool:
        """Read one page; return whether one was due. Errors: ``Unreached``, those of the disk."""
        if not self._turn:
            self._turn = self._list_due()
            if not self._turn:
                return False
        reading = self._turn[0]
        if not self._read(reading):
            self._turn.remove(reading)
        return True

    def _next_at(self) -> float:
        failed = [one.again_at for one in self._readings if one.backoff.tries]
        return min([self._all_at, *failed])

    def _list_due(self) -> list[_Reading]:
        now = self._now()
        everything = now >= self._all_at
        if everything:
            self._all_at = now + FEEDS_S + self._chance(0, FEEDS_S)
        return [
            one
            for one in self._readings
            if one.again_at <= now and (everything or one.backoff.tries)
        ]

    def _read(self, reading: _Reading) -> bool:
        """Read one page of a feed; return whether to go on with it now."""
        feed = reading.feed
        with self._side.read() as unit:
            after = unit.feeds.get_cursor(feed)
        try:
            page = self._ask(reading, after)
            self._apply(page)
        except Unanswered as error:
            # while its key is changed, each instance of a hub refuses the other's cursors
            refused = error.says(ProblemCode.CURSOR) and bool(after)
            reading.anew = refused and not reading.anew
            if reading.anew:
                return self._begin_anew(feed)
            self._fail(reading, error.key, error.retry_after_s)
            return False
        except BadInput as error:
            log.warning("feed %s: %s/%s", feed, error.key, error.params.get("why", ""))
            self._fail(reading, error.key)
            return False
        except (Released, Fault):
            raise
        except Exception as error:  # a mistake of ours in one taker
            log.error("feed %s", feed, exc_info=error)
            self._fail(reading, "bug")
            return False
        reading.anew = reading.anew and page.more
        if not reading.anew:
            reading.backoff.succeed()
        reading.most = min(_most_items(feed), reading.most * 2)
        return page.more

    def _ask(self, reading: _Reading, after: str) -> FeedPage:
        """Return a page that may be believed. Errors: of the line, ``BadInput``."""
        feed = reading.feed
        try:
            page = self._line.read_feed(feed, after, reading.most)
        except Unanswered as error:
            if not any(error.says(code) for code in _SHUT):
                reading.most = max(1, reading.most // 2)  # so that what stops it is soon alone
            raise
        asked = (feed, self._side.desk.desk_id, after)
        if (page.feed, page.desk, page.after) != asked or (page.more and page.next == after):
            raise BadInput("hub.unproven", why="other")
        return page

    def _apply(self, page: FeedPage) -> None:
        """Take the page and stand behind it in one transaction."""
        now, take = self._side.clock.now(), TAKERS[page.feed]
        items = [
            Item(
                key=one.key,
                version=one.version,
                dropped=one.op == "drop",
                body=json.dumps(one.body).encode(),
                at=now,
            )
            for one in page.items
        ]
        if not items and page.next == page.after:
            return
        with self._side.write() as unit:
            aside = unit.feeds.apply(page.feed, items, page.next, lambda one: take(unit, one))
        for one in aside:
            _tell(page.feed, one)

    def _begin_anew(self, feed: Feed) -> bool:
        log.warning("feed %s: the hub does not know our cursor, from its beginning", feed)
        with self._side.write() as unit:
            unit.feeds.begin_anew(feed)
        return True

    def _fail(self, reading: _Reading, why: str, at_least_s: float = 0) -> None:
        pause = reading.backoff.fail(at_least_s)
        reading.again_at = self._now() + pause
        log.info("feed %s: %s, again in %.0f s", reading.feed, why, pause)


def _most_items(feed: Feed) -> int:
    return min(FEED_ITEMS, _FEW_ITEMS.get(feed, _ITEMS))


def _tell(feed: Feed, one: Aside) -> None:
    """Its key may be anything that the hub wrote, so it is not told."""
    log.warning("feed %s: version %d of an item set aside: %s", feed, one.version, one.why)
