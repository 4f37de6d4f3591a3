"""The closed table of checks for papers: is it on the counter, and does it still hold today."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from regdesk.domain.days import parse_day
from regdesk.domain.errors import Bug
from regdesk.domain.finding import PaperState
from regdesk.domain.paper import Paper, PaperCode
from regdesk.domain.people import IdentityDocument, IdentityKind
from regdesk.rulebook.facts import Subject
from regdesk.rulebook.table import Table


class Whose(StrEnum):
    """Whose paper it is, and so where it is found."""

    REGISTRANT = "registrant"
    OWNER = "owner"
    CASE = "case"


class Validity(StrEnum):
    """Whether the paper's last day must be known."""

    MUST = "must"
    IF_WRITTEN = "if_written"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a paper stands; not ``settled`` while a typed fact still decides it. It is missing, but
    not ``looked_at``, before the clerk has asked for it.
    """

    state: PaperState
    settled: bool = True
    looked_at: bool = True


_NOT_YET = Standing(PaperState.MISSING, looked_at=False)


class Shown(Protocol):
    """One question about a paper of a subject."""

    def __call__(self, code: PaperCode, whose: Whose, subject: Subject) -> Standing: ...


def key_of(whose: Whose, subject: Subject) -> str:
    """Return the key of the person the paper belongs to, "" for the case's own."""
    if whose is Whose.CASE:
        return ""
    return subject.registrant.key if whose is Whose.REGISTRANT else subject.owner.key


@dataclass(frozen=True, slots=True)
class OriginalShown:
    """The original was seen, and its last day, where one is written, is not over.

    Where the paper is the person's own document too (one of ``kinds``), the day typed there counts
    as much as the day typed of the paper.
    """

    kinds: frozenset[IdentityKind] = frozenset()

    def __call__(self, code: PaperCode, whose: Whose, subject: Subject) -> Standing:
        paper = subject.draft.find_paper(code, key_of(whose, subject))
        if paper is not None and paper.absent:
            return Standing(PaperState.MISSING)
        if paper is None or not paper.original_seen:
            return _NOT_YET
        written = [paper.valid_until]
        if self.kinds and (document := _document(whose, subject)).kind in self.kinds:
            written.append(document.valid_until)
        return _standing(written, subject.day)


@dataclass(frozen=True, slots=True)
class IdentityShown:
    """An identity document of an accepted kind was seen, and holds on the day of hand-in.

    Number, kind and last day stand in the person's document. ``seen_as`` are papers which are the
    same document under another name: an owner who is registered here shows his only once.
    """

    kinds: frozenset[IdentityKind]
    validity: Validity
    seen_as: tuple[PaperCode, ...]

    def __call__(self, code: PaperCode, whose: Whose, subject: Subject) -> Standing:
        document = _document(whose, subject)
        paper = self._find_paper(code, whose, subject)
        if (paper is not None and paper.absent) or (
            document.kind is not None and document.kind not in self.kinds
        ):
            return Standing(PaperState.MISSING)
        written = [document.valid_until, paper.valid_until if paper else ""]
        standing = _standing(written, subject.day)
        if standing.state is PaperState.EXPIRED:
            return standing
        if paper is None or not paper.original_seen:
            return _NOT_YET
        known = document.kind is not None and (
            self.validity is Validity.IF_WRITTEN or document.valid_until_day is not None
        )
        return replace(standing, settled=standing.settled and known)

    def _find_paper(self, code: PaperCode, whose: Whose, subject: Subject) -> Paper | None:
        places = [(code, key_of(whose, subject))]
        if whose is Whose.OWNER and subject.owner.registrant:
            places += [(twin, subject.owner.registrant) for twin in self.seen_as]
        found = [paper for place in places if (paper := subject.draft.find_paper(*place))]
        seen = (paper for paper in found if paper.original_seen and not paper.absent)
        return next(seen, found[0] if found else None)


def _standing(written: Iterable[str], day: date) -> Standing:
    """Judge the last days written of a paper; one that cannot be read leaves it unsettled."""
    typed = [one for one in written if one.strip()]
    last = [parse_day(one) for one in typed]
    if any(one is not None and one < day for one in last):
        return Standing(PaperState.EXPIRED)
    return Standing(PaperState.PRESENT, settled=None not in last)


def _document(whose: Whose, subject: Subject) -> IdentityDocument:
    if whose is Whose.REGISTRANT:
        return subject.registrant.person.document
    if whose is Whose.OWNER:
        return subject.owner_person.document
    raise Bug("rulebook.identity_of_case")


def _original_shown(terms: Table) -> Shown:
    kinds = terms.choices("kinds", IdentityKind) if terms.has("kinds") else ()
    return OriginalShown(frozenset(kinds))


def _identity_shown(terms: Table) -> Shown:
    seen_as = terms.choices("seen_as", PaperCode) if terms.has("seen_as") else ()
    kinds = frozenset(terms.choices("kinds", IdentityKind))
    return IdentityShown(kinds, terms.choice("validity", Validity), seen_as)


SHOWN: Mapping[str, Callable[[Table], Shown]] = {
    "original_shown": _original_shown,
    "identity_shown": _identity_shown,
}
