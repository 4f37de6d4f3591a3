"""Which accepted cases may be reduced to a stub: the register has decided, the hub holds all."""

from datetime import date, datetime

import sqlalchemy as sa

from regdesk.services.audit_ports import Act
from regdesk.storage.after_tables import ToEnterRow
from regdesk.storage.decisions import DecisionTable
from regdesk.storage.over import LAST_HEARD, OVER
from regdesk.storage.proofs import is_held
from regdesk.storage.registrant_tables import RegistrantRow
from regdesk.storage.search_tables import EntryRow
from regdesk.storage.stub_tables import StubRow
from regdesk.storage.tables import (
    AuditRow,
    DraftRow,
    OutboxPageRow,
    OutboxRow,
    PageKeyRow,
)

# The registers of these days name the people of a correction that was begun and thrown away.
_LATE = (Act.CORRECTION_OPENED, Act.CASE_DISCARDED)
_BEFORE: sa.BindParameter[str] = sa.bindparam("before")
_HINDERED = (
    sa.exists().where(StubRow.case_id == EntryRow.case_id),
    sa.exists().where(
        OutboxRow.case_id == EntryRow.case_id,
        sa.or_(OutboxRow.waiting.is_(True), ~is_held(OutboxRow.envelope_id)),
    ),
    sa.exists().where(  # pages go first: only the case knows which they are
        PageKeyRow.blob == OutboxPageRow.blob,
        OutboxPageRow.envelope_id == OutboxRow.envelope_id,
        OutboxRow.case_id == EntryRow.case_id,
    ),
    sa.exists().where(DraftRow.corrects == EntryRow.case_id),
    sa.exists().where(
        RegistrantRow.case_id == EntryRow.case_id, RegistrantRow.until >= sa.bindparam("day")
    ),
    sa.exists().where(
        AuditRow.case_id == EntryRow.case_id,
        AuditRow.act.in_([one.value for one in _LATE]),
        AuditRow.at > _BEFORE,
    ),
)
_DUE = OVER.where(_BEFORE >= LAST_HEARD, *(~one for one in _HINDERED))
_ALL_DUE = _DUE.order_by(EntryRow.id)
_ONE = _DUE.where(EntryRow.case_id == sa.bindparam("of_case"))
_TO_ENTER = sa.select(ToEnterRow.case_id).where(ToEnterRow.case_id == sa.bindparam("of_case"))


def list_due(connection: sa.Connection, before: datetime, day: date) -> tuple[str, ...]:
    """Return the ids of cases decided, or cancelled, ``before`` that moment of which nothing is
    needed here any more; on ``day`` no temporary registration of theirs runs.
    """
    asked = {"before": before.isoformat(), "day": day.isoformat()}
    found = connection.scalars(_ALL_DUE, asked).all()
    return tuple(one for one in found if _is_over(connection, one, before))


def is_due(connection: sa.Connection, case_id: str, before: datetime, day: date) -> bool:
    """Tell whether the case is one of those."""
    asked = {"before": before.isoformat(), "day": day.isoformat(), "of_case": case_id}
    found = connection.scalar(_ONE, asked)
    return found is not None and _is_over(connection, case_id, before)


def _is_over(connection: sa.Connection, case_id: str, before: datetime) -> bool:
    """What no register of the state has decided must be there for whoever types it in."""
    decision = DecisionTable(connection).find(case_id)
    if decision is None:
        return True  # cancelled, and the hub holds the cancellation
    if decision.decided_at > before:
        return False
    left = connection.scalar(_TO_ENTER, {"of_case": case_id}) is not None
    return not (left and decision.simulated)
