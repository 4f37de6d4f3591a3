"""A case still being filled in: everything as typed, frozen, replaced whole at each change."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from regdesk.domain.address import Dwelling
from regdesk.domain.correction import AskedBy
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import Applicant, Person, Registrant, RegistrationKind


class StepId(StrEnum):
    """The six questions of the wizard, in order."""

    CATEGORY = "category"
    APPLICANT = "applicant"
    ADDRESS = "address"
    OWNER = "owner"
    DOCUMENTS = "documents"
    REVIEW = "review"


class ParkReason(StrEnum):
    """Why a case is postponed."""

    OWNER_ON_THE_WAY = "owner_on_the_way"
    PAPER_TO_FETCH = "paper_to_fetch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HandIn:
    """The papers lay on the counter from ``began_at`` until ``ended_at`` (None: they still do).

    The 30 minutes run from here (order 267). Parking gives the papers back and ends a hand-in.
    """

    began_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StepTimes:
    """Whole seconds that were spent at each step, in their order.

    ``since`` is when the clerk came to the step he is at, None while nobody is at the case.
    """

    spent: tuple[tuple[StepId, int], ...] = ()
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One visit's file until it is accepted.

    ``case_id`` is a UUIDv7; ``ordinal`` is the day's number by which people call it (031).
    ``kept_at`` is the moment of the last save, set by ``services.entry``. ``arrived_on`` (келу
    күні / дата прибытия) and ``stay_until`` are as typed. ``asked_for`` is the kind the applicant
    came for where an owner's narrower consent changed ``registration``; None: nothing was changed.

    ``application`` is the id of the application at the portal that it was opened from, ``ticket``
    that of the electronic queue, if there is one.

    ``corrects`` is the id of the accepted case that this draft corrects, empty for a new case;
    ``asked_by`` and ``why`` then say who asked for the correction, and why.

    ``people_confirmed`` is how many people, these included, the owner has confirmed to live here,
    0 where nobody asked him. ``times`` (``domain.step_times``) say how long it took, which is
    nothing that two drafts differ in; nor is ``clerk``, the employee code of whose case it is,
    empty where an earlier program kept it.
    """

    case_id: str
    ordinal: int
    opened_on: date
    registrants: tuple[Registrant, ...]
    registration: RegistrationKind | None = None
    asked_for: RegistrationKind | None = None
    arrived_on: str = ""
    stay_until: str = ""
    applicant: Applicant = field(default_factory=Applicant)
    dwelling: Dwelling = field(default_factory=Dwelling)
    owners: tuple[Owner, ...] = ()
    papers: tuple[Paper, ...] = ()
    hand_ins: tuple[HandIn, ...] = ()
    parked: ParkReason | None = None
    step: StepId = StepId.CATEGORY
    kept_at: datetime | None = None
    application: str = ""
    ticket: str = ""
    corrects: str = ""
    asked_by: AskedBy | None = None
    why: str = field(default="", repr=False)
    people_confirmed: int = 0
    times: StepTimes = field(default_factory=StepTimes, compare=False)
    clerk: str = field(default="", compare=False)

    @property
    def label(self) -> str:
        """What the case is called before it has a number: 031."""
        return f"{self.ordinal:03}"

    def get_registrant(self, key: str) -> Registrant:
        return next(one for one in self.registrants if one.key == key)

    def get_owner(self, key: str) -> Owner:
        return next(one for one in self.owners if one.key == key)

    def find_person(self, key: str) -> Person | None:
        """Return the registrant or owner that papers name by ``key``."""
        people = {one.key: one.person for one in self.registrants}
        people |= {one.key: one.person for one in self.owners}
        return people.get(key)

    def find_paper(self, code: PaperCode, about: str = "") -> Paper | None:
        return next((one for one in self.papers if (one.code, one.about) == (code, about)), None)
