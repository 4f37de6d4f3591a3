"""The table of the cases of which only a stub is left; the rules of ``tables`` hold."""

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class StubRow(Base):
    """What an accepted case said was destroyed ``at`` that moment; a trigger refuses to change it.

    ``traces``: its words may still lie in the search index, until that is merged.
    """

    __tablename__ = "case_stub"
    __table_args__ = (Index("ix_case_stub_traces", "traces", sqlite_where=text("traces")),)

    case_id: Mapped[str] = mapped_column(ForeignKey("accepted_case.case_id"), primary_key=True)
    at: Mapped[str]
    traces: Mapped[bool]
