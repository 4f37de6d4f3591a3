"""What the clerk says of a paper: short functions from a draft to the next, no Qt."""

from dataclasses import replace

from regdesk.domain.draft import Draft
from regdesk.domain.paper import Paper, PaperCode
from regdesk.ui.steps.edits import put_paper


def toggle_absent(draft: Draft, code: PaperCode, about: str) -> Draft:
    """The clerk asked for the paper and it is not here, or takes that back."""
    paper = draft.find_paper(code, about) or Paper(code, about)
    gone = not paper.absent
    return put_paper(draft, replace(paper, absent=gone, original_seen=False, seen_at=None))


def put_last_day(draft: Draft, code: PaperCode, about: str, typed: str) -> Draft:
    """Note the last day that stands on the paper, as typed."""
    paper = draft.find_paper(code, about) or Paper(code, about)
    return put_paper(draft, replace(paper, valid_until=typed))
