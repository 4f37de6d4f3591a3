"""What a case's sheets say, so that a reprint says the same."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from regdesk.domain.corrected import Correction
from regdesk.domain.days import format_day
from regdesk.domain.errors import Fault, Refusal
from regdesk.domain.slip import SlipFacts
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.stub_tables import StubRow
from regdesk.storage.tables import CaseRow, CorrectionRow, SlipRow

_ADD = sa.insert(SlipRow)
_GET = sa.select(SlipRow.facts).where(SlipRow.number == sa.bindparam("number"))
_LATER = (
    sa.select(CorrectionRow.payload)
    .join(CaseRow, CaseRow.case_id == CorrectionRow.case_id)
    .where(CaseRow.number == sa.bindparam("number"))
    .order_by(CorrectionRow.nth)
)

_STUB = (
    sa.select(StubRow.at)
    .join(CaseRow, CaseRow.case_id == StubRow.case_id)
    .where(CaseRow.number == sa.bindparam("number"))
)


@dataclass(frozen=True, slots=True)
class SheetTable:
    """Implements ``services.ports.Sheets``."""

    connection: sa.Connection

    def add_slip(self, number: str, facts: SlipFacts) -> None:
        row = {"number": number, "facts": to_json(facts)}
        self.connection.execute(_ADD, row)

    def get_slip(self, number: str) -> SlipFacts:
        return self.list_slips(number)[-1]

    def list_slips(self, number: str) -> tuple[SlipFacts, ...]:
        asked = {"number": number}
        first = self.connection.scalar(_GET, asked)
        if first is None:
            self._refuse_stub(number)
            raise Fault("case.vanished", number=number)
        payloads = self.connection.scalars(_LATER, asked)
        later = (from_json(Correction, payload).slip for payload in payloads)
        return (from_json(SlipFacts, first), *(slip for slip in later if slip is not None))

    def _refuse_stub(self, number: str) -> None:
        at = self.connection.scalar(_STUB, {"number": number})
        if at is not None:
            day = format_day(datetime.fromisoformat(at).date())
            raise Refusal("case.destroyed", number=number, day=day)
