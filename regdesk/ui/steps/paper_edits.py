"""What the clerk says of a paper: short functions from a draft to the next, no Qt."""

from dataclasses import replace
from datetime import datetime

from regdesk.domain.draft import Draft
from regdesk.domain.owner import Owner
from regdesk.domain.paper import Page, Paper, PaperCode
from regdesk.services.pages import get_paper, with_paper


def toggle_seen(draft: Draft, code: PaperCode, about: str, now: datetime) -> Draft:
    """The clerk saw the original with his own eyes at ``now``, or takes it back."""
    paper = get_paper(draft, code, about)
    seen = not paper.original_seen
    return with_paper(
        draft, replace(paper, original_seen=seen, seen_at=now if seen else None, absent=False)
    )


def toggle_absent(draft: Draft, code: PaperCode, about: str) -> Draft:
    """The clerk asked for the paper and it is not here, or takes that back."""
    paper = get_paper(draft, code, about)
    gone = not paper.absent
    return with_paper(draft, replace(paper, absent=gone, original_seen=False, seen_at=None))


def put_owner_document(draft: Draft, key: str, *, absent: bool) -> Draft:
    """Note that the owner has no document with him, or that it was looked at after all."""
    paper = draft.find_paper(PaperCode.OWNER_ID, key)
    if paper is None and not absent:
        return draft
    paper = paper or Paper(PaperCode.OWNER_ID, key)
    seen = paper.original_seen and not absent
    seen_at = paper.seen_at if seen else None
    return with_paper(draft, replace(paper, absent=absent, original_seen=seen, seen_at=seen_at))


def put_last_day(draft: Draft, code: PaperCode, about: str, typed: str) -> Draft:
    """Note the last day that stands on the paper, as typed."""
    return with_paper(draft, replace(get_paper(draft, code, about), valid_until=typed))


def put_pages(draft: Draft, code: PaperCode, about: str, pages: tuple[Page, ...]) -> Draft:
    """Give the paper these ``pages``. An owner of whom there is a page is in the case, whatever
    else is known of him.
    """
    owners = [one.key for one in draft.owners]
    if pages and code is PaperCode.OWNER_ID and about not in owners:
        owner = Owner(about, tenant=draft.dwelling.state_housing)
        draft = replace(draft, owners=(*draft.owners, owner))
    return with_paper(draft, replace(get_paper(draft, code, about), pages=pages))
