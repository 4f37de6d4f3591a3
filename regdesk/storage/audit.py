"""The hash-chained trail of acts."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from regdesk.services.ports import Act
from regdesk.storage.tables import AuditRow

_LAST = sa.select(AuditRow.seq, AuditRow.hash).order_by(AuditRow.seq.desc()).limit(1)
_APPEND = sa.insert(AuditRow)
_BEFORE_FIRST = bytes(32)
_COLUMNS = ("seq", "at", "clerk", "act", "case_id")


@dataclass(frozen=True, slots=True)
class AuditTrail:
    """Implements ``services.ports.Audit``.

    A row's hash is SHA-256 over the hash before it and its own bytes: no row can be changed, taken
    out or put in between without breaking every hash after it.
    """

    connection: sa.Connection

    def append(
        self, act: Act, *, at: datetime, clerk: str, case_id: str = "", facts: Mapping[str, Any]
    ) -> None:
        last = self.connection.execute(_LAST).first()
        seq, before = (last.seq + 1, last.hash) if last else (1, _BEFORE_FIRST)
        row = {"seq": seq, "at": at.isoformat(), "clerk": clerk, "act": act, "case_id": case_id}
        body = canonical_json({**row, "facts": dict(facts)})
        values = {**row, "act": act.value, "body": body, "hash": _chain(before, body)}
        self.connection.execute(_APPEND, values)

    def count(self) -> int:
        return self.connection.scalar(sa.select(sa.func.count()).select_from(AuditRow)) or 0

    def find_broken(self) -> int | None:
        return find_broken_row(self.connection)


def canonical_json(value: Mapping[str, Any]) -> bytes:
    """Return the one way to write ``value``: keys sorted, no spaces, UTF-8."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def find_broken_row(connection: sa.Connection) -> int | None:
    """Return the number of the first broken row, or None where the whole trail holds.

    A row is broken whose hash does not follow, whose searched columns differ from its body, or
    whose number leaves a gap. Rows cut off the end are noticed by whoever holds a later hash.
    """
    before = _BEFORE_FIRST
    rows = connection.execute(sa.select(*AuditRow.__table__.c).order_by(AuditRow.seq))
    for expected, row in enumerate(rows, start=1):
        if not _holds(row, expected, before):
            return expected
        before = row.hash
    return None


def _holds(row: Any, expected: int, before: bytes) -> bool:
    if not (isinstance(row.body, bytes) and row.seq == expected):
        return False
    if row.hash != _chain(before, row.body):
        return False
    try:
        body = json.loads(row.body)
        return all(body[name] == getattr(row, name) for name in _COLUMNS)
    except (ValueError, KeyError, TypeError):
        return False


def _chain(before: bytes, body: bytes) -> bytes:
    return hashlib.sha256(before + body).digest()
