"""Puts one item of a lost desk back, with the rows it was written with.

Copies of a desk give the same places and numbers away. Where another has what an item claims, the
item stays whole beside it and goes to the hub all the same, where a person decides on both.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.cancelled import Cancellation
from regdesk.domain.case import Case
from regdesk.domain.corrected import Correction
from regdesk.domain.slip import SlipFacts
from regdesk.services.audit_ports import Act
from regdesk.services.unsent_ports import PutBack, Seat, UnsentItem
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.audit import AuditTrail
from regdesk.storage.cancellations import CancellationTable
from regdesk.storage.cases import CaseTable
from regdesk.storage.corrections import CorrectionTable
from regdesk.storage.drafts import DraftTable
from regdesk.storage.forms import from_json
from regdesk.storage.receipts import ReceiptTable
from regdesk.storage.rival_tables import RivalRow
from regdesk.storage.rivals import RivalTable
from regdesk.storage.sheets import SheetTable
from regdesk.storage.tables import (
    CaseRow,
    ClosedRow,
    CorrectionRow,
    OutboxPageRow,
    OutboxRow,
    PageKeyRow,
)

_Facts = dict[str, str | int]


@dataclass(frozen=True)
class PuttingBack:
    """``item`` on its way into the database of ``connection``."""

    connection: sa.Connection
    item: UnsentItem

    def run(self) -> PutBack:
        """Write it, unless it is there already."""
        item = self.item
        if self._has(OutboxRow.envelope_id == item.envelope_id):
            return PutBack.KNOWN
        seat = self._find_seat()
        beside = self._is_rival()
        self._put_pages()
        self._put_envelope(seat)
        if beside:
            RivalTable(self.connection).add(item)
            ReceiptTable(self.connection).note(item.envelope_id, "send.beside")
            self._drop_drafts()
        else:
            self._put_rows()
        return PutBack.BESIDE if beside or seat != item.seat else PutBack.BACK

    @cached_property
    def _case(self) -> Case | None:
        return from_json(Case, self.item.case) if self.item.case else None

    @cached_property
    def _later(self) -> Correction | Cancellation | None:
        if self.item.correction:
            return from_json(Correction, self.item.correction)
        if self.item.cancellation:
            return from_json(Cancellation, self.item.cancellation)
        return None

    def _find_seat(self) -> Seat:
        """Return its own place in the chain, or one beside the chain where that is taken."""
        epoch, seq = self.item.seat
        if not self._has(OutboxRow.epoch == epoch, OutboxRow.seq == seq):
            return epoch, seq
        lowest = sa.select(sa.func.min(OutboxRow.seq)).where(OutboxRow.epoch == epoch)
        return epoch, min(self.connection.scalar(lowest) or 0, 0) - 1

    def _is_rival(self) -> bool:
        """Tell whether another has the number, or stands where this would."""
        return self._is_case_rival() or self._is_later_rival()

    def _is_case_rival(self) -> bool:
        case, case_id = self._case, self.item.case_id
        if case is None:
            return False
        if self._has(CaseRow.case_id == case_id):
            return not self._has(CaseRow.case_id == case_id, *_is(case))
        return self._has(CaseRow.number == str(case.number)) or self._has(
            ClosedRow.case_id == case_id
        )

    def _is_later_rival(self) -> bool:
        later, case_id = self._later, self.item.case_id
        if later is None:
            return False
        if self._has(RivalRow.envelope_id == later.supersedes):
            return True
        if isinstance(later, Cancellation):
            return self._has(CancellationRow.case_id == case_id)
        return self._has(CorrectionRow.case_id == case_id, CorrectionRow.nth == later.nth)

    def _has(self, *which: sa.ColumnElement[bool]) -> bool:
        return bool(self.connection.scalar(sa.select(sa.exists().where(*which))))

    def _put_rows(self) -> None:
        case = CaseTable(self.connection).find(self.item.case_id)
        if case is None and self._case is not None:
            case = self._case
            self._put_case(case)
        if case is not None:
            self._put_later(str(case.number))

    def _put_envelope(self, seat: Seat) -> None:
        epoch, seq = seat
        item = self.item
        row = {
            "epoch": epoch,
            "seq": seq,
            "envelope_id": item.envelope_id,
            "case_id": item.case_id,
            "envelope": item.envelope,
            "waiting": True,
            "kind": item.kind.value,
            "queued_at": item.queued_at.isoformat(),
        }
        self.connection.execute(sa.insert(OutboxRow), row)

    def _put_pages(self) -> None:
        for place, (blob, key) in enumerate(self.item.page_keys.items()):
            page = {"envelope_id": self.item.envelope_id, "blob": blob, "place": place}
            self.connection.execute(sa.insert(OutboxPageRow), page)
            known = insert(PageKeyRow).values(blob=blob, key=key, kept=True)
            held = known.on_conflict_do_update(index_elements=["blob"], set_={"kept": True})
            self.connection.execute(held)

    def _put_case(self, case: Case) -> None:
        """Write the case, which the backup has not, also one whose own envelope was sent since;
        the day goes on behind its ordinal.
        """
        number, draft = str(case.number), case.draft
        CaseTable(self.connection).add(case)
        SheetTable(self.connection).add_slip(number, from_json(SlipFacts, self.item.slip))
        DraftTable(self.connection).go_on_behind(draft.opened_on, draft.ordinal)
        facts: _Facts = {"number": number, "envelope": case.envelope_id}
        self._tell(Act.CASE_ACCEPTED, case.accepted_at, case.clerk_code, facts)

    def _put_later(self, number: str) -> None:
        later = self._later
        facts: _Facts = {"number": number, "envelope": self.item.envelope_id}
        if isinstance(later, Correction):
            CorrectionTable(self.connection).add(later)
            act, at = Act.CASE_CORRECTED, later.corrected_at
            facts |= {"nth": later.nth}
        elif isinstance(later, Cancellation):
            CancellationTable(self.connection).add(later)
            self._drop_correction()
            act, at = Act.CASE_CANCELLED, later.cancelled_at
        else:
            return
        self._tell(act, at, later.clerk_code, facts)

    def _drop_drafts(self) -> None:
        """Throw away what the backup has as unfinished: it was accepted, and would be again."""
        drafts = DraftTable(self.connection)
        drafts.discard(self.item.case_id)
        if isinstance(self._later, Correction):
            drafts.discard(self._later.draft_id)

    def _drop_correction(self) -> None:
        """Throw away the correction that was open when the backup was made: it went with the
        cancellation; its pages go with the sweep of what nobody holds.
        """
        drafts = DraftTable(self.connection)
        draft = drafts.find_correction(self.item.case_id)
        if draft is not None:
            drafts.discard(draft.case_id)

    def _tell(self, act: Act, at: datetime, clerk: str, facts: _Facts) -> None:
        """Let the trail tell again what was done, when and by whom: its own rows of that are lost.

        Without them a closing would not list the case, and the trail would seem to hide it.
        """
        case_id, told = self.item.case_id, {**facts, "put_back": 1}
        AuditTrail(self.connection).append(act, at=at, clerk=clerk, case_id=case_id, facts=told)


def _is(case: Case) -> tuple[sa.ColumnElement[bool], ...]:
    return (CaseRow.envelope_id == case.envelope_id, CaseRow.number == str(case.number))
