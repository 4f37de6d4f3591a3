"""The table of the numbered closings; the rules of ``tables`` hold."""

from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class DayClosingRow(Base):
    """A numbered closing; a trigger refuses every change."""

    __tablename__ = "day_closing"

    epoch: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[str]
    payload: Mapped[bytes]
