"""Corrections of accepted cases."""

from dataclasses import dataclass

import sqlalchemy as sa

from regdesk.domain.case import CaseStatus
from regdesk.domain.corrected import Correction
from regdesk.storage.case_index import replace_words, set_status
from regdesk.storage.drafts import DraftTable, join_iins
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.known_people import keep_people
from regdesk.storage.page_keys import hold_pages
from regdesk.storage.registrant_rows import put_registrants
from regdesk.storage.tables import CaseRow, CorrectionRow, OutboxRow

_ADD = sa.insert(CorrectionRow)
_OF_CASE = sa.select(CorrectionRow.payload).where(CorrectionRow.case_id == sa.bindparam("case_id"))
_LIST = _OF_CASE.order_by(CorrectionRow.nth)
_NEWEST = _OF_CASE.order_by(CorrectionRow.nth.desc()).limit(1)
_FIND = sa.select(CorrectionRow.payload).where(CorrectionRow.draft_id == sa.bindparam("draft_id"))
_NUMBER = sa.select(CaseRow.number).where(CaseRow.case_id == sa.bindparam("case_id"))
_WRITTEN = (
    sa.select(CorrectionRow.payload, OutboxRow.envelope)
    .join(OutboxRow, OutboxRow.envelope_id == CorrectionRow.envelope_id)
    .where(CorrectionRow.envelope_id == sa.bindparam("envelope_id"))
)


@dataclass(frozen=True, slots=True)
class CorrectionTable:
    """Implements ``services.ports.Corrections``."""

    connection: sa.Connection

    def add(self, correction: Correction) -> None:
        """Store ``correction``; its draft is gone and its pages are the case's from now on."""
        row = {
            "case_id": correction.draft.case_id,
            "nth": correction.nth,
            "draft_id": correction.draft_id,
            "envelope_id": correction.envelope_id,
            "corrected_at": correction.corrected_at.isoformat(),
            "iins": join_iins(correction.draft),
            "payload": to_json(correction),
        }
        self.connection.execute(_ADD, row)
        hold_pages(self.connection, correction.draft)
        keep_people(self.connection, correction.draft)
        put_registrants(self.connection, correction.draft, correction.findings)
        self._index(correction)
        DraftTable(self.connection).discard(correction.draft_id)

    def _index(self, correction: Correction) -> None:
        """Let the case be found as it says since; it is on its way to the hub again."""
        case_id = correction.draft.case_id
        number = self.connection.scalar(_NUMBER, {"case_id": case_id}) or ""
        replace_words(self.connection, correction.draft, number)
        set_status(self.connection, case_id, CaseStatus.QUEUED)

    def list(self, case_id: str) -> tuple[Correction, ...]:
        payloads = self.connection.scalars(_LIST, {"case_id": case_id})
        return tuple(from_json(Correction, payload) for payload in payloads)

    def find_newest(self, case_id: str) -> Correction | None:
        """Return the last correction of the case, if it was ever corrected."""
        return self._find(_NEWEST, case_id=case_id)

    def find(self, draft_id: str) -> Correction | None:
        return self._find(_FIND, draft_id=draft_id)

    def holds(self, correction: Correction, envelope: bytes) -> bool:
        asked = {"envelope_id": correction.envelope_id}
        written = self.connection.execute(_WRITTEN, asked).first()
        return written is not None and tuple(written) == (to_json(correction), envelope)

    def _find(self, query: sa.Select[bytes], **asked: str) -> Correction | None:
        payload = self.connection.scalar(query, asked)
        return from_json(Correction, payload) if payload is not None else None
