"""The register's answer to a case: it comes later, by way of the hub, and changes no paper."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regdesk.domain.draft import StepId
from regdesk.domain.words import Bilingual


class Ruling(StrEnum):
    """What was decided. ``needs_action``: something of the case is to be put right here first."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    NEEDS_ACTION = "needs_action"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the register said of a case, judging its envelope ``envelope_id``.

    ``step`` and ``field`` name where to put right what needs action: the field's name on that step,
    as a finding names it; None and "" name none. ``simulated``: no register of the state said this.
    ``stands`` is set where a correction or a cancellation came too late: what the register had
    decided before. It then stands, and nothing is to be put right.
    """

    case_id: str
    envelope_id: str
    ruling: Ruling
    decided_at: datetime
    reason: Bilingual | None
    step: StepId | None
    field: str
    simulated: bool
    stands: Ruling | None = None

    @property
    def asks(self) -> bool:
        """Tell whether the case is to be put right by a correction."""
        return self.ruling is Ruling.NEEDS_ACTION and self.stands is None


@dataclass(frozen=True, slots=True)
class LateCancellation(Decision):
    """The answer to a cancellation that came too late; ``stands`` is always set."""
