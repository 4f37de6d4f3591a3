"""The envelope of an accepted case. Imports pydantic, so it is imported at the first acceptance."""

from regdesk.domain.case import Case
from regdesk.domain.desk import Desk
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.messages import (
    CASE_ACCEPTED_V1,
    Blob,
    CaseAcceptedPayload,
    DeskTime,
    Header,
    write_payload,
)
from regdesk.services.facts import state_facts
from regdesk.services.ports import ChainHead, Signer
from regdesk.services.session import Run
from regdesk.services.sweep import list_pages


def sign_case(
    case: Case, head: ChainHead, *, desk: Desk, run: Run, signer: Signer
) -> tuple[bytes, str]:
    """Return the signed envelope that tells of ``case``, the link after ``head``, and its id."""
    body = state_facts(
        case.draft,
        case.findings,
        clerk=case.clerk_code,
        accepted_at=case.accepted_at,
        overtime_reason=case.overtime_reason,
    )
    payload = CaseAcceptedPayload(header=_header(case, head, desk, run), body=body)
    envelope = seal_envelope(CASE_ACCEPTED_V1, write_payload(payload), signer)
    return envelope, name_envelope(envelope)


def _header(case: Case, head: ChainHead, desk: Desk, run: Run) -> Header:
    moment = DeskTime(
        wall=case.accepted_at, hub_offset_ms=None, boot=run.run_id, mono_ms=run.elapsed_ms()
    )
    return Header(
        desk=desk.desk_id,
        epoch=desk.epoch,
        seq=head.next_seq,
        prev=head.prev,
        case=case.draft.case_id,
        centre=desk.centre.code,
        slip=str(case.number),
        rulebook=case.findings.edition,
        blobs=tuple(Blob(id=page.blob, bytes=page.size) for page in list_pages(case.draft)),
        t=moment,
    )
