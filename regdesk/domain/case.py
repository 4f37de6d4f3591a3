"""A case once accepted: never changed, only pointed back at."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings, Outcome
from regdesk.domain.number import SlipNumber
from regdesk.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Case:
    """What was accepted: the draft as it stood, what the law said of it, when and by whom.

    ``envelope_id`` is ``sha256:`` + hex of the signed envelope. ``overtime_reason`` is asked for
    when more than 30 minutes went by. ``corrections`` tells how often the case was corrected since:
    draft, findings and envelope are then those of the last correction. ``cancelled`` tells that it
    was cancelled, and why. ``destroyed_at``: the term of keeping was over then, and what is left
    names nobody (``domain.stub``).
    """

    number: SlipNumber
    draft: Draft
    findings: Findings
    accepted_at: datetime
    clerk_code: str
    envelope_id: str
    overtime_reason: str = ""
    corrections: int = 0
    cancelled: Cancellation | None = None
    destroyed_at: datetime | None = None


class CaseStatus(StrEnum):
    """Where a case stands for the clerk; the journal's pills and filters.

    ``confirmed``, ``rejected`` and ``returned`` (to be put right) are the register's answers;
    ``cancelled`` was accepted and stands no more; ``refused``, ``referred`` and ``closed`` ended
    without acceptance; ``correcting`` is the draft of a correction that is not sent yet.
    """

    FILLING = "filling"
    PARKED = "parked"
    CORRECTING = "correcting"
    QUEUED = "queued"
    SENT = "sent"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    REFERRED = "referred"
    CLOSED = "closed"

    @property
    def is_accepted(self) -> bool:
        """Tell whether the case has a number and a slip."""
        return self in _OF_ACCEPTED


_OF_ACCEPTED = frozenset(
    {
        CaseStatus.QUEUED,
        CaseStatus.SENT,
        CaseStatus.CONFIRMED,
        CaseStatus.REJECTED,
        CaseStatus.RETURNED,
        CaseStatus.CANCELLED,
    }
)


@dataclass(frozen=True, slots=True, repr=False)
class JournalRow:
    """One line of the journal. ``iin`` is masked; ``served_s`` are seconds of service so far.

    ``outcome`` is how the case ended, None while it is unfinished; ``clerk`` is the employee code
    of who ended it; ``handed_in_on`` is the day of the last hand-in, whose edition judges.
    ``corrections`` tells how often an accepted case was corrected; ``corrects`` is the id of the
    case that the draft of a correction belongs to. ``late``: its correction came too late, and
    nobody has read so yet. ``entered_at`` is when the clerk typed it into the register, None while
    nobody marked that. ``destroyed_on``: what the case said was destroyed on that day.
    """

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
    outcome: Outcome | None = None
    clerk: str = ""
    handed_in_on: date | None = None
    corrections: int = 0
    corrects: str = ""
    late: bool = False
    entered_at: datetime | None = None
    destroyed_on: date | None = None
