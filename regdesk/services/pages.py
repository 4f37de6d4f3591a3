"""Pages of papers: added from a file, looked at, removed."""

from dataclasses import replace
from pathlib import Path

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.finding import Findings
from regdesk.domain.paper import ImageRule, Page, Paper, PaperCode
from regdesk.services.acts import keep_act
from regdesk.services.ports import Act, CapturedPage
from regdesk.services.session import Session
from regdesk.services.sweep import sweep

_MEDIA = "image/jpeg"


def add_pages(
    session: Session, draft: Draft, findings: Findings, paper: Paper, path: Path
) -> Draft:
    """Read ``path`` in the worker, keep its pages on disk, then in the draft.

    Errors: ``BadInput`` ``page.not_allowed`` where the law wants no picture of this paper, and
    those of the worker; ``Fault`` of the disk. Pages that no draft came to hold, because the draft
    could not be kept, are destroyed at the next sign-in.
    """
    if find_image_rule(findings, paper) is ImageRule.NONE:
        raise BadInput("page.not_allowed")
    added = _keep_all(session, session.capture.read_file(path))
    now = session.clock.now()
    with_pages = with_paper(draft, replace(paper, pages=(*paper.pages, *added)))
    kept = replace(with_pages, kept_at=now)
    code = paper.code.value
    return keep_act(session, kept, Act.PAGE_ADDED, now, paper=code, pages=len(added))


def remove_page(session: Session, draft: Draft, paper: Paper, page: Page) -> Draft:
    """Take ``page`` out of its paper and destroy it."""
    now = session.clock.now()
    left = tuple(one for one in paper.pages if one != page)
    kept = replace(with_paper(draft, replace(paper, pages=left)), kept_at=now)
    act = Act.PAGE_REMOVED
    keep_act(session, kept, act, now, condemned=(page,), paper=paper.code.value)
    sweep(session.store, session.pages)
    return kept


def get_paper(draft: Draft, code: PaperCode, about: str) -> Paper:
    """Return the paper as it stands in ``draft``, a blank one where there is none yet."""
    return draft.find_paper(code, about) or Paper(code, about)


def with_paper(draft: Draft, paper: Paper) -> Draft:
    """Return ``draft`` with ``paper`` in the place of the one of its code and person."""
    if draft.find_paper(paper.code, paper.about) is None:
        return replace(draft, papers=(*draft.papers, paper))
    same = (paper.code, paper.about)
    papers = tuple(paper if (one.code, one.about) == same else one for one in draft.papers)
    return replace(draft, papers=papers)


def find_image_rule(findings: Findings, paper: Paper) -> ImageRule:
    """Return what a page of ``paper`` may leave behind; of a paper nobody asks for, nothing."""
    for one in findings.papers:
        if (one.code, one.about) == (paper.code, paper.about):
            return one.image
    return ImageRule.READ_ONLY


def _keep_all(session: Session, read: tuple[CapturedPage, ...]) -> list[Page]:
    """Keep all pages or none."""
    kept: list[Page] = []
    try:
        for one in read:
            kept.append(
                session.pages.keep(one.image, media=_MEDIA, width=one.width, height=one.height)
            )
    except RegDeskError:
        session.pages.destroy(kept)
        raise
    return kept
