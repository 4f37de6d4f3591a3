"""Acceptance: the one place where a draft becomes a case.

Pages are on disk since they were captured; here the envelope is signed and one transaction makes
the case, its number, its slip, the outbox row and the audit row, or nothing. Only what was read
back is called accepted and may be printed. Source: reliability paper, B2.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from regdesk.domain.case import Case
from regdesk.domain.draft import Draft
from regdesk.domain.errors import BadInput, Bug, Fault, Refusal
from regdesk.domain.finding import ACCEPTING, Findings
from regdesk.domain.number import SlipNumber
from regdesk.domain.slip import SlipFacts
from regdesk.services import flow
from regdesk.services.acts import write_audit
from regdesk.services.ending import end_case
from regdesk.services.ports import Act, Unit
from regdesk.services.qr import write_code
from regdesk.services.service_clock import served
from regdesk.services.session import Session
from regdesk.services.slip_words import word_slip
from regdesk.services.sweep import list_pages, sweep
from regdesk.services.whose import check_mine


@dataclass(frozen=True, slots=True)
class Accepted:
    """A case that is on disk, and what its slip says."""

    case: Case
    slip: SlipFacts


@dataclass(frozen=True, slots=True)
class _Made:
    """All that the one transaction writes."""

    accepted: Accepted
    seq: int
    envelope: bytes


def accept(session: Session, draft: Draft, findings: Findings, overtime_reason: str) -> Accepted:
    """Make ``draft`` a case; of a draft that already is one, return that case.

    Errors: ``Refusal`` ``accept.not_judged`` where the law could not be judged, ``accept.refused``
    (with ``outcome``) where it says no, ``accept.epochs_spent`` where numbers have come to their
    end; ``BadInput`` ``accept.unfinished`` (with ``count``) and
    ``accept.overtime_reason``; ``Fault`` of the disk, ``draft.gone``, ``accept.not_read_back``; as
    ``whose.check_mine``.
    Asking again after any error is right: what was committed is found, what was not is done.
    """
    check_mine(session, draft)
    now = session.clock.now()
    if draft.corrects:
        raise Bug(fact="correction")
    _check_room(session, draft)
    with session.store.write() as unit:
        if not unit.drafts.holds(draft.case_id):
            return _get_accepted(unit, draft)
        check_acceptable(draft, findings)
        _check_time(session, draft, now, overtime_reason)
        final, condemned = end_case(draft, findings, now)
        made = _make(session, unit, final, findings, now, overtime_reason.strip())
        _store(session, unit, made)
        unit.condemned.add(condemned)
    _read_back(session, made)
    session.line.wake()
    if condemned:
        sweep(session.store, session.pages)
    return made.accepted


def _check_room(session: Session, draft: Draft) -> None:
    """Pass a disk with room for a case, and a draft that is one already: that is only looked up."""
    try:
        session.store.check_room()
    except Fault:
        with session.store.read() as unit:
            if unit.drafts.holds(draft.case_id):
                raise


def _get_accepted(unit: Unit, draft: Draft) -> Accepted:
    case = unit.cases.find(draft.case_id)
    if case is None:
        raise Fault("draft.gone", label=draft.label)
    return Accepted(case, unit.sheets.get_slip(str(case.number)))


def check_acceptable(draft: Draft, findings: Findings) -> None:
    """Pass what the law lets be accepted, complete as it is. Errors: as ``accept``."""
    outcome = findings.outcome
    if outcome is not None and outcome not in ACCEPTING:
        raise Refusal("accept.refused", outcome=outcome.value)
    gaps = [one for one in flow.problems(draft, findings, flow.judged_on(draft)) if not one.warning]
    if outcome is None and len(gaps) == 1 and gaps[0].key == "law.not_judged":
        raise Refusal("accept.not_judged")
    if gaps:
        raise BadInput("accept.unfinished", count=len(gaps))


def _check_time(session: Session, draft: Draft, now: datetime, overtime_reason: str) -> None:
    limit = session.rulebook.provide_within(flow.judged_on(draft))
    if served(draft, now) > limit and not overtime_reason.strip():
        raise BadInput("accept.overtime_reason")


def _make(
    session: Session,
    unit: Unit,
    draft: Draft,
    findings: Findings,
    now: datetime,
    overtime_reason: str,
) -> _Made:
    from regdesk.services.case_envelope import sign_case  # pydantic comes late

    if draft.registration is None:
        raise Bug(fact="registration")
    desk, signer, _ = session.identity.get_signing()
    head = unit.outbox.head()
    number = SlipNumber(desk.centre.code, desk.number, desk.epoch, unit.cases.next_serial())
    case = Case(number, draft, findings, now, session.clerk.code, "", overtime_reason)
    envelope, envelope_id = sign_case(case, head, desk=desk, run=session.run, signer=signer)
    slip = word_slip(
        session.words,
        draft,
        findings,
        desk=desk,
        clerk=session.clerk,
        number=number,
        accepted_at=now,
        qr=write_code(number, now, draft.registration, signer),
    )
    # the envelope tells of every rule that held; the case keeps what was said
    named = replace(case, envelope_id=envelope_id, findings=findings.without_passed())
    return _Made(Accepted(named, slip), head.next_seq, envelope)


def _store(session: Session, unit: Unit, made: _Made) -> None:
    case, slip = made.accepted.case, made.accepted.slip
    draft = case.draft
    unit.cases.add(case)
    if draft.application:
        unit.applications.end(draft.application, draft.case_id)
    unit.sheets.add_slip(str(case.number), slip)
    unit.outbox.add(
        envelope_id=case.envelope_id,
        seq=made.seq,
        case_id=draft.case_id,
        envelope=made.envelope,
        at=case.accepted_at,
        pages=[page.blob for page in list_pages(draft)],
    )
    unit.streets.remember(draft.dwelling.address, draft.case_id)
    write_audit(
        session,
        unit,
        Act.CASE_ACCEPTED,
        case.accepted_at,
        draft,
        number=str(case.number),
        envelope=case.envelope_id,
        edition=case.findings.edition,
        people=len(draft.registrants),
        pages=len(list_pages(draft)),
        served_s=int(served(draft, case.accepted_at).total_seconds()),
    )


def _read_back(session: Session, made: _Made) -> None:
    """Compare what a fresh transaction reads with what was written, to the byte."""
    case, slip = made.accepted.case, made.accepted.slip
    with session.store.read() as unit:
        whole = unit.cases.holds(case, slip, made.envelope)
    if not whole:
        raise Fault("accept.not_read_back", number=str(case.number))
