"""Paths, limits and messages between desk and hub, protocol version 1.

Requests are read strictly: an unknown field is an error. Answers are read with patience: what a
later hub adds is passed over. Every request but ``TIME`` is signed (``requests``); every answer
that a case's state depends on carries a signed message (``receipt``, ``feeds``).
Source: the sync paper, B4, B6, B14.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from regdesk.domain.number import LAST_DESK, LAST_EPOCH
from regdesk.protocol.messages import CentreCode, Count, Message, Sha256, Text, Uuid
from regdesk.protocol.signed import Said

JSON = "application/json"
PART_MEDIA = "application/octet-stream"

TIME = "/v1/time"
ENROL = "/v1/enrol"
HELLO = "/v1/hello"
ENVELOPES = "/v1/envelopes"
PAGES_QUERY = "/v1/blobs/query"
PAGES_GONE = "/v1/blobs/gone"
PART = "/v1/blobs/{page}/parts/{number}"
COMPLETE = "/v1/blobs/{page}/complete"
FEED = "/v1/feeds/{feed}"

BODY_BYTES = 2 * 1024 * 1024
"""The largest body of a JSON request; a part is never larger than ``PART_BYTES``."""
BATCH_ITEMS = 50
BATCH_BYTES = 1024 * 1024
"""Of the envelopes in one batch together, before base64. One alone may have so many too."""
PART_BYTES = 256 * 1024
PAGE_BYTES = 64 * 1024 * 1024
QUERY_ITEMS = 200
FEED_ITEMS = 500
COMPLETE_BYTES = PART_BYTES + 32 * 1024
"""Of a completion: the last part, and more than the longest manifest."""
NONCE_S = 600
TIME_V1 = "application/vnd.regdesk.time.v1+json"

Hex64 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
PartNumber = Annotated[int, Field(ge=0, lt=PAGE_BYTES // PART_BYTES)]
Nonce = Annotated[str, Field(pattern=r"^[A-Za-z0-9:._\-]{1,128}$")]
"""What a signature may carry (``requests``)."""
Sealed = Annotated[str, Field(min_length=1)]
"""Base64 of a DSSE envelope."""


class HubTime(Said):
    """What ``TIME`` signs. ``nonce`` is fresh for ``NONCE_S`` seconds, at any of the instances."""

    time: AwareDatetime
    nonce: Nonce


class TimeAnswer(Said):
    """A ``HubTime``, signed; the nonce stands outside too, for who does not know the key yet."""

    nonce: Nonce
    signed: Sealed


class DeskKey(Message):
    """A signing key of the desk: the 32 public bytes in hex, by the epoch it signs in."""

    epoch: Annotated[int, Field(ge=1)]
    public: Hex64


class DeskClaim(Message):
    """Who asks to be enrolled. ``keys`` are of every epoch, the running one last."""

    desk: Uuid
    centre: CentreCode
    number: Annotated[int, Field(ge=1, le=LAST_DESK)]
    keys: Annotated[tuple[DeskKey, ...], Field(min_length=1, max_length=LAST_EPOCH)]
    app: Text
    nonce: Text


class EnrolRequest(Message):
    """``claim`` is the JSON of a ``DeskClaim``, verbatim; ``proof`` is ``enrolment.prove_desk``.

    The request is signed by the last key of the claim, so the desk is known to have it.
    """

    claim: Text
    proof: Hex64


class HubKey(Said):
    """A signing key of the hub: its id, and the 32 public bytes in hex."""

    id: Text
    public: Hex64


class HubGrant(Said):
    """What an enrolled desk may trust from now on."""

    hub: Text
    keys: Annotated[tuple[HubKey, ...], Field(min_length=1)]


class EnrolAnswer(Said):
    """``grant`` is the JSON of a ``HubGrant``, verbatim; ``proof`` is ``enrolment.prove_hub``."""

    grant: Text
    proof: Hex64


class ChainEnd(Message):
    """The last envelope of the desk's running epoch; seq 0 and no hash before the first."""

    seq: Count
    hash: Sha256 | Literal[""]


class QueueSize(Message):
    """What waits at the desk; ``bytes`` are of the envelopes alone, ``oldest_s`` is the age of the
    oldest unsent case.
    """

    envelopes: Count
    pages: Count
    bytes: Count
    oldest_s: Count


class HelloRequest(Message):
    """The first call after each silence. ``cursors`` are by feed; ``rulebook`` is the edition that
    judges today, empty where the desk does not say.
    """

    app: Text
    epoch: Annotated[int, Field(ge=1)]
    head: ChainEnd
    queue: QueueSize
    disk_free: Count
    time: AwareDatetime
    rulebook: str
    cursors: dict[str, str]


class DeskState(StrEnum):
    """``held``: taken into custody, but a person looks at everything from this desk."""

    ACTIVE = "active"
    HELD = "held"
    REVOKED = "revoked"


class Lane(Said):
    """Whether a kind of traffic is welcome now, and else in how many seconds to ask again."""

    open: bool
    after_s: Count = 0


class HelloAnswer(Said):
    """``prefix`` is the last seq up to which the hub holds the running epoch without a gap;
    ``forked`` tells that two envelopes claim one place in it. ``checkpoint`` is the envelope at
    ``prefix``: a desk that has another there is a copy. ``keys`` marks the hub's list of keys
    (``hub_keys``); where it is another than the desk's, the desk asks for the list.
    """

    time: AwareDatetime
    nonce: Nonce
    state: DeskState
    prefix: Count
    forked: bool
    envelopes: Lane
    pages: Lane
    checkpoint: Sha256 | Literal[""] = ""
    keys: str = ""


class EnvelopesRequest(Message):
    """At most ``BATCH_ITEMS`` envelopes, verbatim, each in base64."""

    items: Annotated[tuple[str, ...], Field(min_length=1, max_length=BATCH_ITEMS)]


class Result(StrEnum):
    """What became of one envelope.

    ``stored`` and ``duplicate``: held, with receipt. ``held``: held with receipt, and a person
    looks at it first. ``retry``: nothing happened, send it again. ``refused``: not authentic or too
    large; the same bytes will never be taken.
    """

    STORED = "stored"
    DUPLICATE = "duplicate"
    HELD = "held"
    RETRY = "retry"
    REFUSED = "refused"


class HeldReason(StrEnum):
    """Why a person looks at an envelope first."""

    UNKNOWN_TYPE = "unknown_type"
    UNREADABLE = "unreadable"
    FORK = "fork"
    DESK_HELD = "desk_held"
    DESK_REVOKED = "desk_revoked"


class ItemResult(Said):
    """The answer to one item, at its place. ``reason`` is a ``HeldReason``, or one that a later
    hub has; ``code`` is a ``ProblemCode``, or one that a later hub has.
    """

    id: Sha256 | Literal[""] = ""
    result: Result
    receipt: Sealed | None = None
    reason: str = ""
    code: str = ""
    retry_after_s: Count = 0


class EnvelopesAnswer(Said):
    """As many results as there were items, in their order."""

    results: tuple[ItemResult, ...]


class PagesRequest(Message):
    """Which pages are asked after."""

    pages: Annotated[tuple[Sha256, ...], Field(min_length=1, max_length=QUERY_ITEMS)]


class PageState(Said):
    """What the hub has of a page: all, with ``receipt``, or the parts numbered in ``have``.

    ``keyed`` false: it was never given the page's key; completing again brings it.
    """

    id: Sha256
    receipt: Sealed | None = None
    have: tuple[PartNumber, ...] = ()
    keyed: bool = True


class PagesAnswer(Said):
    """As many states as there were pages, in their order."""

    pages: tuple[PageState, ...]


class GoneRequest(Message):
    """Pages that the desk had a receipt for and destroyed when their term was over: a hub that was
    put back from a copy asks for them in vain.
    """

    pages: Annotated[tuple[Sha256, ...], Field(min_length=1, max_length=QUERY_ITEMS)]


class GoneAnswer(Said):
    """It is noted; ``noted`` tells how many of them were news to the hub."""

    noted: Count


class CompleteRequest(Message):
    """The manifest of a page: its size in bytes and the SHA-256 of each part, in hex.

    ``key`` opens the page (``page.open_page``), 32 bytes in hex. A page that was completed without
    one gets it by completing again; a key that the hub has destroyed stays destroyed.
    """

    bytes: Annotated[int, Field(gt=0, le=PAGE_BYTES)]
    parts: Annotated[tuple[Hex64, ...], Field(min_length=1, max_length=PAGE_BYTES // PART_BYTES)]
    key: Annotated[Hex64 | None, Field(repr=False)] = None


class CompleteAnswer(Said):
    """The page is held."""

    receipt: Sealed
