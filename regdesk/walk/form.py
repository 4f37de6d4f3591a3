"""The form of a scenario, key for key as in ``resources/practice/README.md``.

Every class is one table of the TOML file, every field one key, its type the kind of value and its
default what a left-out key means. ``regdesk.walk.reading`` fills them and refuses all else.
"""

from dataclasses import dataclass
from datetime import date
from datetime import time as time_of_day
from enum import StrEnum

from regdesk.domain.address import Premises
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import ParkReason, StepId
from regdesk.domain.finding import Outcome
from regdesk.domain.iin import Sex
from regdesk.domain.owner import Capacity, Consent, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    IdentityKind,
    PassportState,
    RegistrationKind,
)


class PaperSeen(StrEnum):
    """How a paper is at the hand-in."""

    PRESENT = "present"
    ABSENT = "absent"
    EXPIRED = "expired"


class Checked(StrEnum):
    """Whether the clerk held the owner's identity document against the owner."""

    CHECKED = "checked"
    UNCHECKED = "unchecked"


class EventKind(StrEnum):
    """What may happen between two key presses."""

    PARK = "park"
    RESUME = "resume"
    KILL = "kill"
    RESTART = "restart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who somebody is. What is left out is invented, the same in every run."""

    surname: str = ""
    given: str = ""
    patronymic: str | None = None
    iin: str = ""
    born: date | None = None
    sex: Sex | None = None
    document: IdentityKind | None = None
    number: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm(Identity):
    """``[[person]]``: one to be registered; r1, r2, … in the order of the file."""

    category: Category
    type: RegistrationKind = RegistrationKind.PERMANENT
    stay_until: date | None = None
    proof: AbroadProof = AbroadProof.NONE
    passport: PassportState = PassportState.VALID
    typed_first: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandInForm:
    """``[hand_in]``: when, to which desk and by whom the papers are handed in."""

    day: date
    time: time_of_day
    desk_role: DeskRole = DeskRole.CORPORATION
    by: HandsIn = HandsIn.SELF
    person: Identity | None = None
    arrived_on: date | None = None
    takes_offer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressForm:
    """``[address]``: either ``search``, typed into the search line, or the parts by hand."""

    search: str = ""
    place: str = ""
    street_kk: str = ""
    street_ru: str = ""
    house: str = ""
    block: str = ""
    flat: str = ""
    rka: str = ""
    premises: Premises = Premises.FLAT
    state_housing: bool = False
    petition: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerForm(Identity):
    """``[[owner]]``: one (co-)owner; o1, o2, … in the order of the file."""

    registrant: str = ""
    share: str = ""
    presence: Presence = Presence.PRESENT
    identity: Checked = Checked.CHECKED
    consent: Consent | None = None
    consented_on: date | None = None
    capacity: Capacity = Capacity.FULL
    tenant: bool = False
    representative: Identity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """``[[paper]]``: how one paper is at the hand-in. A paper the law asks for is present
    unless it stands here.
    """

    code: PaperCode
    state: PaperSeen
    about: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerChange:
    """``[[event.owner]]``: what is different about an owner from this event on."""

    key: str
    presence: Presence | None = None
    identity: Checked | None = None
    consent: Consent | None = None
    consented_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """``[[event.person]]``: what is different about a registrant from this event on."""

    key: str
    proof: AbroadProof | None = None
    passport: PassportState | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventForm:
    """``[[event]]``: what happens on the way, in the order of the file."""

    kind: EventKind
    at: StepId | None = None
    reason: ParkReason = ParkReason.OTHER
    day: date | None = None
    time: time_of_day | None = None
    outcome: Outcome | None = None
    clause: str = ""
    owner: tuple[OwnerChange, ...] = ()
    person: tuple[PersonChange, ...] = ()
    paper: tuple[PaperForm, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedPerson:
    """``[[expected.person]]``: how it must end for one of those to be registered."""

    key: str
    outcome: Outcome
    papers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedForm:
    """``[expected]``: how it must end and where that stands in the law."""

    outcome: Outcome
    clause: str
    papers: tuple[str, ...] | None = None
    edition: str = ""
    person: tuple[ExpectedPerson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One story at the counter."""

    title: str
    hand_in: HandInForm
    person: tuple[PersonForm, ...]
    address: AddressForm
    expected: ExpectedForm
    owner: tuple[OwnerForm, ...] = ()
    paper: tuple[PaperForm, ...] = ()
    event: tuple[EventForm, ...] = ()
