"""What the hub does not hold yet, each item with all that a lost desk needs to have it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from regdesk.services.send_ports import EnvelopeKind

Seat = tuple[int, int]
"""The place of an envelope in the desk's chain: its epoch, its sequence number. Below 0 it stands
beside the chain: another envelope, of a copy of the desk, has the place that it claims itself.
"""


class PutBack(StrEnum):
    """What became of an item of a lost desk: it was here; it is here again; it is here again, but
    another has its place or its number.
    """

    KNOWN = "known"
    BACK = "back"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class UnsentItem:
    """An envelope that waits, verbatim, and the rows it was written with.

    ``case`` is the accepted case that it is about, as it was accepted, and ``slip`` what its slip
    says; ``correction`` the correction, ``cancellation`` the cancellation that the envelope tells
    of; each as JSON, empty where there is none. ``page_keys`` open the pages that go with it, by
    blob.
    """

    seat: Seat
    envelope_id: str
    case_id: str
    kind: EnvelopeKind
    queued_at: datetime
    envelope: bytes = field(repr=False)
    case: bytes = field(default=b"", repr=False)
    slip: bytes = field(default=b"", repr=False)
    correction: bytes = field(default=b"", repr=False)
    cancellation: bytes = field(default=b"", repr=False)
    page_keys: Mapping[str, bytes] = field(default_factory=dict, repr=False)


class UnsentItems(Protocol):
    """Envelopes of which the hub does not hold everything, in the order of the chain."""

    def list_seats(self) -> Mapping[Seat, str]:
        """Return the place of each, and its envelope's id."""

    def list_pages(self) -> frozenset[str]:
        """Return the blobs of all pages that go with them."""

    def find(self, seat: Seat) -> UnsentItem | None:
        """Return the item at ``seat``; None where the hub has it by now."""

    def is_sent(self, envelope_id: str) -> bool:
        """Tell whether this desk has the envelope and the hub holds everything of it."""

    def put_back(self, item: UnsentItem) -> PutBack:
        """Write ``item`` as it was written once, or beside what has its place now."""


class Rivals(Protocol):
    """Cases, corrections and cancellations whose place another has at this desk."""

    def list_due(self, before: datetime) -> tuple[str, ...]:
        """Return the ids of envelopes of which the hub proved to hold all ``before`` then."""

    def reduce(self, envelope_id: str) -> str:
        """Destroy what it says of people, condemn its pages, and return its number."""
