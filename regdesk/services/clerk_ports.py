"""What the intents need of the desk's clerks, besides the slots that their passwords open."""

from datetime import datetime
from typing import Protocol

from regdesk.domain.desk import Clerk, KnownClerk


class Clerks(Protocol):
    """Who works and who has worked at this desk, as the encrypted database knows them."""

    def find(self, code: str) -> Clerk | None:
        """Return who works here under ``code``; None: nobody, or no longer."""

    def list(self) -> tuple[KnownClerk, ...]:
        """Return everybody there ever was, by code."""

    def keep(self, clerk: Clerk) -> None:
        """Let ``clerk`` work here: a new one, one in another role, or one who comes back."""

    def leave(self, code: str, at: datetime) -> None:
        """Let the clerk of ``code`` work here no longer; the name is kept."""
