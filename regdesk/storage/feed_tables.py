"""The tables of what the hub's feeds told; the rules of ``tables`` hold."""

from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


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
    """An application at the portal. ``case_id`` is the case that this desk opened from it; once it
    no longer ``stands`` its payload is empty.
    """

    __tablename__ = "application"

    id: Mapped[str] = mapped_column(primary_key=True)
    received_at: Mapped[str]
    case_id: Mapped[str]
    stands: Mapped[bool] = mapped_column(index=True)
    payload: Mapped[bytes]
