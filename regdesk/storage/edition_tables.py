"""The tables of what the hub publishes for all desks; the rules of ``tables`` hold."""

from sqlalchemy.orm import Mapped, mapped_column

from regdesk.storage.tables import Base


class EditionRow(Base):
    """The last good content of a published edition. ``sealed`` is verbatim as the hub signed it;
    ``read_by`` is the program that ran its examples; ``why`` says what keeps it from judging, as
    JSON of an error's key and params, or is empty.
    """

    __tablename__ = "edition"

    edition_id: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[str]
    taken_at: Mapped[str]
    read_by: Mapped[str]
    why: Mapped[str]
    withdrawn: Mapped[bool]


class EditionArrivalRow(Base):
    """What came last of an edition and is not read yet, or set aside for ``why`` by ``read_by``."""

    __tablename__ = "edition_arrival"

    edition_id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    sealed: Mapped[str]
    taken_at: Mapped[str]
    read_by: Mapped[str]
    why: Mapped[str]


class EditionActivationRow(Base):
    """From ``since`` on this centre works by the edition, unless it was taken back."""

    __tablename__ = "edition_activation"

    seq: Mapped[int] = mapped_column(primary_key=True)
    edition_id: Mapped[str]
    since: Mapped[str]
    at: Mapped[str]
    clerk: Mapped[str]
    taken_back: Mapped[bool]


class ClassifierArrivalRow(Base):
    """A classifier that came from the hub, until it is in use; ``why`` as in ``EditionArrivalRow``.
    ``label`` is what the hub calls its version.
    """

    __tablename__ = "classifier_arrival"

    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    label: Mapped[str]
    sealed: Mapped[str]
    taken_at: Mapped[str]
    read_by: Mapped[str]
    why: Mapped[str]


class VanishedPlaceRow(Base):
    """The code of a place that an earlier classifier had and the one in use has not."""

    __tablename__ = "vanished_place"

    code: Mapped[str] = mapped_column(primary_key=True)
