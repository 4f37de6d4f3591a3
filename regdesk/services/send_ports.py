"""What sending needs of the desk: the outbox, the hub's receipts, and the hub the desk trusts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where the desk's chain of envelopes stands: the next sequence and the last envelope's id."""

    next_seq: int
    prev: str


class Outbox(Protocol):
    """Envelopes that wait for the hub."""

    def head(self) -> ChainHead: ...
    def add(
        self,
        *,
        envelope_id: str,
        seq: int,
        case_id: str,
        envelope: bytes,
        pages: Sequence[str] = (),
    ) -> None:
        """Queue the envelope and the pages, by their blobs, that belong to its case."""

    def get(self, envelope_id: str) -> bytes: ...
    def count_waiting(self) -> int: ...


class SendState(StrEnum):
    """Where a case stands on its way. ``sending``: the hub holds its envelope, not yet every page;
    ``held``: the hub holds all, and a person looks at it first; ``aside``: something of it cannot
    be sent as it is, everything else goes on.
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    HELD = "held"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A case on its way. ``label`` is its ordinal of the day (031); ``trouble`` is the message key
    of what last went wrong, or why it is held or set aside; empty where nothing did.
    """

    case_id: str
    number: str
    label: str
    state: SendState
    age: timedelta
    trouble: str
    pages_left: int


@dataclass(frozen=True, slots=True)
class QueueCount:
    """What waits: envelopes and pages without a receipt, the bytes of those envelopes, and since
    when the oldest case does.
    """

    envelopes: int
    pages: int
    bytes: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Unsent:
    """An envelope, or a page by its blob, that the hub has not receipted yet."""

    item_id: str
    envelope_id: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A verified receipt, verbatim, for the envelope or page ``item_id`` of ``envelope_id``.

    ``review`` is why a person at the hub looks at it first; empty where nobody does.
    """

    item_id: str
    envelope_id: str
    receipt: str
    review: str = ""


class Receipts(Protocol):
    """What the hub has proved to hold, and what is in the way of the rest."""

    def list_envelopes(self, limit: int) -> tuple[Unsent, ...]:
        """Return the oldest envelopes that have no receipt and are not set aside."""

    def list_pages(self, limit: int) -> tuple[Unsent, ...]:
        """Return pages without receipt, not set aside, of envelopes that have theirs."""

    def keep(self, proofs: Sequence[Proof], at: datetime) -> tuple[str, ...]:
        """Keep the receipts; return the ids of the cases of which the hub now holds everything."""

    def find(self, item_id: str) -> str | None: ...
    def note(self, item_id: str, trouble: str, *, aside: bool = False) -> None:
        """Say why an item did not go; ``aside`` keeps it out of the way until ``take_up``."""

    def doubt(self, epoch: int, prefix: int) -> int:
        """Send again what the hub gave receipts for and has lost: it was put back from a copy.

        ``prefix`` is the seq up to which it holds everything of ``epoch``. Return how many
        envelopes and pages go again; none where the next one has no receipt yet.
        """

    def take_up(self) -> None:
        """Let everything that was set aside be tried again."""

    def count(self) -> QueueCount: ...
    def count_aside(self) -> int:
        """Return of how many cases the envelope or a page is set aside."""

    def list_queue(self, now: datetime) -> tuple[QueueRow, ...]:
        """Return all cases that are not simply sent, oldest first."""

    def find_row(self, case_id: str, now: datetime) -> QueueRow | None: ...


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub that this desk is enrolled with. Shape: ``url`` without a path; ``ca`` the PEM of
    the authorities its certificate may come from; ``keys`` 32 public bytes by the key's id.
    """

    url: str
    name: str
    ca: str
    keys: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Contact:
    """How the line stands: when the hub last answered, and the message key of what is wrong."""

    at: datetime | None = None
    trouble: str = ""


class Enrolment(Protocol):
    """The one hub this desk trusts."""

    def find(self) -> Hub | None: ...
    def keep(self, hub: Hub, at: datetime) -> None:
        """Trust ``hub`` from now on, and no other."""

    def get_contact(self) -> Contact: ...
    def note_contact(self, contact: Contact) -> None: ...
