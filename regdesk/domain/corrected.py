"""A correction that was made: what the accepted case says from then on."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from regdesk.domain.case import Case
from regdesk.domain.correction import AskedBy
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Findings
from regdesk.domain.slip import SlipFacts


@dataclass(frozen=True, slots=True)
class Correction:
    """The ``nth`` correction of a case, never changed: ``draft`` is the whole case as it then is.

    ``draft_id`` names the draft in which it was made. ``envelope_id`` is that of its own envelope,
    ``supersedes`` of the one that told of the case before. ``fields`` name what changed, each as
    ``step.field``; ``slip`` is what the slip says from then on, None where it says the same.
    """

    nth: int
    draft_id: str
    draft: Draft
    findings: Findings
    asked_by: AskedBy
    why: str = field(repr=False)
    fields: tuple[str, ...]
    corrected_at: datetime
    clerk_code: str
    supersedes: str
    envelope_id: str = ""
    slip: SlipFacts | None = None


def stand_corrected(case: Case, newest: Correction | None) -> Case:
    """Return the accepted ``case`` as it stands after its newest correction."""
    if newest is None:
        return case
    return replace(
        case,
        draft=newest.draft,
        findings=newest.findings,
        envelope_id=newest.envelope_id,
        corrections=newest.nth,
    )
