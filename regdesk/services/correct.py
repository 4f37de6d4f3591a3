"""Correction of an accepted case: a further envelope that points back, never a change.

The draft of a correction is the case as it stands; what was proven at the counter then stays proven
unless the clerk changes it, and the law judges it by the day of the case's own hand-in. One
transaction writes the correction, its envelope, what the slip says from then on and the audit row,
or nothing. Source: sync paper, B1 and B11.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction, stand_corrected
from regdesk.domain.correction import AskedBy
from regdesk.domain.decision import Decision
from regdesk.domain.draft import Draft, StepId
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.domain.finding import Findings
from regdesk.domain.paper import Paper
from regdesk.domain.rights import Right, has_right
from regdesk.services.accept import check_acceptable
from regdesk.services.acts import write_audit
from regdesk.services.changes import list_changes
from regdesk.services.corrected_slip import word_corrected_slip
from regdesk.services.ending import end_case
from regdesk.services.ids import new_id
from regdesk.services.ports import Act, Unit
from regdesk.services.send_ports import EnvelopeKind, SendState
from regdesk.services.session import Session
from regdesk.services.stubs import get_readable
from regdesk.services.sweep import list_pages, sweep
from regdesk.services.whose import check_mine, check_takes_up, check_work

_ADDRESS = "address.dwelling.address."


@dataclass(frozen=True, slots=True)
class Correcting:
    """A correction being made: its draft, the case as it stands, and the register's answer where
    that asks for it.
    """

    draft: Draft
    case: Case
    asking: Decision | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """A case as its correction left it on disk."""

    case: Case
    correction: Correction


@dataclass(frozen=True, slots=True)
class _Made:
    """All that the one transaction writes."""

    corrected: Corrected
    seq: int
    envelope: bytes


def open_correction(session: Session, case_id: str) -> Draft:
    """Open the correction of the accepted case ``case_id``, or return the one that is open.

    Errors: ``Fault`` ``case.vanished``, ``disk.full``; ``Refusal`` ``case.destroyed``,
    ``correct.cancelled``, ``correct.decided`` where the register has decided: what it entered or
    rejected is changed by a new case only.
    """
    check_work(session)
    now = session.clock.now()
    with session.store.write() as unit:
        known = unit.drafts.find_correction(case_id)
        if known is not None:
            check_takes_up(session, known)
            return known
        case, decision = get_readable(unit, case_id), unit.decisions.find(case_id)
        if case.cancelled is not None:
            raise Refusal("correct.cancelled", number=str(case.number))
        if decision is not None and not decision.asks:
            raise Refusal("correct.decided")
        session.store.check_room()
        draft = replace(_begin(case, decision, now), clerk=session.clerk.code)
        unit.drafts.keep(draft)
        number = str(case.number)
        write_audit(session, unit, Act.CORRECTION_OPENED, now, draft, number=number)
    return draft


def correct(
    session: Session, draft: Draft, findings: Findings, asked_by: AskedBy, why: str
) -> Corrected:
    """Make the correction ``draft``; of one that is made already, return it.

    ``findings`` are what the law of the case's hand-in says of it.
    Errors: ``Refusal`` and ``BadInput`` as ``accept`` has them; ``BadInput`` ``correct.why`` where
    no reason is given, ``correct.no_change``; ``Fault`` of the disk, ``draft.gone``,
    ``case.vanished``, ``accept.not_read_back``. Asking again after any error is right.
    """
    check_mine(session, draft)
    asked = replace(draft, asked_by=asked_by, why=why.strip())
    with session.store.write() as unit:
        if not unit.drafts.holds(draft.case_id):
            return _get_corrected(unit, draft)
        if not asked.why:
            raise BadInput("correct.why")
        check_acceptable(asked, findings)
        made = _make(session, unit, asked, findings)
        _store(session, unit, made)
        condemned = unit.condemned.add(list_pages(draft))
    _read_back(session, made)
    session.line.wake()
    if condemned:
        sweep(session.store, session.pages)
    return made.corrected


def read_correcting(session: Session, draft: Draft) -> Correcting:
    """Return what ``draft``, the draft of a correction, is about.

    Errors: ``Fault`` ``case.vanished``.
    """
    with session.store.read() as unit:
        return Correcting(
            draft, get_readable(unit, draft.corrects), _find_asking(unit, draft.corrects)
        )


def find_open_correction(session: Session, case_id: str) -> Draft | None:
    """Return the draft in which the case is being corrected, to whoever is at work at cases."""
    with session.store.read() as unit:
        draft = unit.drafts.find_correction(case_id)
    if draft is None or not has_right(session.clerk, Right.WORK):
        return None
    check_takes_up(session, draft)
    return draft


def is_sent(session: Session, case_id: str) -> bool:
    """Tell whether the hub holds the newest envelope of the case with all its pages."""
    with session.store.read() as unit:
        row = unit.queue.find(case_id, session.clock.now())
    return row is not None and row.state in (SendState.SENT, SendState.HELD)


def _begin(case: Case, asking: Decision | None, now: datetime) -> Draft:
    """Return the draft: of a case that came back, at the step at fault, with the reason as told."""
    draft = replace(
        case.draft,
        case_id=new_id(),
        corrects=case.draft.case_id,
        step=StepId.REVIEW,
        kept_at=now,
    )
    if asking is None:
        return draft
    reason = asking.reason
    said = dict.fromkeys((reason.kk.strip(), reason.ru.strip())) if reason is not None else ()
    why = " / ".join(one for one in said if one)
    step = asking.step or draft.step
    return replace(draft, step=step, asked_by=AskedBy.REGISTER, why=why)


def _find_asking(unit: Unit, case_id: str) -> Decision | None:
    """Return the register's answer where it asks for a correction."""
    decision = unit.decisions.find(case_id)
    return decision if decision is not None and decision.asks else None


def _get_corrected(unit: Unit, draft: Draft) -> Corrected:
    correction = unit.corrections.find(draft.case_id)
    if correction is None:
        raise Fault("draft.gone", label=draft.label)
    return Corrected(get_readable(unit, draft.corrects), correction)


def _make(session: Session, unit: Unit, draft: Draft, findings: Findings) -> _Made:
    from regdesk.services.case_envelope import sign_correction  # pydantic comes late

    now, before = session.clock.now(), get_readable(unit, draft.corrects)
    final = _end(draft, findings, before)
    changes = list_changes(before.draft, final)
    if not changes or draft.asked_by is None:
        raise BadInput("correct.no_change")
    correction = Correction(
        nth=before.corrections + 1,
        draft_id=draft.case_id,
        draft=final,
        findings=findings,
        asked_by=draft.asked_by,
        why=draft.why,
        fields=tuple(one.name for one in changes),
        corrected_at=now,
        clerk_code=session.clerk.code,
        supersedes=before.envelope_id,
    )
    desk, signer, _ = session.identity.get_signing()
    head = unit.outbox.head()
    envelope, envelope_id = sign_correction(
        stand_corrected(before, correction),
        correction,
        head,
        desk=desk,
        run=session.run,
        signer=signer,
        who_saw=_tell_who_saw(session, unit, before),
    )
    made = replace(
        correction,
        envelope_id=envelope_id,
        findings=findings.without_passed(),
        slip=word_corrected_slip(
            session, before, correction, unit.sheets.get_slip(str(before.number))
        ),
    )
    return _Made(Corrected(stand_corrected(before, made), made), head.next_seq, envelope)


def _end(draft: Draft, findings: Findings, before: Case) -> Draft:
    """Return the whole case as ``draft`` leaves it, under the case's own id."""
    ended, _pages = end_case(draft, findings, before.accepted_at)
    return replace(
        ended,
        case_id=draft.corrects,
        step=before.draft.step,
        kept_at=before.draft.kept_at,
        corrects="",
        asked_by=None,
        why="",
    )


def _tell_who_saw(session: Session, unit: Unit, before: Case) -> Callable[[Paper], str]:
    """Return who tells of a paper whose clerk saw it: not who corrects something else later."""
    acts = [(before.accepted_at, before.clerk_code)]
    acts += [
        (one.corrected_at, one.clerk_code) for one in unit.corrections.list(before.draft.case_id)
    ]

    def who_saw(paper: Paper) -> str:
        known = before.draft.find_paper(paper.code, paper.about)
        if known is None or known.seen_at != paper.seen_at:
            return session.clerk.code
        earlier = (code for at, code in acts if paper.seen_at is None or paper.seen_at <= at)
        return next(earlier, before.clerk_code)

    return who_saw


def _store(session: Session, unit: Unit, made: _Made) -> None:
    case, correction = made.corrected.case, made.corrected.correction
    pages = list_pages(case.draft)
    unit.corrections.add(correction)
    unit.outbox.add(
        envelope_id=correction.envelope_id,
        seq=made.seq,
        case_id=case.draft.case_id,
        envelope=made.envelope,
        at=correction.corrected_at,
        kind=EnvelopeKind.CORRECTED,
        pages=[page.blob for page in pages],
    )
    if any(one.startswith(_ADDRESS) for one in correction.fields):
        unit.streets.remember(case.draft.dwelling.address, case.draft.case_id)
    write_audit(
        session,
        unit,
        Act.CASE_CORRECTED,
        correction.corrected_at,
        case.draft,
        number=str(case.number),
        envelope=correction.envelope_id,
        supersedes=correction.supersedes,
        correction=correction.draft_id,
        nth=correction.nth,
        asked_by=correction.asked_by.value,
        fields=" ".join(correction.fields),
        pages=len(pages),
    )


def _read_back(session: Session, made: _Made) -> None:
    """Compare what a fresh transaction reads with what was written, to the byte."""
    case, correction = made.corrected.case, made.corrected.correction
    with session.store.read() as unit:
        whole = unit.corrections.holds(correction, made.envelope)
    if not whole:
        raise Fault("accept.not_read_back", number=str(case.number))
