"""Closing a case that cannot be accepted. The law says as what; the clerk says why.

One transaction ends the hand-in, stores the closed case, drops the draft, condemns pages and leaves
the audit row, or nothing happens. The case stays in the journal and is never changed again.

Pages go by the same dated image rule as at acceptance (ARCHITECTURE 5): what is ``read_only``, and
what the law did not ask for, was on the desk for this hand-in only and is destroyed; what is
``keep`` (consent, power of attorney, court decision …) stays with the closed case, because whoever
was refused may complain and the desk must be able to show what it was shown. All that was typed
stays, but no longer in the citizen's application. The receipt of a refusal (order 267, annex 3 to
the rules) is made from ``ClosedCase``.
"""

from regdesk.domain.closed import REASONS, ClosedCase, CloseReason, list_missing
from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, Refusal
from regdesk.domain.finding import ACCEPTING, Findings, Outcome, PaperState, RequiredPaper
from regdesk.services.acts import check_open, write_audit
from regdesk.services.ending import end_case
from regdesk.services.ports import Act, Unit
from regdesk.services.service_clock import served
from regdesk.services.session import Session
from regdesk.services.sweep import list_pages, sweep
from regdesk.services.whose import check_mine


def check_closing(draft: Draft, findings: Findings) -> Outcome:
    """Return as what ``draft`` can be closed now.

    Errors: ``Refusal`` ``close.not_judged`` where the law has not decided yet, ``close.acceptable``
    where it lets the case be accepted, ``close.correcting`` where that was accepted long ago;
    ``BadInput`` ``close.papers_unasked`` (``count``).
    """
    if draft.corrects:
        raise Refusal("close.correcting")
    outcome = findings.outcome
    if outcome is None:
        raise Refusal("close.not_judged")
    if outcome in ACCEPTING:
        raise Refusal("close.acceptable")
    unasked = list_unasked(draft, findings)
    if unasked:
        raise BadInput("close.papers_unasked", count=len(unasked))
    return outcome


def find_closing(draft: Draft, findings: Findings) -> Outcome | None:
    """Return as what ``draft`` can be closed now; None while it cannot."""
    try:
        return check_closing(draft, findings)
    except (Refusal, BadInput):
        return None


def list_unasked(draft: Draft, findings: Findings) -> tuple[RequiredPaper, ...]:
    """Return the missing papers that nobody has asked for yet.

    Acceptance is refused for what is not there, and all of it is told at once: the clerk first says
    of each paper that he asked for it, or has it expired or of a wrong kind before him.
    """
    if findings.outcome is not Outcome.PAPERS_MISSING:
        return ()
    return tuple(one for one in list_missing(findings) if not _is_asked(draft, one))


def _is_asked(draft: Draft, required: RequiredPaper) -> bool:
    paper = draft.find_paper(required.code, required.about)
    looked_at = paper is not None and (paper.absent or paper.original_seen)
    return required.state is PaperState.EXPIRED or looked_at


def close(session: Session, draft: Draft, findings: Findings, reason: CloseReason) -> ClosedCase:
    """Close ``draft`` as what the law says; of a case that is closed already, return it.

    Errors: as ``check_closing``, and ``BadInput`` ``close.reason`` (``outcome``) where the reason
    belongs to another end; ``Fault`` of the disk, ``draft.gone``; as ``whose.check_mine``.
    """
    check_mine(session, draft)
    now = session.clock.now()
    with session.store.write() as unit:
        known = unit.closed.find(draft.case_id)
        if known is not None:
            return known
        outcome = check_closing(draft, findings)
        if reason not in REASONS[outcome]:
            raise BadInput("close.reason", outcome=outcome.value)
        check_open(session, unit, draft)
        ended, condemned = end_case(draft, findings, now)
        closed = ClosedCase(ended, findings, outcome, reason, now, session.clerk.code)
        unit.closed.add(closed)
        if draft.application:
            unit.applications.end(draft.application, draft.case_id)
        unit.condemned.add(condemned)
        _write_audit(session, unit, closed)
    if condemned:
        sweep(session.store, session.pages)
    return closed


def _write_audit(session: Session, unit: Unit, closed: ClosedCase) -> None:
    draft, now = closed.draft, closed.closed_at
    write_audit(
        session,
        unit,
        Act.CASE_CLOSED,
        now,
        draft,
        outcome=closed.outcome.value,
        reason=closed.reason.value,
        missing=" ".join(one.code.value for one in closed.missing),
        edition=closed.findings.edition,
        people=len(draft.registrants),
        pages=len(list_pages(draft)),
        served_s=int(served(draft, now).total_seconds()),
    )
