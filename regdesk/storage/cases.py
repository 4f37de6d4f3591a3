"""Accepted cases."""

from dataclasses import dataclass, replace

import sqlalchemy as sa

from regdesk.domain.case import Case, CaseStatus
from regdesk.domain.corrected import stand_corrected
from regdesk.domain.errors import Fault
from regdesk.domain.people import Person
from regdesk.domain.slip import SlipFacts
from regdesk.storage.cancellations import CancellationTable
from regdesk.storage.case_index import add_ended
from regdesk.storage.corrections import CorrectionTable
from regdesk.storage.counters import SERIAL, advance
from regdesk.storage.drafts import DraftTable, join_iins
from regdesk.storage.entered import ask_whether_entered
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.known_people import find_case_of, keep_people, list_people
from regdesk.storage.page_keys import hold_pages
from regdesk.storage.registrant_rows import put_registrants
from regdesk.storage.tables import CaseRow, OutboxRow, SlipRow

_ADD = sa.insert(CaseRow)
_GET = sa.select(CaseRow.payload).where(CaseRow.number == sa.bindparam("number"))
_FIND = sa.select(CaseRow.payload).where(CaseRow.case_id == sa.bindparam("case_id"))
_WRITTEN = (
    sa.select(CaseRow.payload, SlipRow.facts, OutboxRow.envelope)
    .join(SlipRow, SlipRow.number == CaseRow.number)
    .join(OutboxRow, OutboxRow.envelope_id == CaseRow.envelope_id)
    .where(CaseRow.number == sa.bindparam("number"))
)


@dataclass(frozen=True, slots=True)
class CaseTable:
    """Implements ``services.ports.Cases``."""

    connection: sa.Connection

    def add(self, case: Case) -> None:
        """Store ``case``; its draft is gone and its pages are the case's from now on."""
        draft = case.draft
        row = {
            "number": str(case.number),
            "case_id": draft.case_id,
            "ordinal": draft.ordinal,
            "opened_on": draft.opened_on.isoformat(),
            "accepted_on": case.accepted_at.date().isoformat(),
            "accepted_at": case.accepted_at.isoformat(),
            "envelope_id": case.envelope_id,
            "iins": join_iins(draft),
            "payload": to_json(case),
        }
        self.connection.execute(_ADD, row)
        hold_pages(self.connection, draft)
        keep_people(self.connection, draft)
        add_ended(self.connection, draft, CaseStatus.QUEUED, str(case.number))
        ask_whether_entered(self.connection, draft.case_id)
        DraftTable(self.connection).discard(draft.case_id)
        put_registrants(self.connection, draft, case.findings)

    def get(self, number: str) -> Case:
        found = self._find(_GET, number=number)
        if found is None:
            raise Fault("case.vanished", number=number)
        return found

    def find(self, case_id: str) -> Case | None:
        return self._find(_FIND, case_id=case_id)

    def find_person(self, iin: str) -> Person | None:
        case_id = find_case_of(self.connection, iin)
        case = self.find(case_id) if case_id is not None else None
        people = list_people(case.draft) if case is not None else ()
        return next((one for one in people if one.iin == iin), None)

    def holds(self, case: Case, slip: SlipFacts, envelope: bytes) -> bool:
        written = self.connection.execute(_WRITTEN, {"number": str(case.number)}).first()
        return written is not None and tuple(written) == (to_json(case), to_json(slip), envelope)

    def next_serial(self) -> int:
        return advance(self.connection, SERIAL)

    def _find(self, query: sa.Select[bytes], **asked: str) -> Case | None:
        payload = self.connection.scalar(query, asked)
        if payload is None:
            return None
        case = from_json(Case, payload)
        case_id = case.draft.case_id
        standing = stand_corrected(case, CorrectionTable(self.connection).find_newest(case_id))
        cancelled = CancellationTable(self.connection).find(case_id)
        return replace(standing, cancelled=cancelled) if cancelled else standing
