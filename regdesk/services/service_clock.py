"""The thirty minutes of service, counted while the papers lie on the counter."""

from datetime import datetime, timedelta
from enum import StrEnum

from regdesk.domain.draft import Draft

# Order 267, annex 2: «30 минут с момента сдачи документов».
LIMIT = timedelta(minutes=30)
_AMBER_FROM = timedelta(minutes=20)
_RED_FROM = timedelta(minutes=27)


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


def remaining(draft: Draft, now: datetime) -> timedelta:
    """Return what is left of the thirty minutes; negative once they are over."""
    return LIMIT - served(draft, now)


def tone(served: timedelta) -> Tone:
    """Return the tone for ``served``: amber from 20:00, red from 27:00, over after 30:00."""
    if served > LIMIT:
        return Tone.OVER
    if served >= _RED_FROM:
        return Tone.RED
    return Tone.AMBER if served >= _AMBER_FROM else Tone.NEUTRAL
