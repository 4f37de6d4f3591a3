"""What the intents need of the desk's clerks, besides the slots that their passwords open."""

from typing import Protocol

from regdesk.domain.desk import Clerk


class Clerks(Protocol):
    """Who works at this desk, as the encrypted database knows them."""

    def find(self, code: str) -> Clerk | None:
        """Return who works here under ``code``; None: nobody."""
