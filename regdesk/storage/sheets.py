"""What a case's sheets say, so that a reprint says the same."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.errors import Fault
from regdesk.domain.slip import SlipFacts
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import SlipRow

_ADD = sa.insert(SlipRow)
_GET = sa.select(SlipRow.facts).where(SlipRow.number == sa.bindparam("number"))


@dataclass(frozen=True, slots=True)
class SheetTable:
    """Implements ``services.ports.Sheets``."""

    connection: sa.Connection

    def add_slip(self, number: str, facts: SlipFacts) -> None:
        row = {"number": number, "facts": to_json(facts)}
        self.connection.execute(_ADD, row)

    def get_slip(self, number: str) -> SlipFacts:
        """Return the facts; ``Fault`` ``case.vanished`` where no slip has this number."""
        facts = self.connection.scalar(_GET, {"number": number})
        if facts is None:
            raise Fault("case.vanished", number=number)
        return from_json(SlipFacts, facts)
