"""What is worked out of cases and drafts, worked out for a file whose tables are older than that.

A migration makes the tables alone: it must do the same for ever, while how a case is found goes on
changing. This fills them as today's program would have, once all migrations have run.
"""

from collections.abc import Callable, Iterator, Mapping

import sqlalchemy as sa

from regdesk.domain.case import Case, CaseStatus
from regdesk.domain.closed import ClosedCase
from regdesk.domain.corrected import Correction, stand_corrected
from regdesk.domain.draft import Draft
from regdesk.storage.case_index import add_ended, keep_draft
from regdesk.storage.decisions import tell_statuses
from regdesk.storage.forms import from_json
from regdesk.storage.registrant_rows import put_registrants
from regdesk.storage.tables import CaseRow, ClosedRow, CorrectionRow, DraftRow

_DRAFTS = sa.select(DraftRow.payload)
_ENDED = sa.union_all(
    sa.select(CaseRow.accepted_at.label("at"), CaseRow.case_id, CaseRow.number),
    sa.select(ClosedRow.closed_at, ClosedRow.case_id, sa.literal("")),
).order_by("at")
_OF_CASE: sa.BindParameter[str] = sa.bindparam("of_case")
_CASE = sa.select(CaseRow.payload).where(CaseRow.case_id == _OF_CASE)
_CLOSED = sa.select(ClosedRow.payload).where(ClosedRow.case_id == _OF_CASE)
_NEWEST = (
    sa.select(CorrectionRow.payload)
    .where(CorrectionRow.case_id == _OF_CASE)
    .order_by(CorrectionRow.nth.desc())
    .limit(1)
)
_AT_ONCE = 500


def refill(connection: sa.Connection, found: str) -> None:
    """Fill, in the transaction of the upgrade, what came after the revision ``found``."""
    for revision, fill in _FILLED.items():
        if found < revision:
            fill(connection)


def _fill_words(connection: sa.Connection) -> None:
    for draft in _list_drafts(connection):
        keep_draft(connection, draft)
    accepted = []
    for case_id, number in _list_ended(connection):
        if number:
            draft = _get_case(connection, case_id).draft
            add_ended(connection, draft, CaseStatus.QUEUED, number)
            accepted.append(case_id)
        else:
            closed = _get_closed(connection, case_id)
            add_ended(connection, closed.draft, closed.status)
    for begin in range(0, len(accepted), _AT_ONCE):
        tell_statuses(connection, accepted[begin : begin + _AT_ONCE])


def _fill_registrants(connection: sa.Connection) -> None:
    for draft in _list_drafts(connection):
        put_registrants(connection, draft)
    for case_id, number in _list_ended(connection):
        if number:
            case = _get_case(connection, case_id)
            put_registrants(connection, case.draft, case.findings)
        else:
            put_registrants(connection, _get_closed(connection, case_id).draft)


_FILLED: Mapping[str, Callable[[sa.Connection], None]] = {
    "0011": _fill_words,
    "0015": _fill_registrants,
}
"""By the revision that made the tables."""


def _list_drafts(connection: sa.Connection) -> Iterator[Draft]:
    for payload in connection.scalars(_DRAFTS).all():
        yield from_json(Draft, payload)


def _list_ended(connection: sa.Connection) -> Iterator[tuple[str, str]]:
    """Yield id and number of what ended, the earliest first; only one case is read at a time."""
    for _at, case_id, number in connection.execute(_ENDED).all():
        yield case_id, number


def _get_case(connection: sa.Connection, case_id: str) -> Case:
    """Return the accepted case as it stands after its newest correction."""
    case = from_json(Case, _read(connection, _CASE, case_id))
    newest = connection.scalar(_NEWEST, {"of_case": case_id})
    return stand_corrected(case, from_json(Correction, newest) if newest else None)


def _get_closed(connection: sa.Connection, case_id: str) -> ClosedCase:
    return from_json(ClosedCase, _read(connection, _CLOSED, case_id))


def _read(connection: sa.Connection, query: sa.Select[bytes], case_id: str) -> bytes:
    return connection.execute(query, {"of_case": case_id}).scalar_one()
