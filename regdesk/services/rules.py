"""All that can be done here with the editions of the law: one short method per intent.

Everything takes a moment and asks the database: never on the window's thread. ``refresh`` takes
longer, and may run beside the desk thread.
"""

from dataclasses import dataclass
from datetime import date

from regdesk.domain.edition_news import ClassifierLine, EditionLine, TouchedCase
from regdesk.domain.rules_news import EditionNews
from regdesk.rulebook.difference import Change
from regdesk.services import editions, touched
from regdesk.services.session import Session


@dataclass(frozen=True, slots=True)
class Rules:
    """The editions as the clerk sees them; see ``services.editions`` for the errors."""

    session: Session

    def refresh(self) -> None:
        """Read what came from the hub meanwhile, and judge by what can be read."""
        editions.refresh(self.session)

    def read_stamp(self) -> tuple[int, ...]:
        """Return what changes when ``refresh`` has something to do; cheap."""
        return editions.read_stamp(self.session)

    def list_editions(self) -> tuple[EditionLine, ...]:
        """Return every edition at this desk, first what judges today."""
        return editions.list_editions(self.session)

    def read_classifier(self) -> ClassifierLine:
        """Return how the list of places stands."""
        return editions.read_classifier(self.session)

    def find_news(self) -> EditionNews:
        """Return what everybody at this desk should know of the rules."""
        return editions.find_news(self.session)

    def list_changes(self, edition_id: str) -> tuple[Change, ...]:
        """Return what the edition changes against the one it follows here."""
        return editions.list_changes(self.session, edition_id)

    def list_touched(self, edition_id: str, since: date) -> tuple[TouchedCase, ...]:
        """Return the unfinished cases that it changes something for from ``since`` on."""
        return touched.list_touched(self.session, edition_id, since)

    def check_day(self, edition_id: str, since: date) -> None:
        """Refuse a first day on which this centre cannot begin to work by it."""
        editions.check_day(self.session, edition_id, since)

    def activate(self, edition_id: str, since: date, code: str, password: str) -> None:
        """Let this centre work by it from ``since`` on, as the senior of ``code`` confirms."""
        editions.activate(self.session, edition_id, since, code, password)

    def take_back(self, edition_id: str, code: str, password: str) -> None:
        """Let it not begin, as the senior of ``code`` confirms."""
        editions.take_back(self.session, edition_id, code, password)
