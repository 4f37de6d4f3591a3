"""What the hub has for a desk: feeds read page by page behind an opaque cursor.

``GET FEED?after=CURSOR&limit=N``; no ``after`` begins at the beginning. Items only grow in version;
a desk applies a page and its cursor in one transaction. Source: the sync paper, B10.
"""

from enum import StrEnum
from typing import Any, Literal

from pydantic import AwareDatetime

from regdesk.protocol.messages import Count, Pair, Sha256, Text, Uuid
from regdesk.protocol.signed import Said
from regdesk.protocol.wire import Sealed

FEED_PAGE_V1 = "application/vnd.regdesk.feed-page.v1+json"


class Feed(StrEnum):
    """Decisions are of the asking desk alone; the other feeds are for all desks."""

    DECISIONS = "decisions"
    EDITIONS = "editions"
    CLASSIFIERS = "classifiers"
    NOTICES = "notices"


class FeedItem(Said):
    """One thing of a feed as it stands at ``version``; dropped ones have an empty body."""

    key: Text
    version: Count
    op: Literal["put", "drop"]
    body: dict[str, Any]


class FeedPage(Said):
    """Items after the cursor ``after``; ``desk`` is whom they are for. ``next`` is the cursor
    behind the last item, and ``more`` tells that there are further ones already.
    """

    feed: Feed
    desk: Uuid
    after: str
    items: tuple[FeedItem, ...]
    next: str
    more: bool


class FeedAnswer(Said):
    """A ``FeedPage``, signed."""

    page: Sealed


class Ruling(StrEnum):
    """The register's answer to a case."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NEEDS_ACTION = "needs_action"


class Decision(Said):
    """The body of an item of ``DECISIONS``, whose key is the case's id.

    ``step`` and ``field`` name where to put right what ``needs_action``; both may be empty.
    ``simulated``: no register of the state said this.
    """

    case: Uuid
    envelope: Sha256
    ruling: Ruling
    decided_at: AwareDatetime
    reason: Pair | None = None
    step: str = ""
    field: str = ""
    simulated: bool


class Notice(Said):
    """The body of an item of ``NOTICES``."""

    title: Pair
    text: Pair
    at: AwareDatetime
