"""What a case's sheets say, so that a reprint says the same."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from regdesk.domain.errors import Fault
from regdesk.domain.print_task import PrintChoice, PrintStage, PrintTask, SheetKind
from regdesk.domain.sheet_format import SheetFormat
from regdesk.domain.slip import SlipFacts
from regdesk.services.ids import new_id
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.prints import PrintTable
from regdesk.storage.tables import CaseRow, SlipRow

_ADD = sa.insert(SlipRow)
_GET = sa.select(SlipRow.facts).where(SlipRow.number == sa.bindparam("number"))
_CASE = sa.select(CaseRow.case_id).where(CaseRow.number == sa.bindparam("number"))


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

    def get_prints(self, number: str) -> int:
        return PrintTable(self.connection).count_copies(
            SheetKind.SLIP, self._case_id(number), number
        )

    def count_print(self, number: str) -> int:
        case_id, before = self._case_id(number), self.get_prints(number)
        now = datetime.now().astimezone()
        choice = PrintChoice(SheetFormat.A5_LANDSCAPE)
        task = PrintTask(
            new_id(),
            SheetKind.SLIP,
            number,
            case_id,
            choice,
            now,
            before,
            stage=PrintStage.PRINTED,
            ended_at=now,
        )
        PrintTable(self.connection).add(task, self.get_slip(number))
        return before

    def _case_id(self, number: str) -> str:
        case_id = self.connection.scalar(_CASE, {"number": number})
        if case_id is None:
            raise Fault("case.vanished", number=number)
        return case_id
