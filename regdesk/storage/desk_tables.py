"""The tables of who the desk is and whom it trusts; the rules of ``tables`` hold."""

from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class DeskRow(Base):
    """The desk itself, one row."""

    __tablename__ = "desk"

    desk_id: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[bytes]


class DeskKeyRow(Base):
    """The desk's Ed25519 private key, raw, by the epoch it signs in.

    ``standing`` is what the hub knows of it; ``why`` and ``begun_at`` are of an epoch that the desk
    began by itself, else empty.
    """

    __tablename__ = "desk_key"

    epoch: Mapped[int] = mapped_column(primary_key=True)
    private: Mapped[bytes]
    standing: Mapped[str]
    why: Mapped[str]
    begun_at: Mapped[str]


class DeviceRow(Base):
    """The mark that the device's file holds too, one row."""

    __tablename__ = "device"

    id: Mapped[int] = mapped_column(primary_key=True)
    mark: Mapped[str]


class EnrolmentRow(Base):
    """The hub this desk trusts, one row. ``keys`` is JSON: see ``enrolment``. ``hub_offset_ms`` is
    the hub's clock minus the desk's, as it was at ``offset_at`` by the desk's.
    """

    __tablename__ = "enrolment"

    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str]
    name: Mapped[str]
    ca: Mapped[str]
    keys: Mapped[str]
    enrolled_at: Mapped[str]
    trouble: Mapped[str]
    contact_at: Mapped[str | None]
    hub_offset_ms: Mapped[int | None]
    offset_at: Mapped[str | None]
