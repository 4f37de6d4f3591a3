"""What a case's sheets say, so that a reprint says the same."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.errors import Fault
from regdesk.domain.slip import SlipFacts
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.tables import SlipRow

_ADD = sa.insert(SlipRow)
_GET = sa.select(SlipRow.facts).where(SlipRow.number == sa.bindparam("number"))

_PRINTS = sa.select(SlipRow.prints).where(SlipRow.number == sa.bindparam("number"))


@dataclass(frozen=True, slots=True)
class SheetTable:
    """Implements ``services.ports.Sheets``."""

    connection: sa.Connection

    def add_slip(self, number: str, facts: SlipFacts) -> None:
        row = {"number": number, "facts": to_json(facts), "prints": 0}
        self.connection.execute(_ADD, row)

    def get_slip(self, number: str) -> SlipFacts:
        """Return the facts; ``Fault`` ``case.vanished`` where no slip has this number."""
        facts = self.connection.scalar(_GET, {"number": number})
        if facts is None:
            raise Fault("case.vanished", number=number)
        return from_json(SlipFacts, facts)

    def get_prints(self, number: str) -> int:
        prints = self.connection.scalar(_PRINTS, {"number": number})
        if prints is None:
            raise Fault("case.vanished", number=number)
        return prints

    def count_print(self, number: str) -> int:
        one_more = sa.update(SlipRow).where(SlipRow.number == number)
        counted = one_more.values(prints=SlipRow.prints + 1).returning(SlipRow.prints)
        prints = self.connection.execute(counted).scalar()
        if prints is None:
            raise Fault("case.vanished", number=number)
        return prints - 1
