"""A draft for every case of the matrix, made as a clerk would leave it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from regdesk.domain.address import Dwelling, Premises
from regdesk.domain.draft import Draft
from regdesk.domain.owner import Capacity, Consent, Owner, Presence
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Applicant,
    Category,
    HandsIn,
    IdentityDocument,
    IdentityKind,
    PassportState,
    Person,
    Registrant,
    RegistrationKind,
)
from tests.rulebook.cases import DAY
from tests.rulebook.matrix import Asked, Case

YESTERDAY, LATER = "22.11.2026", "01.01.2030"
# Each band from its first day on: 14, 16 and 18 full years today; the youngest will be 14 tomorrow.
BORN = {"0-13": "24.11.2012", "14-15": "23.11.2012", "16-17": "23.11.2010", "18+": "23.11.2008"}
_KINDS = {
    "citizen": IdentityKind.ID_CARD,
    "foreigner": IdentityKind.RESIDENCE_PERMIT,
    "stateless": IdentityKind.STATELESS_CERTIFICATE,
    "refugee": IdentityKind.REFUGEE_CERTIFICATE,
}
_PROOFS = {
    "-": None,
    "none": AbroadProof.NONE,
    "dereg": AbroadProof.DEREGISTRATION,
    "nocit": AbroadProof.NO_CITIZENSHIP,
}
_CARD = IdentityDocument(IdentityKind.ID_CARD, valid_until=LATER)
_IDENTITY = frozenset({"APP-ID", "VNZH", "LBG", "REFUGEE", "OWN-ID"})


def make_draft(members: tuple[Case, ...], asked: Iterable[tuple[Asked, str]]) -> Draft:
    """Return the draft of one case, or of a family that agrees in all but category, age and proof.

    ``asked`` are the papers on the counter with the key of whom they are about.
    """
    case = members[0]
    return Draft(
        case_id="matrix",
        ordinal=1,
        opened_on=DAY,
        registrants=tuple(_registrant(f"r{at}", one) for at, one in enumerate(members, 1)),
        registration=RegistrationKind(case.kind),
        applicant=Applicant(HandsIn(case.hands_in)),
        dwelling=_dwelling(case.owner),
        owners=_owners(members),
        papers=(*_papers(members, asked), *_named_proofs(members)),
    )


def _dwelling(owner: str) -> Dwelling:
    if owner == "petition":
        return Dwelling(premises=Premises.DORMITORY, petition=True)
    return Dwelling(state_housing=owner == "tenant")


def _registrant(key: str, case: Case) -> Registrant:
    expired = case.how == "expired" and case.whose == "r" and case.lacks in _IDENTITY
    return Registrant(
        key,
        Person(born=BORN[case.age], document=_document(case, expired)),
        Category(case.category),
        _PROOFS[case.proof.partition("_")[0]],
        PassportState(case.passport) if case.passport != "-" else PassportState.VALID,
    )


@cache
def _document(case: Case, expired: bool) -> IdentityDocument:
    if case.category == "citizen_from_abroad":
        return {
            "valid": IdentityDocument(IdentityKind.PASSPORT, valid_until=LATER),
            "expired": IdentityDocument(IdentityKind.PASSPORT, valid_until=YESTERDAY),
            "lost": IdentityDocument(IdentityKind.RETURN_CERTIFICATE),
        }[case.passport]
    if case.age in ("0-13", "14-15"):
        return IdentityDocument(IdentityKind.BIRTH_CERTIFICATE)
    return IdentityDocument(_KINDS[case.category], valid_until=YESTERDAY if expired else LATER)


def _owners(members: tuple[Case, ...]) -> tuple[Owner, ...]:
    case = members[0]
    is_child = case.age in ("14-15", "16-17") and case.hands_in == "representative"
    kinds = _list_owners(RegistrationKind(case.kind), _consent(members[-1]), is_child)
    owners = kinds[case.owner]
    whose = {one.whose for one in members if one.lacks == "OWN-ID" and one.how == "expired"}
    return tuple(_expired(one) if one.key in whose else one for one in owners)


def _expired(owner: Owner) -> Owner:
    document = replace(owner.person.document, valid_until=YESTERDAY)
    return replace(owner, person=replace(owner.person, document=document))


def _consent(case: Case) -> Consent | None:
    permanent = case.kind == "permanent"
    return {
        "-": None,
        "refused": Consent.REFUSED,
        "same": Consent(case.kind),
        "narrower": Consent.TEMPORARY if permanent else None,
        "wider": None if permanent else Consent.PERMANENT,
    }[case.consent]


@cache
def _list_owners(
    kind: RegistrationKind, consent: Consent | None, is_child: bool
) -> dict[str, tuple[Owner, ...]]:
    there = Owner("o1", Person(document=_CARD), presence=Presence.PRESENT, identity_checked=True,
                  consent=consent)  # fmt: skip
    away = replace(there, presence=Presence.ABSENT, identity_checked=False)
    agrees = replace(there, key="o2", consent=Consent(kind))
    helper = Person(surname="Ахметова")
    minor = replace(away, capacity=Capacity.MINOR)
    incapable = replace(away, capacity=Capacity.INCAPABLE)
    return {
        "applicant": (replace(there, registrant="r1"),),
        "applicant_away": (
            replace(away, registrant="r1", capacity=Capacity.MINOR if is_child else Capacity.FULL),
        ),
        "applicant_and_another": (
            there,
            replace(there, key="o2", registrant="r1", consent=None),
        ),
        "present": (there,),
        "absent": (away,),
        "attorney_of_owner": (replace(away, representative=helper),),
        "several": (there, agrees),
        "several_one_absent": (away, agrees),
        "minor": (replace(minor, representative=helper),),
        "minor_alone": (minor,),
        "incapable": (replace(incapable, representative=helper),),
        "incapable_alone": (incapable,),
        "tenant": (replace(there, tenant=True),),
        "petition": (),
    }


def _papers(members: tuple[Case, ...], asked: Iterable[tuple[Asked, str]]) -> Iterable[Paper]:
    lacking = {
        (one.lacks, f"r{at}" if one.whose == "r" else one.whose): one.how
        for at, one in enumerate(members, 1)
    }
    for one, about in asked:
        how = lacking.get((one.paper, about), "")
        yield _paper(one.paper, "" if about == "case" else about, how)


@cache
def _paper(code: str, about: str, how: str) -> Paper:
    return Paper(
        PaperCode(code),
        about,
        original_seen=how not in ("absent", "unseen"),
        absent=how == "absent",
        valid_until=YESTERDAY if how == "expired" and code not in _IDENTITY else "",
    )


def _named_proofs(members: tuple[Case, ...]) -> Iterable[Paper]:
    """Yield the proofs that were named and are not there, or not in force any more."""
    for at, case in enumerate(members, 1):
        named, _, how = case.proof.partition("_")
        if how:
            yield _paper({"dereg": "DEREG", "nocit": "NOCIT"}[named], f"r{at}", how)
