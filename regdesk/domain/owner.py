"""Owners of the dwelling: presence, identity check and consent are separate facts."""

from dataclasses import dataclass, field
from enum import StrEnum

from regdesk.domain.people import Person


class Presence(StrEnum):
    """Whether the owner stands at the counter."""

    PRESENT = "present"
    ABSENT = "absent"


class Consent(StrEnum):
    """What the owner agrees to."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    REFUSED = "refused"


class Capacity(StrEnum):
    """Whether the owner acts himself or through a legal representative."""

    FULL = "full"
    MINOR = "minor"
    INCAPABLE = "incapable"


@dataclass(frozen=True, slots=True)
class Owner:
    """One (co-)owner or tenant; ``key`` is o1, o2, …

    ``registrant`` is the key of the registrant who *is* this owner, or empty: the law then asks
    no consent of him for himself (order 267, clause 8). ``share`` is as typed: «1/2».
    Who cannot act himself need not come: ``representative_presence`` says whether his
    representative stands here, and ``identity_checked`` is then said of that one.
    """

    key: str
    person: Person = field(default_factory=Person)
    share: str = ""
    registrant: str = ""
    presence: Presence | None = None
    identity_checked: bool = False
    consent: Consent | None = None
    consented_on: str = ""
    capacity: Capacity = Capacity.FULL
    representative: Person = field(default_factory=Person)
    tenant: bool = False  # of state housing
    representative_presence: Presence | None = None

    @property
    def represented(self) -> bool:
        """Whether another answers for this owner."""
        return self.capacity is not Capacity.FULL

    @property
    def answering(self) -> Presence | None:
        """Whether the one who answers for the dwelling stands here: the owner or his
        representative.
        """
        return self.representative_presence if self.represented else self.presence
