"""Turns an accepted draft into the facts its envelope states: typed, complete, in plain ISO.

Imported at the first acceptance only: pydantic costs a third of a second of start-up.
"""

from collections.abc import Callable
from datetime import date, datetime

from regdesk.domain.address import Address, Dwelling
from regdesk.domain.days import parse_day
from regdesk.domain.draft import Draft, HandIn
from regdesk.domain.errors import Bug
from regdesk.domain.finding import Finding, Findings
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Page, Paper
from regdesk.domain.people import Applicant, HandsIn, IdentityDocument, Person, Registrant
from regdesk.domain.words import Bilingual
from regdesk.protocol.messages import (
    AddressFacts,
    ApplicantFacts,
    CaseAccepted,
    DwellingFacts,
    FindingFacts,
    HandInFacts,
    IdentityFacts,
    OwnerFacts,
    PageFacts,
    Pair,
    PaperFacts,
    PersonFacts,
    PlaceFacts,
    RegistrantFacts,
    RegistrantOutcome,
)
from regdesk.services.pages import find_image_rule
from regdesk.services.service_clock import served
from regdesk.services.step_gaps import asks_last_day


def state_facts(
    draft: Draft,
    findings: Findings,
    *,
    clerk: str,
    accepted_at: datetime,
    overtime_reason: str,
    who_saw: Callable[[Paper], str] | None = None,
) -> CaseAccepted:
    """Return the body of the envelope for ``draft``, whose hand-ins have ended.

    ``clerk`` accepted the case and saw its papers, unless ``who_saw`` names another one.

    Errors: ``Bug`` or pydantic's ``ValidationError`` where a fact is missing that
    ``flow.problems`` should have asked for.
    """
    if draft.registration is None or findings.outcome is None:
        raise Bug(fact="registration")
    saw = who_saw or (lambda _paper: clerk)
    return CaseAccepted(
        ordinal=draft.ordinal,
        opened_on=draft.opened_on,
        accepted_at=accepted_at,
        clerk=clerk,
        registration=draft.registration,
        arrived_on=_day(draft.arrived_on),
        stay_until=_day(draft.stay_until) if asks_last_day(draft) else None,
        applicant=_applicant(draft.applicant),
        registrants=tuple(_registrant(one) for one in draft.registrants),
        dwelling=_dwelling(draft.dwelling),
        owners=() if draft.dwelling.petition else tuple(_owner(one) for one in draft.owners),
        papers=tuple(_paper(one, findings, saw(one)) for one in draft.papers),
        edition=findings.edition,
        outcome=findings.outcome,
        per_registrant=_outcomes(findings),
        findings=tuple(_finding(one) for one in findings.rules),
        hand_ins=tuple(_hand_in(one, accepted_at) for one in draft.hand_ins),
        served_s=int(served(draft, accepted_at).total_seconds()),
        overtime_reason=overtime_reason,
    )


def _outcomes(findings: Findings) -> tuple[RegistrantOutcome, ...]:
    told = findings.per_registrant
    return tuple(RegistrantOutcome(registrant=key, outcome=outcome) for key, outcome in told)


def _hand_in(hand_in: HandIn, accepted_at: datetime) -> HandInFacts:
    return HandInFacts(began_at=hand_in.began_at, ended_at=hand_in.ended_at or accepted_at)


def _day(typed: str) -> date | None:
    """Return the day; an empty field is None, one that names no day must not get here."""
    if not typed.strip():
        return None
    day = parse_day(typed)
    if day is None:
        raise Bug(fact="day")
    return day


def _pair(words: Bilingual) -> Pair:
    return Pair(kk=words.kk, ru=words.ru)


def _applicant(applicant: Applicant) -> ApplicantFacts:
    himself = applicant.hands_in is HandsIn.SELF
    person = None if himself else _person(applicant.person)
    return ApplicantFacts(hands_in=applicant.hands_in, person=person)


def _registrant(registrant: Registrant) -> RegistrantFacts:
    if registrant.category is None:
        raise Bug(fact="category")
    return RegistrantFacts(
        key=registrant.key,
        person=_person(registrant.person),
        category=registrant.category,
        abroad_proof=registrant.abroad_proof,
        passport=registrant.passport,
        former_address=registrant.former_address,
    )


def _person(person: Person) -> PersonFacts:
    return PersonFacts(
        iin=person.iin,
        surname=person.surname.strip(),
        given=person.given.strip(),
        patronymic=person.patronymic.strip(),
        born=_day(person.born),
        sex=person.sex,
        document=_identity(person.document),
    )


def _identity(document: IdentityDocument) -> IdentityFacts | None:
    if document.kind is None or not document.number.strip():
        return None
    return IdentityFacts(
        kind=document.kind,
        number=document.number.strip(),
        valid_until=_day(document.valid_until),
        issued_on=_day(document.issued_on),
        issued_by=document.issued_by.strip(),
    )


def _dwelling(dwelling: Dwelling) -> DwellingFacts:
    return DwellingFacts(
        address=_address(dwelling.address),
        premises=dwelling.premises,
        state_housing=dwelling.state_housing,
        petition=dwelling.petition,
    )


def _address(address: Address) -> AddressFacts:
    if address.place is None:
        raise Bug(fact="place")
    place = PlaceFacts(
        code=address.place.code, version=address.place.version, line=_pair(address.place.line)
    )
    return AddressFacts(
        place=place,
        street=_pair(address.street),
        house=address.house.strip(),
        block=address.block.strip(),
        flat=address.flat.strip(),
        rka=address.rka.strip(),
    )


def _owner(owner: Owner) -> OwnerFacts:
    named = bool(owner.representative.iin or owner.representative.surname)
    return OwnerFacts(
        key=owner.key,
        person=None if owner.registrant else _person(owner.person),
        registrant=owner.registrant,
        share=owner.share.strip(),
        presence=owner.presence,
        identity_checked=owner.identity_checked,
        consent=owner.consent,
        consented_on=_day(owner.consented_on),
        capacity=owner.capacity,
        representative=_person(owner.representative) if owner.represented and named else None,
        tenant=owner.tenant,
    )


def _paper(paper: Paper, findings: Findings, clerk: str) -> PaperFacts:
    return PaperFacts(
        code=paper.code,
        about=paper.about,
        original_seen=paper.original_seen,
        seen_by=clerk if paper.original_seen else "",
        seen_at=paper.seen_at,
        absent=paper.absent,
        valid_until=_day(paper.valid_until),
        image=find_image_rule(findings, paper),
        pages=tuple(_page(one) for one in paper.pages),
    )


def _page(page: Page) -> PageFacts:
    return PageFacts(
        blob=page.blob,
        media=page.media,
        width=page.width,
        height=page.height,
        bytes=page.size,
        poor_reason=page.poor_reason,
    )


def _finding(finding: Finding) -> FindingFacts:
    return FindingFacts(
        rule=finding.rule,
        verdict=finding.verdict,
        verified=finding.verified,
        about=finding.about,
        outcome=finding.outcome,
        act=finding.clause.act,
        point=finding.clause.point,
    )
