"""What an act of the clerk makes of a draft: short functions from a draft to the next, no Qt."""

from dataclasses import replace
from datetime import date, datetime

from regdesk.domain.days import format_day
from regdesk.domain.draft import Draft
from regdesk.domain.iin import find_iin
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.paper import Page, Paper, PaperCode
from regdesk.domain.people import AbroadProof, Category, Person, Registrant, RegistrationKind


def put_registrant(draft: Draft, changed: Registrant) -> Draft:
    """Put ``changed`` in its place; an owner who is this very person changes with it."""
    registrants = tuple(changed if one.key == changed.key else one for one in draft.registrants)
    owners = tuple(
        replace(one, person=changed.person) if one.registrant == changed.key else one
        for one in draft.owners
    )
    return replace(draft, registrants=registrants, owners=owners)


def put_category(draft: Draft, category: Category) -> Draft:
    """Give ``category`` to everyone of the case; what was shown of a country left goes with it."""
    proof = draft.registrants[0].abroad_proof
    if category is not Category.CITIZEN_FROM_ABROAD:
        proof = None
    registrants = tuple(
        replace(one, category=category, abroad_proof=proof) for one in draft.registrants
    )
    return replace(draft, registrants=registrants)


def put_proof(draft: Draft, proof: AbroadProof) -> Draft:
    """Note what is shown of the country left. Without it only temporary registration is open;
    once it is there the clerk chooses anew.
    """
    was_missing = draft.registrants[0].abroad_proof is AbroadProof.NONE
    registration = draft.registration
    if proof is AbroadProof.NONE:
        registration = RegistrationKind.TEMPORARY
    elif was_missing:
        registration = None
    registrants = tuple(replace(one, abroad_proof=proof) for one in draft.registrants)
    return replace(draft, registrants=registrants, registration=registration)


def add_registrant(draft: Draft) -> Draft:
    """Add a member of the family: surname, category and former address as the first has them."""
    first = draft.registrants[0]
    key = _next_key("r", [one.key for one in draft.registrants])
    member = replace(first, key=key, person=Person(surname=first.person.surname))
    return replace(draft, registrants=(*draft.registrants, member))


def put_owner(draft: Draft, changed: Owner) -> Draft:
    """Put ``changed`` in its place, or at the end where it is new."""
    if all(one.key != changed.key for one in draft.owners):
        return replace(draft, owners=(*draft.owners, changed))
    owners = tuple(changed if one.key == changed.key else one for one in draft.owners)
    return replace(draft, owners=owners)


def remove_owner(draft: Draft, key: str) -> Draft:
    """Leave the owner ``key`` out."""
    return replace(draft, owners=tuple(one for one in draft.owners if one.key != key))


def next_owner(draft: Draft) -> Owner:
    """Return a blank owner with a key that is still free; it is not in the draft yet."""
    return Owner(_next_key("o", [one.key for one in draft.owners]))


def owner_is(owner: Owner, registrant: Registrant) -> Owner:
    """The owner is ``registrant``, who stands here: the law asks no consent of him for himself."""
    return Owner(
        owner.key,
        person=registrant.person,
        share=owner.share,
        registrant=registrant.key,
        presence=Presence.PRESENT,
        identity_checked=True,
    )


def put_presence(owner: Owner, presence: Presence) -> Owner:
    """Present means: here, and compared with his document. Who is absent consents to nothing."""
    if presence is Presence.PRESENT:
        return replace(owner, presence=presence, identity_checked=True)
    return replace(owner, presence=presence, identity_checked=False, consent=None, consented_on="")


def put_consent(owner: Owner, consent: Consent, today: date) -> Owner:
    """Note what the owner says, ``today``."""
    given = "" if consent is Consent.REFUSED else format_day(today)
    return replace(owner, consent=consent, consented_on=given)


def fill_from_iin(person: Person) -> Person:
    """Return ``person`` with birth day and sex as the IIN tells, where they were empty."""
    number = find_iin(person.iin)
    if number is None:
        return person
    born = format_day(number.born_on) if number.born_on and not person.born else person.born
    return replace(person, born=born, sex=person.sex or number.sex)


def toggle_seen(draft: Draft, code: PaperCode, about: str, now: datetime) -> Draft:
    """The clerk saw the original with his own eyes at ``now``, or takes it back."""
    paper = draft.find_paper(code, about) or Paper(code, about)
    seen = not paper.original_seen
    return put_paper(
        draft, replace(paper, original_seen=seen, seen_at=now if seen else None, absent=False)
    )


def put_pages(draft: Draft, code: PaperCode, about: str, pages: tuple[Page, ...]) -> Draft:
    """Give the paper these ``pages``."""
    paper = draft.find_paper(code, about) or Paper(code, about)
    return put_paper(draft, replace(paper, pages=pages))


def put_paper(draft: Draft, changed: Paper) -> Draft:
    """Put ``changed`` in its place, or at the end where it is new."""
    here = (changed.code, changed.about)
    if draft.find_paper(*here) is None:
        return replace(draft, papers=(*draft.papers, changed))
    papers = tuple(changed if (one.code, one.about) == here else one for one in draft.papers)
    return replace(draft, papers=papers)


def _next_key(letter: str, taken: list[str]) -> str:
    numbers = [int(key[1:]) for key in taken if key[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"
