"""Drafts for rulebook tests, told by how they differ from the edition's usual case."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from regdesk.domain.desk import DeskRole
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.paper import Paper
from regdesk.rulebook import Rulebook, load

FOLDER = Path(__file__).parents[2] / "resources" / "rulebook"
DAY = date(2026, 11, 23)
BOOK = load(FOLDER)


def usual(**changes: object) -> Draft:
    """Return the usual case with ``changes``; ``__`` in a name stands for a dot."""
    told = BOOK.edition_on(DAY).usual
    return told.change({name.replace("__", "."): value for name, value in changes.items()}).draft()


def judge(
    draft: Draft,
    role: DeskRole = DeskRole.CORPORATION,
    day: date = DAY,
    book: Rulebook = BOOK,
) -> Findings:
    """Return what the book says of ``draft`` as it stands."""
    return book.findings(draft, day, role)


def all_seen(
    draft: Draft, role: DeskRole = DeskRole.CORPORATION, day: date = DAY, book: Rulebook = BOOK
) -> Draft:
    """Return ``draft`` with every paper that is asked for and was not spoken of on the counter."""
    asked = judge(draft, role, day, book).papers
    unnamed = [one for one in asked if draft.find_paper(one.code, one.about) is None]
    seen = tuple(Paper(one.code, one.about, original_seen=True) for one in unnamed)
    return replace(draft, papers=draft.papers + seen)
