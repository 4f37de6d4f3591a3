"""Who works and who has worked at this desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from regdesk.domain.desk import Clerk, ClerkRole, KnownClerk
from regdesk.storage.tables import ClerkRow

_ALL = sa.select(*ClerkRow.__table__.c).order_by(ClerkRow.code)
_FRESH = insert(ClerkRow)
_KEEP = _FRESH.on_conflict_do_update(
    index_elements=["code"],
    set_={name: _FRESH.excluded[name] for name in ("name", "role", "left_at")},
)


@dataclass(frozen=True, slots=True)
class ClerkTable:
    """Implements ``services.ports.Clerks``."""

    connection: sa.Connection

    def find(self, code: str) -> Clerk | None:
        row = self.connection.execute(_ALL.where(ClerkRow.code == code)).first()
        return None if row is None or row.left_at else _clerk(row)

    def list(self) -> tuple[KnownClerk, ...]:
        return tuple(
            KnownClerk(_clerk(row), datetime.fromisoformat(row.left_at) if row.left_at else None)
            for row in self.connection.execute(_ALL)
        )

    def keep(self, clerk: Clerk) -> None:
        row = {"code": clerk.code, "name": clerk.name, "role": clerk.role.value, "left_at": ""}
        self.connection.execute(_KEEP, row)

    def leave(self, code: str, at: datetime) -> None:
        left = sa.update(ClerkRow).where(ClerkRow.code == code).values(left_at=at.isoformat())
        self.connection.execute(left)


def _clerk(row: Any) -> Clerk:
    return Clerk(row.code, row.name, ClerkRole(row.role))
