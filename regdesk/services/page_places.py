"""To whose paper a captured page goes, as far as what is read on it tells.

A number on a page outweighs the card at which the clerk pressed the key: a page never goes to
somebody whose number it does not carry unless the clerk himself says so.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.mrz import MrzField, read_mrz
from regdesk.domain.paper import PaperCode
from regdesk.domain.people import Person
from regdesk.domain.scanned_code import CodeKind, name_code
from regdesk.services.ports import CapturedPage

IDENTITY = frozenset(
    {
        PaperCode.APPLICANT_ID,
        PaperCode.OWNER_ID,
        PaperCode.PASSPORT,
        PaperCode.RESIDENCE_PERMIT,
        PaperCode.STATELESS,
        PaperCode.REFUGEE,
    }
)

PlaceKey = tuple[PaperCode, str]

HELPER = "applicant"
"""Who hands in for others: a person of the case whom no paper names."""
_STAND_IN = ".representative"


def name_stand_in(owner: str) -> str:
    """Return the key of who represents the owner ``owner``: no paper names him either."""
    return f"{owner}{_STAND_IN}"


def has_papers(about: str) -> bool:
    """Tell whether the law may ask an identity document of the person ``about``."""
    return about != HELPER and not about.endswith(_STAND_IN)


class Placed(NamedTuple):
    """A page and the paper it belongs to; None: the clerk has to say."""

    page: CapturedPage
    key: PlaceKey | None


def find_document(draft: Draft, findings: Findings, about: str) -> PlaceKey:
    """Return the identity document that is asked of ``about``; the usual one while none is yet.

    Whoever is no registrant is an owner, perhaps one of whom nothing is known so far.
    """
    asked = ((one.code, one.about) for one in findings.papers if one.code in IDENTITY)
    registers = any(one.key == about for one in draft.registrants)
    usual = PaperCode.APPLICANT_ID if registers else PaperCode.OWNER_ID
    return next((key for key in asked if key[1] == about), (usual, about))


def place_pages(
    draft: Draft,
    findings: Findings,
    pages: Sequence[CapturedPage],
    at: PlaceKey,
    *,
    cut: bool = False,
) -> tuple[Placed, ...]:
    """Say of ``pages``, begun at the paper ``at``, where each belongs. ``cut``: where there are
    several they lay side by side and may be of several people.

    All go to ``at`` where it is no identity document. Otherwise a page with a number goes to the
    document of whom the number names, or nowhere; one without goes to ``at`` unless it was cut.
    Somebody of whom no number is known yet has the one page that was read for him.
    """
    if at[0] not in IDENTITY:
        return tuple(Placed(page, at) for page in pages)
    alone = not cut or len(pages) == 1
    return tuple(
        Placed(page, _find_place(draft, findings, page, at, alone=alone)) for page in pages
    )


def _find_place(
    draft: Draft, findings: Findings, page: CapturedPage, at: PlaceKey, *, alone: bool
) -> PlaceKey | None:
    iins, numbers = set(_list_iins(page)), set(_list_document_numbers(page))
    if not iins | numbers:
        return at if alone else None
    people = {one.key: one.person for one in draft.registrants}
    people.update((one.key, one.person) for one in draft.owners)
    asking = people.get(at[1], Person())
    if alone and not (asking.iin or asking.document.number):
        return at
    named = {key for key, person in people.items() if _is_his(person, iins, numbers)}
    asked = [(one.code, one.about) for one in findings.papers if one.code in IDENTITY]
    fitting = [key for key in asked if key[1] in named]
    if at in fitting or (at[1] in named and not fitting):  # it is not known yet what is asked
        return at
    return next(iter(fitting), None)


def _list_iins(page: CapturedPage) -> Iterator[str]:
    """Yield the IINs on ``page`` whose check digits hold."""
    for code in (name_code(text) for text in page.codes):
        if code.kind is CodeKind.IIN:
            yield code.text
    mrz = read_mrz(page.mrz)
    if mrz is not None and mrz.iin and mrz.holds(MrzField.IIN):
        yield mrz.iin


def _list_document_numbers(page: CapturedPage) -> Iterator[str]:
    mrz = read_mrz(page.mrz)
    if mrz is not None and mrz.number and mrz.holds(MrzField.NUMBER):
        yield mrz.number


def _is_his(person: Person, iins: set[str], numbers: set[str]) -> bool:
    """The document's number tells only where the page or the person has no IIN."""
    if person.iin and iins:
        return person.iin in iins
    return person.document.number.replace(" ", "").upper() in numbers
