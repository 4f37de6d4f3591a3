"""The six steps of a case, free of any screen: what each still lacks, and where to go next."""

from collections.abc import Callable
from dataclasses import dataclass

from regdesk.domain.draft import Draft, StepId
from regdesk.domain.finding import Findings, Problem

FindProblems = Callable[[Draft, Findings], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One question of the wizard. ``problems`` tells what is unfinished or wrong in it."""

    id: StepId
    problems: FindProblems


STEPS: tuple[Step, ...] = tuple(Step(one, lambda draft, findings: ()) for one in StepId)


def problems(draft: Draft, findings: Findings) -> tuple[Problem, ...]:
    """Return the problems of all steps in their order; warnings stop nothing."""
    return tuple(one for step in STEPS for one in step.problems(draft, findings))


def first_unfinished(draft: Draft, findings: Findings) -> StepId | None:
    """Return the first step with a problem that stops, or None when the case can be accepted."""
    found = problems(draft, findings)
    return next((one.step for one in found if not one.warning), None)
