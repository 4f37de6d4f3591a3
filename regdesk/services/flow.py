"""The six steps of a case, free of any screen: what each still lacks, and where to go next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Findings, Outcome, Problem
from regdesk.domain.people import Registrant
from regdesk.services import step_gaps
from regdesk.services.expiry import find_ending
from regdesk.services.law_problems import find_law_problems, find_verdict_problem
from regdesk.services.person_fields import Gap

_FindGaps = Callable[[Draft, date], Iterator[Gap]]


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the wizard, in the order of ``STEPS``."""

    id: StepId
    find_gaps: _FindGaps

    def problems(self, draft: Draft, findings: Findings, day: date) -> tuple[Problem, ...]:
        """Return what is unfinished or wrong here: first what was typed, then what the law says
        of other fields; of one that must be typed anew it can say nothing yet. At the first step
        the law comes first: who is served elsewhere is asked nothing more there.
        """
        typed = tuple(
            Problem(self.id, gap.field, gap.key, gap.params, gap.warning)
            for gap in self.find_gaps(draft, day)
        )
        wrong = {one.field for one in typed if not one.warning}
        found = (
            *find_law_problems(self.id, draft, findings, day),
            *find_ending(self.id, draft, day),
        )
        law = tuple(one for one in found if one.field not in wrong)
        if self.id is not StepId.CATEGORY:
            return (*typed, *law)
        if _is_sent_on(draft.registrants[0], findings):
            typed = tuple(one for one in typed if not one.key.startswith("field.empty"))
        return (*law, *typed)


STEPS: tuple[Step, ...] = (
    Step(StepId.CATEGORY, step_gaps.category),
    Step(StepId.APPLICANT, step_gaps.applicant),
    Step(StepId.ADDRESS, step_gaps.address),
    Step(StepId.OWNER, step_gaps.owners),
    Step(StepId.DOCUMENTS, step_gaps.documents),
    Step(StepId.REVIEW, step_gaps.review),
)


def problems(draft: Draft, findings: Findings, day: date) -> tuple[Problem, ...]:
    """Return the problems of all steps in their order, as of ``day``, by which ``findings`` judge;
    warnings stop nothing.

    Without one that stops, the case can be accepted.
    """
    found = tuple(one for step in STEPS for one in step.problems(draft, findings, day))
    if any(not one.warning for one in found):
        return found
    verdict = find_verdict_problem(findings)
    return (*found, verdict) if verdict else found


def _is_sent_on(registrant: Registrant, findings: Findings) -> bool:
    """Tell whether another office serves ``registrant``."""
    return any(
        one.outcome is Outcome.REFERRAL and one.about == registrant.key for one in findings.stops
    )


def judged_on(draft: Draft) -> date:
    """Return the day of the last hand-in, which the law counts from; before it, of opening."""
    return draft.hand_ins[-1].began_at.date() if draft.hand_ins else draft.opened_on
