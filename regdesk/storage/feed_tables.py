"""The tables of what the hub's feeds told; the rules of ``tables`` hold."""

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class ApplicationState(StrEnum):
    """What an application is to this desk: on its list, in one of its drafts, dropped by the hub,
    or ended by a case that was accepted or closed.
    """

    OPEN = "open"
    CLAIMED = "claimed"
    GONE = "gone"
    ENDED = "ended"


class FeedCursorRow(Base):
    """Where a feed was read to. ``aside`` counts what program ``app`` could not take of it."""

    __tablename__ = "feed_cursor"

    feed: Mapped[str] = mapped_column(primary_key=True)
    cursor: Mapped[str]
    aside: Mapped[int]
    app: Mapped[str]


class FeedItemRow(Base):
    """The newest version of a thing in a feed, and the version that somebody here has seen."""

    __tablename__ = "feed_item"

    feed: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    dropped: Mapped[bool]
    seen: Mapped[int]


class DecisionRow(Base):
    """The register's ``nth`` answer to a case; a trigger refuses every change. ``envelope_id`` and
    ``ruling`` are empty where it takes an answer back. ``stands`` is what was decided before, where
    a correction came too late; else empty.
    """

    __tablename__ = "decision"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    envelope_id: Mapped[str]
    ruling: Mapped[str] = mapped_column(index=True)
    stands: Mapped[str]
    payload: Mapped[bytes]


class DecisionReadRow(Base):
    """A clerk read the register's ``nth`` answer to the case: a correction came too late."""

    __tablename__ = "decision_read"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)


class NoticeRow(Base):
    """A notice that stands."""

    __tablename__ = "notice"

    key: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[str]
    payload: Mapped[bytes]


class ApplicationRow(Base):
    """An application at the portal and its ``ApplicationState`` here. ``case_id`` is the case that
    this desk opened from it last, also after that was discarded: the hub, which has our claim, may
    never say the application again. The payload is kept while the application is ``open``, and
    while it is ``claimed`` unless it was dropped since.
    """

    __tablename__ = "application"

    id: Mapped[str] = mapped_column(primary_key=True)
    received_at: Mapped[str]
    case_id: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    payload: Mapped[bytes]
