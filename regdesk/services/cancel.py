"""Cancellation of an accepted case: a further envelope that points back, never a deletion.

The case keeps its number, its slip and its history, and stands no more. One transaction writes the
cancellation, its envelope and the audit row; a correction that was being made goes with it. Source:
sync paper, B1, B3 and B11.
"""

from dataclasses import dataclass, replace

from regdesk.domain.cancelled import CancelAsker, Cancellation, CancelReason
from regdesk.domain.case import Case
from regdesk.domain.desk import Clerk
from regdesk.domain.errors import BadInput, Fault, Refusal
from regdesk.domain.note import NoteFacts
from regdesk.domain.paper import Page
from regdesk.domain.print_task import PrintChoice, PrintTask
from regdesk.domain.rights import Right, check_right
from regdesk.services.acts import write_audit
from regdesk.services.cancel_note import word_cancel_note
from regdesk.services.ports import Act, Unit
from regdesk.services.printing import queue_sheet
from regdesk.services.send_ports import EnvelopeKind
from regdesk.services.session import Session
from regdesk.services.stubs import get_readable
from regdesk.services.sweep import list_pages, sweep
from regdesk.services.whose import check_work


@dataclass(frozen=True, slots=True)
class CancelAsked:
    """What is asked: by whom, why, and in words; the words may be empty where the reason says all.

    ``confirmed_by`` is who confirmed it where the signed-in clerk has no right of his own.
    """

    asked_by: CancelAsker
    reason: CancelReason
    why: str = ""
    confirmed_by: Clerk | None = None


def find_cancellable(session: Session, case_id: str) -> Case:
    """Return the accepted case ``case_id``, which can be cancelled as it stands now.

    Errors: ``Fault`` ``case.vanished``; ``Refusal`` ``right.missing``, ``case.destroyed``,
    ``cancel.already``, and ``cancel.decided`` where the register has decided: what it entered is
    taken out by another service, what it rejected stands nowhere.
    """
    check_work(session)
    with session.store.read() as unit:
        return _get_cancellable(unit, case_id)


def is_being_corrected(session: Session, case_id: str) -> bool:
    """Tell whether a correction of the case was begun, by whomever: it would be thrown away."""
    with session.store.read() as unit:
        return unit.drafts.find_correction(case_id) is not None


def cancel(session: Session, case_id: str, asked: CancelAsked) -> Case:
    """Cancel the accepted case ``case_id`` and return it as it then is.

    Errors: as ``find_cancellable``; ``Refusal`` ``right.missing`` where neither the clerk nor who
    confirmed may do it; ``BadInput`` ``cancel.why`` where no reason is told; ``Fault`` of the disk,
    ``accept.not_read_back``.
    """
    check_work(session)
    check_right(asked.confirmed_by or session.clerk, Right.CANCEL)
    if asked.reason is CancelReason.OTHER and not asked.why.strip():
        raise BadInput("cancel.why")
    with session.store.write() as unit:
        case = _get_cancellable(unit, case_id)
        cancellation, envelope = _sign(session, unit, case, asked)
        condemned = unit.condemned.add(_drop_correction(session, unit, case, cancellation))
        _store(session, unit, case, cancellation)
    with session.store.read() as unit:
        if not unit.cancellations.holds(cancellation, envelope):
            raise Fault("accept.not_read_back", number=str(case.number))
    session.line.wake()
    if condemned:
        sweep(session.store, session.pages)
    return replace(case, cancelled=cancellation)


def cancel_note_sheet(session: Session, case: Case) -> NoteFacts:
    """Return what the applicant takes along: that his case was cancelled, and why.

    ``case`` is cancelled; any other is a ``Bug``.
    """
    return word_cancel_note(session.words, case, desk=session.desk, clerk=session.clerk)


def print_cancel_note(session: Session, case: Case, choice: PrintChoice) -> PrintTask:
    """Put that sheet into the queue, called by the number of the slip. Errors: of the disk."""
    number, case_id = str(case.number), case.draft.case_id
    sheet = cancel_note_sheet(session, case)
    return queue_sheet(session, sheet, choice, case_id=case_id, label=number)


def _get_cancellable(unit: Unit, case_id: str) -> Case:
    case = get_readable(unit, case_id)
    if case.cancelled is not None:
        raise Refusal("cancel.already", number=str(case.number))
    decision = unit.decisions.find(case_id)
    if decision is not None and not decision.asks:
        raise Refusal("cancel.decided")
    return case


def _sign(
    session: Session, unit: Unit, case: Case, asked: CancelAsked
) -> tuple[Cancellation, bytes]:
    from regdesk.services.case_envelope import sign_cancellation  # pydantic comes late

    desk, signer, _ = session.identity.get_signing()
    cancellation = Cancellation(
        case_id=case.draft.case_id,
        asked_by=asked.asked_by,
        reason=asked.reason,
        why=asked.why.strip(),
        cancelled_at=session.clock.now(),
        clerk_code=session.clerk.code,
        confirmed_by=asked.confirmed_by.code if asked.confirmed_by else "",
        supersedes=case.envelope_id,
    )
    head = unit.outbox.head()
    envelope, envelope_id = sign_cancellation(
        case, cancellation, head, desk=desk, run=session.run, signer=signer
    )
    unit.outbox.add(
        envelope_id=envelope_id,
        seq=head.next_seq,
        case_id=case.draft.case_id,
        envelope=envelope,
        at=cancellation.cancelled_at,
        kind=EnvelopeKind.CANCELLED,
    )
    return replace(cancellation, envelope_id=envelope_id), envelope


def _drop_correction(
    session: Session, unit: Unit, case: Case, cancellation: Cancellation
) -> tuple[Page, ...]:
    """Throw the correction away that was being made; return its pages."""
    draft = unit.drafts.find_correction(case.draft.case_id)
    if draft is None:
        return ()
    unit.drafts.discard(draft.case_id)
    write_audit(session, unit, Act.CASE_DISCARDED, cancellation.cancelled_at, draft)
    return list_pages(draft)


def _store(session: Session, unit: Unit, case: Case, cancellation: Cancellation) -> None:
    unit.cancellations.add(cancellation)
    write_audit(
        session,
        unit,
        Act.CASE_CANCELLED,
        cancellation.cancelled_at,
        case.draft,
        number=str(case.number),
        envelope=cancellation.envelope_id,
        supersedes=cancellation.supersedes,
        asked_by=cancellation.asked_by.value,
        reason=cancellation.reason.value,
        confirmed_by=cancellation.confirmed_by,
    )
