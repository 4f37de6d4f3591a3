"""Which pages of accepted cases may go, and how they are let go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

import sqlalchemy as sa

from regdesk.domain.case import Case
from regdesk.domain.draft import Draft
from regdesk.domain.paper import Page
from regdesk.services.retention_ports import SpentCase
from regdesk.services.sweep import list_pages
from regdesk.storage.condemned import CondemnedTable
from regdesk.storage.corrections import CorrectionTable
from regdesk.storage.decisions import DecisionTable
from regdesk.storage.forms import from_json
from regdesk.storage.over import LAST_HEARD, OVER
from regdesk.storage.page_keys import in_some_draft, release_pages
from regdesk.storage.search_tables import EntryRow
from regdesk.storage.tables import CaseRow, OutboxPageRow, OutboxRow, PageKeyRow

_KEPT = PageKeyRow.kept.is_(True)
_UNSENT = sa.exists().where(OutboxRow.case_id == EntryRow.case_id, OutboxRow.waiting.is_(True))
_PAGES = (
    sa.select(OutboxRow.case_id, OutboxPageRow.blob)
    .join(OutboxPageRow, OutboxPageRow.envelope_id == OutboxRow.envelope_id)
    .join(PageKeyRow, PageKeyRow.blob == OutboxPageRow.blob)
    .where(_KEPT, ~in_some_draft())
    .distinct()
)
_HAS_PAGES = EntryRow.case_id.in_(_PAGES.with_only_columns(OutboxRow.case_id))
_CASES = OVER.where(_HAS_PAGES, ~_UNSENT, sa.bindparam("before") >= LAST_HEARD)
_FIRST = _CASES.order_by(EntryRow.id)
_ONE = _CASES.where(EntryRow.case_id == sa.bindparam("of_case"))
_OF_CASE = _PAGES.where(OutboxRow.case_id == sa.bindparam("of_case")).with_only_columns(
    OutboxPageRow.blob
)
_ACCEPTED = sa.select(CaseRow.payload).where(CaseRow.case_id == sa.bindparam("of_case"))


@dataclass(frozen=True, slots=True)
class RetentionTable:
    """Implements ``services.retention_ports.Retention``."""

    connection: sa.Connection

    def list_spent(self, before: datetime, limit: int) -> tuple[SpentCase, ...]:
        found = self.connection.scalars(_FIRST, {"before": before.isoformat()}).all()
        spent = (self._weigh(case_id, before) for case_id in found)
        return tuple(islice((one for one in spent if one is not None), limit))

    def find_spent(self, case_id: str, before: datetime) -> SpentCase | None:
        asked = {"before": before.isoformat(), "of_case": case_id}
        found = self.connection.scalar(_ONE, asked)
        return None if found is None else self._weigh(found, before)

    def let_go(self, pages: tuple[Page, ...]) -> None:
        release_pages(self.connection, [page.blob for page in pages])
        CondemnedTable(self.connection).add(pages)

    def _weigh(self, case_id: str, before: datetime) -> SpentCase | None:
        decision = DecisionTable(self.connection).find(case_id)
        if decision is not None and decision.decided_at > before:
            return None
        pages = self._list_pages(case_id)
        return SpentCase(case_id, pages) if pages else None

    def _list_pages(self, case_id: str) -> tuple[Page, ...]:
        kept = set(self.connection.scalars(_OF_CASE, {"of_case": case_id}))
        drafts = self._list_drafts(case_id)
        told = {page.blob: page for draft in drafts for page in list_pages(draft)}
        return tuple(told[blob] for blob in sorted(kept & told.keys()))

    def _list_drafts(self, case_id: str) -> Iterable[Draft]:
        """Yield the case as it was accepted and as each correction left it."""
        for payload in self.connection.scalars(_ACCEPTED, {"of_case": case_id}):
            yield from_json(Case, payload).draft
        for one in CorrectionTable(self.connection).list(case_id):
            yield one.draft
