"""The form of a scripted day, key for key as in ``resources/practice/day/README.md``."""

from dataclasses import dataclass
from datetime import date
from datetime import time as time_of_day
from enum import StrEnum

from regdesk.domain.draft import StepId


class Doing(StrEnum):
    """What happens next at the window."""

    SERVE = "serve"  # a visit, from its first key to how the law lets it end
    TAKE_UP = "take_up"  # the case that was postponed last goes on; what was missing is there
    CORRECT = "correct"  # a case accepted today, at the applicant's wish
    CANCEL = "cancel"
    ENTER = "enter"  # a case accepted today is marked as typed into the register
    LOCK = "lock"  # the clerk goes to lunch and comes back
    CHANGE = "change"  # the other clerk takes the window over
    JAM = "jam"  # the printer takes no sheet any more
    CLEAR = "clear"
    CUT = "cut"  # kill -9 in the middle of a visit, then the program is started again
    RESTART = "restart"  # closed and opened between two visits
    CLOSE = "close"  # the day is closed and its register printed


@dataclass(frozen=True, slots=True, kw_only=True)
class ActForm:
    """``[[act]]``: what happens, in the order of the file; ``story`` is a scenario's name, ``at``
    the step in which the power fails.
    """

    do: Doing
    story: str = ""
    times: int = 1
    at: StepId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayForm:
    """``day.toml``. Its stories stand in the folder above it."""

    title: str
    day: date
    time: time_of_day
    act: tuple[ActForm, ...]
