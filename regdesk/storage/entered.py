"""The marks that cases were typed into the register, and the cases that nobody marked yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from regdesk.domain.decision import Ruling
from regdesk.domain.entered import EnteredMark
from regdesk.storage.after_tables import EnteredRow, ToEnterRow
from regdesk.storage.decisions import DecisionTable, counting_ruling
from regdesk.storage.tables import CaseRow

_ANSWERED = (Ruling.CONFIRMED, Ruling.REJECTED)
_ADD = sa.insert(EnteredRow)
_ASK = sqlite.insert(ToEnterRow).on_conflict_do_nothing()
_ASK_NO_MORE = sa.delete(ToEnterRow).where(ToEnterRow.case_id == sa.bindparam("of_case"))
_LIST = (
    sa.select(*EnteredRow.__table__.c)
    .where(EnteredRow.case_id == sa.bindparam("case_id"))
    .order_by(EnteredRow.nth)
)
_LEFT = (
    sa.select(
        CaseRow.case_id,
        CaseRow.number,
        CaseRow.accepted_at,
        counting_ruling(CaseRow.case_id).label("ruling"),
    )
    .join(ToEnterRow, ToEnterRow.case_id == CaseRow.case_id)
    .order_by(CaseRow.accepted_at)
)


def counting_entered(case_id: Any) -> Any:
    """When a case was entered in the register, by its last mark; empty where that took it back."""
    return (
        sa.select(EnteredRow.entered_at)
        .where(EnteredRow.case_id == case_id)
        .order_by(EnteredRow.nth.desc())
        .limit(1)
        .correlate_except(EnteredRow)
        .scalar_subquery()
    )


def ask_whether_entered(connection: sa.Connection, case_id: str) -> None:
    """Let the accepted case be among those that are not entered yet."""
    connection.execute(_ASK, {"case_id": case_id})


def ask_no_more(connection: sa.Connection, case_id: str) -> None:
    """Let nobody be asked whether the case was entered."""
    connection.execute(_ASK_NO_MORE, {"of_case": case_id})


@dataclass(frozen=True, slots=True)
class EnteredTable:
    """Implements ``services.after_ports.Entered``."""

    connection: sa.Connection

    def add(self, mark: EnteredMark) -> None:
        row = {
            "case_id": mark.case_id,
            "nth": mark.nth,
            "number": mark.number,
            "entered_at": mark.entered_at.isoformat() if mark.entered_at else "",
            "marked_at": mark.marked_at.isoformat(),
            "clerk": mark.clerk_code,
        }
        self.connection.execute(_ADD, row)
        if mark.entered_at is None:
            ask_whether_entered(self.connection, mark.case_id)
        else:
            ask_no_more(self.connection, mark.case_id)

    def list(self, case_id: str) -> tuple[EnteredMark, ...]:
        rows = self.connection.execute(_LIST, {"case_id": case_id})
        return tuple(_mark(row) for row in rows)

    def list_left(self) -> tuple[tuple[str, str, datetime], ...]:
        """Return id, number and acceptance of what is to be entered, the oldest first; not what a
        register of the state has answered for good.
        """
        found = self.connection.execute(_LEFT)
        return tuple(
            (row.case_id, row.number, datetime.fromisoformat(row.accepted_at))
            for row in found.all()
            if not (row.ruling in _ANSWERED and self._is_of_state(row.case_id))
        )

    def _is_of_state(self, case_id: str) -> bool:
        decision = DecisionTable(self.connection).find(case_id)
        return decision is not None and not decision.simulated


def _mark(row: Any) -> EnteredMark:
    return EnteredMark(
        case_id=row.case_id,
        nth=row.nth,
        number=row.number,
        entered_at=datetime.fromisoformat(row.entered_at) if row.entered_at else None,
        marked_at=datetime.fromisoformat(row.marked_at),
        clerk_code=row.clerk,
    )
