"""What the hub published for all desks, as the desk keeps it: editions and classifiers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from regdesk.domain.address import Place
from regdesk.domain.errors import RegDeskError
from regdesk.services.place_names import Kind

_LONGEST = 300

CLASSIFIER = "kato"
"""What the one classifier is called in its feed."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is not used: an error's message key and what fills its words."""

    key: str
    params: Mapping[str, str | int]

    @classmethod
    def of(cls, error: RegDeskError) -> "Reason":
        """Return why ``error`` was raised; what quotes a foreign file is cut short."""
        cut = {
            name: value[:_LONGEST] if isinstance(value, str) else value
            for name, value in error.params.items()
        }
        return cls(error.key, cut)


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """The last good content of an edition. ``sealed`` is verbatim as the hub signed it; ``read_by``
    the program that ran its examples; ``why`` what keeps it from judging since.
    """

    edition_id: str
    sealed: str
    taken_at: datetime
    read_by: str
    why: Reason | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came last of ``key`` and is not read yet (``read_by`` is empty), or was set aside for
    ``why``. ``label`` is what the hub calls the version of a classifier.
    """

    key: str
    version: int
    sealed: str
    taken_at: datetime
    label: str = ""
    read_by: str = ""
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Activated:
    """From ``since`` on this centre works by the edition; the clerk of ``clerk`` said so."""

    edition_id: str
    since: date
    at: datetime
    clerk: str


class Editions(Protocol):
    """Editions that the hub published, and what a senior activated."""

    def arrive(self, arrival: Arrival) -> None:
        """Keep what came in place of what came of it before."""

    def withdraw(self, edition_id: str, today: date) -> None:
        """Note that the hub took it back: what begins after ``today`` does not begin."""

    def list_arrivals(self) -> Sequence[Arrival]: ...
    def set_aside(self, arrival: Arrival, why: Reason, read_by: str) -> None:
        """Note why ``arrival`` is not used, unless something newer came meanwhile."""

    def take(self, arrival: Arrival, read_by: str) -> None:
        """Keep ``arrival`` as the last good content, unless something newer came meanwhile."""

    def list_kept(self) -> Sequence[KeptEdition]: ...
    def note(self, edition_id: str, why: Reason | None, read_by: str) -> None:
        """Note how program ``read_by`` could read the kept edition."""

    def activate(self, made: Activated) -> None: ...
    def take_back(self, edition_id: str, after: date) -> None:
        """Take back what was activated from a day later than ``after``."""

    def list_activated(self) -> Sequence[Activated]:
        """Return what was activated and not taken back, in the order in which it was done."""

    def read_stamp(self) -> tuple[int, ...]:
        """Return what changes whenever anything here does; cheap."""


class Classifiers(Protocol):
    """A classifier that came from the hub, until it is in use."""

    def arrive(self, arrival: Arrival) -> None: ...
    def withdraw(self, name: str) -> None: ...
    def find(self, name: str) -> Arrival | None: ...
    def set_aside(self, arrival: Arrival, why: Reason, read_by: str) -> None:
        """Note why ``arrival`` is not used, unless something newer came meanwhile."""

    def clear(self, arrival: Arrival, read_by: str) -> None:
        """Note that ``arrival`` was checked and may be used from the next sign-in on."""

    def use(self, arrival: Arrival, places: Sequence[tuple[Place, Kind]]) -> None:
        """Put ``places`` in place of those in use; drafts and cases keep what they cite."""

    def find_version(self) -> str:
        """Return the version of the classifier in use."""

    def list_vanished(self) -> frozenset[str]:
        """Return the codes of places that an earlier classifier had and this one has not."""
