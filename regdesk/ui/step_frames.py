"""The framed pages of the wizard, each made when the clerk first comes to its step.

Six pages made at sign-in would keep the clerk from the journal for as long as the journal takes.
"""

from collections.abc import Callable

from regdesk.domain.draft import StepId
from regdesk.ui.step_frame import StepFrame


class StepFrames(dict[StepId, StepFrame]):
    """Asked for a step, makes its frame by ``make``; to go through it is to see those there are."""

    def __init__(self, make: Callable[[StepId], StepFrame]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, step: StepId) -> StepFrame:
        frame = self[step] = self._make(step)
        return frame
