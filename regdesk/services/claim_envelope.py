"""The envelope that claims an application at the portal. Imports pydantic: it is imported late."""

from datetime import datetime

from regdesk.domain.draft import Draft
from regdesk.protocol.envelope import name_envelope, seal_envelope
from regdesk.protocol.later_messages import (
    CLAIM_APPLICATION_V1,
    ApplicationClaim,
    ClaimHeader,
    ClaimPayload,
)
from regdesk.protocol.messages import DeskTime
from regdesk.services.ports import ChainHead
from regdesk.services.session import Session


def sign_claim(session: Session, draft: Draft, head: ChainHead, now: datetime) -> tuple[bytes, str]:
    """Return the signed envelope that tells of ``draft``'s application, the link after ``head``,
    and its id. Errors: ``Refusal`` ``accept.epochs_spent``.
    """
    desk, signer, _ = session.identity.get_signing()
    run = session.run
    header = ClaimHeader(
        desk=desk.desk_id,
        epoch=desk.epoch,
        seq=head.next_seq,
        prev=head.prev,
        case=draft.case_id,
        centre=desk.centre.code,
        t=DeskTime(
            wall=now, hub_offset_ms=head.hub_offset_ms, boot=run.run_id, mono_ms=run.elapsed_ms()
        ),
    )
    claim = ApplicationClaim(
        application=draft.application, claimed_at=now, clerk=session.clerk.code
    )
    payload = ClaimPayload(header=header, body=claim).model_dump_json().encode()
    envelope = seal_envelope(CLAIM_APPLICATION_V1, payload, signer)
    return envelope, name_envelope(envelope)
