"""When the desk's work is backed up, and who sees to it while somebody is signed in."""

from datetime import datetime, time, timedelta
from typing import Protocol

from regdesk.services.ports import SignedIn

NIGHT_BEGINS = time(20, 0)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Tell whether a night began since the ``last`` backup: one that was missed is made up for.

    A backup from the future was made by a clock that was wrong: it counts for nothing.
    """
    if last is None or last > now:
        return True
    tonight = now.replace(hour=NIGHT_BEGINS.hour, minute=NIGHT_BEGINS.minute, second=0)
    tonight = tonight.replace(microsecond=0)
    return last < (tonight if tonight <= now else tonight - timedelta(days=1))


class Nights(Protocol):
    """Makes the backups that are due, on a thread of its own; it never keeps anybody waiting."""

    def begin(self, opened: SignedIn) -> None:
        """Look from now on whether a backup of the opened desk is due."""

    def end(self) -> None:
        """Let go of the desk; a backup that is being made is cut off and made another time."""


class NoNights:
    """Implements ``Nights`` where nothing is backed up: a practice desk."""

    def begin(self, opened: SignedIn) -> None:
        pass

    def end(self) -> None:
        pass
