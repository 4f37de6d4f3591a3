"""A cancellation: an accepted case stands no more. It keeps its number and is never deleted."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class CancelAsker(StrEnum):
    """Who asked for the cancellation."""

    APPLICANT = "applicant"
    OWNER = "owner"
    CLERK = "clerk"


class CancelReason(StrEnum):
    """Why a case is cancelled; ``other`` is told in words."""

    WITHDRAWN = "withdrawn"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    MISTAKE = "mistake"
    REPEATED = "repeated"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Why and by whom the case ``case_id`` was cancelled, never changed.

    ``clerk_code`` is who did it, ``confirmed_by`` the code of who confirmed it, empty where the
    clerk has the right. ``envelope_id`` is that of its own envelope, ``supersedes`` of the last one
    that told of the case.
    """

    case_id: str
    asked_by: CancelAsker
    reason: CancelReason
    why: str = field(repr=False)
    cancelled_at: datetime
    clerk_code: str
    confirmed_by: str
    supersedes: str
    envelope_id: str = ""
