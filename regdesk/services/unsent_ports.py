"""What the hub does not hold yet, each item with all that a lost desk needs to have it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from regdesk.services.send_ports import EnvelopeKind

Seat = tuple[int, int]
"""The place of an envelope in the desk's chain: its epoch, its sequence number."""


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

    def list_seats(self) -> tuple[Seat, ...]: ...
    def list_pages(self) -> frozenset[str]:
        """Return the blobs of all pages that go with them."""

    def find(self, seat: Seat) -> UnsentItem | None:
        """Return the item at ``seat``; None where the hub has it by now."""

    def is_sent(self, seat: Seat) -> bool:
        """Tell whether the hub holds everything of what this desk has at ``seat``."""

    def put_back(self, item: UnsentItem) -> bool:
        """Write ``item`` as it was written once; False where this desk has it already."""
