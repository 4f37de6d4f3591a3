"""The register's answers. Which of them counts follows from the envelopes of the case."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from regdesk.domain.case import CaseStatus
from regdesk.domain.decision import Decision, Ruling
from regdesk.domain.stub import stub_decision
from regdesk.services.send_ports import EnvelopeKind
from regdesk.storage.case_index import set_status
from regdesk.storage.feed_tables import DecisionReadRow, DecisionRow
from regdesk.storage.forms import from_json, to_json
from regdesk.storage.stub_tables import StubRow
from regdesk.storage.tables import CaseRow, OutboxRow

_Envelope = sa.orm.aliased(OutboxRow)
_Said = sa.orm.aliased(DecisionRow)


def newest_envelope(case_id: Any) -> Any:
    """The id of the newest envelope that tells of a case; what waits for it was not judged yet."""
    return (
        sa.select(_Envelope.envelope_id)
        .where(_Envelope.case_id == case_id, _Envelope.kind != EnvelopeKind.CLAIM.value)
        .order_by(_Envelope.epoch.desc(), _Envelope.seq.desc())
        .limit(1)
        .correlate_except(_Envelope)
        .scalar_subquery()
    )


def counting_ruling(case_id: Any) -> Any:
    """The newest ruling on the newest envelope of a case; "" where it was taken back. Once it was
    read that a correction came too late, it is what the register had decided before.
    """
    read = sa.and_(_Said.stands != "", _IS_READ)
    return _of_counting(case_id, sa.case((read, _Said.stands), else_=_Said.ruling))


def counting_stands(case_id: Any) -> Any:
    """What stands where the newest answer is that a correction came too late; else ""."""
    return _of_counting(case_id, _Said.stands)


def _of_counting(case_id: Any, told: Any) -> Any:
    return (
        sa.select(told)
        .where(_Said.case_id == case_id, _counts())
        .order_by(_Said.nth.desc())
        .limit(1)
        .correlate_except(_Said)
        .scalar_subquery()
    )


_IS_READ = (
    sa.select(DecisionReadRow.nth)
    .where(DecisionReadRow.case_id == _Said.case_id, DecisionReadRow.nth == _Said.nth)
    .correlate(_Said)
    .exists()
)


def _counts() -> Any:
    return sa.or_(_Said.envelope_id == newest_envelope(_Said.case_id), _Said.envelope_id == "")


_NEEDS_ACTION = sa.select(DecisionRow.case_id).where(
    DecisionRow.ruling == Ruling.NEEDS_ACTION.value,
    counting_ruling(DecisionRow.case_id) == Ruling.NEEDS_ACTION.value,
)
RETURNED = sa.select(CaseRow.case_id).where(CaseRow.case_id.in_(_NEEDS_ACTION))
"""The ids of cases that are to be put right here, or to be read about."""
_ADD = sa.insert(DecisionRow)
_LAST = (
    sa.select(DecisionRow.nth, DecisionRow.payload)
    .where(DecisionRow.case_id == sa.bindparam("case_id"))
    .order_by(DecisionRow.nth.desc())
    .limit(1)
)
_FIND = (
    sa.select(_Said.nth, _Said.stands, _Said.payload)
    .where(_Said.case_id == sa.bindparam("case_id"), _counts())
    .order_by(_Said.nth.desc())
    .limit(1)
)
_STUB = sa.select(StubRow.at).where(StubRow.case_id == sa.bindparam("case_id"))
_MARK_READ = sqlite.insert(DecisionReadRow).on_conflict_do_nothing()
_COUNT_RETURNED = sa.select(sa.func.count()).select_from(RETURNED.subquery())


_ANSWERS = {
    Ruling.CONFIRMED.value: CaseStatus.CONFIRMED,
    Ruling.REJECTED.value: CaseStatus.REJECTED,
    Ruling.NEEDS_ACTION.value: CaseStatus.RETURNED,
}
_STANDING = (
    sa.select(
        CaseRow.case_id,
        OutboxRow.waiting,
        OutboxRow.kind,
        counting_ruling(CaseRow.case_id).label("ruling"),
        counting_stands(CaseRow.case_id).label("stands"),
    )
    .select_from(CaseRow)
    .join(OutboxRow, OutboxRow.envelope_id == newest_envelope(CaseRow.case_id), isouter=True)
)


def status_of(
    waiting: bool | None, kind: str | None, ruling: str | None, stands: str | None
) -> CaseStatus:
    """Return where an accepted case stands: cancelled, unless that came too late and something
    ``stands``; else what the register answered, or how far it has come.
    """
    if kind == EnvelopeKind.CANCELLED and not stands:
        return CaseStatus.CANCELLED
    sent = CaseStatus.QUEUED if waiting else CaseStatus.SENT
    return _ANSWERS.get(ruling or "", sent)


def tell_statuses(connection: sa.Connection, case_ids: Collection[str]) -> None:
    """Let the search know where these accepted cases stand now."""
    found = connection.execute(_STANDING.where(CaseRow.case_id.in_(case_ids)))
    for case_id, *told in found.all():
        set_status(connection, case_id, status_of(*told))


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """Implements ``services.feed_ports.Decisions``."""

    connection: sa.Connection

    def keep(self, case_id: str, decision: Decision | None) -> bool:
        if decision and self.connection.scalar(_STUB, {"case_id": case_id}) is not None:
            decision = stub_decision(decision)  # told anew, it names nobody either
        payload = to_json(decision) if decision else b""
        last = self.connection.execute(_LAST, {"case_id": case_id}).first()
        if payload == (last.payload if last else b""):
            return False
        row = {
            "case_id": case_id,
            "nth": last.nth + 1 if last else 1,
            "envelope_id": decision.envelope_id if decision else "",
            "ruling": decision.ruling.value if decision else "",
            "stands": decision.stands.value if decision and decision.stands else "",
            "payload": payload,
        }
        self.connection.execute(_ADD, row)
        tell_statuses(self.connection, [case_id])
        return True

    def find(self, case_id: str) -> Decision | None:
        found = self.connection.execute(_FIND, {"case_id": case_id}).first()
        return from_json(Decision, found.payload) if found and found.payload else None

    def mark_read(self, case_id: str) -> bool:
        found = self.connection.execute(_FIND, {"case_id": case_id}).first()
        if found is None or not found.stands:
            return False
        row = {"case_id": case_id, "nth": found.nth}
        is_new = self.connection.execute(_MARK_READ, row).rowcount == 1
        tell_statuses(self.connection, [case_id])
        return is_new

    def count_returned(self) -> int:
        return self.connection.scalar(_COUNT_RETURNED) or 0
