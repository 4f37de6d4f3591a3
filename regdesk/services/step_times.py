"""How long the signed-in clerk's cases took, step by step: for the clerk alone."""

from dataclasses import dataclass

from regdesk.domain.draft import StepId
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class StepTime:
    """The time at one step in all of today's cases together, in seconds, and how many had it."""

    step: StepId
    seconds: int
    cases: int

    @property
    def mean_s(self) -> int:
        return self.seconds // self.cases


def list_mine_today(session: Session) -> tuple[StepTime, ...]:
    """Return, in the order of the steps, what the cases took that the signed-in clerk accepted or
    closed today, with the time that a colleague was at them before. Of others nothing is told.
    """
    day = session.clock.now().date()
    with session.store.read() as unit:
        ended = unit.ended_times.list_ended(session.clerk.code, day)
    spent = [(step, seconds) for times in ended for step, seconds in times.spent]
    of_step = {step: [seconds for at, seconds in spent if at is step] for step in StepId}
    return tuple(StepTime(step, sum(taken), len(taken)) for step, taken in of_step.items() if taken)
