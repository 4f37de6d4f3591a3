"""The tables, one class each. Words are the field's; people's words lie whole in ``payload``.

``payload`` and ``facts`` are JSON of the frozen domain (see ``forms``); beside them stand only the
columns that are searched. Times are ISO 8601 with their zone, days ISO dates.
"""

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables but the full-text indexes, which migrations 0001 and 0011 make by hand."""


class ClerkRow(Base):
    """Who may sign in here, and who could once: ``left_at`` is empty while he works here."""

    __tablename__ = "clerk"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    left_at: Mapped[str] = mapped_column(server_default="")


class CounterRow(Base):
    """A number that only grows: the serial of cases, and each day's ordinals."""

    __tablename__ = "counter"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int]


class DraftRow(Base):
    """A case still being filled in; gone when it ends. ``iins`` joins by spaces; ``corrects`` is
    the accepted case that it corrects, or empty.
    """

    __tablename__ = "draft"
    __table_args__ = (
        Index("ix_draft_corrects", "corrects", unique=True, sqlite_where=text("corrects != ''")),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int]
    opened_on: Mapped[str] = mapped_column(index=True)
    iins: Mapped[str]
    payload: Mapped[bytes]
    corrects: Mapped[str] = mapped_column(server_default="")


class CaseRow(Base):
    """An accepted case; a trigger refuses every change."""

    __tablename__ = "accepted_case"

    number: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(unique=True)
    ordinal: Mapped[int]
    opened_on: Mapped[str]
    accepted_on: Mapped[str] = mapped_column(index=True)
    accepted_at: Mapped[str]
    envelope_id: Mapped[str]
    iins: Mapped[str]
    payload: Mapped[bytes]


class CorrectionRow(Base):
    """A correction of an accepted case; a trigger refuses every change."""

    __tablename__ = "correction"

    case_id: Mapped[str] = mapped_column(ForeignKey("accepted_case.case_id"), primary_key=True)
    nth: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[str] = mapped_column(unique=True)
    envelope_id: Mapped[str] = mapped_column(unique=True)
    corrected_at: Mapped[str]
    iins: Mapped[str]
    payload: Mapped[bytes]


class KnownPersonRow(Base):
    """The accepted case in which a person was met last, whatever his part in it."""

    __tablename__ = "known_person"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 SQLAlchemy's own form

    iin: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str]


class ClosedRow(Base):
    """A case that ended without acceptance; a trigger refuses every change."""

    __tablename__ = "closed_case"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int]
    opened_on: Mapped[str]
    closed_on: Mapped[str] = mapped_column(index=True)
    closed_at: Mapped[str]
    outcome: Mapped[str]
    iins: Mapped[str]
    payload: Mapped[bytes]


class SlipRow(Base):
    """What a case's slip says."""

    __tablename__ = "slip"

    number: Mapped[str] = mapped_column(
        ForeignKey("accepted_case.number", deferrable=True, initially="DEFERRED"), primary_key=True
    )
    facts: Mapped[bytes]


class PrintTaskRow(Base):
    """A sheet on its way to paper, in the order of queueing. ``facts`` goes when it has ended."""

    __tablename__ = "print_task"

    seq: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    label: Mapped[str]
    case_id: Mapped[str] = mapped_column(index=True)
    layout: Mapped[str]
    printer: Mapped[str]
    queued_at: Mapped[str]
    stage: Mapped[str] = mapped_column(index=True)
    job: Mapped[str]
    trouble: Mapped[str | None]
    ended_at: Mapped[str | None]
    copy: Mapped[int]
    facts: Mapped[bytes | None]


class AuditRow(Base):
    """One act. ``body`` is canonical JSON, kept verbatim; ``hash`` chains it to the row before."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_clerk_act", "clerk", "act"),)

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str] = mapped_column(index=True)
    clerk: Mapped[str]
    act: Mapped[str] = mapped_column(index=True)
    case_id: Mapped[str] = mapped_column(index=True)
    body: Mapped[bytes]
    hash: Mapped[bytes]


class OutboxRow(Base):
    """A signed envelope, verbatim. Only ``waiting`` may change. ``kind`` says what it tells."""

    __tablename__ = "outbox"

    epoch: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    envelope_id: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[str] = mapped_column(index=True)
    envelope: Mapped[bytes]
    waiting: Mapped[bool] = mapped_column(index=True)
    kind: Mapped[str]
    queued_at: Mapped[str]


class OutboxPageRow(Base):
    """A page that belongs to an envelope's case; ``place`` is its order there."""

    __tablename__ = "outbox_page"

    envelope_id: Mapped[str] = mapped_column(primary_key=True)
    blob: Mapped[str] = mapped_column(primary_key=True, index=True)
    place: Mapped[int]


class ReceiptRow(Base):
    """The hub's signed proof that it holds an envelope or a page, verbatim; never changed."""

    __tablename__ = "receipt"

    item_id: Mapped[str] = mapped_column(primary_key=True)
    receipt: Mapped[str]
    kept_at: Mapped[str]


class SendingRow(Base):
    """How an envelope or a page fares. ``trouble`` and ``review`` are message keys, or empty;
    ``lost``: the hub gave a receipt and has it no more.
    """

    __tablename__ = "sending"

    item_id: Mapped[str] = mapped_column(primary_key=True)
    trouble: Mapped[str]
    review: Mapped[str]
    aside: Mapped[bool]
    lost: Mapped[bool]


class PageKeyRow(Base):
    """The key of one encrypted page; without it the file is noise. ``kept``: a case has it."""

    __tablename__ = "page_key"

    blob: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[bytes]
    kept: Mapped[bool] = mapped_column(index=True)


class CondemnedRow(Base):
    """A page that must be destroyed."""

    __tablename__ = "condemned"

    blob: Mapped[str] = mapped_column(primary_key=True)
    page: Mapped[bytes]


class PlaceRow(Base):
    """One row of the classifier, with its full line. ``rank`` orders answers, smallest first."""

    __tablename__ = "place"

    rank: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    version: Mapped[str]
    level: Mapped[str]
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    line_kk: Mapped[str]
    line_ru: Mapped[str]


class StreetRow(Base):
    """A street of a place. ``listed``: in the imported list; ``used``: cases at this desk."""

    __tablename__ = "street"
    __table_args__ = (UniqueConstraint("place_code", "name_kk", "name_ru"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_code: Mapped[str]
    name_kk: Mapped[str]
    name_ru: Mapped[str]
    listed: Mapped[bool]
    used: Mapped[int]


class HouseRow(Base):
    """The address code of a house. ``house`` is folded: 12А and 12a are one."""

    __tablename__ = "house"

    street_id: Mapped[int] = mapped_column(
        ForeignKey("street.id", ondelete="CASCADE"), primary_key=True
    )
    house: Mapped[str] = mapped_column(primary_key=True)
    rka: Mapped[str] = mapped_column(index=True)


class RecentAddressRow(Base):
    """The address of the latest case there; each address once."""

    __tablename__ = "recent_address"

    case_id: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[bytes] = mapped_column(unique=True)
