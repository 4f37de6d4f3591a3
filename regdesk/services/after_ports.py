"""What the intents after acceptance need of the store."""

from datetime import datetime
from typing import Protocol

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.corrected import Correction
from regdesk.domain.entered import EnteredMark


class Corrections(Protocol):
    """Corrections of accepted cases. ``add`` puts one in the place of its draft."""

    def add(self, correction: Correction) -> None: ...
    def list(self, case_id: str) -> tuple[Correction, ...]:
        """Return the corrections of the case, the first one first."""

    def find(self, draft_id: str) -> Correction | None:
        """Return what the draft became once sent, or None: it makes correcting idempotent."""

    def holds(self, correction: Correction, envelope: bytes) -> bool:
        """Tell whether exactly this correction and its envelope are stored."""


class Cancellations(Protocol):
    """Cancellations of accepted cases, one of each at most."""

    def add(self, cancellation: Cancellation) -> None: ...
    def find(self, case_id: str) -> Cancellation | None:
        """Return the cancellation that counts: none of a case where it came too late."""

    def find_made(self, case_id: str) -> Cancellation | None:
        """Return the cancellation that was made here, also one that came too late."""

    def holds(self, cancellation: Cancellation, envelope: bytes) -> bool:
        """Tell whether exactly this cancellation and its envelope are stored."""


class Entered(Protocol):
    """Marks that cases were typed into the register."""

    def add(self, mark: EnteredMark) -> None: ...
    def list(self, case_id: str) -> tuple[EnteredMark, ...]:
        """Return the marks of the case, the last of which counts."""

    def list_left(self) -> tuple[tuple[str, str, datetime], ...]:
        """Return id, number and acceptance of what is to be entered, the oldest first; not what a
        register of the state has answered for good.
        """
