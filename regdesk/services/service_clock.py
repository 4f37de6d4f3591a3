"""The time of service, counted while the papers lie on the counter; its limit is the law's."""

from datetime import datetime, timedelta
from enum import StrEnum

from regdesk.domain.draft import Draft

_AMBER_LEFT = timedelta(minutes=10)
_RED_LEFT = timedelta(minutes=3)


class Tone(StrEnum):
    """How urgent the clock looks."""

    NEUTRAL = "neutral"
    AMBER = "amber"
    RED = "red"
    OVER = "over"


def served(draft: Draft, now: datetime) -> timedelta:
    """Return the time of service so far: the sum of all hand-ins, the running one until ``now``.

    A clock set back during a hand-in counts as no time, never as less than none.
    """
    spans = ((one.ended_at or now) - one.began_at for one in draft.hand_ins)
    return sum((max(span, timedelta(0)) for span in spans), timedelta(0))


def tone(left: timedelta) -> Tone:
    """Return the tone while ``left`` remains: amber for the last 10 minutes, red for the last 3."""
    if left < timedelta(0):
        return Tone.OVER
    if left <= _RED_LEFT:
        return Tone.RED
    return Tone.AMBER if left <= _AMBER_LEFT else Tone.NEUTRAL
