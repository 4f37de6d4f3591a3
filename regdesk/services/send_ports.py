"""What sending needs of the desk: the outbox, the hub's receipts, and the hub the desk trusts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where the desk's chain of envelopes stands: the next sequence and the last envelope's id; and
    what a link tells beside its own clock: ``hub_offset_ms``, the hub's clock minus the desk's when
    they last met, None before that.
    """

    next_seq: int
    prev: str
    hub_offset_ms: int | None = None


class EnvelopeKind(StrEnum):
    """What an envelope tells of a case."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"
    CLAIM = "claim"


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
        at: datetime,
        kind: EnvelopeKind = EnvelopeKind.ACCEPTED,
        pages: Sequence[str] = (),
    ) -> None:
        """Queue the envelope at that moment, and the pages, by their blobs, that go with it."""

    def get(self, envelope_id: str) -> bytes: ...
    def find_id(self, epoch: int, seq: int) -> str:
        """Return the id of the envelope at this place of the chain; empty where there is none."""

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


UNSENT = frozenset({SendState.WAITING, SendState.SENDING, SendState.ASIDE})
"""The hub does not hold all of it yet."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """What a case says on its way. ``number`` is empty while it has no slip; ``label`` is its
    ordinal of the day (031); ``trouble`` is the message key of what last went wrong, or why it is
    held or set aside; empty where nothing did.
    """

    case_id: str
    kind: EnvelopeKind
    number: str
    label: str
    state: SendState
    age: timedelta
    trouble: str
    pages_left: int


@dataclass(frozen=True, slots=True)
class QueueCount:
    """What waits: envelopes and pages without a receipt, the bytes of those envelopes, and since
    when the oldest does.
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
class GonePage:
    """A page of a case that the hub receipted and lost, and that was destroyed here since."""

    item_id: str
    case_id: str


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

    def list_gone(self, limit: int) -> tuple[GonePage, ...]:
        """Return pages that the hub lacks again and that went here when their time came."""

    def let_be(self, gone: Sequence[GonePage]) -> tuple[str, ...]:
        """Wait for these no more: the receipts stand. Return the ids of the cases of which nothing
        else is missing.
        """

    def keep(self, proofs: Sequence[Proof], at: datetime) -> tuple[str, ...]:
        """Keep the receipts; return the ids of the cases of which the hub now holds everything."""

    def find(self, item_id: str) -> str | None: ...
    def note(self, item_id: str, trouble: str, *, aside: bool = False) -> None:
        """Say why an item did not go; ``aside`` keeps it out of the way until ``take_up``."""

    def doubt(self, epoch: int, prefix: int) -> int:
        """Send again what the hub gave receipts for and has lost: it was put back from a copy.

        ``prefix`` is the seq up to which it holds everything of ``epoch``; of what a restoring put
        back outside that chain it is judged by when the hub took it. Return how many envelopes and
        pages go again; none where the next one has no receipt yet.
        """

    def take_up(self) -> None:
        """Let everything that was set aside be tried again."""


class Queue(Protocol):
    """How everything stands that is not simply sent."""

    def list_rows(self, now: datetime, limit: int) -> tuple[QueueRow, ...]:
        """Return those first that somebody has to look after, then the oldest."""

    def count_rows(self) -> int:
        """Return how many rows ``list_rows`` would give without a limit."""

    def count(self) -> QueueCount: ...
    def count_sending(self) -> int:
        """Return of how many envelopes the hub lacks only pages."""

    def count_aside(self) -> int:
        """Return of how many envelopes something is set aside."""

    def find(self, case_id: str, now: datetime) -> QueueRow | None:
        """Return how the newest envelope of a case stands, None where there is none."""


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub that this desk is enrolled with. Shape: ``url`` without a path; ``ca`` the PEM of
    the authorities its certificate may come from; ``keys`` 32 public bytes by the key's id.

    Of a key that was replaced, what the hub says counts up to the moment in ``until``. ``mark``
    and ``told_at`` are of the list that the keys were taken from; none at enrolment.
    """

    url: str
    name: str
    ca: str
    keys: Mapping[str, bytes] = field(repr=False)
    until: Mapping[str, datetime] = field(default_factory=dict, repr=False)
    mark: str = ""
    told_at: datetime | None = None

    def counts(self, key_id: str, said_at: datetime) -> bool:
        """Tell whether what this key signed, and says it said at ``said_at``, counts."""
        until = self.until.get(key_id)
        return key_id in self.keys and (until is None or said_at <= until)


@dataclass(frozen=True, slots=True)
class Offset:
    """The hub's clock minus the desk's, and when that was seen, by the desk's."""

    ms: int
    at: datetime


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

    def keep_keys(self, hub: Hub) -> None:
        """Believe the keys of ``hub`` from now on, which is the one enrolled with."""

    def find_offset(self) -> Offset | None: ...
    def note_offset(self, offset: Offset) -> None: ...
    def get_contact(self) -> Contact: ...
    def note_contact(self, contact: Contact) -> None: ...
