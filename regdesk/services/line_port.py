"""The line to the hub, while somebody is signed in."""

from collections.abc import Callable
from typing import Protocol

from regdesk.services.ports import Clock, SignedIn

NameRules = Callable[[], str]
"""Returns the id of the edition that judges today, or nothing; any thread may ask."""


def name_no_rules() -> str:
    """Name no edition: the desk does not say."""
    return ""


class Line(Protocol):
    """Sends what waits, on a thread of its own; it never keeps anybody waiting."""

    def begin(self, opened: SignedIn, clock: Clock, name_rules: NameRules = name_no_rules) -> None:
        """Start sending from the opened desk, where it is enrolled."""

    def wake(self, *, at_once: bool = False) -> None:
        """Say that something new waits; ``at_once`` tries even where the line was down."""

    def end(self) -> None:
        """Let go of the desk's database: after this nothing of it is read or written."""


class NoLine:
    """Implements ``Line`` where nothing is sent: what is accepted waits."""

    def begin(self, opened: SignedIn, clock: Clock, name_rules: NameRules = name_no_rules) -> None:
        pass

    def wake(self, *, at_once: bool = False) -> None:
        pass

    def end(self) -> None:
        pass
