"""What the hub's feeds leave at the desk: decisions, notices, applications, and where each feed was
read to.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from regdesk.domain.application import PreApplication
from regdesk.domain.decision import Decision
from regdesk.domain.notice import Notice


@dataclass(frozen=True, slots=True, repr=False)
class Item:
    """One thing of a feed as it stands at ``version``; ``at`` is when the desk read it.

    ``body`` is the JSON of what ``protocol.feeds`` names for the feed and for what was dropped.
    """

    key: str
    version: int
    dropped: bool
    body: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Aside:
    """An item that could not be taken, and the message key, or the error's name, of why."""

    key: str
    version: int
    why: str


class Feeds(Protocol):
    """Where each feed was read to, and the newest version of each thing in it.

    A feed is named by ``protocol.feed_names.Feed``.
    """

    def list_cursors(self) -> Mapping[str, str]:
        """Return the cursors, by feed, of feeds that were begun."""

    def get_cursor(self, feed: str) -> str:
        """Return where to go on; empty is the beginning. A feed in which an earlier version of this
        program set something aside is read from its beginning once more.
        """

    def apply(
        self, feed: str, items: Sequence[Item], next_cursor: str, take: Callable[[Item], None]
    ) -> Sequence[Aside]:
        """Take, in their order, the items newer than what is known, and stand behind them.

        Return those that were set aside.
        """

    def begin_anew(self, feed: str) -> None:
        """Read the feed from its beginning; what is known stays."""

    def doubt(self) -> None:
        """Read every feed from its beginning, and believe a version that was once known to be
        newer: the hub was put back from a copy, or it is another one. Notices and applications that
        nobody claimed here stand again when it says them again.
        """

    def count_news(self, feed: str) -> int:
        """Return how many things that stand in ``feed`` nobody here has seen as they are now."""

    def mark_seen(self, feed: str, key: str = "") -> None:
        """Note that ``key``, or all of ``feed``, was seen as it stands now."""


class Decisions(Protocol):
    """The register's answers, each as it was said."""

    def keep(self, case_id: str, decision: Decision | None) -> bool:
        """Keep what was said; None takes back what was said before. Return whether it is new."""

    def find(self, case_id: str) -> Decision | None:
        """Return the newest answer to the newest envelope that tells of the case."""

    def mark_read(self, case_id: str) -> bool:
        """Note that somebody read that a correction of the case came too late; what the register
        had decided counts from then on. Return whether there was that to read.
        """

    def count_returned(self) -> int:
        """Return how many cases are to be put right here, or to be read about."""


class Notices(Protocol):
    """Notices that stand."""

    def keep(self, notice: Notice) -> None:
        """Keep ``notice`` in place of an earlier wording."""

    def drop(self, key: str) -> None: ...
    def list(self) -> tuple[Notice, ...]:
        """Return them newest first."""


class Applications(Protocol):
    """Applications at the portal. What was typed is kept here while one stands open or its case is
    only a draft; what was dropped, or ended with its case, leaves nothing of the person.
    """

    def keep(self, application: PreApplication) -> None:
        """Keep it in place of what was kept; one that is claimed stays so, one that ended too."""

    def drop(self, application_id: str, claimed_by: str) -> None:
        """Forget it, but for one that was dropped because this desk itself claimed it."""

    def find(self, application_id: str) -> PreApplication | None:
        """Return what stands open."""

    def list_open(self) -> tuple[PreApplication, ...]:
        """Return what stands open, oldest first."""

    def count_open(self) -> int: ...
    def claim(self, application_id: str, case_id: str) -> None:
        """Note that this desk opened ``case_id`` from it."""

    def find_claim(self, application_id: str) -> str:
        """Return the case that this desk opened from it last, or nothing."""

    def release(self, application_id: str, case_id: str) -> None:
        """Let it stand open again because the draft ``case_id`` made of it was discarded."""

    def end(self, application_id: str, case_id: str) -> None:
        """Forget it because ``case_id`` made of it was accepted or closed."""
