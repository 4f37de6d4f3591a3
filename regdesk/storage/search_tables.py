"""Tables of the search over all cases, beside its full-text index that migration 0011 makes."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class EntryRow(Base):
    """An ended case. ``id`` grows with time and is its row number in the index."""

    __tablename__ = "journal_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(unique=True)


class StateRow(Base):
    """Where an ended case stands. Apart from its name so that counting reads few pages."""

    __tablename__ = "journal_state"

    id: Mapped[int] = mapped_column(ForeignKey("journal_entry.id"), primary_key=True)
    status: Mapped[str]


class DraftWordsRow(Base):
    """An unfinished case: where it stands and the keys by which it is found."""

    __tablename__ = "draft_words"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str]
    words: Mapped[str]
