"""What a desk tells the hub. Version 1 of ``case.accepted``.

A released version never changes: a new field is a new version, and frozen sample envelopes of every
release are verified by the tests for ever. Days are ISO, moments carry their offset, an unknown
field is an error.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from regdesk.domain.address import Premises
from regdesk.domain.finding import Outcome, Verdict
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.paper import ImageRule, PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    IdentityKind,
    PassportState,
    RegistrationKind,
)

CASE_ACCEPTED_V1 = "application/vnd.regdesk.case.accepted.v1+json"

Text = Annotated[str, Field(min_length=1)]
Uuid = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Sha256 = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
SlipText = Annotated[str, Field(pattern=r"^[0-9]{3}-[0-9]{3}-[1-9]-[0-9]{6}-[0-9]{2}$")]
IinText = Annotated[str, Field(pattern=r"^([0-9]{12})?$")]
CentreCode = Annotated[str, Field(pattern=r"^[0-9]{3}$")]
Count = Annotated[int, Field(ge=0)]


class Message(BaseModel):
    """Frozen, strict about types and about names."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Pair(Message):
    """The same in Kazakh and in Russian."""

    kk: str
    ru: str


class Blob(Message):
    """An encrypted page that belongs to the case: its name, and the bytes of the picture in it."""

    id: Sha256
    bytes: Annotated[int, Field(gt=0)]


class DeskTime(Message):
    """When the desk thinks it is. ``boot`` names this run of the program and ``mono_ms`` counts in
    it, so that the hub can put right what a wrong clock wrote. ``hub_offset_ms`` is the hub's clock
    minus the desk's when they last met, None before the first contact.
    """

    wall: AwareDatetime
    hub_offset_ms: int | None
    boot: Uuid
    mono_ms: Count


class LinkHeader(Message):
    """What every envelope says of itself; it holds no personal data. ``prev`` is empty for the
    first link of the desk's chain.
    """

    desk: Uuid
    epoch: Annotated[int, Field(ge=1)]
    seq: Annotated[int, Field(ge=1)]
    prev: Sha256 | Literal[""]
    case: Uuid
    type: str
    version: Literal["1.0"] = "1.0"
    prio: Literal["normal"] = "normal"
    centre: CentreCode


class CaseHeader(LinkHeader):
    """What an envelope says of the case in it, by its slip."""

    slip: SlipText
    rulebook: Text
    blobs: tuple[Blob, ...]
    t: DeskTime


class Header(CaseHeader):
    """The header of ``CASE_ACCEPTED_V1``."""

    type: Literal["case.accepted"] = "case.accepted"


class IdentityFacts(Message):
    """An identity document; ``valid_until`` is None where it has no end."""

    kind: IdentityKind
    number: Text
    valid_until: date | None
    issued_on: date | None
    issued_by: str


class PersonFacts(Message):
    """A person; what nobody asked of an owner or representative is None.

    ``iin`` is empty for one who was not given a number yet.
    """

    iin: IinText
    surname: Text
    given: Text
    patronymic: str
    born: date | None
    sex: Sex | None
    document: IdentityFacts | None


class RegistrantFacts(Message):
    """A person to be registered; ``key`` names him inside the case."""

    key: Text
    person: PersonFacts
    category: Category
    abroad_proof: AbroadProof | None
    passport: PassportState
    former_address: str


class ApplicantFacts(Message):
    """Who handed in; ``person`` is None where he is a registrant himself."""

    hands_in: HandsIn
    person: PersonFacts | None


class PlaceFacts(Message):
    """A row of the classifier of places, with the version it was read from."""

    code: Annotated[str, Field(pattern=r"^[0-9]{9}$")]
    version: str
    line: Pair


class AddressFacts(Message):
    """Where the dwelling stands; ``rka`` is empty when the address code is unknown."""

    place: PlaceFacts
    street: Pair
    house: Text
    block: str
    flat: str
    rka: Annotated[str, Field(pattern=r"^([0-9]{16})?$")]


class DwellingFacts(Message):
    """The dwelling and what stands in place of an owner."""

    address: AddressFacts
    premises: Premises
    state_housing: bool
    petition: bool


class OwnerFacts(Message):
    """An owner: presence, identity check and consent are facts of their own.

    ``registrant`` is the key of the registrant who is this owner; his person stands there.
    """

    key: Text
    person: PersonFacts | None
    registrant: str
    share: str
    presence: Presence | None
    identity_checked: bool
    consent: Consent | None
    consented_on: date | None
    capacity: Capacity
    representative: PersonFacts | None
    tenant: bool


class PageFacts(Message):
    """A page that was kept; ``bytes`` is the size of the picture before encryption."""

    blob: Sha256
    media: Text
    width: Count
    height: Count
    bytes: Count
    poor_reason: str


class PaperFacts(Message):
    """A paper: that its original was seen, by whom and when, and the pages that were kept."""

    code: PaperCode
    about: str
    original_seen: bool
    seen_by: str
    seen_at: AwareDatetime | None
    absent: bool
    valid_until: date | None
    image: ImageRule
    pages: tuple[PageFacts, ...]


class FindingFacts(Message):
    """What one rule said, with the clause it stands on; a deferred one asks the hub to judge."""

    rule: Text
    verdict: Verdict
    verified: bool
    about: str
    outcome: Outcome | None
    act: str
    point: str


class HandInFacts(Message):
    """The papers lay on the counter from … to …"""

    began_at: AwareDatetime
    ended_at: AwareDatetime


class RegistrantOutcome(Message):
    """What the law said of one registrant."""

    registrant: Text
    outcome: Outcome


class CaseAccepted(Message):
    """Everything that was accepted, judged and seen; enough to build the register's entry."""

    ordinal: Annotated[int, Field(ge=1)]
    opened_on: date
    accepted_at: AwareDatetime
    clerk: Text
    registration: RegistrationKind
    arrived_on: date | None
    stay_until: date | None
    applicant: ApplicantFacts
    registrants: Annotated[tuple[RegistrantFacts, ...], Field(min_length=1)]
    dwelling: DwellingFacts
    owners: tuple[OwnerFacts, ...]
    papers: tuple[PaperFacts, ...]
    edition: Text
    outcome: Outcome
    per_registrant: tuple[RegistrantOutcome, ...]
    findings: tuple[FindingFacts, ...]
    hand_ins: Annotated[tuple[HandInFacts, ...], Field(min_length=1)]
    served_s: Count
    overtime_reason: str


class CaseAcceptedPayload(Message):
    """The payload of an envelope of type ``CASE_ACCEPTED_V1``."""

    header: Header
    body: CaseAccepted


def write_payload(payload: Message) -> bytes:
    """Return the bytes that are signed, stored and sent."""
    return payload.model_dump_json().encode()


def read_payload(payload: bytes) -> CaseAcceptedPayload:
    """Return what ``payload`` says. Errors: pydantic's ``ValidationError``."""
    return CaseAcceptedPayload.model_validate_json(payload)
