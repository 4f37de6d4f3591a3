"""What the desk needs to go on under a new epoch where it turns out to be a copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from regdesk.domain.desk import Centre
from regdesk.services.identity import Running


class Copied(StrEnum):
    """What the desk turned out to be: put back from an earlier copy of itself, or at work beside
    another copy.
    """

    RESTORED = "restored"
    TWIN = "twin"


class Standing(StrEnum):
    """What the hub knows of an epoch's key: nothing yet; that it is the desk's; that another copy
    has the epoch. ``spent``: the last epoch there is, and no longer this copy's alone.
    """

    NEW = "new"
    KNOWN = "known"
    RIVAL = "rival"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class Begun:
    """A new epoch, why and when it was begun, and whether it is spent."""

    epoch: int
    why: Copied
    at: datetime
    spent: bool


class Epochs(Protocol):
    """The desk's epochs, each with its key."""

    def begin(self, why: Copied, at: datetime, *, least: int = 0) -> Running:
        """Make a key for the next epoch, not below ``least``, and let it be the running one.

        Where numbers have no room for another epoch the running one is spent.
        """

    def rename_centre(self, centre: Centre) -> Running:
        """Let the centre be called otherwise; return the desk as it runs on."""

    def list_new(self) -> Sequence[Running]:
        """Return the epochs that the hub has not heard of, the first one first."""

    def get_voucher(self, epoch: int) -> Running:
        """Return the newest epoch before ``epoch`` that the hub knows."""

    def note(self, epoch: int, standing: Standing) -> None:
        """Keep what the hub knows of the epoch's key."""

    def find_begun(self) -> Begun | None:
        """Return the running epoch where the desk began it by itself."""
