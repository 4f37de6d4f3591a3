"""Pages of the trail, newest first: whatever is asked for, only what is shown is read.

A million rows stay as quick as a hundred: a page goes on where the last one ended, by the row's
number, and each filter is answered by one index named here, which SQLite, knowing nothing of how
the rows spread, might not choose.
"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Any

import sqlalchemy as sa

from regdesk.domain.trail import TrailLine, TrailQuery
from regdesk.services.ports import Act
from regdesk.storage.tables import CaseRow, ClerkRow, ClosedRow, DraftRow

_ROWS = "SELECT seq, at, clerk, act, case_id, body FROM audit"
_NEWEST_FIRST = "seq < :before ORDER BY seq DESC LIMIT :limit"
_CLERKS = sa.select(ClerkRow.code, ClerkRow.name)
_LAST = 2**62
_ONE_DAY = timedelta(days=1)


def list_page(
    connection: sa.Connection, query: TrailQuery, before: int | None, limit: int
) -> tuple[TrailLine, ...]:
    """Return at most ``limit`` rows of ``query``, newest first, older than row ``before``."""
    asked = {"before": _LAST if before is None else before, "limit": limit}
    parts = [
        connection.execute(sa.text(f"{_ROWS} {where} AND {_NEWEST_FIRST}"), {**asked, **given})
        for where, given in _list_ways(query)
    ]
    rows = list(islice(merge(*parts, key=lambda row: -row.seq), limit))
    names = {row.code: row.name for row in connection.execute(_CLERKS)}
    cases = _name_cases(connection, {row.case_id for row in rows if row.case_id})
    return tuple(_line(row, names, cases) for row in rows)


def _list_ways(query: TrailQuery) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the conditions by which the rows are found, each with what it is given; several where
    one index tells them apart by their acts.
    """
    given: dict[str, Any] = {}
    rest = []
    if query.clerk is not None:
        rest.append("clerk = :clerk")
        given["clerk"] = query.clerk
    if query.acts is not None:
        acts = {f"act{at}": act for at, act in enumerate(sorted(query.acts))}
        rest.append(f"act IN ({', '.join(f':{name}' for name in acts)})")
        given |= acts
    if query.day is not None:
        rest.append("at >= :since AND at < :until")
        given["since"], given["until"] = str(query.day), str(query.day + _ONE_DAY)
    if query.case_id:
        where = " AND ".join(["case_id = :case_id", *rest])
        yield f"INDEXED BY ix_audit_case_id WHERE {where}", {**given, "case_id": query.case_id}
    elif query.day is not None:
        yield f"INDEXED BY ix_audit_at WHERE {' AND '.join(rest)}", given
    elif query.clerk is not None or query.acts is not None:
        yield from _list_by_act(query)
    else:
        yield "WHERE 1", given


def _list_by_act(query: TrailQuery) -> Iterator[tuple[str, dict[str, Any]]]:
    for act in sorted(query.acts if query.acts is not None else [*Act]):
        if query.clerk is None:
            yield "INDEXED BY ix_audit_act WHERE act = :act", {"act": str(act)}
        else:
            given = {"clerk": query.clerk, "act": str(act)}
            yield "INDEXED BY ix_audit_clerk_act WHERE clerk = :clerk AND act = :act", given


def _name_cases(connection: sa.Connection, ids: set[str]) -> dict[str, str]:
    """Return what each case is called: its slip's number once it has one."""
    named: dict[str, str] = {}
    for table in (DraftRow, ClosedRow):
        found = sa.select(table.case_id, table.ordinal).where(table.case_id.in_(ids))
        named |= {row.case_id: f"{row.ordinal:03}" for row in connection.execute(found)}
    numbered = sa.select(CaseRow.case_id, CaseRow.number).where(CaseRow.case_id.in_(ids))
    return {**named, **{row.case_id: row.number for row in connection.execute(numbered)}}


def _line(row: Any, names: dict[str, str], cases: dict[str, str]) -> TrailLine:
    """A row that was tampered with is shown too, as far as it can be read."""
    try:
        facts = json.loads(row.body)["facts"]
    except (ValueError, TypeError, LookupError):
        facts = {}
    return TrailLine(
        number=row.seq,
        at=_moment(row.at),
        clerk=row.clerk,
        clerk_name=names.get(row.clerk, ""),
        act=row.act,
        case_id=row.case_id,
        case=cases.get(row.case_id, ""),
        facts=facts if isinstance(facts, dict) else {},
    )


def _moment(at: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(at)
    except (ValueError, TypeError):
        return None
