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
from regdesk.protocol.messages import write_payload
from regdesk.services.link_header import begin_header
from regdesk.services.ports import ChainHead
from regdesk.services.session import Session


def sign_claim(session: Session, draft: Draft, head: ChainHead, now: datetime) -> tuple[bytes, str]:
    """Return the signed envelope that tells of ``draft``'s application, the link after ``head``,
    and its id. Errors: ``Refusal`` ``accept.epochs_spent``.
    """
    desk, signer, _ = session.identity.get_signing()
    header = begin_header(head, desk, session.run, case_id=draft.case_id, at=now)
    claim = ApplicationClaim(
        application=draft.application, claimed_at=now, clerk=session.clerk.code
    )
    payload = ClaimPayload(header=ClaimHeader(**header), body=claim)
    envelope = seal_envelope(CLAIM_APPLICATION_V1, write_payload(payload), signer)
    return envelope, name_envelope(envelope)
