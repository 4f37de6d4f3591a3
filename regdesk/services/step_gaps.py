"""What each step still lacks by the form of what was typed; the law's word is ``law_problems``."""

from collections.abc import Iterable, Iterator
from datetime import date

from regdesk.domain.address import Address, Premises, is_rka
from regdesk.domain.draft import Draft
from regdesk.domain.owner import Owner, Presence
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import (
    AbroadProof,
    Category,
    HandsIn,
    Person,
    Registrant,
    RegistrationKind,
)
from regdesk.services.person_fields import (
    Gap,
    find_birth_gaps,
    find_day_gaps,
    find_document_gaps,
    find_helper_gaps,
    find_name_gaps,
)


def category(draft: Draft, day: date) -> Iterator[Gap]:
    """Step 1: whom, and for how long. Of the others of a family step 2 asks it."""
    first = draft.registrants[0]
    yield from _under(f"registrants.{first.key}", _standing(first))
    if draft.registration is None:
        yield Gap("registration", "field.empty.registration")
    yield from find_day_gaps("arrived_on", draft.arrived_on, latest=day)
    if asks_last_day(draft):
        yield from find_day_gaps("stay_until", draft.stay_until, earliest=day)


def is_without_proof(draft: Draft) -> bool:
    """Tell whether everyone has come from abroad and shows nothing of the country left."""
    return all(
        one.category is Category.CITIZEN_FROM_ABROAD and one.abroad_proof is AbroadProof.NONE
        for one in draft.registrants
    )


def asks_last_day(draft: Draft) -> bool:
    """Tell whether a last day of the stay is asked for; until a proof is there none is set."""
    return draft.registration is RegistrationKind.TEMPORARY and not is_without_proof(draft)


def applicant(draft: Draft, day: date) -> Iterator[Gap]:
    """Step 2: each registrant, and who hands in for them."""
    for at, one in enumerate(draft.registrants):
        standing = _standing(one) if at else ()
        gaps = (*standing, *_identity(one.person, day), *find_birth_gaps(one.person, day))
        yield from _under(f"registrants.{one.key}", gaps)
    if draft.applicant.hands_in is not HandsIn.SELF:
        yield from _under("applicant", find_helper_gaps(draft.applicant.person, day))


def address(draft: Draft, day: date) -> Iterator[Gap]:  # noqa: ARG001 all steps are asked alike
    """Step 3: where the dwelling stands."""
    place, typed = "dwelling.address", draft.dwelling.address
    if typed.place is None:
        yield Gap(f"{place}.place", "field.empty.place")
    if not (typed.street.kk.strip() or typed.street.ru.strip()):
        yield Gap(f"{place}.street", "field.empty.street")
    if not typed.house.strip():
        yield Gap(f"{place}.house", "field.empty.house")
    if draft.dwelling.premises is Premises.FLAT and not typed.flat.strip():
        yield Gap(f"{place}.flat", "address.flat_empty")
    if not _is_rka(typed):
        yield Gap(f"{place}.rka", "address.rka")


def owners(draft: Draft, day: date) -> Iterator[Gap]:
    """Step 4: every owner; the petition of an administration stands in for them."""
    if draft.dwelling.petition:
        return
    if not draft.owners:
        yield Gap("owners", "field.empty.owners")
    for one in draft.owners:
        yield from _under(f"owners.{one.key}", _owner(one, draft, day))


def documents(draft: Draft, day: date) -> Iterator[Gap]:  # noqa: ARG001 all steps are asked alike
    """Step 5: what was typed of a paper, and its pages that are not clear; which papers are asked
    for is the law's affair.
    """
    for one in draft.papers:
        path = f"papers.{one.code.value}.{one.about}"
        yield from _under(path, find_day_gaps("valid_until", one.valid_until))
        if any(page.is_poor for page in one.pages):
            yield Gap(path, "page.poor")


def review(draft: Draft, day: date) -> Iterator[Gap]:  # noqa: ARG001 all steps are asked alike
    """Step 6 asks of a correction who wanted it, and why; of a new case nothing."""
    if not draft.corrects:
        return
    if draft.asked_by is None:
        yield Gap("asked_by", "field.empty.asked_by")
    if not draft.why.strip():
        yield Gap("why", "field.empty.why")


def _standing(one: Registrant) -> Iterator[Gap]:
    """Yield what is not answered of whom the law sees in a registrant."""
    if one.category is None:
        yield Gap("category", "field.empty.category")
    if one.category is Category.CITIZEN_FROM_ABROAD and one.abroad_proof is None:
        yield Gap("abroad_proof", "field.empty.abroad_proof")


def _owner(owner: Owner, draft: Draft, day: date) -> Iterator[Gap]:
    shown = not is_without_document(draft, owner)
    if not owner.registrant:
        person = owner.person
        yield from _identity(person, day) if shown else find_helper_gaps(person, day)
        if shown:
            yield from find_day_gaps("born", person.born, latest=day)
    yield from _answers(draft, owner, shown=shown)
    yield from find_day_gaps("consented_on", owner.consented_on, latest=day)
    named = owner.representative != Person()
    if owner.represented and (named or owner.answering is Presence.PRESENT):
        yield from _under("representative", find_helper_gaps(owner.representative, day))


def asks_consent(draft: Draft, owner: Owner) -> bool:
    """Tell whether ``owner`` is asked for consent: one who registers himself alone is not."""
    return not owner.registrant or len(draft.registrants) > 1


def asks_presence(draft: Draft, owner: Owner) -> bool:
    """Tell whether it is asked if the one who answers is here: who hands in for himself is."""
    if owner.registrant and owner.represented:
        return asks_consent(draft, owner)
    return not owner.registrant or draft.applicant.hands_in is not HandsIn.SELF


def is_without_document(draft: Draft, owner: Owner) -> bool:
    """Tell whether the document of ``owner`` cannot be looked at: he is not here, or has none."""
    paper = draft.find_paper(PaperCode.OWNER_ID, owner.key)
    away = not owner.represented and owner.presence is Presence.ABSENT
    return away or (paper is not None and paper.absent)


def _answers(draft: Draft, owner: Owner, *, shown: bool) -> Iterator[Gap]:
    """Yield what is not answered by the owner, or by who represents him."""
    asked = asks_presence(draft, owner)
    here = owner.answering if asked else Presence.PRESENT
    if here is None:
        yield Gap("presence", "field.empty.presence")
    elif here is Presence.PRESENT:
        looked_at = owner.represented or (shown and not owner.registrant)
        if asked and looked_at and not owner.identity_checked:
            yield Gap("identity_checked", "field.empty.identity_checked")
        if asks_consent(draft, owner) and owner.consent is None:
            yield Gap("consent", "field.empty.consent")


def _identity(person: Person, day: date) -> Iterator[Gap]:
    yield from find_name_gaps(person)
    yield from find_document_gaps(person.document, day)


def _is_rka(address: Address) -> bool:
    rka = address.rka.strip()
    return not rka or is_rka(rka)


def _under(path: str, gaps: Iterable[Gap]) -> Iterator[Gap]:
    for gap in gaps:
        yield gap._replace(field=f"{path}.{gap.field}")
