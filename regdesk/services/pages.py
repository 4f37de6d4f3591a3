"""Pages of papers: captured, looked at, put in order, turned, let pass, removed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, RegDeskError
from regdesk.domain.finding import Findings
from regdesk.domain.paper import ImageRule, Page, Paper, PaperCode
from regdesk.services.acts import check_open, keep_act
from regdesk.services.ports import Act, CapturedPage
from regdesk.services.session import Session
from regdesk.services.sweep import sweep
from regdesk.services.whose import check_mine

REASON_MOST = 120  # characters
_MEDIA = "image/jpeg"


def add_pages(
    session: Session, draft: Draft, findings: Findings, paper: Paper, path: Path
) -> Draft:
    """Read ``path`` in the worker, keep its pages on disk, then in the draft.

    Errors: as ``add_captured``, and those of the worker.
    """
    check_mine(session, draft)
    check_allowed(findings, paper)
    return add_captured(session, draft, findings, paper, session.capture.read_file(path))


def add_captured(
    session: Session,
    draft: Draft,
    findings: Findings,
    paper: Paper,
    captured: Sequence[CapturedPage],
) -> Draft:
    """Keep ``captured`` on disk as the last pages of ``paper``, then in the draft.

    Errors: ``BadInput`` ``page.not_allowed`` where the law wants no picture of this paper;
    ``Fault`` of the disk. Pages that no draft came to hold, because the draft could not be kept,
    are destroyed at the next sign-in.
    """
    check_mine(session, draft)
    check_allowed(findings, paper)
    added = _keep_all(session, captured)
    now = session.clock.now()
    kept = _with_pages(draft, paper, (*paper.pages, *added), now)
    code = paper.code.value
    return keep_act(session, kept, Act.PAGE_ADDED, now, paper=code, pages=len(added))


def add_late(
    session: Session, case_id: str, code: PaperCode, about: str, pages: Sequence[Page]
) -> None:
    """Give ``pages``, kept while their case was left, to the draft as it was left: a later save
    may have come without them. Where the case is no draft any more they are destroyed.
    """
    with session.store.read() as unit:
        draft = unit.drafts.find(case_id)
    if draft is None:
        session.pages.destroy(pages)
        return
    paper = get_paper(draft, code, about)
    lost = tuple(one for one in pages if one not in paper.pages)
    if lost:
        now = session.clock.now()
        kept = _with_pages(draft, paper, (*paper.pages, *lost), now)
        keep_act(session, kept, Act.PAGE_ADDED, now, paper=code.value, pages=len(lost))


def remove_page(session: Session, draft: Draft, paper: Paper, page: Page) -> Draft:
    """Take ``page`` out of its paper and destroy it."""
    now = session.clock.now()
    left = tuple(one for one in paper.pages if one != page)
    kept = _with_pages(draft, paper, left, now)
    act = Act.PAGE_REMOVED
    keep_act(session, kept, act, now, condemned=(page,), paper=paper.code.value)
    sweep(session.store, session.pages)
    return kept


def reorder(session: Session, draft: Draft, paper: Paper, pages: Sequence[Page]) -> Draft:
    """Put the pages of ``paper`` into the order of ``pages``, which are the same ones.

    Errors: ``BadInput`` ``page.other_pages`` where they are not; ``Fault`` of the disk.
    """
    if sorted(one.blob for one in pages) != sorted(one.blob for one in paper.pages):
        raise BadInput("page.other_pages")
    now = session.clock.now()
    kept = _with_pages(draft, paper, tuple(pages), now)
    return keep_act(session, kept, Act.PAGE_MOVED, now, paper=paper.code.value)


def turn(session: Session, draft: Draft, paper: Paper, page: Page, turned: CapturedPage) -> Draft:
    """Put ``page``, turned, in its own place. Why the clerk let it pass still stands where it is
    still poor. As it was before it is not destroyed yet: see ``let_go``.

    Errors: ``BadInput`` ``page.other_pages`` where it is gone meanwhile; ``Fault`` of the disk.
    """
    check_mine(session, draft)
    if page not in paper.pages:
        raise BadInput("page.other_pages")
    (fresh,) = _keep_all(session, (turned,))
    if turned.verdict.is_poor:
        fresh = replace(fresh, poor_reason=page.poor_reason)
    now = session.clock.now()
    pages = tuple(fresh if one == page else one for one in paper.pages)
    kept = _with_pages(draft, paper, pages, now)
    return keep_act(session, kept, Act.PAGE_TURNED, now, paper=paper.code.value)


def let_go(session: Session, draft: Draft, page: Page) -> None:
    """Destroy ``page``, which ``draft`` as it is on screen now no longer holds."""
    with session.store.write() as unit:
        check_open(session, unit, draft)
        unit.drafts.keep(draft)
        unit.condemned.add((page,))
    sweep(session.store, session.pages)


def accept_poor(session: Session, draft: Draft, paper: Paper, page: Page, reason: str) -> Draft:
    """Let ``page``, which is not clear, pass for the clerk's ``reason``, of at most REASON_MOST
    characters. It goes with the page into the envelope.

    Errors: ``BadInput`` ``page.reason`` where none is said or it is too long; ``Fault``.
    """
    said = " ".join(reason.split())
    if not 0 < len(said) <= REASON_MOST:
        raise BadInput("page.reason", most=REASON_MOST)
    now = session.clock.now()
    passed = replace(page, poor_reason=said)
    pages = tuple(passed if one == page else one for one in paper.pages)
    kept = _with_pages(draft, paper, pages, now)
    return keep_act(session, kept, Act.PAGE_WAIVED, now, paper=paper.code.value)


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


def check_allowed(findings: Findings, paper: Paper) -> None:
    """Stop before a page is read that must not be: ``BadInput`` ``page.not_allowed``."""
    if find_image_rule(findings, paper) is ImageRule.NONE:
        raise BadInput("page.not_allowed")


def _with_pages(draft: Draft, paper: Paper, pages: tuple[Page, ...], now: datetime) -> Draft:
    return replace(with_paper(draft, replace(paper, pages=pages)), kept_at=now)


def _keep_all(session: Session, captured: Sequence[CapturedPage]) -> list[Page]:
    """Keep all pages or none."""
    kept: list[Page] = []
    try:
        for one in captured:
            page = session.pages.keep(one.image, media=_MEDIA, width=one.width, height=one.height)
            kept.append(replace(page, verdict=one.verdict))
    except RegDeskError:
        session.pages.destroy(kept)
        raise
    return kept
