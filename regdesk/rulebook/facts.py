"""The closed table of facts that a rule may ask about, each read from what was typed.

A fact is a word, a whole number, or None while nobody has typed it yet. Days of the law are
counted on ``Subject.day``, the day of hand-in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesk.domain.address import Premises
from regdesk.domain.days import age_on
from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.errors import Bug
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    IdentityKind,
    PassportState,
    Person,
    Registrant,
    RegistrationKind,
)

FactValue = str | int | None

_PROOF_PAPER = {
    AbroadProof.DEREGISTRATION: PaperCode.DEREGISTRATION,
    AbroadProof.NO_CITIZENSHIP: PaperCode.NO_CITIZENSHIP,
}


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a rule judges: one registrant, and where the rule is about owners, one owner with him.

    ``registers_as`` is the kind the law leaves him; ``until_proof`` says that the law turned it to
    temporary until a missing document is obtained.
    """

    draft: Draft
    day: date
    role: DeskRole
    registrant: Registrant
    registers_as: RegistrationKind | None
    until_proof: bool = False
    maybe_owner: Owner | None = None

    @property
    def owner(self) -> Owner:
        if self.maybe_owner is None:
            raise Bug("rulebook.no_owner")
        return self.maybe_owner

    @property
    def owner_person(self) -> Person:
        """The owner as a person; one who is registered here himself is typed only once."""
        for one in self.draft.registrants:
            if one.key == self.owner.registrant:
                return one.person
        return self.owner.person


@dataclass(frozen=True, slots=True)
class Fact:
    """How a fact is read, the words it can be (none: a whole number), whether it needs an owner,
    and whether it is the registrant's own, so that it may differ within a family.
    """

    read: Callable[[Subject], FactValue]
    words: frozenset[str] = frozenset()
    of_owner: bool = False
    of_registrant: bool = False


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


def _age(person: Person, day: date) -> int | None:
    born = person.born_on
    return None if born is None or born > day else age_on(born, day)


def _passport(subject: Subject) -> PassportState:
    """A passport whose last day is over is an expired one, whatever was ticked."""
    document = subject.registrant.person.document
    last = document.valid_until_day
    if document.kind is IdentityKind.PASSPORT and last is not None and last < subject.day:
        return PassportState.EXPIRED
    return subject.registrant.passport


def _abroad_proof(subject: Subject) -> AbroadProof | None:
    """A proof that was named but is not on the counter, or has expired, is no proof."""
    named = subject.registrant.abroad_proof
    if named is None or named is AbroadProof.NONE:
        return named
    paper = subject.draft.find_paper(_PROOF_PAPER[named], subject.registrant.key)
    if paper is None:
        return named
    last = paper.valid_until_day
    expired = last is not None and last < subject.day
    return AbroadProof.NONE if paper.absent or expired else named


def _document(subject: Subject) -> str:
    """The kind of identity document by its official code, whatever its paper is called."""
    return subject.registrant.person.document.kind or "none"


def _owner_is(subject: Subject) -> str:
    """Who is said to be a registrant must be one; ``unknown`` is no registrant of the case."""
    here = subject.owner.registrant
    if not here:
        return "other"
    if here == subject.registrant.key:
        return "this_registrant"
    known = any(one.key == here for one in subject.draft.registrants)
    return "co_registrant" if known else "unknown"


def _is_here(subject: Subject) -> bool:
    return _owner_is(subject) in ("this_registrant", "co_registrant")


def _presence(subject: Subject) -> Presence | None:
    """Who hands in for himself stands at the counter, in his role of owner too."""
    owner = subject.owner
    stands_here = subject.draft.applicant.hands_in is HandsIn.SELF and _is_here(subject)
    return Presence.PRESENT if owner.presence is None and stands_here else owner.presence


def _identity_checked(subject: Subject) -> str | None:
    """An owner who is registered here is checked by his own document; None: not checked yet."""
    return "yes" if subject.owner.identity_checked or _is_here(subject) else None


def _owner_document(subject: Subject) -> str:
    paper = subject.draft.find_paper(PaperCode.OWNER_ID, subject.owner.key)
    return "absent" if paper is not None and paper.absent else "expected"


def _representative(subject: Subject) -> str | None:
    """Who is named stands here, unless it is said that he does not."""
    owner, person = subject.owner, subject.owner.representative
    if owner.representative_presence is Presence.ABSENT:
        return "nobody"
    if person.surname or person.iin:
        return "named"
    return "nobody" if owner.presence is Presence.ABSENT else None


def _words(kind: type[StrEnum]) -> frozenset[str]:
    return frozenset(kind)


_YES_NO = frozenset({"yes", "no"})
_OWNER_IS = frozenset({"this_registrant", "co_registrant", "other", "unknown"})

FACTS: Mapping[str, Fact] = {
    "age": Fact(lambda s: _age(s.registrant.person, s.day), of_registrant=True),
    "category": Fact(lambda s: s.registrant.category, _words(Category), of_registrant=True),
    "registration": Fact(lambda s: s.draft.registration, _words(RegistrationKind)),
    "registers_as": Fact(lambda s: s.registers_as, _words(RegistrationKind)),
    "until_proof": Fact(lambda s: _yes(s.until_proof), _YES_NO),
    "proof_named": Fact(
        lambda s: s.registrant.abroad_proof, _words(AbroadProof), of_registrant=True
    ),
    "abroad_proof": Fact(_abroad_proof, _words(AbroadProof), of_registrant=True),
    "passport": Fact(_passport, _words(PassportState), of_registrant=True),
    "hands_in": Fact(lambda s: s.draft.applicant.hands_in, _words(HandsIn)),
    "company": Fact(
        lambda s: "alone" if len(s.draft.registrants) == 1 else "family",
        frozenset({"alone", "family"}),
    ),
    "desk_role": Fact(lambda s: s.role, _words(DeskRole)),
    "premises": Fact(lambda s: s.draft.dwelling.premises, _words(Premises)),
    "petition": Fact(lambda s: _yes(s.draft.dwelling.petition), _YES_NO),
    "state_housing": Fact(lambda s: _yes(s.draft.dwelling.state_housing), _YES_NO),
    "document": Fact(_document, _words(IdentityKind) | {"none"}, of_registrant=True),
    "owner_is": Fact(_owner_is, _OWNER_IS, of_owner=True),
    "presence": Fact(_presence, _words(Presence), of_owner=True),
    "identity_checked": Fact(_identity_checked, _YES_NO, of_owner=True),
    "owner_document": Fact(_owner_document, frozenset({"absent", "expected"}), of_owner=True),
    "consent": Fact(lambda s: s.owner.consent, _words(Consent), of_owner=True),
    "owner_age": Fact(lambda s: _age(s.owner_person, s.day), of_owner=True),
    "capacity": Fact(lambda s: s.owner.capacity, _words(Capacity), of_owner=True),
    "representative": Fact(_representative, frozenset({"named", "nobody"}), of_owner=True),
    "tenant": Fact(lambda s: _yes(s.owner.tenant), _YES_NO, of_owner=True),
}
