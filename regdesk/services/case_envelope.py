"""The envelopes of a case. Imports pydantic, so it is imported at the first acceptance."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.desk import Desk
from regdesk.domain.paper import Paper
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.later_messages import (
    CASE_CANCELLED_V1,
    CASE_CORRECTED_V1,
    CancellationHeader,
    CaseCancelled,
    CaseCancelledPayload,
    CaseCorrected,
    CaseCorrectedPayload,
    CorrectionHeader,
)
from regdesk.protocol.messages import (
    CASE_ACCEPTED_V1,
    Blob,
    CaseAccepted,
    CaseAcceptedPayload,
    Header,
    write_payload,
)
from regdesk.services.facts import state_facts
from regdesk.services.link_header import begin_header
from regdesk.services.ports import ChainHead, Signer
from regdesk.services.session import Run
from regdesk.services.sweep import list_pages


def sign_case(
    case: Case, head: ChainHead, *, desk: Desk, run: Run, signer: Signer
) -> tuple[bytes, str]:
    """Return the signed envelope that tells of ``case``, the link after ``head``, and its id."""
    header = Header(**_head(case, head, desk, run, case.accepted_at))
    payload = CaseAcceptedPayload(header=header, body=tell_case(case))
    envelope = seal_envelope(CASE_ACCEPTED_V1, write_payload(payload), signer)
    return envelope, name_envelope(envelope)


def sign_correction(
    case: Case,
    correction: Correction,
    head: ChainHead,
    *,
    desk: Desk,
    run: Run,
    signer: Signer,
    who_saw: Callable[[Paper], str],
) -> tuple[bytes, str]:
    """Return the signed envelope that tells of ``case`` as ``correction`` leaves it, and its id."""
    at = correction.corrected_at
    header = CorrectionHeader(**_head(case, head, desk, run, at), supersedes=correction.supersedes)
    body = CaseCorrected(
        case=tell_case(case, who_saw),
        asked_by=correction.asked_by,
        why=correction.why,
        fields=correction.fields,
        corrected_at=at,
        clerk=correction.clerk_code,
    )
    payload = CaseCorrectedPayload(header=header, body=body)
    envelope = seal_envelope(CASE_CORRECTED_V1, write_payload(payload), signer)
    return envelope, name_envelope(envelope)


def sign_cancellation(
    case: Case,
    cancellation: Cancellation,
    head: ChainHead,
    *,
    desk: Desk,
    run: Run,
    signer: Signer,
) -> tuple[bytes, str]:
    """Return the signed envelope that tells that ``case`` stands no more, and its id.

    It names no page: those of the case went with the envelopes that told of it.
    """
    at = cancellation.cancelled_at
    told = _head(case, head, desk, run, at) | {"blobs": ()}
    header = CancellationHeader(**told, supersedes=cancellation.supersedes)
    body = CaseCancelled(
        asked_by=cancellation.asked_by,
        reason=cancellation.reason,
        why=cancellation.why,
        cancelled_at=at,
        clerk=cancellation.clerk_code,
        confirmed_by=cancellation.confirmed_by,
    )
    payload = CaseCancelledPayload(header=header, body=body)
    envelope = seal_envelope(CASE_CANCELLED_V1, write_payload(payload), signer)
    return envelope, name_envelope(envelope)


def tell_case(case: Case, who_saw: Callable[[Paper], str] | None = None) -> CaseAccepted:
    """Return what an envelope says of ``case``."""
    return state_facts(
        case.draft,
        case.findings,
        clerk=case.clerk_code,
        accepted_at=case.accepted_at,
        overtime_reason=case.overtime_reason,
        who_saw=who_saw,
    )


def _head(case: Case, head: ChainHead, desk: Desk, run: Run, at: datetime) -> dict[str, Any]:
    return begin_header(head, desk, run, case_id=case.draft.case_id, at=at) | {
        "slip": str(case.number),
        "rulebook": case.findings.edition,
        "blobs": tuple(Blob(id=page.blob, bytes=page.size) for page in list_pages(case.draft)),
    }
