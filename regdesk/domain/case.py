"""A case once accepted: never changed, only pointed back at."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.number import SlipNumber
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Case:
    """What was accepted: the draft as it stood, what the law said of it, when and by whom.

    ``envelope_id`` is ``sha256:`` + hex of the signed envelope. ``overtime_reason`` is asked for
    when more than 30 minutes went by.
    """

    number: SlipNumber
    draft: Draft
    findings: Findings
    accepted_at: datetime
    clerk_code: str
    envelope_id: str
    overtime_reason: str = ""


class CaseStatus(StrEnum):
    """Where a case stands for the clerk; the journal's pills and filters."""

    FILLING = "filling"
    PARKED = "parked"
    QUEUED = "queued"
    SENT = "sent"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, repr=False)
class JournalRow:
    """One line of the journal. ``iin`` is masked; ``served_s`` are seconds of service so far."""

    case_id: str
    ordinal: int
    number: str
    at: datetime
    name: str
    iin: str
    registration: str
    category: str
    people: int
    address: Bilingual
    owner: str
    owner_consent: str
    papers: int
    pages: int
    status: CaseStatus
    served_s: int
