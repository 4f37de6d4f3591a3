"""Which statements of law at this desk nobody has held against the act yet."""

from dataclasses import dataclass

from regdesk.domain.finding import Clause
from regdesk.domain.paper import PaperCode
from regdesk.domain.words import Bilingual
from regdesk.services.editions import get_shelf
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of law: its rule's id, its words (none: what pages may be kept of which
    ``papers``), and the clause it is taken from.
    """

    id: str
    clause: Clause
    says: Bilingual | None = None
    papers: tuple[PaperCode, ...] = ()


def list_unverified(session: Session) -> tuple[Statement, ...]:
    """Return the statements that await a lawyer: of editions, of papers, of pages."""
    book = get_shelf(session).book
    rules = (one for edition in book.editions for one in edition.rules if not one.verified)
    papers = (one for edition in book.editions for one in edition.papers if not one.verified)
    pages = (one for one in book.retentions.rules if not one.verified)
    return (
        *(Statement(one.id, one.clause, one.says) for one in rules),
        *(Statement(one.id, one.clause, one.reason) for one in papers),
        *(Statement(one.id, one.clause, papers=one.papers) for one in pages),
    )
