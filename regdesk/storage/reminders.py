"""Which accepted cases are due to be heard about, and what was done about them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.services.registrant_ports import DueCase, ReminderKind, ReminderMark
from regdesk.storage.registrant_tables import ReminderMarkRow
from regdesk.storage.registrants import ACCEPTED, FOLLOWED, STANDING

# Who has been registered permanently since, wherever, has nothing to be reminded of.
_STANDS = f"{ACCEPTED} WHERE {{due}} BETWEEN :first AND :last AND NOT {FOLLOWED.format('1')}"
_MARKED = "m.case_id = r.case_id AND m.kind = :kind AND m.due = {due}"
_TOLD = "SELECT r.case_id, group_concat(r.key, ' '), {due}, {mark} "
# Both indexes hold the order that is asked for: reading stops at the last row that is listed.
_UNMARKED = (
    "FROM registrant r INDEXED BY {index} "  # noqa: S608
    + _STANDS
    + f" AND {{which}} AND NOT EXISTS (SELECT 1 FROM reminder_mark m WHERE {_MARKED}) "  # noqa: S608
    "GROUP BY {order} ORDER BY {order} LIMIT :most"
)
_LIST_UNMARKED = _TOLD.replace("{mark}", "NULL, NULL, NULL") + _UNMARKED
_LIST_MARKED = (
    _TOLD.replace("{mark}", "m.mark, m.marked_at, m.clerk")
    + "FROM reminder_mark m CROSS JOIN registrant r ON m.case_id = r.case_id "
    + _STANDS
    + f" AND {{which}} AND {_MARKED} AND m.marked_at >= :marked_since "
    "GROUP BY {order} ORDER BY {order} LIMIT :most"
)
_COUNT = f"SELECT count(*) FROM (SELECT 1 {_UNMARKED})"  # noqa: S608
_PARTS = {
    ReminderKind.ENDS: {
        "due": "r.until",
        "which": "r.until != ''",
        "index": "ix_registrant_until",
        "order": "r.until, r.case_id",
    },
    ReminderKind.PROOF: {
        "due": "a.accepted_on",
        "which": "r.awaits",
        "index": "ix_registrant_awaits",
        "order": "r.case_id",
    },
}


def _word(query: str) -> dict[ReminderKind, sa.TextClause]:
    standing: sa.BindParameter[str] = sa.bindparam("standing", expanding=True)
    return {
        kind: sa.text(query.format(**parts)).bindparams(standing) for kind, parts in _PARTS.items()
    }


_LISTS_UNMARKED, _LISTS_MARKED = _word(_LIST_UNMARKED), _word(_LIST_MARKED)
_COUNTS = _word(_COUNT)
_FRESH = insert(ReminderMarkRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["case_id", "kind"],
    set_={name: _FRESH.excluded[name] for name in ("due", "mark", "marked_at", "clerk")},
)
_FORGET = sa.delete(ReminderMarkRow).where(
    ReminderMarkRow.case_id == sa.bindparam("of_case", type_=sa.String),
    ReminderMarkRow.kind == sa.bindparam("of_kind", type_=sa.String),
)


@dataclass(frozen=True, slots=True)
class ReminderTable:
    """Implements ``services.registrant_ports.Reminders``."""

    connection: sa.Connection

    def list_unmarked(
        self, kind: ReminderKind, first: date, last: date, most: int
    ) -> tuple[DueCase, ...]:
        return self._list(kind, _LISTS_UNMARKED[kind], _ask(kind, first, last, most))

    def list_marked(
        self, kind: ReminderKind, first: date, last: date, most: int, *, marked_since: date
    ) -> tuple[DueCase, ...]:
        asked = {**_ask(kind, first, last, most), "marked_since": marked_since.isoformat()}
        return self._list(kind, _LISTS_MARKED[kind], asked)

    def count_unmarked(self, kind: ReminderKind, first: date, last: date, most: int) -> int:
        return self.connection.scalar(_COUNTS[kind], _ask(kind, first, last, most)) or 0

    def _list(
        self, kind: ReminderKind, query: sa.TextClause, asked: dict[str, Any]
    ) -> tuple[DueCase, ...]:
        return tuple(
            DueCase(
                kind=kind,
                case_id=case_id,
                keys=tuple(keys.split()),
                due=date.fromisoformat(due),
                mark=ReminderMark(mark) if mark else None,
                marked_at=datetime.fromisoformat(marked_at) if marked_at else None,
                marked_by=clerk or "",
            )
            for case_id, keys, due, mark, marked_at, clerk in self.connection.execute(query, asked)
        )

    def keep_mark(self, due: DueCase, mark: ReminderMark, at: datetime, clerk: str) -> None:
        row = {
            "case_id": due.case_id,
            "kind": due.kind.value,
            "due": due.due.isoformat(),
            "mark": mark.value,
            "marked_at": at.isoformat(),
            "clerk": clerk,
        }
        self.connection.execute(_KEEP, row)

    def forget_mark(self, due: DueCase) -> None:
        self.connection.execute(_FORGET, {"of_case": due.case_id, "of_kind": due.kind.value})


def _ask(kind: ReminderKind, first: date, last: date, most: int) -> dict[str, Any]:
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return {"kind": kind.value, "standing": STANDING, "most": most, **days}
