"""The clerk's list of cases, read from drafts, accepted and closed cases alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from regdesk.domain.case import Case, CaseStatus, JournalRow
from regdesk.domain.closed import ClosedCase
from regdesk.domain.corrected import Correction, stand_corrected
from regdesk.domain.draft import Draft
from regdesk.domain.finding import Outcome
from regdesk.domain.iin import mask_iin
from regdesk.services.address_lines import short_line
from regdesk.services.service_clock import served
from regdesk.storage.after_tables import CancellationRow
from regdesk.storage.case_index import status_of_draft
from regdesk.storage.decisions import (
    RETURNED,
    counting_ruling,
    counting_stands,
    newest_envelope,
    status_of,
)
from regdesk.storage.entered import counting_entered
from regdesk.storage.forms import from_json
from regdesk.storage.tables import CaseRow, ClosedRow, CorrectionRow, DraftRow, OutboxRow

_Earlier = sa.orm.aliased(CorrectionRow)
_NEWEST = sa.select(sa.func.max(_Earlier.nth)).where(_Earlier.case_id == CaseRow.case_id)
_ACCEPTED = (
    sa.select(
        CaseRow.payload,
        CorrectionRow.payload.label("correction"),
        OutboxRow.waiting,
        OutboxRow.kind,
        counting_ruling(CaseRow.case_id).label("ruling"),
        counting_stands(CaseRow.case_id).label("stands"),
        counting_entered(CaseRow.case_id).label("entered_at"),
    )
    .select_from(CaseRow)
    .join(OutboxRow, OutboxRow.envelope_id == newest_envelope(CaseRow.case_id), isouter=True)
    .join(
        CorrectionRow,
        sa.and_(
            CorrectionRow.case_id == CaseRow.case_id,
            CorrectionRow.nth == _NEWEST.correlate(CaseRow).scalar_subquery(),
        ),
        isouter=True,
    )
)
_OPEN = (
    sa.select(DraftRow.payload, CaseRow.number)
    .select_from(DraftRow)
    .join(CaseRow, CaseRow.case_id == DraftRow.corrects, isouter=True)
)
_CLOSED = sa.select(ClosedRow.payload)
# made once: a search asks these at every key
_OF_CASES: sa.BindParameter[list[str]] = sa.bindparam("of_cases", expanding=True)
_OPEN_OF = _OPEN.where(DraftRow.case_id.in_(_OF_CASES))
_CLOSED_OF = _CLOSED.where(ClosedRow.case_id.in_(_OF_CASES))
_ACCEPTED_OF = _ACCEPTED.where(CaseRow.case_id.in_(_OF_CASES))


@dataclass(frozen=True, slots=True)
class JournalView:
    """Implements ``services.ports.Journal``."""

    connection: sa.Connection

    def list_day(self, day: date) -> tuple[JournalRow, ...]:
        iso = day.isoformat()
        corrected = sa.select(_Earlier.case_id).where(
            sa.func.substr(_Earlier.corrected_at, 1, len(iso)) == iso
        )
        cancelled = sa.select(CancellationRow.case_id).where(CancellationRow.cancelled_on == iso)
        cases = sa.or_(
            CaseRow.accepted_on == iso,
            CaseRow.case_id.in_(RETURNED),
            CaseRow.case_id.in_(corrected),
            CaseRow.case_id.in_(cancelled),
        )
        return _list_rows(
            self.connection.execute(_OPEN),
            self.connection.execute(_CLOSED.where(ClosedRow.closed_on == iso)),
            self.connection.execute(_ACCEPTED.where(cases)),
        )

    def list_cases(self, drafts: Sequence[str], ended: Sequence[str]) -> tuple[JournalRow, ...]:
        """Return the rows of unfinished and of ended cases by their ids."""
        return _list_rows(
            self._find(_OPEN_OF, drafts),
            self._find(_CLOSED_OF, ended),
            self._find(_ACCEPTED_OF, ended),
        )

    def _find(self, asked: sa.Executable, cases: Sequence[str]) -> Iterable[Any]:
        return self.connection.execute(asked, {"of_cases": cases}) if cases else ()


def _list_rows(
    unfinished: Iterable[Any], closed: Iterable[Any], accepted: Iterable[Any]
) -> tuple[JournalRow, ...]:
    """Return what the rows of the three statements tell, the newest first."""
    found = []
    for payload, number in unfinished:
        draft = from_json(Draft, payload)
        found.append((draft.opened_on, _row_of_draft(draft, number or "")))
    for (payload,) in closed:
        ended = from_json(ClosedCase, payload)
        found.append((ended.draft.opened_on, _row_of_closed(ended)))
    for payload, correction, waiting, kind, ruling, stands, entered_at in accepted:
        newest = from_json(Correction, correction) if correction is not None else None
        case = stand_corrected(from_json(Case, payload), newest)
        row = _row_of_case(case, status_of(waiting, kind, ruling, stands))
        late = bool(stands) and row.status is CaseStatus.RETURNED
        at = datetime.fromisoformat(entered_at) if entered_at else None
        found.append((case.draft.opened_on, replace(row, late=late, entered_at=at)))
    found.sort(key=lambda one: (one[0], one[1].ordinal), reverse=True)
    return tuple(row for _, row in found)


def _row_of_case(case: Case, status: CaseStatus) -> JournalRow:
    at, outcome = case.accepted_at, case.findings.outcome
    row = _row(case.draft, str(case.number), at, at, status, outcome, case.clerk_code)
    if case.destroyed_at is not None:
        row = replace(row, destroyed_on=case.destroyed_at.date())
    return replace(row, corrections=case.corrections) if case.corrections else row


def _row_of_closed(closed: ClosedCase) -> JournalRow:
    at, outcome = closed.closed_at, closed.outcome
    return _row(closed.draft, "", at, at, closed.status, outcome, closed.clerk_code)


def _row_of_draft(draft: Draft, number: str) -> JournalRow:
    kept = draft.kept_at or datetime.combine(draft.opened_on, datetime.min.time(), UTC)
    if draft.corrects:
        row = _row(draft, number, kept, kept, status_of_draft(draft), None)
        return replace(row, corrects=draft.corrects)
    at = draft.hand_ins[-1].began_at if draft.hand_ins else kept
    return _row(draft, "", at, kept, status_of_draft(draft), None)


def _row(
    draft: Draft,
    number: str,
    at: datetime,
    until: datetime,
    status: CaseStatus,
    outcome: Outcome | None,
    clerk: str = "",
) -> JournalRow:
    first = draft.registrants[0]
    owner = draft.owners[0] if draft.owners else None
    return JournalRow(
        case_id=draft.case_id,
        ordinal=draft.ordinal,
        number=number,
        at=at,
        name=first.person.full_name,
        iin=mask_iin(first.person.iin),
        registration=draft.registration or "",
        category=first.category or "",
        people=len(draft.registrants),
        address=short_line(draft.dwelling.address),
        owner=owner.person.short_name if owner else "",
        owner_consent=(owner.consent or "") if owner else "",
        papers=sum(paper.original_seen for paper in draft.papers),
        pages=sum(len(paper.pages) for paper in draft.papers),
        status=status,
        served_s=int(served(draft, until).total_seconds()),
        outcome=outcome,
        clerk=clerk,
        handed_in_on=draft.hand_ins[-1].began_at.date() if draft.hand_ins else None,
    )
