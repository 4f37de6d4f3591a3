"""The tables of what comes after acceptance; the rules of ``tables`` hold."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class CancellationRow(Base):
    """An accepted case was cancelled, once; a trigger refuses every change."""

    __tablename__ = "cancellation"

    case_id: Mapped[str] = mapped_column(ForeignKey("accepted_case.case_id"), primary_key=True)
    envelope_id: Mapped[str] = mapped_column(unique=True)
    cancelled_on: Mapped[str] = mapped_column(index=True)
    payload: Mapped[bytes]


class EnteredRow(Base):
    """The ``nth`` mark that a case was typed into the register; a trigger refuses every change.

    The last one counts; ``number`` and ``entered_at`` are empty where it takes the mark back.
    """

    __tablename__ = "entered_mark"

    case_id: Mapped[str] = mapped_column(ForeignKey("accepted_case.case_id"), primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    entered_at: Mapped[str]
    marked_at: Mapped[str]
    clerk: Mapped[str]


class ToEnterRow(Base):
    """An accepted case that nobody has marked as entered; so few that all of them are read."""

    __tablename__ = "to_enter"

    case_id: Mapped[str] = mapped_column(ForeignKey("accepted_case.case_id"), primary_key=True)
