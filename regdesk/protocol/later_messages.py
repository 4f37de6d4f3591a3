"""What a desk tells the hub of a case before and after its acceptance, each at version 1.

The rules of ``messages`` hold: a released version never changes.
"""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from regdesk.domain.cancelled import CancelAsker, CancelReason
from regdesk.domain.correction import AskedBy
from regdesk.protocol.messages import (
    CaseAccepted,
    CaseHeader,
    DeskTime,
    LinkHeader,
    Message,
    Sha256,
    Text,
    Uuid,
)

CASE_CORRECTED_V1 = "application/vnd.regdesk.case.corrected.v1+json"
CASE_CANCELLED_V1 = "application/vnd.regdesk.case.cancelled.v1+json"
CLAIM_APPLICATION_V1 = "application/vnd.regdesk.claim.portal_application.v1+json"


class CorrectionHeader(CaseHeader):
    """``supersedes`` names the envelope of the same case that this one stands in place of."""

    type: Literal["case.corrected"] = "case.corrected"
    supersedes: Sha256


class CaseCorrected(Message):
    """The whole case as it stands now, and why. ``fields`` name what changed: ``step.field``.

    ``case.accepted_at`` stays the moment of the acceptance; the number stays the slip's.
    """

    case: CaseAccepted
    asked_by: AskedBy
    why: Text
    fields: Annotated[tuple[Text, ...], Field(min_length=1)]
    corrected_at: AwareDatetime
    clerk: Text


class CaseCorrectedPayload(Message):
    """The payload of an envelope of type ``CASE_CORRECTED_V1``."""

    header: CorrectionHeader
    body: CaseCorrected


class CancellationHeader(CaseHeader):
    """``supersedes`` names the last envelope of the same case that told of it. A case once
    cancelled stays so.
    """

    type: Literal["case.cancelled"] = "case.cancelled"
    supersedes: Sha256


class CaseCancelled(Message):
    """The case stands no more. ``why`` is in words, and empty where ``reason`` says all of it.

    ``confirmed_by`` is the code of who confirmed it, empty where ``clerk`` had the right himself.
    """

    asked_by: CancelAsker
    reason: CancelReason
    why: str
    cancelled_at: AwareDatetime
    clerk: Text
    confirmed_by: str


class CaseCancelledPayload(Message):
    """The payload of an envelope of type ``CASE_CANCELLED_V1``."""

    header: CancellationHeader
    body: CaseCancelled


class ClaimHeader(LinkHeader):
    """``case`` is the draft that the desk opened from the application; it has no slip yet."""

    type: Literal["claim.portal_application"] = "claim.portal_application"
    t: DeskTime


class ApplicationClaim(Message):
    """A desk has the citizen of ``application`` at its counter."""

    application: Uuid
    claimed_at: AwareDatetime
    clerk: Text


class ClaimPayload(Message):
    """The payload of an envelope of type ``CLAIM_APPLICATION_V1``."""

    header: ClaimHeader
    body: ApplicationClaim


def read_correction(payload: bytes) -> CaseCorrectedPayload:
    """Return what ``payload`` says. Errors: pydantic's ``ValidationError``."""
    return CaseCorrectedPayload.model_validate_json(payload)


def read_cancellation(payload: bytes) -> CaseCancelledPayload:
    """Return what ``payload`` says. Errors: pydantic's ``ValidationError``."""
    return CaseCancelledPayload.model_validate_json(payload)


def read_claim(payload: bytes) -> ClaimPayload:
    """Return what ``payload`` says. Errors: pydantic's ``ValidationError``."""
    return ClaimPayload.model_validate_json(payload)
