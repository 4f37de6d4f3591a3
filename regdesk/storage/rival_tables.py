"""The table of what stands beside what this desk has; the rules of ``tables`` hold."""

from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class RivalRow(Base):
    """A case, a correction or a cancellation whose place here another has: a copy of this desk made
    both. ``number`` is its slip's; ``item`` is all of it as the second medium had it.
    """

    __tablename__ = "rival_item"

    envelope_id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[str]
    item: Mapped[bytes]
