"""What happened to a case, as people ask for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from regdesk.domain.draft import StepTimes


class Happened(StrEnum):
    """One kind of thing that happens to a case."""

    OPENED = "opened"
    HANDED_IN = "handed_in"
    PARKED = "parked"
    RESUMED = "resumed"
    RESTORED = "restored"
    HANDED_OVER = "handed_over"
    ACCEPTED = "accepted"
    CLOSED = "closed"
    PRINTED = "printed"
    NOT_PRINTED = "not_printed"
    RECEIVED = "received"
    DECIDED = "decided"
    DECISION_READ = "decision_read"
    CORRECTION_OPENED = "correction_opened"
    CORRECTION_DROPPED = "correction_dropped"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"
    ENTERED = "entered"
    ENTERED_TAKEN_BACK = "entered_taken_back"
    PAGES_GONE = "pages_gone"
    DESTROYED = "destroyed"
    VIEWED = "viewed"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened ``at`` a moment. ``clerk`` is the name, else the code, of who did it,
    empty where the program did. ``times`` counts what one clerk did again and again.

    ``facts`` say more, by kind: ids, counts and what was typed as a reason.
    """

    at: datetime
    what: Happened
    clerk: str
    facts: Mapping[str, Any] = field(default_factory=dict, repr=False)
    times: int = 1


@dataclass(frozen=True, slots=True)
class CaseHistory:
    """What happened to a case, the first thing first. ``called`` is its number, or its ordinal of
    the day. ``cut``: it is so long that the beginning is left out. ``steps`` tell how long each
    step took.
    """

    case_id: str
    called: str
    events: tuple[Event, ...]
    cut: bool = False
    steps: StepTimes = field(default_factory=StepTimes)
