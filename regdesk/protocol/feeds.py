"""What the hub has for a desk: feeds read page by page behind an opaque cursor.

``GET FEED?after=CURSOR&limit=N``; no ``after`` begins at the beginning. Items only grow in version;
a desk applies a page and its cursor in one transaction. Source: the sync paper, B10.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from regdesk.domain.address import Premises
from regdesk.domain.decision import Ruling
from regdesk.domain.people import RegistrationKind
from regdesk.protocol.feed_names import Feed as Feed
from regdesk.protocol.messages import (
    AddressFacts,
    CentreCode,
    Count,
    Pair,
    PersonFacts,
    RegistrantFacts,
    Sha256,
    Text,
    Uuid,
)
from regdesk.protocol.signed import Said
from regdesk.protocol.wire import Sealed

FEED_PAGE_V1 = "application/vnd.regdesk.feed-page.v1+json"
EDITION_V1 = "application/vnd.regdesk.edition.v1+toml"
CLASSIFIER_V1 = "application/vnd.regdesk.classifier.v1+csv.gz"
EDITION_BYTES = 512 * 1024
CLASSIFIER_BYTES = 16 * 1024 * 1024


class FeedItem(Said):
    """One thing of a feed as it stands at ``version``. A dropped one has an empty body, but for one
    of ``PORTAL``, which is a ``DroppedApplication``.
    """

    key: Text
    version: Count
    op: Literal["put", "drop"]
    body: dict[str, Any]


class FeedPage(Said):
    """Items after the cursor ``after``; ``desk`` is whom they are for. ``next`` is the cursor
    behind the last item, and ``more`` tells that there are further ones already.
    """

    feed: Feed
    desk: Uuid
    after: str
    items: tuple[FeedItem, ...]
    next: str
    more: bool


class FeedAnswer(Said):
    """A ``FeedPage``, signed."""

    page: Sealed


class Decision(Said):
    """The body of an item of ``DECISIONS``, whose key is the case's id.

    ``step`` and ``field`` name where to put right what ``needs_action``; both may be empty.
    ``simulated``: no register of the state said this. ``stands`` is told only with a correction
    that came too late: what the register decided before, which stands.
    """

    case: Uuid
    envelope: Sha256
    ruling: Ruling
    decided_at: AwareDatetime
    reason: Pair | None = None
    step: str = ""
    field: str = ""
    simulated: bool
    stands: Ruling | None = None


class Notice(Said):
    """The body of an item of ``NOTICES``."""

    title: Pair
    text: Pair
    at: AwareDatetime


class PublishedEdition(Said):
    """The body of an item of ``EDITIONS``, whose key is the edition's id.

    ``sealed`` is a DSSE envelope of type ``EDITION_V1`` signed by the hub; its payload is the
    edition's file as ``resources/rulebook/README.md`` tells, at most ``EDITION_BYTES``.
    """

    sealed: Sealed


class PublishedClassifier(Said):
    """The body of an item of ``CLASSIFIERS``, whose key is the classifier's name (``kato``).

    ``sealed`` is a DSSE envelope of type ``CLASSIFIER_V1`` signed by the hub; its payload is the
    whole list of places as CSV, compressed by gzip, at most ``CLASSIFIER_BYTES`` when unpacked.
    """

    version: Text
    sealed: Sealed


class PreApplication(Said):
    """The body of an item of ``PORTAL``, whose key is ``id``: what a citizen typed at home.

    It proves nothing: every paper, presence and consent is asked for at the counter.
    """

    id: Uuid
    centre: CentreCode
    received_at: AwareDatetime
    registration: RegistrationKind | None
    arrived_on: date | None
    stay_until: date | None
    registrants: Annotated[tuple[RegistrantFacts, ...], Field(min_length=1, max_length=20)]
    address: AddressFacts | None
    premises: Premises | None
    owners: Annotated[tuple[PersonFacts, ...], Field(max_length=20)]
    simulated: bool


class DroppedApplication(Said):
    """The body of a dropped item of ``PORTAL``. ``claimed_by`` is the desk whose claim was stored
    first, and empty where the portal withdrew the application, or it grew too old.

    That desk may yet throw its case away, and opens the application again from what it keeps.
    """

    claimed_by: str = ""
