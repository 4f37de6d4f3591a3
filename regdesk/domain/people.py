"""People as they stand at the counter: registrants, who hands in, and their identity documents."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from regdesk.domain.days import parse_day
from regdesk.domain.iin import Iin, Sex, find_iin


class Category(StrEnum):
    """Whom the standard names (order 267, annex 2, clauses 3 and 8)."""

    CITIZEN = "citizen"
    CITIZEN_FROM_ABROAD = "citizen_from_abroad"
    FOREIGNER = "foreigner"
    STATELESS = "stateless"
    REFUGEE = "refugee"


class RegistrationKind(StrEnum):
    """Permanent (place of residence) or temporary (place of temporary stay)."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"


class IdentityKind(StrEnum):
    """Identity documents; the value is the code of the official list."""

    ID_CARD = "01"
    PASSPORT = "02"
    FOREIGN_PASSPORT = "03"
    RESIDENCE_PERMIT = "04"
    STATELESS_CERTIFICATE = "05"
    DIPLOMATIC_PASSPORT = "06"
    SERVICE_PASSPORT = "07"
    REFUGEE_CERTIFICATE = "08"
    SEAMAN_CARD = "09"
    BIRTH_CERTIFICATE = "010"
    RETURN_CERTIFICATE = "011"
    FOREIGN_ID_CARD = "012"


class PassportState(StrEnum):
    """What became of a passport: the return certificate stands in for a lost or expired one."""

    VALID = "valid"
    LOST = "lost"
    EXPIRED = "expired"


class AbroadProof(StrEnum):
    """What a citizen come from abroad shows of the country left (order 267, clause 8)."""

    DEREGISTRATION = "deregistration"
    NO_CITIZENSHIP = "no_citizenship"
    NONE = "none"


class HandsIn(StrEnum):
    """Who hands the papers in."""

    SELF = "self"
    REPRESENTATIVE = "representative"  # parent, guardian, trustee
    ATTORNEY = "attorney"  # by notarised power of attorney


@dataclass(frozen=True, slots=True, repr=False)
class IdentityDocument:
    """An identity document as typed; days are kept as typed (dd.MM.yyyy) so that none is lost."""

    kind: IdentityKind | None = None
    number: str = ""
    valid_until: str = ""
    issued_on: str = ""
    issued_by: str = ""

    @property
    def valid_until_day(self) -> date | None:
        return parse_day(self.valid_until)


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """One person as typed; any field may still be empty or wrong. Kept out of logs by its repr."""

    iin: str = ""
    surname: str = ""
    given: str = ""
    patronymic: str = ""
    born: str = ""
    sex: Sex | None = None
    document: IdentityDocument = field(default_factory=IdentityDocument)

    @property
    def number(self) -> Iin | None:
        return find_iin(self.iin)

    @property
    def born_on(self) -> date | None:
        return parse_day(self.born)

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def short_name(self) -> str:
        """Surname and initials: Омаров Е. Б."""
        initials = [f"{part[0]}." for part in (self.given, self.patronymic) if part]
        return " ".join(part for part in (self.surname, *initials) if part)


@dataclass(frozen=True, slots=True)
class Registrant:
    """A person to be registered; ``key`` (r1, r2, …) names it inside its case for ever."""

    key: str
    person: Person = field(default_factory=Person)
    category: Category | None = None
    abroad_proof: AbroadProof | None = None
    passport: PassportState = PassportState.VALID
    former_address: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who hands the papers in; ``person`` is filled only where it is not a registrant himself."""

    hands_in: HandsIn = HandsIn.SELF
    person: Person = field(default_factory=Person)
