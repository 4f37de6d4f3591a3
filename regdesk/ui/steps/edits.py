"""What an act of the clerk makes of a draft: short functions from a draft to the next, no Qt.

What is said of papers is in ``paper_edits``.
"""

from dataclasses import replace
from datetime import date

from regdesk.domain.days import format_day
from regdesk.domain.draft import Draft
from regdesk.domain.owner import Consent, Owner, Presence
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    PassportState,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.services.step_gaps import is_without_proof


def put_registrant(draft: Draft, changed: Registrant) -> Draft:
    """Put ``changed`` in its place; an owner who is this very person changes with it."""
    registrants = tuple(changed if one.key == changed.key else one for one in draft.registrants)
    owners = tuple(
        replace(one, person=changed.person) if one.registrant == changed.key else one
        for one in draft.owners
    )
    return replace(draft, registrants=registrants, owners=owners)


def put_category(draft: Draft, category: Category) -> Draft:
    """Give ``category`` to the first, and to all who were of the same category as he; whoever of a
    family was given one of his own keeps it.
    """
    before = draft.registrants[0].category
    registrants = tuple(
        change_category(one, category) if one.category is before else one
        for one in draft.registrants
    )
    return replace(draft, registrants=registrants)


def change_category(registrant: Registrant, category: Category) -> Registrant:
    """Give ``registrant`` another category; what is asked of one from abroad goes with it."""
    if category is Category.CITIZEN_FROM_ABROAD:
        return replace(registrant, category=category)
    return replace(registrant, category=category, abroad_proof=None, passport=PassportState.VALID)


def put_proof(draft: Draft, proof: AbroadProof) -> Draft:
    """Note what the first shows of the country left, and with him all who showed the same."""
    before = draft.registrants[0].abroad_proof
    registrants = tuple(
        replace(one, abroad_proof=proof) if _shows(one, before) else one
        for one in draft.registrants
    )
    return settle_kind(draft, replace(draft, registrants=registrants))


def settle_kind(before: Draft, after: Draft) -> Draft:
    """Without any proof in the whole case only temporary registration is open; once there is one,
    the clerk chooses anew.
    """
    if is_without_proof(after):
        return replace(after, registration=RegistrationKind.TEMPORARY)
    return replace(after, registration=None) if is_without_proof(before) else after


def _shows(registrant: Registrant, proof: AbroadProof | None) -> bool:
    abroad = registrant.category is Category.CITIZEN_FROM_ABROAD
    return abroad and registrant.abroad_proof is proof


def add_registrant(draft: Draft) -> Draft:
    """Add a member of the family: surname, category, proof and former address as the first has.

    The key is new even where somebody was removed whose papers are still kept.
    """
    first = draft.registrants[0]
    taken = [one.key for one in draft.registrants] + [one.about for one in draft.papers]
    key = _next_key("r", [key for key in taken if key.startswith("r")])
    member = replace(
        first, key=key, person=Person(surname=first.person.surname), passport=PassportState.VALID
    )
    return replace(draft, registrants=(*draft.registrants, member))


def remove_registrant(draft: Draft, key: str) -> Draft:
    """Leave ``key`` out. An owner who was this person is still the owner."""
    registrants = tuple(one for one in draft.registrants if one.key != key)
    owners = tuple(
        replace(one, registrant="") if one.registrant == key else one for one in draft.owners
    )
    return settle_kind(draft, replace(draft, registrants=registrants, owners=owners))


def bring_back(draft: Draft, before: Draft, key: str) -> Draft:
    """Put ``key``, who was removed from ``before``, in his old place; all else stays as it is."""
    at = [one.key for one in before.registrants].index(key)
    others = list(draft.registrants)
    others.insert(at, before.get_registrant(key))
    own = {one.key for one in before.owners if one.registrant == key}
    owners = tuple(replace(one, registrant=key) if one.key in own else one for one in draft.owners)
    return replace(
        draft, registrants=tuple(others), owners=owners, registration=before.registration
    )


def put_owner(draft: Draft, changed: Owner) -> Draft:
    """Put ``changed`` in its place, or at the end where it is new."""
    if all(one.key != changed.key for one in draft.owners):
        return replace(draft, owners=(*draft.owners, changed))
    owners = tuple(changed if one.key == changed.key else one for one in draft.owners)
    return replace(draft, owners=owners)


def remove_owner(draft: Draft, key: str) -> Draft:
    """Leave the owner ``key`` out."""
    return replace(draft, owners=tuple(one for one in draft.owners if one.key != key))


def bring_owner_back(draft: Draft, before: Draft, key: str) -> Draft:
    """Put the owner ``key``, who was removed from ``before``, in his old place."""
    at = [one.key for one in before.owners].index(key)
    owners = list(draft.owners)
    owners.insert(at, before.get_owner(key))
    return replace(draft, owners=tuple(owners))


def next_owner(draft: Draft) -> Owner:
    """Return a blank owner with a key that is still free; it is not in the draft yet.

    The key is new even where somebody was removed whose papers are still kept.
    """
    taken = [one.key for one in draft.owners] + [one.about for one in draft.papers]
    key = _next_key("o", [key for key in taken if key.startswith("o")])
    return Owner(key, tenant=draft.dwelling.state_housing)


def turn_state_housing(draft: Draft) -> Draft:
    """Say that the dwelling is state housing, where tenants answer, or take it back."""
    said = not draft.dwelling.state_housing
    owners = tuple(replace(one, tenant=said) for one in draft.owners)
    return replace(draft, dwelling=replace(draft.dwelling, state_housing=said), owners=owners)


def turn_petition(draft: Draft) -> Draft:
    """Say that an administration's petition stands in for the owners, or take it back."""
    said = not draft.dwelling.petition
    return replace(draft, dwelling=replace(draft.dwelling, petition=said))


def narrow_kind(draft: Draft) -> Draft:
    """Register temporarily, as the owners agree; what was asked for stays known."""
    return replace(draft, registration=RegistrationKind.TEMPORARY, asked_for=draft.registration)


def put_hands_in(draft: Draft, who: HandsIn) -> Draft:
    """Note who hands in; of an owner who is registered here it is then open whether he is here."""
    here = who is HandsIn.SELF
    owners = tuple(
        replace(one, presence=Presence.PRESENT if here else None) if one.registrant else one
        for one in draft.owners
    )
    return replace(draft, applicant=replace(draft.applicant, hands_in=who), owners=owners)


def turn_own(draft: Draft, owner: Owner) -> Owner:
    """Return ``owner`` as the next registrant who is no owner yet; after the last as nobody."""
    taken = {one.registrant for one in draft.owners if one.key != owner.key}
    free = [one for one in draft.registrants if one.key not in taken]
    keys = [one.key for one in free]
    at = keys.index(owner.registrant) + 1 if owner.registrant in keys else 0
    if at < len(free):
        return owner_is(owner, free[at], here=draft.applicant.hands_in is HandsIn.SELF)
    return Owner(owner.key, share=owner.share, tenant=owner.tenant) if owner.registrant else owner


def owner_is(owner: Owner, registrant: Registrant, *, here: bool = True) -> Owner:
    """The owner is ``registrant``: the law asks no consent of him for himself. ``here``: he hands
    in himself; where another does, it is still to be asked whether he came.
    """
    return Owner(
        owner.key,
        person=registrant.person,
        share=owner.share,
        registrant=registrant.key,
        presence=Presence.PRESENT if here else None,
        identity_checked=True,
        capacity=owner.capacity,
        representative=owner.representative,
        tenant=owner.tenant,
    )


def put_presence(owner: Owner, presence: Presence, *, checked: bool = True) -> Owner:
    """Note whether the one who answers is here and, ``checked``, compared with his document.

    Who is absent consents to nothing.
    """
    here = presence is Presence.PRESENT
    owner = replace(owner, identity_checked=here and checked)
    if owner.represented:
        owner = replace(owner, representative_presence=presence)
    else:
        owner = replace(owner, presence=presence)
    return owner if here else replace(owner, consent=None, consented_on="")


def put_consent(owner: Owner, consent: Consent, today: date) -> Owner:
    """Note what the owner says, ``today``."""
    given = "" if consent is Consent.REFUSED else format_day(today)
    return replace(owner, consent=consent, consented_on=given)


def _next_key(letter: str, taken: list[str]) -> str:
    numbers = [int(key[1:]) for key in taken if key[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"
