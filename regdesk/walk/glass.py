"""What lies on the scanner of a walk: whoever starts the walk minds the scanner and its glass."""

from typing import Protocol

from regdesk.domain.paper import PaperCode
from regdesk.walk.form import Identity, Scenario


class Glass(Protocol):
    """The glass of the scanner that the walk's desk remembers; one thing lies there at a time."""

    def lay_document(self, one: Identity) -> bool:
        """Lay the identity document of ``one`` there; False where it has no lines for machines."""
        ...

    def lay_paper(self, code: PaperCode, one: Identity | None) -> None:
        """Lay a paper of ``code`` there; ``one`` is whose it is, None: of the whole case."""
        ...


def find_identity(facts: Scenario, about: str) -> Identity | None:
    """Return whom papers name by the key ``about``; an owner who registers is that registrant."""
    if about.startswith("o"):
        owner = facts.owner[int(about[1:]) - 1]
        return find_identity(facts, owner.registrant) if owner.registrant else owner
    return facts.person[int(about[1:]) - 1] if about else None
