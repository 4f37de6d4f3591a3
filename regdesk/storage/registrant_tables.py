"""Tables of whom this desk registers and where, and of what was done about a reminder."""

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class RegistrantRow(Base):
    """One registrant of one case, unfinished, accepted or closed, as the case says now.

    ``key`` names him in it. ``registered`` is the kind of registration that was accepted of him,
    empty where none was; ``until`` its last day, empty where none is set; ``awaits``: it lasts
    until a proof is obtained. The other columns are keys of ``domain.home``, empty where unknown.
    """

    __tablename__ = "registrant"
    __table_args__ = (
        Index("ix_registrant_iin", "iin"),
        Index("ix_registrant_name_key", "name_key"),
        Index("ix_registrant_home_kk", "home_kk"),
        Index("ix_registrant_home_ru", "home_ru"),
        Index("ix_registrant_until", "until", sqlite_where=text("until != ''")),
        Index("ix_registrant_awaits", "case_id", sqlite_where=text("awaits")),
        {"sqlite_with_rowid": False},
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    iin: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str]
    home_kk: Mapped[str]
    home_ru: Mapped[str]
    registered: Mapped[str]
    until: Mapped[str]
    awaits: Mapped[bool]


class ReminderMarkRow(Base):
    """What was done about a reminder: the citizen was informed, or could not be reached.

    ``due`` is what it was about: another day, and it is another reminder.
    """

    __tablename__ = "reminder_mark"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy's own form

    case_id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    due: Mapped[str]
    mark: Mapped[str]
    marked_at: Mapped[str]
    clerk: Mapped[str]
