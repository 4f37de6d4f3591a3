"""A case that could not be accepted and was closed: as what, why, and which papers were missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regdesk.domain.case import CaseStatus
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Clause, Findings, Outcome, PaperState, RequiredPaper


class CloseReason(StrEnum):
    """Why a case is closed; which of them can be chosen follows from the outcome."""

    OWNER_DISAGREES = "owner_disagrees"
    CO_OWNER_DISAGREES = "co_owner_disagrees"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    OWNER_NOT_COMING = "owner_not_coming"
    APPLICANT_WITHDREW = "applicant_withdrew"
    TEMPORARY_DECLINED = "temporary_declined"
    PAPERS_INCOMPLETE = "papers_incomplete"
    SERVED_ELSEWHERE = "served_elsewhere"
    FOLLOWS_PARENT = "follows_parent"


# Every outcome that accepts nothing; one reason alone leaves nothing to choose.
REASONS: Mapping[Outcome, tuple[CloseReason, ...]] = {
    Outcome.REFERRAL: (CloseReason.SERVED_ELSEWHERE,),
    Outcome.NOT_REGISTRABLE_ALONE: (CloseReason.FOLLOWS_PARENT,),
    Outcome.OWNER_REFUSED: (
        CloseReason.OWNER_DISAGREES,
        CloseReason.CO_OWNER_DISAGREES,
        CloseReason.CONSENT_WITHDRAWN,
    ),
    Outcome.OWNER_ABSENT: (CloseReason.OWNER_NOT_COMING, CloseReason.APPLICANT_WITHDREW),
    Outcome.PAPERS_MISSING: (CloseReason.PAPERS_INCOMPLETE,),
    Outcome.TYPE_CHANGE_OFFERED: (CloseReason.TEMPORARY_DECLINED, CloseReason.APPLICANT_WITHDREW),
}

# A referral is never called a refusal, and who only went away again was refused nothing.
_STATUS = {
    Outcome.REFERRAL: CaseStatus.REFERRED,
    Outcome.OWNER_REFUSED: CaseStatus.REFUSED,
    Outcome.PAPERS_MISSING: CaseStatus.REFUSED,
}


@dataclass(frozen=True, slots=True)
class ClosedCase:
    """What was closed without acceptance, never changed afterwards.

    ``draft`` is as it stood, its hand-ins ended, with the pages that may stay; ``findings`` are
    what the law said then, and ``outcome`` is theirs. It has no slip and no number.
    """

    draft: Draft
    findings: Findings
    outcome: Outcome
    reason: CloseReason
    closed_at: datetime
    clerk_code: str

    @property
    def status(self) -> CaseStatus:
        return status_of(self.outcome)

    @property
    def missing(self) -> tuple[RequiredPaper, ...]:
        """The papers for which acceptance was refused; none where it was closed otherwise."""
        return list_missing(self.findings) if self.outcome is Outcome.PAPERS_MISSING else ()

    @property
    def clause(self) -> Clause | None:
        """Where the law says so, as the edition cites it; None where it cites nothing."""
        return find_clause(self.findings)


def status_of(outcome: Outcome) -> CaseStatus:
    """Return what the journal calls a case closed as ``outcome``."""
    return _STATUS.get(outcome, CaseStatus.CLOSED)


def list_missing(findings: Findings) -> tuple[RequiredPaper, ...]:
    """Return the papers without which the case is not accepted: missing or expired."""
    return tuple(
        one for one in findings.papers if one.state is not PaperState.PRESENT and not one.optional
    )


def find_clause(findings: Findings) -> Clause | None:
    """Return the clause of the rule that stops the case, of refused acceptance for its papers."""
    if findings.outcome is Outcome.PAPERS_MISSING:
        return findings.refusal
    stops = (one.clause for one in findings.stops if one.outcome is findings.outcome)
    return next(stops, None)
